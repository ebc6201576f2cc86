import { verifyChain } from '../features/audit/verify-chain.ts';
import { Invalid } from '#shared/domain/errors.ts';
import { type Command, UsageError } from './command.ts';
import { withServices } from './with-services.ts';

export const auditCommand: Command = {
  summary: 'check the chain of the audit trail',
  usage: 'verify',
  options: {},
  takesFiles: true,
  run: ({ files, print }) => {
    if (files.length !== 1 || files[0] !== 'verify') throw new UsageError('say: audit verify');
    const report = withServices(({ store }) => verifyChain(store.connection));
    if (!report.ok) {
      const params = { event: report.event };
      throw new Invalid([{ path: `event ${report.event}`, code: `audit.${report.fault}`, params }]);
    }
    print(`The audit trail is whole: ${report.events} events, last hash ${report.lastHash}`);
  },
};
