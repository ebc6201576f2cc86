import type { OneTimeLink } from '#shared/contracts/accounts.ts';
import type { SetupRequest } from '#shared/contracts/session.ts';
import { NotSignedIn } from '#shared/domain/errors.ts';
import { type AccountParts } from './account-parts.ts';
import { consumeLink, issueLink, requireLink } from './one-time-links.ts';
import { requireGoodPassword } from './passwords.service.ts';
import { addAccount, hasAccounts, putPlaces } from './people.store.ts';
import type { SessionsService } from './sessions.service.ts';

/** The very first account: there is no default password, only an address printed where the server starts. */
export interface SetupService {
  isNeeded(): boolean;
  /** A new address that creates the first administrator; null where there is an account. Earlier ones end. */
  issue(): OneTimeLink | null;
  /** Creates the administrator and opens a session; its secret. Throws `NotSignedIn`, `Invalid`. */
  create(
    request: SetupRequest,
    place: { readonly address: string; readonly device: string },
  ): Promise<string>;
}

export function createSetupService(
  { context, hasher }: AccountParts,
  sessions: SessionsService,
): SetupService {
  const { store } = context;
  return {
    isNeeded: () => !hasAccounts(store.reader),

    issue() {
      return store.transact((writer) =>
        hasAccounts(writer) ? null : issueLink(writer, 'setup', null, context.now().getTime()),
      );
    },

    async create({ token, username, name, email, password }, { address, device }) {
      const link = requireLink(store.reader, 'setup', token, context.now().getTime());
      const person = {
        username,
        nameAr: name.ar,
        nameEn: name.en,
        email: email?.toLowerCase() ?? null,
      };
      requireGoodPassword(password, person, 'body.password');
      const passwordHash = await hasher.hash(password);
      const origin = { account: username, address };
      return store.transact((writer) => {
        const createdAt = context.now().getTime();
        consumeLink(writer, link, createdAt);
        if (hasAccounts(writer)) throw new NotSignedIn('link.not_valid');
        const account = addAccount(writer, { ...person, passwordHash, demo: false, createdAt });
        const grants = [{ role: 'admin', department: null } as const];
        putPlaces(writer, account.id, { grants });
        context.record(writer, {
          ...origin,
          action: 'account.created',
          subject: username,
          after: { roles: grants },
          reason: 'first set-up',
        });
        return sessions.open(writer, account, {
          origin,
          device,
          secondFactor: false,
          by: 'setup',
          replaces: null,
        });
      });
    },
  };
}
