import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { createApp } from '../app.ts';
import { seedDemo } from '../cli/demo/seed-demo.ts';
import { createServices } from '../compose.ts';
import { DEMO_PASSWORD } from '../features/accounts/demo-accounts.service.ts';
import { createAppServer } from '../http/app-server.ts';
import { migrate } from '../store/migrate.ts';
import { openConnection, storeOver } from '../store/open.ts';
import type { BenchRow } from './bench-row.ts';

const PEOPLE_AT_ONCE = 20;
const ROUNDS = 12;
const READERS = 2;

interface Round {
  /** Times of the ranking requests, in milliseconds. */
  readonly times: readonly number[];
  readonly lasted: number;
}

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

const p99 = (rounds: readonly Round[]): number => {
  const times = sorted(rounds.flatMap((round) => round.times));
  return times[Math.floor(times.length * 0.99)] ?? Number.NaN;
};

/** The middle of the ratios of each busy round to the quiet one after it: what else the machine does for a while decides nothing. */
function middleRatio(busy: readonly Round[], quiet: readonly Round[]): number {
  const ratios = busy.map((round, index) => {
    const after = quiet[index];
    return after ? p99([round]) / p99([after]) : Number.NaN;
  });
  return sorted(ratios)[Math.floor(ratios.length / 2)] ?? Number.NaN;
}

/** Asks for the ranking, a few readers one request after the other, until `until` is over. */
async function readWhile(url: string, until: Promise<unknown>): Promise<Round> {
  const start = performance.now();
  const times: number[] = [];
  let isOver = false;
  const read = async (): Promise<void> => {
    while (!isOver) {
      const asked = performance.now();
      const response = await fetch(`${url}/api/v1/ranking?cycle=2024-Q4`);
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`the ranking answered ${response.status}`);
      times.push(performance.now() - asked);
    }
  };
  const readers = Array.from({ length: READERS }, read);
  await until;
  const lasted = performance.now() - start;
  isOver = true;
  await Promise.all(readers);
  return { times, lasted };
}

async function signIn(url: string, username: string): Promise<void> {
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`a sign-in answered ${response.status}`);
}

/**
 * What twenty people who sign in at once cost those who read a ranking. Quiet and busy rounds alternate and last as
 * long, so that whatever else the machine does meets both.
 */
export async function benchSignIn(): Promise<BenchRow[]> {
  const connection = openConnection(':memory:');
  migrate(connection);
  const services = createServices(storeOver(connection), { now: () => new Date(), demo: true });
  seedDemo(services);
  const app = createApp({
    services,
    logger: pino({ level: 'silent' }),
    writesAMinute: 1_000_000,
  });
  const server: Server = createAppServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people = services.accounts.people.list().accounts.slice(0, PEOPLE_AT_ONCE);
  const rush = (): Promise<unknown> =>
    Promise.all(people.map(({ username }) => signIn(url, username)));

  await readWhile(url, rush());
  const quiet: Round[] = [];
  const busy: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const busyRound = await readWhile(url, rush());
    busy.push(busyRound);
    quiet.push(await readWhile(url, wait(busyRound.lasted)));
  }
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  const seconds = busy.reduce((sum, round) => sum + round.lasted, 0) / 1000;
  const [busyTime, quietTime] = [p99(busy), p99(quiet)];
  return [
    {
      name: `p99 of the ranking while ${PEOPLE_AT_ONCE} sign in at once`,
      ratio: middleRatio(busy, quiet),
      limit: 3,
      detail: `over all rounds ${busyTime.toFixed(1)} ms, quiet ${quietTime.toFixed(1)} ms; ${((ROUNDS * PEOPLE_AT_ONCE) / seconds).toFixed(0)} sign-ins/s meanwhile`,
    },
  ];
}
