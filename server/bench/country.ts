import { quarterAt, quarterOrdinal } from '#shared/domain/calendar/quarter.ts';
import { createServices } from '../compose.ts';
import { migrate } from '../store/migrate.ts';
import { openConnection, storeOver } from '../store/open.ts';
import type { BenchRow } from './bench-row.ts';
import { fillCountry, LAST, publishing } from './fill-country.ts';
import { benchPublished } from './ranking.ts';

const DEPARTMENTS = 2400;
const QUARTERS = 40;

/** What publishing and reading cost a country: 2,400 departments, forty quarters. */
export async function benchCountry(): Promise<BenchRow[]> {
  const connection = openConnection(':memory:');
  migrate(connection);
  const services = createServices(storeOver(connection));
  fillCountry(services, { departments: DEPARTMENTS, quarters: QUARTERS });
  const before = quarterAt(quarterOrdinal(LAST) - 1);
  const timed = (cycle: string): number => {
    const start = performance.now();
    services.publications.publishNow(cycle, publishing);
    return performance.now() - start;
  };
  const first = timed(before);
  const second = timed(LAST);
  const publish: BenchRow = {
    name: `publishing a quarter of ${DEPARTMENTS} departments, in seconds`,
    ratio: second / 1000,
    limit: 2,
    detail: `${second.toFixed(0)} ms with what changed since the quarter before, the first one ${first.toFixed(0)} ms`,
  };
  return [
    publish,
    ...(await benchPublished(services, LAST, `ranking of ${DEPARTMENTS} departments`)),
  ];
}
