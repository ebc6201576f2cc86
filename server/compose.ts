import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import {
  type AccountsService,
  createAccountsService,
} from './features/accounts/accounts.service.ts';
import { OIDC_CALLBACK, oidcRedirects } from './features/accounts/oidc.routes.ts';
import { createOidcService, type OidcProvider } from './features/accounts/oidc.service.ts';
import { ownAccountRoutes } from './features/accounts/own-account.routes.ts';
import { peopleRoutes } from './features/accounts/people.routes.ts';
import { sessionRoutes } from './features/accounts/session.routes.ts';
import { auditRoutes } from './features/audit/audit.routes.ts';
import { type AuditEvent, recordEvent } from './features/audit/record-event.ts';
import { listCycles } from './features/cycles/cycles.store.ts';
import { nextQuarter } from './features/cycles/next-quarter.ts';
import { createCyclesService, type CyclesService } from './features/cycles/cycles.service.ts';
import { cyclesRoutes } from './features/cycles/cycles.routes.ts';
import {
  createDepartmentsService,
  type DepartmentsService,
} from './features/departments/departments.service.ts';
import { departmentsRoutes } from './features/departments/departments.routes.ts';
import { listDepartments } from './features/departments/departments.store.ts';
import { createDraftsService, type DraftsService } from './features/frameworks/drafts.service.ts';
import { draftRoutes } from './features/frameworks/drafts.routes.ts';
import { frameworkFileRoutes } from './features/frameworks/framework-files.routes.ts';
import { createTrialsService } from './features/frameworks/trials.service.ts';
import {
  createFrameworksService,
  type FrameworksService,
} from './features/frameworks/frameworks.service.ts';
import { frameworksRoutes } from './features/frameworks/frameworks.routes.ts';
import { indicatorKeys } from './features/frameworks/frameworks.store.ts';
import { insightsRoutes } from './features/insights/insights.routes.ts';
import { createInsightsService } from './features/insights/insights.service.ts';
import { notificationsRoutes } from './features/notifications/notifications.routes.ts';
import {
  createNotificationsService,
  type NotificationsService,
} from './features/notifications/notifications.service.ts';
import { robustnessRoutes } from './features/robustness/robustness.routes.ts';
import { createRobustnessService } from './features/robustness/robustness.service.ts';
import { runInWorker } from './features/robustness/run-in-worker.ts';
import { simulateAhead } from './features/robustness/simulate-ahead.ts';
import { isWorkerBuilt } from './features/robustness/start-worker.ts';
import { departmentRef } from './features/results/result-header.ts';
import { readInputs } from './features/results/results.read-model.ts';
import { createArchive } from './features/publications/archive.ts';
import {
  liveCycle,
  orRefused,
  publishedScores,
  robustnessNow,
  simulationOf,
} from './features/publications/bridges.ts';
import { publicationFileRoutes } from './features/publications/publication-file-routes.ts';
import { publicationsRoutes } from './features/publications/publications.routes.ts';
import {
  createPublicationsService,
  type PublicationsService,
} from './features/publications/publications.service.ts';
import { signingKeyAt } from './features/publications/signing-key.ts';
import { readStillOpen } from './features/publications/still-open.read-model.ts';
import { createResultsService, type ResultsService } from './features/results/results.service.ts';
import { resultsRoutes } from './features/results/results.routes.ts';
import { createArrivingFiles } from './features/evidence/arriving-files.ts';
import { createEvidenceFiles } from './features/evidence/evidence-files.ts';
import { evidenceFileRoutes, evidenceRoutes } from './features/evidence/evidence.routes.ts';
import {
  createEvidenceService,
  type EvidenceService,
} from './features/evidence/evidence.service.ts';
import { prepareEvidence } from './features/evidence/evidence.store.ts';
import { appealsRoutes } from './features/review/appeals.routes.ts';
import { type CommitteeServices, createCommittee } from './features/review/create-review.ts';
import { reviewRoutes } from './features/review/review.routes.ts';
import {
  type AnswersService,
  createAnswersService,
} from './features/submissions/answers.service.ts';
import { openDeadlines } from './features/submissions/open-deadlines.ts';
import { createReviewable } from './features/submissions/reviewable.ts';
import { createSubmissionContext } from './features/submissions/submission-context.ts';
import {
  createSubmissionsService,
  type SubmissionsService,
} from './features/submissions/submissions.service.ts';
import { listSubmissions } from './features/submissions/submissions.store.ts';
import { submissionsRoutes } from './features/submissions/submissions.routes.ts';
import { createTargetBook } from './features/targets/target-book.ts';
import { targetsRoutes } from './features/targets/targets.routes.ts';
import type { TargetsService } from './features/targets/targets.service.ts';
import { workbookRoutes } from './features/workbook/workbook.routes.ts';
import type { WholeQuarter } from './features/workbook/lay-out-sheet.ts';
import { createWorkbookService } from './features/workbook/workbook.service.ts';
import { composeTargets } from './compose-targets.ts';
import { composePublicPages } from './compose-public.ts';
import { createFileReader } from './files/read-apart.ts';
import type { FileRoute } from './http/file-route.ts';
import type { Health } from './http/health.ts';
import type { PublicPage } from './http/public-page.ts';
import type { Redirect } from './http/redirect.ts';
import type { AnyRoute } from './http/route.ts';
import type { Writer } from './store/access.ts';
import { evidenceFolderOf, signingKeyPathOf } from './store/beside.ts';
import { readFact } from './store/instance.ts';
import type { Store } from './store/open.ts';

