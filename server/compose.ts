import { recordEvent } from './features/audit/record-event.ts';
import { createCyclesService, type CyclesService } from './features/cycles/cycles.service.ts';
import { cyclesRoutes } from './features/cycles/cycles.routes.ts';
import {
  createDepartmentsService,
  type DepartmentsService,
} from './features/departments/departments.service.ts';
import { listDepartments } from './features/departments/departments.store.ts';
import {
  createFrameworksService,
  type FrameworksService,
} from './features/frameworks/frameworks.service.ts';
import { frameworksRoutes } from './features/frameworks/frameworks.routes.ts';
import { indicatorKeys } from './features/frameworks/frameworks.store.ts';
import { createResultsService, type ResultsService } from './features/results/results.service.ts';
import { resultsRoutes } from './features/results/results.routes.ts';
import type { Health } from './http/health.ts';
import type { AnyRoute } from './http/route.ts';
import type { Store } from './store/open.ts';

/** Everything the server and the command line can do. */
export interface Services {
  readonly store: Store;
  readonly departments: DepartmentsService;
  readonly frameworks: FrameworksService;
  readonly cycles: CyclesService;
  readonly results: ResultsService;
  readonly health: Health;
  readonly routes: readonly AnyRoute[];
}

/** What the services need from outside the process. */
export interface Surroundings {
  readonly now: () => Date;
}

/** The only place where services are built and handed to each other. */
export function createServices(
  store: Store,
  surroundings: Surroundings = { now: () => new Date() },
): Services {
  const departments = createDepartmentsService(store, {
    record: (writer, event) => recordEvent(writer, event, surroundings.now()),
    now: surroundings.now,
  });
  const frameworks = createFrameworksService(store);
  const cycles = createCyclesService(store, {
    frameworkVersion: (id) => frameworks.getVersion(id),
    departmentKeys: (reader) =>
      new Map(listDepartments(reader).map((department) => [department.code, department.id])),
    indicatorKeys,
    now: surroundings.now,
  });
  const results = createResultsService(store, {
    frameworkVersion: (id) => frameworks.getVersion(id),
    departments: listDepartments,
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
  const routes = [
    ...cyclesRoutes(cycles, store.reader),
    ...frameworksRoutes(frameworks),
    ...resultsRoutes(results),
  ];
  return { store, departments, frameworks, cycles, results, health, routes };
}
