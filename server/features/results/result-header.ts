import type { DepartmentRef } from '#shared/contracts/common.ts';
import type { ResultHeader } from '#shared/contracts/results.ts';
import type { Framework, FrameworkNode } from '#shared/domain/framework/framework.ts';
import type { ScoredCycle } from './score-stored-cycles.ts';

/** A department as results name it. */
export interface NamedDepartment {
  readonly code: string;
  readonly nameAr: string;
  readonly nameEn: string;
  readonly kind: string;
  /** Measured from this quarter (null: always) until before `closedFrom` (null: still). */
  readonly openedFrom: string | null;
  readonly closedFrom: string | null;
}

/** Whether a department is measured in a quarter. */
export function isMeasuredIn(department: NamedDepartment, quarter: string): boolean {
  return (
    (department.openedFrom === null || department.openedFrom <= quarter) &&
    (department.closedFrom === null || quarter < department.closedFrom)
  );
}

export function departmentRef(
  department: NamedDepartment | undefined,
  code: string,
): DepartmentRef {
  return {
    code,
    name: { ar: department?.nameAr ?? code, en: department?.nameEn ?? code },
    kind: department?.kind ?? 'ministry',
  };
}

export function frameworkRef({ version }: ScoredCycle): ResultHeader['framework'] {
  const { framework } = version.compiled;
  return {
    id: framework.id,
    version: framework.version,
    sha256: version.sha256,
    title: framework.title,
    rankDecimals: framework.rankDecimals ?? 2,
    missingPolicy: framework.missingPolicy.method,
    minCoverage: framework.minCoverage ?? 0.5,
    gates: (framework.gates ?? []).map((gate) => ({
      ...gate,
      title: titleOf(framework, gate.node),
    })),
  };
}

function titleOf(framework: Framework, code: string): FrameworkNode['title'] {
  return framework.nodes.find((node) => node.code === code)?.title ?? { ar: code, en: code };
}

/** The publication that a cycle is read from, by its number; null where there is none. */
export function publicationRef({ publication }: ScoredCycle): ResultHeader['publication'] {
  return publication && { number: publication.number, revision: publication.revision };
}

/** What every result says about its cycle and its method. */
export function resultHeader(
  scored: ScoredCycle,
  previous: ScoredCycle | null,
  demo: boolean,
): ResultHeader {
  return {
    demo,
    cycle: scored.cycle.code,
    state: scored.cycle.state,
    publication: publicationRef(scored),
    framework: frameworkRef(scored),
    previous: previous && {
      cycle: previous.cycle.code,
      sameFramework: previous.version.sha256 === scored.version.sha256,
    },
    levels: scored.version.compiled.framework.levels.map((level) => ({ ...level })),
  };
}
