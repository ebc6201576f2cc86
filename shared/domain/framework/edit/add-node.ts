import type {
  Framework,
  FrameworkNode,
  GroupNode,
  IndicatorNode,
  LocalText,
} from '../framework.ts';
import { editFramework } from './edit-framework.ts';

/** The next free code beneath a parent: `SEC.09` after `SEC.08`, with as many digits; never one of `taken`. */
export function freeCode(
  { nodes }: Framework,
  parent: string,
  taken: ReadonlySet<string> = new Set(),
): string {
  const all = new Set([...nodes.map(({ code }) => code), ...taken]);
  const numbers = [...all].flatMap((code) => {
    const digits = code.startsWith(`${parent}.`) ? code.slice(parent.length + 1) : '';
    return /^\d+$/.test(digits) ? [digits] : [];
  });
  const width = Math.max(2, ...numbers.map((digits) => digits.length));
  const next = Math.max(0, ...numbers.map(Number)) + 1;
  return `${parent}.${String(next).padStart(width, '0')}`;
}

const averageWeight = ({ nodes }: Framework, parent: string): number => {
  const weights = nodes.filter((node) => node.parent === parent).map(({ weight }) => weight);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum > 0 ? Number((sum / weights.length).toPrecision(2)) : 1;
};

/** A new yes-or-no indicator at the end of a group, as heavy as its siblings are on average. */
export function addIndicator(
  framework: Framework,
  { code, parent, title }: { code: string; parent: string; title: LocalText },
): Framework {
  const node: IndicatorNode = {
    ...{ code, parent, title },
    weight: averageWeight(framework, parent),
    kind: 'boolean',
    direction: 'higher',
    normalise: { method: 'goalposts', min: 0, max: 1 },
  };
  return withNode(framework, node);
}

/** A new group at the end of another; it needs an indicator before the draft is sound. */
export function addGroup(
  framework: Framework,
  { code, parent, title }: { code: string; parent: string; title: LocalText },
): Framework {
  const node: GroupNode = {
    ...{ code, parent, title },
    weight: averageWeight(framework, parent),
    aggregation: { method: 'arithmetic' },
  };
  return withNode(framework, node);
}

const withNode = (framework: Framework, node: FrameworkNode): Framework =>
  editFramework(framework, { nodes: [node] });
