import type { Translator } from '#client/i18n/translator.ts';
import { fileType, LARGEST_FILE, LOOK } from '#shared/domain/evidence/file-type.ts';

const words = {
  'evidence.empty': 'evidence.fault.empty',
  'evidence.too_large': 'evidence.fault.tooLarge',
  'input.too_large': 'evidence.fault.tooLarge',
  'evidence.wrong_type': 'evidence.fault.wrongType',
  'evidence.future': 'evidence.fault.future',
} as const;

/** Why a document is refused, in words; a reason that this page does not know shows its code. */
export function refusalWords(code: string, t: Translator['t']): string {
  return code in words ? t(words[code as keyof typeof words]) : t('evidence.fault.other', { code });
}

/** What the server would say of a file, known before a byte is sent. */
export async function faultOf(file: Blob): Promise<string | null> {
  if (file.size === 0) return 'evidence.empty';
  if (file.size > LARGEST_FILE) return 'evidence.too_large';
  const bytes = async (part: Blob) => new Uint8Array(await part.arrayBuffer());
  const head = await bytes(file.slice(0, LOOK.head));
  const tail = await bytes(file.slice(-LOOK.tail));
  return fileType(head, tail) === null ? 'evidence.wrong_type' : null;
}
