import type { Framework } from '../framework/framework.ts';
import { levelOf } from './level-of.ts';
import { withoutNoise } from './round-decimal.ts';

/** A gate that keeps a department below the level its score reaches. */
export interface HeldBy {
  /** The gate's node. */
  readonly node: string;
  /** What the node must score, at least. */
  readonly min: number;
  /** What it scores; null where it has no score, which does not open a gate. */
  readonly score: number | null;
  /** The level that the index reaches by itself. */
  readonly levelByScore: number;
}

/**
 * The level of the index under the gates (scoring.md §6). A gate "level ≥ g needs node ≥ min" that is not met caps
 * the level at the one below g, never the score. Where several hold, the lowest cap wins, then the framework's
 * order. `scoreOf` gives a node's score, null for none.
 */
export function heldLevel(
  framework: Framework,
  score: number | null,
  scoreOf: (node: string) => number | null,
): { readonly level: number | null; readonly heldBy: HeldBy | null } {
  const levelByScore = levelOf(framework.levels, score);
  if (levelByScore === null) return { level: null, heldBy: null };
  let level = levelByScore;
  let heldBy: HeldBy | null = null;
  for (const gate of framework.gates ?? []) {
    if (gate.level > level) continue;
    const at = scoreOf(gate.node);
    if (at !== null && withoutNoise(at) >= gate.min) continue;
    level = gate.level - 1;
    heldBy = { node: gate.node, min: gate.min, score: at, levelByScore };
  }
  return { level, heldBy };
}
