import { scoreDraw } from './draw-scorer.ts';
import type { PreparedDraws } from './prepare-draws.ts';
import { streamOf, Stream, type RandomStream } from './random-stream.ts';
import { addDraw, type RankTally } from './rank-tally.ts';
import { roundKey } from './round-key.ts';

/** One draw: which option of each choice, and the weights. Reused from draw to draw. */
export interface Draw {
  aggregation: number;
  normalisation: number;
  missing: number;
  /** Number among `PreparedDraws.leftOut`. */
  leftOut: number;
  /** One weight an edge. */
  edges: Float64Array;
}

/** The streams of one run, one a choice. */
export interface DrawStreams {
  readonly weights: RandomStream;
  readonly aggregation: RandomStream;
  readonly normalisation: RandomStream;
  readonly missing: RandomStream;
  readonly leftOut: RandomStream;
}

/** Opens the streams of a seed; `second` for the other sample of Saltelli's scheme. */
export function openStreams(seed: number, second = false): DrawStreams {
  const open = (stream: number) => streamOf(seed, stream + (second ? Stream.second : 0));
  return {
    weights: open(Stream.weights),
    aggregation: open(Stream.aggregation),
    normalisation: open(Stream.normalisation),
    missing: open(Stream.missing),
    leftOut: open(Stream.leftOut),
  };
}

/** A draw as the framework says. */
export function nominalDraw(prepared: PreparedDraws): Draw {
  const edges = prepared.nominalWeights.slice();
  return { aggregation: -1, normalisation: -1, missing: -1, leftOut: 0, edges };
}

/** Draws every choice anew. A choice without alternatives takes nothing from its stream. */
export function nextDraw(prepared: PreparedDraws, streams: DrawStreams, draw: Draw): void {
  const pick = (stream: RandomStream, count: number): number =>
    count === 1 ? 0 : stream.pick(count);
  prepared.drawWeights(streams.weights, draw.edges);
  draw.aggregation = pick(streams.aggregation, prepared.aggregations.length);
  draw.normalisation = pick(streams.normalisation, prepared.normalisations.length);
  draw.missing = pick(streams.missing, prepared.missingPolicies.length);
  draw.leftOut = pick(streams.leftOut, prepared.leftOut.length);
}

/** The score of every participant in one draw, rounded as ranking needs it; NaN without one. */
export function keysOfDraw(prepared: PreparedDraws, draw: Draw, keys: Float64Array): void {
  const { room, decimals } = prepared;
  const cell = prepared.cell(draw.aggregation, draw.normalisation, draw.missing);
  scoreDraw(room, cell, draw.edges, prepared.leftOut[draw.leftOut] as number, keys);
  const unit = 10 ** decimals;
  for (let place = 0; place < keys.length; place += 1) {
    keys[place] = roundKey(keys[place] as number, decimals, unit);
  }
}

/** A run of draws that can be stopped and continued: calling it counts so many more draws. */
export function startDraws(prepared: PreparedDraws, tally: RankTally): (count: number) => void {
  const streams = openStreams(prepared.choices.seed);
  const draw = nominalDraw(prepared);
  const keys = new Float64Array(prepared.participants.length);
  return (count) => {
    for (let at = 0; at < count; at += 1) {
      nextDraw(prepared, streams, draw);
      keysOfDraw(prepared, draw, keys);
      addDraw(tally, keys);
    }
  };
}
