import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quarterRange } from '#shared/domain/calendar/quarter.ts';
import { departmentsFile } from '#shared/contracts/departments.ts';
import type { Services } from '#server/compose.ts';
import { fixturesFolder } from '#server/paths.ts';
import { writeFact } from '#server/store/instance.ts';
import { appealAgainst, CHAIR, handedIn, REVISED } from './appeal-last-quarter.ts';
import { askForSignOff } from './ask-for-sign-off.ts';
import { fillOpenQuarter } from './fill-open-quarter.ts';
import { generateQuarter } from './generate-demo.ts';
import { readProfiles } from './profiles.ts';
import { reviewOpenQuarter } from './review-open-quarter.ts';
import { tellOfOpenQuarter } from './tell-of-open-quarter.ts';
import { setDemoTargets } from './set-demo-targets.ts';

const FIRST_QUARTER = '2022-Q1';
const LAST_QUARTER = '2024-Q4';
const OPEN_QUARTER = '2025-Q1';
const HOUR = 3_600_000;
const SEED = 20_240_917;
const ORIGIN = { account: 'demo', address: 'local' };
const UNREVIEWED = 'بيانات تجريبية لم تراجعها لجنة · Demonstration data that no committee reviewed';

function readFixture(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(fixturesFolder, ...path), 'utf8'));
}

/**
 * Fills an empty store with the demonstration: 24 departments, two versions of the national framework, twelve
 * published quarters, the last with a revision after appeals, and an open one. False, and nothing done, where the store already knows a department.
 */
export function seedDemo(services: Services): boolean {
  if (!services.departments.isEmpty()) return false;
  services.store.transact((writer) => {
    writeFact(writer, 'demo', '1');
    seed(services);
    addDemoAccounts(services);
    // The quarter was opened before anybody was there to be told.
    services.notifications.hear(writer, {
      action: 'cycle.moved',
      subject: OPEN_QUARTER,
      after: { state: 'open', dueAt: dueAfter(services.accounts.context.now()) },
    });
    tellOfOpenQuarter(services, writer, OPEN_QUARTER);
  });
  return true;
}

/** Adds the demonstration's accounts where they are not there, as in a data directory of an earlier version. */
export function addDemoAccounts({ accounts, departments }: Services): void {
  accounts.demo.add(departments.list());
}

/** The open quarter is due two weeks after it was made, at the end of a day in Damascus. */
function dueAfter(now: Date): string {
  const day = new Date(now.getTime() + 14 * 86_400_000).toISOString().slice(0, 10);
  return `${day}T20:59:59.000Z`;
}

/** A version in the making, as a reviewer proposes it: security weighs more, digital services less. */
function startDraft({ drafts }: Services): void {
  const account = 'reviewer';
  const grants = [{ role: 'reviewer', department: null }] as const;
  drafts.start(
    'national-digital-maturity',
    {
      ...{ from: '2.0', version: '3.0' },
      reason: 'أظهرت حوادث سنة 2024 أن أمن المعلومات أقل وزنًا مما ينبغي.',
      edit: { weights: { SEC: 0.18, SRV: 0.18 } },
    },
    {
      actor: { account, grants, memberOf: [], via: 'system' },
      origin: { account, address: 'local' },
    },
  );
}

function seed(services: Services): void {
  const { departments, frameworks, cycles, publications, accounts } = services;
  const seeds = departmentsFile.parse(readFixture('departments.json'));
  departments.importDepartments(seeds);
  const versions = ['national-digital-maturity.json', 'national-digital-maturity-2.json'].map(
    (file) => frameworks.importFramework(readFixture('frameworks', file)),
  );
  const profiles = readProfiles(readFixture('demo', 'profiles.json'));
  const published: string[] = [];
  const decisions: (() => void)[] = [];
  for (const quarter of quarterRange(FIRST_QUARTER, OPEN_QUARTER)) {
    const version = versions.findLast(
      ({ compiled }) => (compiled.framework.effectiveFrom ?? quarter) <= quarter,
    );
    if (!version) throw new Error(`no framework version measures ${quarter}`);
    const isOpen = quarter === OPEN_QUARTER;
    if (isOpen) {
      // Before publishing, so that no publication need be opened for it.
      setDemoTargets(services);
      for (const each of published) {
        publications.publishNow(each, { origin: ORIGIN, reason: UNREVIEWED });
      }
      for (const decide of decisions) decide();
      publications.beginNow(LAST_QUARTER);
    }
    const settings = isOpen ? { dueAt: dueAfter(accounts.context.now()) } : {};
    cycles.openCycle(quarter, version.id, settings);
    const rows = generateQuarter({
      framework: version.compiled.framework,
      departments: seeds,
      profiles,
      quarter,
      seed: SEED,
    });
    if (isOpen) {
      fillOpenQuarter(services, {
        quarter,
        framework: version.compiled.framework,
        rows,
        seed: SEED,
      });
      reviewOpenQuarter(services, quarter);
      askForSignOff(services, quarter);
      publications.publishNow(LAST_QUARTER, { origin: CHAIR, reason: REVISED });
      continue;
    }
    const isLast = quarter === LAST_QUARTER;
    const lines = (isLast ? handedIn(rows) : rows).map(
      (row) => `${row.department},${row.indicator},${row.value}`,
    );
    cycles.importValues(quarter, ['department,indicator,value', ...lines].join('\n'), 'demo');
    if (isLast) {
      cycles.closeUnreviewed(
        quarter,
        new Date(accounts.context.now().getTime() + HOUR).toISOString(),
      );
      decisions.push(appealAgainst(services, quarter, rows));
    } else cycles.closeUnreviewed(quarter);
    // What takes longest of publishing begins at once, on the other cores; nothing else of it can.
    publications.beginNow(quarter);
    published.push(quarter);
  }
  startDraft(services);
}