/** Everything the server and the command line can do. */
export interface Services {
  readonly store: Store;
  readonly accounts: AccountsService;
  readonly notifications: NotificationsService;
  readonly departments: DepartmentsService;
  readonly frameworks: FrameworksService;
  readonly drafts: DraftsService;
  readonly cycles: CyclesService;
  readonly results: ResultsService;
  readonly publications: PublicationsService;
  readonly targets: TargetsService;
  readonly submissions: SubmissionsService;
  readonly answers: AnswersService;
  readonly committee: CommitteeServices;
  readonly evidence: EvidenceService;
  readonly health: Health;
  readonly routes: readonly AnyRoute[];
  readonly redirects: readonly Redirect[];
  readonly files: readonly FileRoute[];
  readonly publicPages: readonly PublicPage[];
}

/** What the services need from outside the process. */
export interface Surroundings {
  readonly now: () => Date;
  /** Whether a data directory that holds the demonstration is shown as one. */
  readonly demo?: boolean;
  /** Whether the public reads what is published; by default in the demonstration only. */
  readonly publicReading?: boolean | undefined;
  /** Whether notices are sent by mail too. */
  readonly sendsMail?: boolean;
  /** The organisation's own sign-in, and how people reach this server. */
  readonly oidc?: (Omit<OidcProvider, 'callback'> & { readonly baseUrl: string }) | undefined;
}

