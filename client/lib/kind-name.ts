import type { Translator } from '#client/i18n/translator.ts';

const known = {
  ministry: 'common.kind.ministry',
  authority: 'common.kind.authority',
  directorate: 'common.kind.directorate',
  institution: 'common.kind.institution',
} as const;

/** The word for a kind of department; a kind that the catalogue does not know shows its code. */
export function kindName(kind: string, t: Translator['t']): string {
  return kind in known ? t(known[kind as keyof typeof known]) : kind;
}
