/** The audit's flags (scoring.md §10), for the words; the engine that sets them stays on the server. */
export const REDUNDANT = 0.92;
export const NEGATIVE = -0.4;
