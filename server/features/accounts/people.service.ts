import type {
  AccountDto,
  AccountsResponse,
  CreateAccountRequest,
  OneTimeLink,
  UpdateAccountRequest,
} from '#shared/contracts/accounts.ts';
import { Conflict, Forbidden, Invalid } from '#shared/domain/errors.ts';
import type { Reader, Writer } from '#server/store/access.ts';
import type { AccountContext, Origin } from './account-context.ts';
import { requireAccount } from './account-parts.ts';
import { checkPlaces } from './check-places.ts';
import { issueLink } from './one-time-links.ts';
import {
  type AccountRecord,
  addAccount,
  changeAccount,
  countActive,
  departmentIds,
  isTaken,
  listAccounts,
  listPlaces,
  type Places,
  putPlaces,
} from './people.store.ts';
import { countSessions, removeOtherSessions } from './sessions.store.ts';
import { removeTokensOf } from './tokens.store.ts';
import { listEnrolled } from './totp.store.ts';

/** Who there is and what each may do, for administrators. */
export interface PeopleService {
  list(): AccountsResponse;
  /** A person without a password, and the link that sets one. Throws `Invalid`, `Conflict`. */
  create(
    request: CreateAccountRequest,
    origin: Origin,
  ): { readonly account: AccountDto; readonly link: OneTimeLink };
  /** What is absent stays. Throws `NotFound`, `Invalid`, `Conflict`, `Forbidden`. */
  update(username: string, request: UpdateAccountRequest, origin: Origin): AccountDto;
}

const NOWHERE: Places = { grants: [], memberOf: [] };
const lower = (email: string | null): string | null => email?.toLowerCase() ?? null;

/** What an administrator sees of an account, as the audit trail tells it. */
const toldOf = (account: AccountRecord, { grants, memberOf }: Places) => ({
  name: { ar: account.nameAr, en: account.nameEn },
  email: account.email,
  disabled: account.disabled,
  roles: [...grants],
  memberOf: [...memberOf],
});

export function createPeopleService(context: AccountContext): PeopleService {
  const { store } = context;

  function describe(reader: Reader): (account: AccountRecord) => AccountDto {
    const places = listPlaces(reader);
    const open = countSessions(reader);
    const enrolled = listEnrolled(reader);
    const iso = (at: number): string => new Date(at).toISOString();
    return (account) => ({
      username: account.username,
      ...toldOf(account, places.get(account.id) ?? NOWHERE),
      demo: account.demo,
      hasPassword: account.passwordHash !== null,
      hasTotp: enrolled.has(account.id),
      createdAt: iso(account.createdAt),
      lastSignInAt: account.lastSignInAt === null ? null : iso(account.lastSignInAt),
      openSessions: open.get(account.id) ?? 0,
      version: account.version,
    });
  }

  function requirePlaces(reader: Reader, places: Partial<Places>): void {
    const codes = [
      ...(places.memberOf ?? []),
      ...(places.grants ?? []).flatMap(({ department }) => department ?? []),
    ];
    const known = departmentIds(reader, codes);
    const issues = checkPlaces(places, (code) => known.has(code));
    if (issues.length > 0) throw new Invalid(issues);
  }

  function refuseLastAdmin(writer: Writer): void {
    if (countActive(writer, 'admin') === 0) throw new Conflict('account.last_admin', {});
  }

  return {
    list: () => ({ accounts: listAccounts(store.reader).map(describe(store.reader)) }),

    create(request, origin) {
      const { username, name, roles, memberOf } = request;
      const email = lower(request.email);
      return store.transact((writer) => {
        const places = { grants: roles, memberOf };
        requirePlaces(writer, places);
        if (isTaken(writer, { username, email })) {
          throw new Conflict('account.exists', { username });
        }
        const createdAt = context.now().getTime();
        const account = addAccount(writer, {
          username,
          nameAr: name.ar,
          nameEn: name.en,
          email,
          passwordHash: null,
          demo: false,
          createdAt,
        });
        putPlaces(writer, account.id, places);
        context.record(writer, {
          ...origin,
          action: 'account.created',
          subject: username,
          after: toldOf(account, places),
        });
        const link = issueLink(writer, 'reset', account.id, createdAt);
        return { account: describe(writer)(account), link };
      });
    },

    update(username, request, origin) {
      return store.transact((writer) => {
        const before = requireAccount(writer, username);
        const held = listPlaces(writer, before.id).get(before.id) ?? NOWHERE;
        const isOwn = origin.account === username;
        if (isOwn && (request.roles !== undefined || request.disabled !== undefined)) {
          throw new Forbidden('account.own_roles');
        }
        const places: Partial<Places> = {
          ...(request.roles && { grants: request.roles }),
          ...(request.memberOf && { memberOf: request.memberOf }),
        };
        requirePlaces(writer, places);
        const email = request.email === undefined ? before.email : lower(request.email);
        if (isTaken(writer, { email }, before.id)) {
          throw new Conflict('account.exists', { username });
        }
        const isChanged = changeAccount(
          writer,
          { id: before.id, version: request.version },
          {
            nameAr: request.name?.ar ?? before.nameAr,
            nameEn: request.name?.en ?? before.nameEn,
            email,
            disabled: request.disabled ?? before.disabled,
          },
        );
        if (!isChanged) {
          throw new Conflict('account.changed', { username, version: before.version });
        }
        putPlaces(writer, before.id, places);
        const after = requireAccount(writer, username);
        if (after.disabled) {
          removeOtherSessions(writer, after.id, null);
          removeTokensOf(writer, after.id);
        }
        const wasAdmin = !before.disabled && held.grants.some(({ role }) => role === 'admin');
        if (wasAdmin) refuseLastAdmin(writer);
        context.record(writer, {
          ...origin,
          action: 'account.changed',
          subject: username,
          before: toldOf(before, held),
          after: toldOf(after, { ...held, ...places }),
          reason: request.reason ?? null,
        });
        return describe(writer)(after);
      });
    },
  };
}
