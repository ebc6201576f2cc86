import { fileType, LARGEST_FILE, LOOK } from '#shared/domain/evidence/file-type.ts';

/** What the server would say of a file, known before a byte is sent. */
export async function faultOf(file: Blob): Promise<string | null> {
  if (file.size === 0) return 'evidence.empty';
  if (file.size > LARGEST_FILE) return 'evidence.too_large';
  const bytes = async (part: Blob) => new Uint8Array(await part.arrayBuffer());
  const head = await bytes(file.slice(0, LOOK.head));
  const tail = await bytes(file.slice(-LOOK.tail));
  return fileType(head, tail) === null ? 'evidence.wrong_type' : null;
}
