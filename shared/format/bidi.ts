const firstStrongIsolate = '\u2068';
const popIsolate = '\u2069';
const invisibleMarks = /[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Keeps the words around a value from reordering it: "−0.40" stays that in an Arabic sentence. */
export function isolate(text: string): string {
  return `${firstStrongIsolate}${text}${popIsolate}`;
}

/** Text without direction marks: for files, comparison and search. */
export function stripMarks(text: string): string {
  return text.replace(invisibleMarks, '');
}
