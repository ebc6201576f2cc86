import type { Findings } from './findings.ts';
import type { Framework } from './framework.ts';

/** Checks the settings of the whole framework: missing policy, coverage, decimals, targets of known nodes. */
export function checkSettings(framework: Framework, findings: Findings): void {
  const range = (
    path: string,
    value: number | undefined,
    min: number,
    max: number,
    int: boolean,
  ) => {
    if (value === undefined) return;
    if (value >= min && value <= max && (!int || Number.isInteger(value))) return;
    findings.errors.push({
      path,
      code: 'framework.setting_out_of_range',
      params: { value: String(value), min, max },
    });
  };
  range('minCoverage', framework.minCoverage, 0, 1, false);
  range('rankDecimals', framework.rankDecimals, 0, 10, true);
  range('roundTiers', framework.roundTiers, 0, 10, true);
  if (framework.missingPolicy.method === 'carry_forward') {
    range('missingPolicy.maxAge', framework.missingPolicy.maxAge, 1, 40, true);
  }
  const codes = new Set(framework.nodes.map((node) => node.code));
  for (const code of Object.keys(framework.targets ?? {})) {
    if (codes.has(code)) continue;
    findings.errors.push({
      path: `targets.${code}`,
      code: 'framework.target_node_unknown',
      params: { node: code },
    });
  }
}
