import type { Issue } from '../errors.ts';
import { checkAggregations } from './check-aggregations.ts';
import { checkAnswers } from './check-answers.ts';
import { checkLevels } from './check-levels.ts';
import { checkNormalisations } from './check-normalisations.ts';
import { checkScales } from './check-scales.ts';
import { checkSettings } from './check-settings.ts';
import { checkTitles } from './check-titles.ts';
import { checkTree } from './check-tree.ts';
import { checkWeights } from './check-weights.ts';
import type { Findings } from './findings.ts';
import type { Framework } from './framework.ts';

/**
 * Checks what the fields of a framework mean together: one tree, weights that can be shared out, bounds that can
 * be divided by, levels that ascend, titles in Arabic. The form of each field is the contract's to check.
 * Every issue carries its place (`nodes[17].normalise.max`). Errors make the framework unusable; warnings tell of
 * choices that are allowed and rarely meant. Takes a tree of any depth. Source: framework.md, scoring.md.
 */
export function checkFramework(framework: Framework): { errors: Issue[]; warnings: Issue[] } {
  const findings: Findings = { errors: [], warnings: [] };
  checkSettings(framework, findings);
  checkTitles(framework, findings);
  checkLevels(framework, findings);
  checkScales(framework, findings);
  checkTree(framework, findings);
  checkWeights(framework, findings);
  checkAggregations(framework, findings);
  checkAnswers(framework, findings);
  checkNormalisations(framework, findings);
  return { errors: findings.errors, warnings: findings.warnings };
}
