export const sparkHeight = 72;
const pad = 4;

export interface SparkPoint {
  /** Percent of the width. */
  readonly x: number;
  /** Pixels from the top. */
  readonly y: number;
}

/** Where each score lies on a scale of 0 to 100; time runs left to right in both languages. */
export function sparkPoint(score: number, index: number, count: number): SparkPoint {
  const share = count > 1 ? index / (count - 1) : 1;
  const clamped = Math.min(100, Math.max(0, score));
  return {
    x: round(2 + share * 95),
    y: round(sparkHeight - pad - (clamped / 100) * (sparkHeight - 2 * pad)),
  };
}

/** Where another version begins, in percent of the width: halfway between its first quarter and the one before. */
export function sparkBreak(index: number, count: number): number {
  return round((sparkPoint(0, index - 1, count).x + sparkPoint(0, index, count).x) / 2);
}

/** Lines through neighbouring scores; a quarter without one breaks the line. */
export function sparkLines(scores: readonly (number | null)[]): string[] {
  const runs: string[][] = [[]];
  scores.forEach((score, index) => {
    if (score === null) runs.push([]);
    else {
      const { x, y } = sparkPoint(score, index, scores.length);
      runs.at(-1)?.push(`${x},${y}`);
    }
  });
  return runs.filter((run) => run.length > 1).map((run) => run.join(' '));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
