const openers = { auto: '\u2068', rtl: '\u2067', ltr: '\u2066' } as const;
const hasIsolate = /[\u2066-\u2068]/;
const popIsolate = '\u2069';
const invisibleMarks = /[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Keeps the words around a value from reordering it: "−0.40" stays that in an Arabic sentence. A text that is made of
 * isolated parts takes the direction of the sentence, since looking for its first letter would skip those parts.
 */
export function isolate(text: string, sentence: 'rtl' | 'ltr' | 'auto' = 'auto'): string {
  return `${openers[hasIsolate.test(text) ? sentence : 'auto']}${text}${popIsolate}`;
}

/** Text without direction marks: for files, comparison and search. */
export function stripMarks(text: string): string {
  return text.replace(invisibleMarks, '');
}
