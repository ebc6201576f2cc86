/** Bytes at once: `String.fromCharCode` takes only so many arguments. A multiple of three, so that parts join. */
const PIECE = 3 * 8192;

/** A file as base64, piece by piece: ten megabytes at once would be too much for a small computer. */
export async function toBase64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += PIECE) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(start, start + PIECE))));
  }
  return parts.join('');
}

/** The file again; null for what is not base64. */
export function fromBase64(text: string): Blob | null {
  try {
    return new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))]);
  } catch {
    return null;
  }
}
