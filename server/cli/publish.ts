import { isQuarter } from '#shared/domain/calendar/quarter.ts';
import { type Command, optionalOption, UsageError } from './command.ts';
import { withServices } from './with-services.ts';

const ORIGIN = { account: 'system', address: 'local' };
const EARLIER = 'نُشرت قبل أن يُكتب للنشر سجل · Published before publications were kept';

export const publishCommand: Command = {
  summary: 'publish a quarter, or write what was published before',
  usage:
    '--cycle 2024-Q4 [--reason TEXT] | --missing\n' +
    '--missing writes a publication for every published quarter that has none, oldest first.',
  options: {
    cycle: { type: 'string' },
    reason: { type: 'string' },
    missing: { type: 'boolean' },
  },
  run: (input) => {
    const cycle = optionalOption(input, 'cycle');
    const isMissing = input.options['missing'] === true;
    if ((cycle === undefined) === !isMissing) throw new UsageError('say --cycle or --missing');
    if (cycle !== undefined && !isQuarter(cycle)) {
      throw new UsageError('--cycle takes a quarter such as 2024-Q4');
    }
    withServices(({ publications, store }) =>
      store.transact(() => {
        const cycles = cycle === undefined ? publications.unwritten() : [cycle];
        const reason = optionalOption(input, 'reason') ?? (isMissing ? EARLIER : undefined);
        for (const each of cycles) {
          const done = publications.publishNow(each, { origin: ORIGIN, reason });
          input.print(
            `Publication ${done.number}: ${done.cycle}, revision ${done.revision}, ${done.sha256}`,
          );
        }
        if (cycles.length === 0) input.print('Every published quarter has its publication.');
      }),
    );
  },
};
