import { type AnswerSpec, answerSpec } from '#shared/domain/answers/answer-spec.ts';
import type { CompiledFramework } from '#shared/domain/framework/compile-framework.ts';
import type { IndicatorNode, LocalText } from '#shared/domain/framework/framework.ts';

/** A framework version as entry needs it; `compose.ts` hands it over. */
export interface EntryVersion {
  readonly id: number;
  readonly sha256: string;
  readonly compiled: CompiledFramework;
}

/** One indicator with what its answers are checked by. */
export interface MeasuredIndicator {
  readonly node: IndicatorNode;
  /** Its key in the database. */
  readonly id: number;
  readonly column: number;
  readonly spec: AnswerSpec;
  /** Code of the top-level node above it. */
  readonly dimension: string;
}

/** A version laid out by indicator, in the framework's order. */
export interface MeasuredVersion {
  readonly version: EntryVersion;
  readonly dimensions: readonly { readonly code: string; readonly title: LocalText }[];
  readonly indicators: readonly MeasuredIndicator[];
  readonly byCode: ReadonlyMap<string, MeasuredIndicator>;
}

/** Lays a version out for entry. `keys` are the indicators' keys in the database by code. */
export function measureVersion(
  version: EntryVersion,
  keys: ReadonlyMap<string, number>,
): MeasuredVersion {
  const { framework, nodes, indicators } = version.compiled;
  const tops = nodes.filter(({ depth }) => depth === 1);
  const measured = indicators.map((node, column): MeasuredIndicator => {
    const top = tops.find(({ leafFrom, leafTo }) => leafFrom <= column && column < leafTo);
    return {
      node,
      id: keys.get(node.code) ?? -1,
      column,
      spec: answerSpec(framework, node),
      dimension: top?.node.code ?? node.code,
    };
  });
  return {
    version,
    dimensions: tops.map(({ node }) => ({ code: node.code, title: node.title })),
    indicators: measured,
    byCode: new Map(measured.map((each) => [each.node.code, each])),
  };
}
