import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('package.json is not above this file');
  return findRoot(parent);
}

/** The project's folder, whether this runs from source or from dist/server. */
export const projectRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

export const migrationsFolder = join(projectRoot, 'migrations');
export const fixturesFolder = join(projectRoot, 'fixtures');
export const clientFolder = join(projectRoot, 'dist', 'client');
