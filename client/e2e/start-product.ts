import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Runs the built product with demonstration data in a fresh directory; `stop` ends it and removes the directory. */
export async function startProduct(port: number) {
  const data = await mkdtemp(join(tmpdir(), 'nudj-e2e-'));
  const server = spawn(process.execPath, ['dist/server/cli.js', 'serve', '--demo'], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', NUDJ_DATA_DIR: data },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    if (server.exitCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
    }
    await rm(data, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 240; attempt += 1) {
    if (server.exitCode !== null) break;
    const isUp = await fetch(`${url}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return { url, stop };
    await wait(250);
  }
  await stop();
  throw new Error('the built product did not start; run `npm run build` and look at its output');
}