/** The only place where services are built and handed to each other. */
export function createServices(
  store: Store,
  surroundings: Surroundings = { now: () => new Date() },
): Services {
  let isDemoStore = false;
  const isDemo = (): boolean => {
    if (surroundings.demo !== true) return false;
    // Once a data directory holds the demonstration it always does, so the question need not be asked again.
    isDemoStore ||= readFact(store.reader, 'demo') === '1';
    return isDemoStore;
  };
  const isPublicReading = (): boolean => surroundings.publicReading ?? isDemo();
  const notifications = createNotificationsService(store, {
    now: surroundings.now,
    sendsMail: surroundings.sendsMail ?? false,
    openDeadlines: (reader) => listCycles(reader).flatMap((cycle) => openDeadlines(reader, cycle)),
    measured: (reader, cycle) => listSubmissions(reader, cycle).map(({ department }) => department),
    returned: (_reader, cycle, department) => entry.find(cycle, department).returned,
    heldBy: (_reader, cycle, department) => entry.find(cycle, department).claimedBy,
    record: (writer, event) => recordEvent(writer, event, surroundings.now()),
  });
  /** Writes an event into the audit trail and tells those whom it concerns, in one transaction with the change. */
  const record = (writer: Writer, event: AuditEvent): void => {
    recordEvent(writer, event, surroundings.now());
    notifications.hear(writer, event);
  };
  const accounts = createAccountsService({
    store,
    now: surroundings.now,
    record,
    isDemo,
  });
  const departments = createDepartmentsService(store, {
    record,
    now: surroundings.now,
    nextQuarter: (reader) => nextQuarter(listCycles(reader)),
  });
  const frameworks = createFrameworksService(store);
  const cycles = createCyclesService(store, {
    frameworkVersion: (id) => frameworks.getVersion(id),
    findVersion: (framework, version) => frameworks.findVersion(framework, version).id,
    record,
    departmentKeys: (reader) =>
      new Map(listDepartments(reader).map((department) => [department.code, department.id])),
    indicatorKeys,
    blockers: (code) => committee.queue.blockers(code),
    now: surroundings.now,
  });
  const archive = createArchive(
    store.reader,
    ({ id, version }) => frameworks.findVersion(id, version).compiled,
  );
  const book = createTargetBook(store);
  const results = createResultsService(store, {
    targets: book,
    frameworkVersion: (id) => frameworks.getVersion(id),
    departments: listDepartments,
    publication: (number) => publishedScores(archive.open(number)),
  });
  const { now } = surroundings;
  const targets = composeTargets(store, { book, results, frameworks, record, now });
  const robustness = createRobustnessService({
    ...results,
    isDemo,
    compute: runInWorker,
    published: ({ publication }) =>
      publication ? archive.open(publication.number).robustness() : null,
  });
  const ahead = simulateAhead(isWorkerBuilt() ? Math.min(2, availableParallelism()) : 0);
  const publications = createPublicationsService(store, {
    archive,
    live: (cycle) => liveCycle(results, cycle),
    publishedCycles: () => results.publishedCycles(),
    version: () => results.version(),
    stillOpen: (cycle) => readStillOpen(store.reader, cycle, surroundings.now()),
    robustness: (end) => orRefused(() => robustness.bodyOf(results.live(end.cycle.code))),
    robustnessNow: (end) => robustnessNow(end, (each) => ahead.take(simulationOf(each))),
    beginRobustness: (end) => ahead.begin(simulationOf(end)),
    markPublished: (...move) => cycles.markPublished(...move),
    record,
    signingKey: signingKeyAt(signingKeyPathOf(store)),
    isDemo: () => readFact(store.reader, 'demo') === '1',
    now: surroundings.now,
  });
  const drafts = createDraftsService(store, {
    record,
    now: surroundings.now,
    nextQuarter: (reader) => nextQuarter(listCycles(reader)),
  });
  const trials = createTrialsService({
    published: () =>
      listCycles(store.reader)
        .filter(({ state }) => state === 'published')
        .map(({ code }) => code)
        .sort(),
    scored: (cycle) => results.scored(cycle),
    inputsOf: (cycle, department) =>
      readInputs(store.reader, results.scored(cycle).cycle.id, department),
    departmentRefs: () =>
      new Map(
        listDepartments(store.reader).map((each) => [each.code, departmentRef(each, each.code)]),
      ),
    isDemo,
  });
  const evidenceOf = prepareEvidence(store.reader);
  const entry = createSubmissionContext(store, {
    frameworkVersion: (id) => frameworks.getVersion(id),
    indicatorKeys,
    evidenceOf: (_reader, departmentId) => evidenceOf(departmentId),
    scoresOf: (department, cycle) => results.indicatorScores(department, cycle),
    record,
    now: surroundings.now,
  });
  const submissions = createSubmissionsService(entry);
  const answers = createAnswersService(entry);
  const readFile = createFileReader();
  const workbook = createWorkbookService({
    read: (file) => readFile('quarter', file),
    quarterOf: ({ cycle, department, actor }) =>
      // With forms, each indicator has its own.
      submissions.show(cycle, department, { withForms: true }, actor) as WholeQuarter,
    answerAt: (...place) => answers.answerAt(...place),
    trySaveAll: (saves) => answers.trySaveAll(saves),
    saveAll: (saves, event) => answers.saveAll(saves, event),
    countSent: (account, keyPrefix) => answers.countSent(account, keyPrefix),
    now: surroundings.now,
  });
  const committee = createCommittee(store, {
    submissions: createReviewable(entry),
    scores: results.reviewed,
    cycles: () => listCycles(store.reader),
    remind: (writer, { department, cycle, dueAt }) =>
      notifications.notify(writer, {
        to: { department },
        fact: { kind: 'reminded', cycle, dueAt },
      }),
    tellDecided: (writer, { department, ...decided }) =>
      notifications.notify(writer, {
        to: { department },
        fact: { kind: 'appeal_decided', ...decided },
      }),
    record,
    now: surroundings.now,
  });
  const evidenceFolder = evidenceFolderOf(store);
  const evidence = createEvidenceService(store, {
    files: createEvidenceFiles(evidenceFolder),
    arriving: createArrivingFiles(join(evidenceFolder, 'arriving'), surroundings.now),
    record,
    now: surroundings.now,
  });
  const health: Health = {
    notReady() {
      try {
        store.connection.prepare('SELECT count(*) FROM cycles').get();
        return null;
      } catch {
        return 'the database does not answer';
      }
    },
  };
  const redirects = surroundings.oidc
    ? oidcRedirects(
        createOidcService(accounts.context, accounts.sessions, {
          ...surroundings.oidc,
          callback: `${surroundings.oidc.baseUrl}${OIDC_CALLBACK}`,
        }),
      )
    : [];
  const routes = [
    // Routes are tried in their order: nothing is asked for as often as a save, and then a ranking.
    ...submissionsRoutes(submissions, answers),
    ...resultsRoutes(results, isPublicReading),
    ...sessionRoutes(accounts, {
      isPublicReading,
      hasOidc: redirects.length > 0,
      unreadOf: (username) => notifications.unread(username),
    }),
    ...notificationsRoutes(notifications),
    ...ownAccountRoutes(accounts),
    ...peopleRoutes(accounts),
    ...departmentsRoutes(departments),
    ...auditRoutes(store.reader),
    ...reviewRoutes(committee),
    ...appealsRoutes(committee.appeals, committee.ownResults),
    ...evidenceRoutes(evidence),
    ...cyclesRoutes(cycles, store.reader, isPublicReading),
    ...frameworksRoutes(frameworks, isPublicReading),
    ...draftRoutes({
      ...{ reader: store.reader, frameworks, drafts, trials, isPublicReading },
      resultsVersion: () => results.version(),
    }),
    ...insightsRoutes(
      createInsightsService({
        ...results,
        isDemo,
        publishedCycles: () =>
          listCycles(store.reader)
            .filter(({ state }) => state === 'published')
            .map(({ code }) => code)
            .toReversed(),
        departments: () =>
          listDepartments(store.reader).map(({ code, nameAr, nameEn, kind }) => ({
            code,
            name: { ar: nameAr, en: nameEn },
            kind,
          })),
      }),
      isPublicReading,
    ),
    ...robustnessRoutes(robustness, isPublicReading),
    ...targetsRoutes(targets, isPublicReading),
    ...publicationsRoutes(publications, {
      isPublicReading,
      isDemo,
      rows: ({ draft }) =>
        results.rows(results.live(draft.live.cycle.code), draft.against?.ref.number ?? null),
    }),
  ];
  return {
    store,
    accounts,
    notifications,
    departments,
    frameworks,
    drafts,
    cycles,
    results,
    publications,
    targets,
    submissions,
    answers,
    committee,
    evidence,
    health,
    routes,
    redirects,
    files: [
      ...evidenceFileRoutes(evidence),
      ...workbookRoutes(workbook),
      ...frameworkFileRoutes(frameworks, drafts, isPublicReading, (file) =>
        readFile('framework', file),
      ),
      ...publicationFileRoutes(publications, isPublicReading),
    ],
    publicPages: composePublicPages(publications, results, { isOn: isPublicReading, isDemo }),
  };
}
