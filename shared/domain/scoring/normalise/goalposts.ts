import type { Direction, Normalisation } from '../../framework/framework.ts';
import { SCORE_LIMIT } from '../score-limit.ts';
import { applyAffine, type Affine } from './affine.ts';

type Goalposts = Extract<Normalisation, { method: 'goalposts' }>;

/**
 * Method 1, goalposts: 100·(x−min)/(max−min), for `lower` 100·(max−x)/(max−min), clamped to 0–100 unless told
 * otherwise. The posts are in the indicator's unit. Independent of the other departments. Source: scoring.md §4;
 * unclamped it is COINr's `n_scaled`, clamped `n_goalposts`.
 */
export function goalpostsLine(method: Goalposts, direction: Direction): Affine {
  const scale = Number.isFinite(method.max - method.min) ? 1 : 0.25;
  const isLog = method.transform === 'log';
  const min = (isLog ? Math.log(method.min) : method.min) * scale;
  const max = (isLog ? Math.log(method.max) : method.max) * scale;
  const isClamped = method.clamp ?? true;
  return {
    base: 0,
    factor: 100,
    from: direction === 'higher' ? min : max,
    range: direction === 'higher' ? max - min : min - max,
    low: isClamped ? 0 : -SCORE_LIMIT,
    high: isClamped ? 100 : SCORE_LIMIT,
    scale,
  };
}

/** Goalposts on ln x. A value of 0 or less has no logarithm: it stands at the lower post. */
export function logGoalposts(method: Goalposts, direction: Direction): (value: number) => number {
  const line = goalpostsLine(method, direction);
  const lowest = Math.log(method.min);
  return (value) => applyAffine(line, value > 0 ? Math.log(value) : lowest);
}
