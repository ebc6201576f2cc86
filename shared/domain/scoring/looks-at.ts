import { isQuarter, quartersBetween } from '../calendar/quarter.ts';
import type { CompiledFramework } from '../framework/compile-framework.ts';
import { isIndicator } from '../framework/framework.ts';

/** A yearly answer stands in the three quarters after its own (scoring.md §3). */
const YEARLY_AGE = 3;

/**
 * Whether a cycle's scores may depend on another cycle's answers: to carry one forward (scoring.md §3), or because a
 * fixed population counts it (§4). False for every other: leaving it out changes nothing.
 */
export function looksAt(compiled: CompiledFramework, cycle: string, other: string): boolean {
  const { missingPolicy, nodes } = compiled.framework;
  const indicators = nodes.filter(isIndicator);
  const carries = missingPolicy.method === 'carry_forward' ? missingPolicy.maxAge : 0;
  const hasYearly = indicators.some(({ frequency }) => frequency === 'yearly');
  const longest = Math.max(carries, hasYearly ? YEARLY_AGE : 0);
  const age = isQuarter(cycle) && isQuarter(other) ? quartersBetween(other, cycle) : 0;
  if (age >= 1 && age <= longest) return true;
  return indicators.some(({ normalise }) => {
    const window = 'population' in normalise ? normalise.population : undefined;
    return window !== undefined && other >= window.from && other <= window.to;
  });
}
