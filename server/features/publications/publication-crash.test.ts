import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createServices } from '#server/compose.ts';
import { verifyChain } from '#server/features/audit/verify-chain.ts';
import { openStore } from '#server/store/open.ts';
import { fillSmall } from '#server/testing/small-app.ts';
import { bundleOf } from './bundle.ts';
import { readBundle } from './read-bundle.ts';
import { verifyBundle } from './verify-bundle.ts';

/** How often the process is killed; `NUDJ_KILLS=50` for the long run. */
const KILLS = Number(process.env['NUDJ_KILLS'] ?? 3);
const LONGEST_MS = 250;

const script = fileURLToPath(new URL('../../testing/publish-for-ever.ts', import.meta.url));

/** Publishes until `delay` after the first publication, then kills -9; the numbers that were said to be published. */
function publishAndKill(folder: string, delay: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    let isDying = false;
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      if (isDying) return;
      isDying = true;
      setTimeout(() => child.kill('SIGKILL'), delay);
    });
    child.once('error', reject);
    child.once('exit', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`it ended by itself: ${String(signal)}`));
      // A number that was cut off was said of a publication that is there; it only cannot be read.
      else resolve(said.split('\n').slice(0, -1).map(Number));
    });
  });
}

it(
  `a process killed ${KILLS} times while it publishes leaves each publication whole or none of it`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nudj-crash-'));
    try {
      const first = openStore(folder);
      fillSmall(createServices(first));
      first.close();
      let seen = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const said = await publishAndKill(folder, (LONGEST_MS * (kill + 0.5)) / KILLS);
        const store = openStore(folder);
        const { publications, results } = createServices(store);
        const all = publications.list();
        const numbers = all.map(({ number }) => number);
        for (const number of said) expect(numbers).toContain(number);
        expect(numbers.toReversed()).toEqual(all.map((_, at) => at + 1));
        expect(store.connection.pragma('integrity_check', { simple: true })).toBe('ok');
        expect(verifyChain(store.connection).ok).toBe(true);
        const events = store.connection
          .prepare("SELECT count(*) FROM audit_events WHERE action = 'cycle.published'")
          .pluck()
          .get();
        expect(events).toBe(all.length);
        // Those of earlier rounds were looked at then, and never change.
        for (const record of all.slice(0, all.length - seen)) {
          const packed = bundleOf(record, publications.open(record.number));
          expect(verifyBundle(readBundle(packed), record.publicKey).ok).toBe(true);
        }
        expect(results.scored('2024-Q4').publication?.number).toBe(all.length);
        seen = all.length;
        store.close();
      }
      expect(seen).toBeGreaterThan(2);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  60_000 + KILLS * 20_000,
);
