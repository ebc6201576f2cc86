import * as z from 'zod/mini';
import { cycleCode } from '#shared/contracts/common.ts';
import {
  cyclesResponse,
  cycleStatus,
  importResponse,
  moveCycleBody,
  scheduleCycleBody,
  signOffBody,
} from '#shared/contracts/cycles.ts';
import { type AnyRoute, route } from '#server/http/route.ts';
import type { Reader } from '#server/store/access.ts';
import { mayImportValues, mayKnowCycle, mayListCycles, mayRunCycles } from './cycles.policy.ts';
import { readCycles } from './cycles.read-model.ts';
import type { CyclesService } from './cycles.service.ts';

export function cyclesRoutes(
  cycles: CyclesService,
  reader: Reader,
  isPublicReading: () => boolean,
): AnyRoute[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/cycles',
      summary: 'The quarters that were or are measured, newest first',
      may: (actor) => mayListCycles(actor, isPublicReading()),
      mayKeep: true,
      output: cyclesResponse,
      handle: ({ actor }) => {
        const all = readCycles(reader);
        return { ...all, cycles: all.cycles.filter(({ state }) => mayKnowCycle(actor, state)) };
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/cycles',
      summary: 'Schedule a quarter, measured by a framework version',
      may: mayRunCycles,
      body: scheduleCycleBody,
      output: cycleStatus,
      handle: ({ body, actor, origin }) => cycles.schedule(body, { actor, origin }),
    }),
    route({
      method: 'post',
      path: '/api/v1/cycles/:cycle/transitions',
      summary: 'Open a scheduled quarter for entry, or close entry for review',
      may: mayRunCycles,
      params: z.object({ cycle: cycleCode }),
      body: moveCycleBody,
      output: cycleStatus,
      handle: ({ params, body, actor, origin }) =>
        cycles.move(params.cycle, body, { actor, origin }),
    }),
    route({
      method: 'put',
      path: '/api/v1/cycles/:cycle/sign-off',
      summary: 'Whether heads sign off submissions of a scheduled or open quarter',
      may: mayRunCycles,
      params: z.object({ cycle: cycleCode }),
      body: signOffBody,
      output: cycleStatus,
      handle: ({ params, body, origin }) => cycles.setSignOff(params.cycle, body, origin),
    }),
    route({
      method: 'post',
      path: '/api/v1/cycles/:cycle/import',
      summary: 'Take the values of a CSV file (department,indicator,value), all or none',
      may: mayImportValues,
      params: z.object({ cycle: cycleCode }),
      body: 'csv',
      output: importResponse,
      handle: ({ params, csv }) => cycles.importValues(params.cycle, csv, 'import'),
    }),
  ];
}
