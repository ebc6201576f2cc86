import type {
  PublicationPreview,
  PublicationResponse,
  PublicationSummary,
} from '#shared/contracts/publications.ts';
import { type PublicationChanges, publicationChanges } from '#shared/contracts/publications.ts';
import type { DepartmentRef } from '#shared/contracts/common.ts';
import type { RankingRow } from '#shared/contracts/results.ts';
import { issueMessage } from '#shared/format/issue-messages.ts';
import { manifestOf } from './archive.ts';
import type { PublishedQuarter } from './published-quarter.ts';
import type { Previewed } from './publications.service.ts';
import type { PublicationRecord } from './publications.store.ts';
import { frameworkRefOf, type ScoredEnd } from './scored-end.ts';
import { describePem } from './signing-key.ts';

/** Ranks that a page shows at its top. */
const LEADERS = 3;

const refOf = ({ number, cycle, revision, sha256 }: PublicationRecord) => ({
  number,
  cycle,
  revision,
  sha256,
});

/** A publication in the list; `all` are every publication there is. */
export function summaryOf(
  record: PublicationRecord,
  all: readonly PublicationRecord[],
): PublicationSummary {
  const { publishedAt, reason, framework } = manifestOf(record.manifest);
  const next = all.find(
    ({ cycle, revision }) => cycle === record.cycle && revision === record.revision + 1,
  );
  return {
    ...refOf(record),
    publishedAt,
    reason,
    framework,
    departments: record.departments,
    ranked: record.ranked,
    mean: record.mean,
    replacedBy: next?.number ?? null,
  };
}

/** Departments at each level, beside the quarter before. */
function levelCounts(end: ScoredEnd, against: ScoredEnd | null): PublicationResponse['levels'] {
  const count = (of: ScoredEnd, level: number): number =>
    of.ranking(of.version.compiled.rootCode).filter((each) => each.level === level).length;
  return end.version.compiled.framework.levels.map((band) => ({
    level: band.level,
    from: band.from,
    title: { ...band.title },
    departments: count(end, band.level),
    before: against && count(against, band.level),
  }));
}

const warningsOf = ({ scores }: ScoredEnd): PublicationResponse['warnings'] =>
  scores.warnings.map((warning) => ({
    code: warning.code,
    path: warning.path,
    message: { ar: issueMessage(warning, 'ar'), en: issueMessage(warning, 'en') },
  }));

/** The departments of a publication by their codes, with the names that they had. */
function namerOf(names: readonly DepartmentRef[]): (code: string) => DepartmentRef {
  const known = new Map(names.map((each) => [each.code, each]));
  return (code) => known.get(code) ?? { code, name: { ar: code, en: code }, kind: 'ministry' };
}

type Named = ReturnType<typeof namerOf>;

function leadersOf(end: ScoredEnd, nameOf: Named): PublicationResponse['leaders'] {
  return end
    .ranking(end.version.compiled.rootCode)
    .flatMap(({ department, rank, score, level }) => {
      if (rank === null || score === null || rank > LEADERS) return [];
      return [{ department: nameOf(department), rank, score, level }];
    });
}

function changesOf(
  { answers, departments }: PublicationChanges,
  end: ScoredEnd,
  nameOf: Named,
): NonNullable<PublicationResponse['changes']> {
  const { nodes, nodeIndex } = end.version.compiled;
  return {
    answers: answers.map((each) => {
      const { indicator: code } = each;
      const title = nodes[nodeIndex.get(code) ?? -1]?.node.title ?? { ar: code, en: code };
      return { ...each, department: nameOf(each.department), indicator: { code, title } };
    }),
    departments: departments.map((each) => ({ ...each, department: nameOf(each.department) })),
  };
}

/** One publication whole; `open` opens another by its number. */
export function publicationBody(
  record: PublicationRecord,
  all: readonly PublicationRecord[],
  open: (number: number) => PublishedQuarter,
): PublicationResponse {
  const quarter = open(record.number);
  const { manifest } = quarter;
  const end = quarter.end();
  const against = manifest.against ? open(manifest.against.number).end() : null;
  const changes = quarter.file('changes.json');
  const nameOf = namerOf(quarter.names());
  return {
    ...summaryOf(record, all),
    demo: manifest.demo,
    engine: manifest.engine,
    frameworkTitle: { ...end.version.compiled.framework.title },
    previous: manifest.previous,
    against: manifest.against,
    replaces: manifest.replaces,
    revisions: all
      .filter(({ cycle }) => cycle === record.cycle)
      .map((each) => {
        const { publishedAt, reason } = manifestOf(each.manifest);
        return { number: each.number, revision: each.revision, publishedAt, reason };
      }),
    levels: levelCounts(end, against),
    leaders: leadersOf(end, nameOf),
    changes:
      changes && changesOf(publicationChanges.parse(JSON.parse(changes.toString())), end, nameOf),
    warnings: warningsOf(end),
    parts: manifest.parts,
    key: describePem(record.publicKey),
    signature: record.signature,
  };
}

/** What publishing now would make public. */
export function previewBody(
  { draft, open, basis, state, needsReason, isChanged }: Previewed,
  demo: boolean,
  rows: RankingRow[],
): PublicationPreview {
  const { live, against, replaces, revision, changes } = draft;
  const nameOf = namerOf(rows.map(({ department }) => department));
  const scores = rows.flatMap(({ score }) => (score === null ? [] : [score]));
  return {
    demo,
    cycle: live.cycle.code,
    state,
    basis,
    revision,
    framework: frameworkRefOf(live),
    frameworkTitle: { ...live.version.compiled.framework.title },
    against: against?.ref ?? null,
    replaces: replaces?.ref ?? null,
    needsReason,
    whyNot: isChanged ? null : 'nothing_changed',
    departments: rows.length,
    ranked: scores.length,
    mean:
      scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length,
    rows,
    levels: levelCounts(live, against?.end() ?? null),
    warnings: warningsOf(live),
    appealsUntil: open.appealsUntil,
    openAppeals: [...open.appeals],
    undecided: [...open.undecided],
    changes: changes && changesOf(changes, live, nameOf),
  };
}
