import { defineConfig } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserArguments } from '#config/browser-arguments.ts';
import { chromiumPath } from '#config/find-chromium.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const port = Number(process.env['NUDJ_E2E_PORT'] ?? 8081);
const url = `http://127.0.0.1:${port}`;
// Every worker reads this file again; only the first, which starts the server, makes the directory.
const folder = process.env['NUDJ_E2E_DATA'] ?? mkdtempSync(join(tmpdir(), 'nudj-e2e-'));
/** The demonstration as it begins; every product of a test's own starts from a copy of it. */
const seeded = join(folder, 'seeded');
if (process.env['NUDJ_E2E_DATA'] === undefined) {
  process.env['NUDJ_E2E_DATA'] = folder;
  process.env['NUDJ_E2E_SEEDED'] = seeded;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
}

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: join(root, 'test-results'),
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  // How long a busy machine may take over something is no rule of the product: only a hang is cut off.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: url,
    viewport: { width: 1280, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: chromiumPath(), args: browserArguments },
  },
  webServer: {
    command: `node dist/server/cli.js seed-demo && cp -r "$NUDJ_DATA_DIR" "${seeded}" && exec node dist/server/cli.js serve --demo`,
    cwd: root,
    url: `${url}/healthz`,
    timeout: 180_000,
    reuseExistingServer: false,
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      NUDJ_DATA_DIR: join(folder, 'data'),
    },
  },
});
