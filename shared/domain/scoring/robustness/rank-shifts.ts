import { keysOfDraw, nominalDraw, type Draw } from './draw-ranks.ts';
import type { PreparedDraws } from './prepare-draws.ts';
import { makeRankRoom, rankDraw, type RankRoom } from './rank-draw.ts';
import { Stream, streamOf } from './random-stream.ts';

/** The choices that a committee makes. */
export type ChoiceName =
  'weights' | 'aggregation' | 'normalisation' | 'missing_policy' | 'left_out_indicator';

/** How far ranks move under one option of a choice, all others as the framework says. */
export interface OptionShift {
  /** A method's name, or the code of the indicator left out; `drawn` for weights. */
  readonly option: string;
  /** Ranks, mean over the departments of the distance to the nominal rank; null where none has a score. */
  readonly shift: number | null;
}

/** How far ranks move when one choice alone is made otherwise: the mean over its options. */
export interface ChoiceShift {
  readonly choice: ChoiceName;
  readonly shift: number | null;
  readonly options: readonly OptionShift[];
}

/** Draws of weights for their shift: a mean of means needs no more. */
const WEIGHT_DRAWS = 500;

/** Mean distance of the ranks of one draw to the nominal ranks, over the departments ranked in it; NaN for none. */
export function rankDistance(
  prepared: PreparedDraws,
  draw: Draw,
  keys: Float64Array,
  room: RankRoom,
): number {
  keysOfDraw(prepared, draw, keys);
  const count = rankDraw(keys, room, null);
  let sum = 0;
  for (let place = 0; place < keys.length; place += 1) {
    const rank = room.ranks[place] as number;
    if (rank > 0) sum += Math.abs(rank - (prepared.nominalRanks[place] as number));
  }
  return count === 0 ? NaN : sum / count;
}

/**
 * Mean absolute rank shift per choice (scoring.md §9), one at a time: every option of the sets, every indicator left
 * out, up to 500 draws of weights. Only choices that are drawn over at all.
 */
export function rankShifts(prepared: PreparedDraws): ChoiceShift[] {
  const { choices, aggregations, normalisations, missingPolicies, leftOut, compiled } = prepared;
  const keys = new Float64Array(prepared.participants.length);
  const room = makeRankRoom(keys.length);
  const at = (change: Partial<Draw>): number =>
    rankDistance(prepared, { ...nominalDraw(prepared), ...change }, keys, room);
  const shifts: ChoiceShift[] = [];
  const add = (choice: ChoiceName, options: readonly [option: string, shift: number][]): void => {
    if (options.length === 0) return;
    const known = options.filter(([, shift]) => !Number.isNaN(shift));
    const sum = known.reduce((total, [, shift]) => total + shift, 0);
    shifts.push({
      choice,
      shift: known.length === 0 ? null : sum / known.length,
      options: options.map(([option, shift]) => ({
        option,
        shift: Number.isNaN(shift) ? null : shift,
      })),
    });
  };
  if (choices.weights !== undefined) add('weights', [['drawn', weightShift(prepared, keys, room)]]);
  const named = <T>(
    set: readonly (T | null)[],
    name: (each: T) => string,
    change: (number: number) => Partial<Draw>,
  ): (readonly [string, number])[] =>
    set.flatMap((each, number) =>
      each === null ? [] : [[name(each), at(change(number))] as const],
    );
  add(
    'aggregation',
    named(aggregations, nameAggregation, (aggregation) => ({ aggregation })) as [string, number][],
  );
  add(
    'normalisation',
    named(
      normalisations,
      (each) => (typeof each === 'string' ? each : each.method),
      (normalisation) => ({ normalisation }),
    ) as [string, number][],
  );
  add(
    'missing_policy',
    named(
      missingPolicies,
      ({ method }) => method,
      (missing) => ({ missing }),
    ) as [string, number][],
  );
  const columns = [...leftOut.entries()].filter(([, column]) => column >= 0);
  add(
    'left_out_indicator',
    columns.map(([number, column]) => [
      compiled.indicators[column]?.code ?? '',
      at({ leftOut: number }),
    ]),
  );
  return shifts;
}

function nameAggregation(aggregation: { readonly method: string; readonly p?: number }): string {
  return aggregation.p === undefined ? aggregation.method : `power ${aggregation.p}`;
}

function weightShift(prepared: PreparedDraws, keys: Float64Array, room: RankRoom): number {
  const stream = streamOf(prepared.choices.seed, Stream.shifts);
  const draw = nominalDraw(prepared);
  const count = Math.min(prepared.choices.draws, WEIGHT_DRAWS);
  let sum = 0;
  for (let at = 0; at < count; at += 1) {
    prepared.drawWeights(stream, draw.edges);
    sum += rankDistance(prepared, draw, keys, room);
  }
  return sum / count;
}
