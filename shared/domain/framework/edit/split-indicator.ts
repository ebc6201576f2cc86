import type { Framework, FrameworkChange, IndicatorNode, LocalText } from '../framework.ts';
import { isIndicator } from '../framework.ts';
import { removeNode } from './remove-node.ts';

/** One of the two that come out of a split. */
export interface SplitPart {
  readonly code: string;
  readonly title: LocalText;
}

/**
 * An indicator split in two: it is dropped, and two with its form and half of its weight each stand in its place.
 * `changes` says of all three what happened and that answers before and after are not comparable.
 */
export function splitIndicator(
  framework: Framework,
  code: string,
  parts: readonly [SplitPart, SplitPart],
  note: LocalText,
): Framework {
  const node = framework.nodes.find((each) => each.code === code);
  if (!node || !isIndicator(node)) return framework;
  const halves = parts.map((part): IndicatorNode => ({
    ...{ ...node, ...part, weight: node.weight / 2 },
    comparableWith: undefined,
  }));
  const nodes = framework.nodes.flatMap((each) => (each === node ? [node, ...halves] : [each]));
  const declared = (framework.changes ?? []).filter((change) => change.code !== code);
  const changes: FrameworkChange[] = [
    ...declared,
    { code, kind: 'dropped', comparable: false, note },
    ...parts.map((part): FrameworkChange => {
      return { code: part.code, kind: 'split', comparable: false, note, from: [code] };
    }),
  ];
  return { ...removeNode({ ...framework, nodes }, code), changes };
}
