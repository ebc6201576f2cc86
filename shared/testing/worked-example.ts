import type { Aggregation, Framework, MissingPolicy } from '#shared/domain/framework/framework.ts';
import { isIndicator } from '#shared/domain/framework/framework.ts';
import type { ShortCell } from './fill-matrix.ts';
import { readJson } from './read-json.ts';

interface WorkedExample {
  readonly framework: Framework;
  readonly values: Readonly<Record<string, Readonly<Record<string, ShortCell>>>>;
  readonly expected: readonly {
    readonly missingPolicy: MissingPolicy;
    readonly aggregation: Aggregation;
    readonly scores: Readonly<Record<string, Readonly<Record<string, number>>>>;
  }[];
  readonly nextQuarter: {
    readonly department: string;
    readonly values: Readonly<Record<string, ShortCell>>;
    readonly missingPolicy: MissingPolicy;
    readonly aggregation: Aggregation;
    readonly index: number;
    readonly change: number;
    readonly byIndicator: Readonly<Record<string, number>>;
  };
}

/** The worked example of scoring.md §11: framework, answers, and what must come out. */
export const workedExample = readJson('fixtures/cases/worked-example.json') as WorkedExample;

/** The example's framework under another policy, with one aggregation for all its groups. */
export function workedFramework(
  missingPolicy: MissingPolicy,
  aggregation: Aggregation,
  changes: Partial<Framework> = {},
): Framework {
  const { framework } = workedExample;
  return {
    ...framework,
    missingPolicy,
    nodes: framework.nodes.map((node) => (isIndicator(node) ? node : { ...node, aggregation })),
    ...changes,
  };
}
