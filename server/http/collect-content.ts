/** More bytes came than are taken; `http/problems.ts` knows it by its `type`. */
class TooLarge extends Error {
  readonly type = 'entity.too.large';
}

/** Takes what arrives as a whole, and stops as soon as it is more than `most` bytes. */
export async function collectContent(
  content: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.length;
    if (bytes > most) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
