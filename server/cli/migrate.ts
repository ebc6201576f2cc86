import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../settings.ts';
import { migrate } from '../store/migrate.ts';
import { openConnection } from '../store/open.ts';
import type { Command } from './command.ts';

export const migrateCommand: Command = {
  summary: 'bring the database to the newest schema',
  usage: '',
  options: {},
  run: ({ print }) => {
    const { dataFolder } = readSettings();
    mkdirSync(dataFolder, { recursive: true });
    const connection = openConnection(join(dataFolder, 'nudj.db'));
    try {
      const report = migrate(connection, { backupFolder: dataFolder });
      if (report.backup !== null) print(`Copied the database first: ${report.backup}`);
      for (const name of report.applied) print(`Applied ${name}`);
      if (report.applied.length === 0) print('Nothing to do: the schema is the newest.');
    } finally {
      connection.close();
    }
  },
};
