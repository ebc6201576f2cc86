import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Runs the built product in a fresh directory, with demonstration data unless `settings` say otherwise; `stop` ends it
 * and removes the directory, `printed` is what it said so far.
 */
export async function startProduct(port: number, settings: NodeJS.ProcessEnv = {}) {
  const data = await mkdtemp(join(tmpdir(), 'nudj-e2e-'));
  const seeded = process.env['NUDJ_E2E_SEEDED'];
  if (seeded && settings['NUDJ_DEMO'] !== '0') await cp(seeded, data, { recursive: true });
  const server = spawn(process.execPath, ['dist/server/cli.js', 'serve'], {
    env: {
      ...process.env,
      NUDJ_DEMO: '1',
      ...settings,
      PORT: String(port),
      HOST: '127.0.0.1',
      NUDJ_DATA_DIR: data,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  server.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    if (server.exitCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
    }
    await rm(data, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 480; attempt += 1) {
    if (server.exitCode !== null) break;
    const isUp = await fetch(`${url}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return { url, data, stop, printed: () => said };
    await wait(250);
  }
  await stop();
  throw new Error('the built product did not start; run `npm run build` and look at its output');
}
