import { readFileSync, statSync } from 'node:fs';
import { Invalid } from '#shared/domain/errors.ts';
import { BUNDLE_LIMITS, readBundle } from '../features/publications/read-bundle.ts';
import { type Verified, verifyBundle } from '../features/publications/verify-bundle.ts';
import { type Command, optionalOption, UsageError } from './command.ts';

function readPacked(path: string): Uint8Array {
  const { size } = statSync(path);
  if (size > BUNDLE_LIMITS.packed) {
    const params = { bytes: size, max: BUNDLE_LIMITS.packed };
    throw new Invalid([{ path, code: 'bundle.too_large', params }]);
  }
  return readFileSync(path);
}

const words = {
  ar: ({ manifest, sha256, fingerprint, departments, answers }: Verified, hasKey: boolean) => [
    `النشر رقم ${manifest.number} سليم: دورة القياس ${manifest.cycle}، التنقيح ${manifest.revision}${manifest.demo ? '، بيانات تجريبية' : ''}.`,
    `أُعيد حساب كل درجة ومرتبة من ${answers} إجابة لعدد ${departments} من الجهات، وجاءت مطابقة حتى آخر رقم.`,
    `بصمة بيان النشر: ${sha256}`,
    `بصمة مفتاح التوقيع: ${fingerprint}`,
    ...(hasKey ? [] : ['لم يُعطَ مفتاح: قارن بصمة المفتاح بما في صفحة المنهجية لدى الجهة الناشرة.']),
  ],
  en: ({ manifest, sha256, fingerprint, departments, answers }: Verified, hasKey: boolean) => [
    `Publication ${manifest.number} is sound: cycle ${manifest.cycle}, revision ${manifest.revision}${manifest.demo ? ', demonstration data' : ''}.`,
    `Every score and rank was computed again from ${answers} answers of ${departments} departments and is the same to the last digit.`,
    `SHA-256 of the manifest: ${sha256}`,
    `Fingerprint of the signing key: ${fingerprint}`,
    ...(hasKey
      ? []
      : [
          'No key was given: compare the fingerprint with the one on the method page of the publisher.',
        ]),
  ],
};

export const verifyCommand: Command = {
  summary: 'check the bundle of a publication, and compute it again',
  usage:
    'BUNDLE.zip [--key FILE] [--lang ar|en]\n' +
    'FILE: the public key of the publisher, from its method page. Needs no database. 0: sound, 1: not, 2: wrong usage.',
  options: { key: { type: 'string' }, lang: { type: 'string' } },
  takesFiles: true,
  run: (input) => {
    const [path, ...more] = input.files;
    if (path === undefined || more.length > 0) throw new UsageError('say which bundle');
    const language = optionalOption(input, 'lang') ?? 'en';
    if (language !== 'ar' && language !== 'en') throw new UsageError('--lang takes ar or en');
    const keyFile = optionalOption(input, 'key');
    const key = keyFile === undefined ? null : readFileSync(keyFile, 'utf8');
    const verification = verifyBundle(readBundle(readPacked(path)), key);
    if (!verification.ok) throw new Invalid(verification.issues);
    for (const line of words[language](verification.verified, key !== null)) input.print(line);
  },
};
