import { quarterOrdinal } from '#shared/domain/calendar/quarter.ts';
import {
  isIndicator,
  type Framework,
  type IndicatorNode,
} from '#shared/domain/framework/framework.ts';
import { amountOf, answerText, type AnswerInput } from './demo-answer.ts';
import { maturityAt } from './demo-maturity.ts';
import type { DemoProfiles, DepartmentProfile, IndicatorShape } from './profiles.ts';
import { unitOf } from './seeded-noise.ts';

/** A department of `fixtures/departments.json`, as far as the generator needs it. */
export interface DepartmentSeed {
  readonly code: string;
}

/** One line of the CSV import. An empty `value` is a missing answer, `na` one that does not apply. */
export interface DemoRow {
  readonly department: string;
  readonly indicator: string;
  readonly value: string;
}

export interface DemoQuarter {
  readonly framework: Framework;
  readonly departments: readonly DepartmentSeed[];
  readonly profiles: DemoProfiles;
  readonly quarter: string;
  readonly seed: number;
}

const FIRST = quarterOrdinal('2022-Q1');
const NO_SHAPE: IndicatorShape = {};

/** The newest of these versions that may measure the quarter. */
export function frameworkFor(quarter: string, versions: readonly Framework[]): Framework {
  const [newest] = versions
    .filter(({ effectiveFrom }) => (effectiveFrom ?? quarter) <= quarter)
    .sort((a, b) => ((a.effectiveFrom ?? '') < (b.effectiveFrom ?? '') ? 1 : -1));
  if (!newest) throw new RangeError(`no framework version measures ${quarter}`);
  return newest;
}

/**
 * What the departments report in one quarter: made up, yet plausible. Every value depends only on the seed, the
 * department, the indicator and the quarter. A department without a profile reports nothing.
 */
export function generateQuarter({
  framework,
  departments,
  profiles,
  quarter,
  seed,
}: DemoQuarter): DemoRow[] {
  const nodes = framework.nodes.filter(isIndicator);
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  return departments.flatMap(({ code }) => {
    const profile = profiles.departments[code];
    return nodes.map((node) => ({
      department: code,
      indicator: node.code,
      value: profile
        ? reported({ framework, byCode, profiles, profile, department: code, node, quarter, seed })
        : '',
    }));
  });
}

interface Asked {
  readonly framework: Framework;
  readonly byCode: ReadonlyMap<string, IndicatorNode>;
  readonly profiles: DemoProfiles;
  readonly profile: DepartmentProfile;
  readonly department: string;
  readonly node: IndicatorNode;
  readonly quarter: string;
  readonly seed: number;
}

function reported(asked: Asked): string {
  const { profile, node, quarter } = asked;
  if (profile.silent?.[quarter]?.includes(node.parent)) return '';
  if (profile.notApplicable.includes(node.code)) return 'na';
  const time = answeredAt(node, quarter);
  return isMissing(asked, time) ? '' : answerText(answerInput(asked, node, time));
}

/** Quarters from 2022-Q1 to the answer: a yearly one stays that of the last fourth quarter. */
function answeredAt(node: IndicatorNode, quarter: string): number {
  const ordinal = quarterOrdinal(quarter);
  return (node.frequency === 'yearly' ? ordinal - ((ordinal + 1) % 4) : ordinal) - FIRST;
}

function answerInput(asked: Asked, node: IndicatorNode, time: number): AnswerInput {
  const { framework, byCode, profiles, profile, department, quarter, seed } = asked;
  const shape = profiles.indicators[node.code] ?? NO_SHAPE;
  const isStepped = ['boolean', 'level', 'checklist'].includes(node.kind);
  return {
    seed,
    framework,
    department,
    node,
    profile,
    shape,
    time,
    maturity: maturityAt(
      { seed, department, dimension: node.parent, indicator: node.code, profile, shape, isStepped },
      time,
    ),
    countOf: (code) => {
      const other = byCode.get(code);
      if (!other) throw new RangeError(`${node.code} counts ${code}, which the framework lacks`);
      return amountOf(answerInput(asked, other, answeredAt(other, quarter))).count;
    },
  };
}

/** Some indicators are reported only from a later quarter on, and now and then an answer stays out for a while. */
function isMissing({ profile, department, node, seed }: Asked, time: number): boolean {
  const gap = 1 - profile.reporting;
  const own = `${department}|${node.code}`;
  const isLate = unitOf(seed, `${own}|late`) < 0.8 * gap;
  if (isLate && time < 1 + Math.floor(9 * unitOf(seed, `${own}|from`))) return true;
  return unitOf(seed, `${own}|gap|${Math.floor(time / 2)}`) < 0.15 * gap;
}
