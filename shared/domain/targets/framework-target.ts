import { type Framework, isIndicator, type IndicatorNode } from '../framework/framework.ts';
import { applyAffine } from '../scoring/normalise/affine.ts';
import { goalpostsLine, logGoalposts } from '../scoring/normalise/goalposts.ts';

/**
 * A target of an indicator, in the unit it is answered in, on the index's scale of 0–100. Null where the scale depends
 * on the other departments, or where a level is named that has no points. Points are on that scale already.
 */
function onIndexScale({ normalise, direction }: IndicatorNode, target: number): number | null {
  switch (normalise.method) {
    case 'goalposts':
      return normalise.transform === 'log'
        ? logGoalposts(normalise, direction)(target)
        : applyAffine(goalpostsLine(normalise, direction), target);
    case 'points':
      return normalise.map ? (normalise.map[String(target)] ?? null) : target;
    case 'none':
      return target;
    default:
      return null;
  }
}

/** What a framework itself wants of a node by the years, on the index's scale; no entry where it says nothing. */
export function frameworkTargets(framework: Framework, code: string): ReadonlyMap<number, number> {
  const node = framework.nodes.find((each) => each.code === code);
  if (!node) return new Map();
  const found = new Map<number, number>();
  if (isIndicator(node)) {
    for (const [year, target] of Object.entries(node.targets ?? {})) {
      const value = onIndexScale(node, target);
      if (value !== null) found.set(Number(year), value);
    }
  }
  for (const [year, value] of Object.entries(framework.targets?.[code] ?? {})) {
    found.set(Number(year), value);
  }
  return found;
}
