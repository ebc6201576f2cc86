import { stripMarks } from './bidi.ts';
import type { Language } from './language.ts';

const diacritics = /[\u064b-\u065f\u0670\u0640]/g;
const leadingKinds =
  /^(?:(?:ال)?(?:وزارة|هيئة|مؤسسة|مديرية|مصرف|مكتب|مركز|ديوان|جهاز|صندوق|دائرة|شركة)\s+)+(?:(?:العامة|العام|الوطنية|الوطني)\s+)?/;
const leadingEnglish =
  /^(?:the |ministry of |general |national |directorate of |department of |authority for )+/i;

/** One spelling for search: أإآ→ا, ة→ه, ى→ي, no diacritics or tatweel, no case. */
export function foldForSearch(text: string): string {
  return stripMarks(text)
    .normalize('NFKC')
    .replace(diacritics, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether every word that was typed occurs in one of the texts. */
export function matchesSearch(typed: string, texts: readonly string[]): boolean {
  const folded = texts.map(searchWords).join(' ');
  return searchWords(typed)
    .split(' ')
    .every((word) => folded.includes(word));
}

/** Folded words without their article, so that "الجمارك" finds "للجمارك". */
function searchWords(text: string): string {
  return foldForSearch(text)
    .split(' ')
    .map((word) => word.replace(/^(?:و?ال|لل)(?=.{2})/, ''))
    .join(' ');
}

/** What a name is sorted by: without the ال, وزارة or هيئة that half of the names begin with. */
export function sortKey(name: string, language: Language): string {
  if (language === 'en') return name.trim().replace(leadingEnglish, '');
  return name
    .trim()
    .replace(leadingKinds, '')
    .replace(/^(?:ال|لل)/, '');
}

/** Names in the order of a reader's dictionary. */
export function nameCollator(language: Language): (a: string, b: string) => number {
  const collator = new Intl.Collator(language, { numeric: true });
  // Each of many names is compared a dozen times.
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    const known = keys.get(name);
    if (known !== undefined) return known;
    const key = sortKey(name, language);
    keys.set(name, key);
    return key;
  };
  return (a, b) => collator.compare(keyOf(a), keyOf(b));
}
