/** What the ranking draws after its first view, in one late file. */
export { laneCount } from './brackets.ts';
export { rankColumns } from './rank-columns.tsx';
export { RobustnessKey } from './robustness-key.tsx';
export { RobustnessNotes } from './robustness-notes.tsx';
export { surenessWords } from './robustness-words.ts';
