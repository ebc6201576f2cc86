import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** The browser for the tests: `CHROMIUM_PATH`, else the first known name on the PATH, else none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env['CHROMIUM_PATH']) return env['CHROMIUM_PATH'];
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find(isExecutable) ?? null;
}

/** The same, for a launcher: it must be there by now. */
export function chromiumPath(): string {
  return findChromium() ?? fail();
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs Chromium where this process may; says in one line what is missing where it may not. */
function installChromium(): void {
  const mayInstall = process.getuid?.() === 0 && findOnPath('apt-get') !== null;
  if (!mayInstall) fail();
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    fail();
  }
  if (findChromium() === null) fail();
}

function findOnPath(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

function fail(): never {
  console.error(
    'The end-to-end tests need Chromium: install the package "chromium" (or Google Chrome), or set CHROMIUM_PATH to its executable.',
  );
  process.exit(1);
}

const isMain =
  process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isMain && findChromium() === null) installChromium();
