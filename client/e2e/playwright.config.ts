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
const data = process.env['NUDJ_E2E_DATA'] ?? mkdtempSync(join(tmpdir(), 'nudj-e2e-'));
if (process.env['NUDJ_E2E_DATA'] === undefined) {
  process.env['NUDJ_E2E_DATA'] = data;
  process.on('exit', () => rmSync(data, { recursive: true, force: true }));
}

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: join(root, 'test-results'),
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  timeout: 60_000,
  // How long a busy machine may take over something is no rule of the product.
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
    command: 'node dist/server/cli.js serve --demo',
    cwd: root,
    url: `${url}/healthz`,
    timeout: 60_000,
    reuseExistingServer: false,
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      NUDJ_DATA_DIR: data,
    },
  },
});
