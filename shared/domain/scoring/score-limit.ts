/**
 * The largest score, up or down. Only an unbounded method (`none`, `goalposts` without clamp, a distance) on an
 * absurd value comes near it; there the score stands at the limit, so that no sum of scores ever overflows.
 */
export const SCORE_LIMIT = 1e15;
