import type { DepartmentProfile, IndicatorShape } from './profiles.ts';
import { signedOf, smoothOf, unitOf } from './seeded-noise.ts';

/** Quarters from 2022-Q1 to 2024-Q4, over which a profile's growth is told. */
const SPAN = 11;

/** Points of maturity that the parts of luck may add or take, in quarters' time where they move. */
const LUCK = {
  indicator: 18,
  slope: 7,
  department: { points: 1.6, period: 3 },
  dimension: { points: 3.5, period: 4 },
  quarter: { points: 5, period: 3 },
  setback: { points: 14, chance: 0.035, quarters: 2 },
} as const;

const share = (points: number): number => Math.min(0.985, Math.max(0.015, points / 100));
const logit = (p: number): number => Math.log(p / (1 - p));

/** One indicator of one department, and what decides its luck. */
export interface MaturityInput {
  readonly seed: number;
  readonly department: string;
  readonly dimension: string;
  readonly indicator: string;
  readonly profile: DepartmentProfile;
  readonly shape: IndicatorShape;
  /** Levels and lists move in steps: they follow the slow parts only. */
  readonly isStepped: boolean;
}

/**
 * How mature one indicator of one department is, 0–100, `time` quarters after 2022-Q1: an S-curve from the
 * profile's base, its strong and weak dimensions, a luck of its own, slow waves and the occasional setback.
 */
export function maturityAt(input: MaturityInput, time: number): number {
  const { profile, shape } = input;
  const start = logit(share(profile.base));
  const end = logit(share(profile.base + (profile.growth * SPAN) / 4));
  const points =
    (profile.dimensions[input.dimension] ?? 0) + (shape.ease ?? 0) + luckAt(input, time);
  const x = start + ((end - start) * time) / SPAN + points / 25;
  return 100 / (1 + Math.exp(-x));
}

function luckAt(input: MaturityInput, time: number): number {
  const { seed, department, dimension, isStepped } = input;
  const own = `${department}|${input.shape.like ?? input.indicator}`;
  const fixed = LUCK.indicator * signedOf(seed, `${own}|level`);
  const slope = (LUCK.slope * signedOf(seed, `${own}|slope`) * (time - SPAN / 2)) / (SPAN / 2);
  const common =
    wave(seed, `${department}|all`, time, LUCK.department) +
    wave(seed, `${department}|${dimension}|wave`, time, LUCK.dimension);
  if (isStepped) return fixed + slope + common / 2;
  return (
    fixed +
    slope +
    common +
    wave(seed, `${own}|wave`, time, LUCK.quarter) -
    setback(seed, own, time)
  );
}

function wave(
  seed: number,
  key: string,
  time: number,
  { points, period }: { readonly points: number; readonly period: number },
): number {
  return points * smoothOf(seed, key, time, period);
}

function setback(seed: number, own: string, time: number): number {
  const { points, chance, quarters } = LUCK.setback;
  const block = Math.floor(time / quarters);
  return unitOf(seed, `${own}|setback|${block}`) < chance ? points : 0;
}
