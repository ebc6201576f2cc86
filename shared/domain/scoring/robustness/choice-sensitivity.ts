import { nextDraw, nominalDraw, openStreams, type Draw } from './draw-ranks.ts';
import type { PreparedDraws } from './prepare-draws.ts';
import { makeRankRoom } from './rank-draw.ts';
import { rankDistance, type ChoiceName } from './rank-shifts.ts';
import { sobolIndices, type SobolIndex } from './sobol.ts';

/** How much of the variance of the rank shift one choice explains. */
export interface ChoiceSensitivity extends SobolIndex {
  readonly choice: ChoiceName;
}

/** Rows of Saltelli's scheme where nobody asks for more. */
export const SENSITIVITY_ROWS = 1000;

const FIELDS = [
  ['weights', 'edges'],
  ['aggregation', 'aggregation'],
  ['normalisation', 'normalisation'],
  ['missing_policy', 'missing'],
  ['left_out_indicator', 'leftOut'],
] as const satisfies readonly (readonly [ChoiceName, keyof Draw])[];

/**
 * Which choice matters most (scoring.md §9): Sobol indices of the mean absolute rank shift against the nominal ranks,
 * with each choice that has alternatives as one factor (all weights together are one). The result is what COINr's
 * `get_sensitivity` decomposes. Costs rows × (choices + 2) draws.
 * @throws Invalid `scoring.negative_child`.
 */
export function choiceSensitivity(
  prepared: PreparedDraws,
  rows: number = SENSITIVITY_ROWS,
): ChoiceSensitivity[] {
  const { choices } = prepared;
  const varies: Readonly<Record<ChoiceName, boolean>> = {
    weights: choices.weights !== undefined,
    aggregation: prepared.aggregations.length > 1,
    normalisation: prepared.normalisations.length > 1,
    missing_policy: prepared.missingPolicies.length > 1,
    left_out_indicator: prepared.leftOut.length > 1,
  };
  const factors = FIELDS.filter(([choice]) => varies[choice]);
  const keys = new Float64Array(prepared.participants.length);
  const room = makeRankRoom(keys.length);
  const streams = [openStreams(choices.seed), openStreams(choices.seed, true)] as const;
  const a = nominalDraw(prepared);
  const b = nominalDraw(prepared);
  const mixed: Draw = { ...a };
  const evaluate = (out: Float64Array): void => {
    nextDraw(prepared, streams[0], a);
    nextDraw(prepared, streams[1], b);
    out[0] = rankDistance(prepared, a, keys, room);
    out[1] = rankDistance(prepared, b, keys, room);
    factors.forEach(([, field], at) => {
      // Both drew the same option, so that nothing is mixed.
      if (a[field] === b[field]) {
        out[2 + at] = out[0] as number;
        return;
      }
      Object.assign(mixed, a, { [field]: b[field] });
      out[2 + at] = rankDistance(prepared, mixed, keys, room);
    });
  };
  const indices = sobolIndices(factors.length, rows, evaluate, choices.seed);
  return factors.map(([choice], at) => ({
    choice,
    first: indices[at]?.first ?? null,
    total: indices[at]?.total ?? null,
  }));
}
