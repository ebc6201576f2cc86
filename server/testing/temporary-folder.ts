import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives a run of the tests a temporary directory of its own, and removes it with whatever they left there. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'nudj-tests-'));
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
