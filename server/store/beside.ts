import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Store } from './open.ts';

/** Where evidence lies: beside its database; of a database in memory, as tests have, in a folder of its own. */
export function evidenceFolderOf({ connection }: Store): string {
  if (connection.memory) return join(tmpdir(), `nudj-evidence-${randomUUID()}`);
  return join(dirname(connection.name), 'evidence');
}

/** Where the signing key lies: beside the database, too; null where that is in memory. */
export function signingKeyPathOf({ connection }: Store): string | null {
  return connection.memory ? null : join(dirname(connection.name), 'signing-key.pem');
}
