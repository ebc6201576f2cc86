import type { Command } from './command.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { withServices } from './with-services.ts';

export const seedDemoCommand: Command = {
  summary: 'fill an empty data directory with demonstration data',
  usage: '',
  options: {},
  run: ({ print }) => {
    const seeded = withServices(seedDemo);
    print(
      seeded
        ? 'Loaded the demonstration: 24 departments, twelve published quarters, appeals and a revision, and an open quarter.'
        : 'The data directory is not empty; nothing was changed.',
    );
  },
};
