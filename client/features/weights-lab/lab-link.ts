import type { CompiledFramework } from '#shared/domain/framework/compile-framework.ts';
import { childrenOf, differs, sumOf, type Weights } from './weights.ts';

const decimals = 4;

/** The families that differ from the weights in force, as `CODE:points` in the address; empty where none does. */
export function toParam(compiled: CompiledFramework, nominal: Weights, weights: Weights): string {
  return familiesOf(compiled)
    .filter((family) => family.some((code) => differs(weights[code] ?? 0, nominal[code] ?? 0)))
    .flatMap((family) =>
      family.map((code) => `${code}:${Number((weights[code] ?? 0).toFixed(decimals))}`),
    )
    .join(',');
}

/** The weights that an address names, over those in force; what it cannot mean is passed over. */
export function fromParam(
  compiled: CompiledFramework,
  nominal: Weights,
  param: string | null,
): Weights {
  const named = new Map<string, number>();
  for (const part of (param ?? '').split(',')) {
    const [code = '', text = ''] = part.split(':');
    const points = Number(text);
    const isPoints = text !== '' && Number.isFinite(points) && points >= 0 && points <= 100;
    if (isPoints && code in nominal) named.set(code, points);
  }
  if (named.size === 0) return nominal;
  const read = { ...nominal, ...Object.fromEntries(named) };
  const isSound = familiesOf(compiled).every((family) => sumOf(read, family) > 0);
  return isSound ? read : nominal;
}

function familiesOf(compiled: CompiledFramework): string[][] {
  return compiled.nodes
    .filter(({ children }) => children.length > 0)
    .map(({ node }) => childrenOf(compiled, node.code));
}
