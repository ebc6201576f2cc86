import { downloadBlob } from '#client/lib/download.ts';
import { unsentFile, type Unsent } from '#client/lib/unsent/unsent-file.ts';

/** Hands what is not sent yet to the reader as a file, documents included. */
export async function saveUnsent(user: string, unsent: Unsent): Promise<void> {
  const day = new Date().toISOString().slice(0, 10);
  downloadBlob(`nudj-unsent-${user}-${day}.json`, await unsentFile(user, unsent));
}
