import type { RobustnessResponse } from '#shared/contracts/robustness.ts';

/** What a bracket looks like in one row. */
export interface BracketPiece {
  readonly lane: number;
  readonly part: 'first' | 'middle' | 'last';
}

/** The brackets that pass through a department's row, and whom it cannot be told from. */
export interface RowBrackets {
  readonly pieces: readonly BracketPiece[];
  /** Codes in rank order: everybody who shares a bracket with it, and only those. */
  readonly peers: readonly string[];
}

/** Brackets by department. Each is a run in which no pair can be told apart; two that overlap are not one. */
export function bracketsOf({ departments, runs }: RobustnessResponse): Map<string, RowBrackets> {
  return new Map(
    departments.map(({ code }, place) => {
      const through = runs.filter(({ from, to }) => from <= place && place <= to);
      const peers = departments.filter(
        (_, other) =>
          other !== place && through.some(({ from, to }) => from <= other && other <= to),
      );
      const pieces = through.map(({ from, to, lane }): BracketPiece => ({
        lane,
        part: place === from ? 'first' : place === to ? 'last' : 'middle',
      }));
      return [code, { pieces, peers: peers.map((peer) => peer.code) }];
    }),
  );
}

/** The same brackets in a table that runs from the last rank to the first. */
export function turned(piece: BracketPiece): BracketPiece {
  const { part } = piece;
  return part === 'middle' ? piece : { ...piece, part: part === 'first' ? 'last' : 'first' };
}

/** How many lanes stand side by side. */
export function laneCount({ runs }: RobustnessResponse): number {
  return runs.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
}
