import type { Role } from '#shared/domain/access/actor.ts';
import { type AccountContext, SYSTEM } from './account-context.ts';
import { hashPasswordNow } from './password-hasher.ts';
import { addAccount, hasAccounts, putPlaces, removeDemoAccounts } from './people.store.ts';

/** The password of every demonstration account; it is no secret. */
export const DEMO_PASSWORD = 'nudj-demo-2024';

/** A department as its demonstration accounts name it. */
export interface DemoDepartment {
  readonly code: string;
  readonly name: { readonly ar: string; readonly en: string };
}

interface DemoPerson {
  readonly username: string;
  readonly nameAr: string;
  readonly nameEn: string;
  readonly role: Role;
  readonly department: string | null;
}

const OVER_ALL: readonly DemoPerson[] = [
  ['reviewer', 'مراجِع اللجنة', 'Committee reviewer'],
  ['chair', 'رئيس اللجنة العليا', 'Committee chair'],
  ['leader', 'قيادة الوزارة', 'Ministry leadership'],
  ['admin', 'مدير النظام', 'Administrator'],
].map(([role = '', nameAr = '', nameEn = '']) => ({
  username: role,
  nameAr,
  nameEn,
  role: role as Role,
  department: null,
}));

function peopleOf({ code, name }: DemoDepartment): DemoPerson[] {
  return [
    {
      username: `officer.${code.toLowerCase()}`,
      nameAr: `مسؤول تكنولوجيا المعلومات · ${name.ar}`,
      nameEn: `IT officer · ${name.en}`,
      role: 'officer',
      department: code,
    },
    {
      username: `head.${code.toLowerCase()}`,
      nameAr: `رئيس الدائرة · ${name.ar}`,
      nameEn: `Department head · ${name.en}`,
      role: 'head',
      department: code,
    },
  ];
}

/** Accounts with a known password, which are there in demonstration mode only. */
export interface DemoAccountsService {
  exist(): boolean;
  /** Adds an account for each role and department; nothing where there are some. */
  add(departments: readonly DemoDepartment[]): void;
  /** Removes them with their sessions; how many there were. */
  remove(): number;
}

export function createDemoAccountsService(context: AccountContext): DemoAccountsService {
  const { store } = context;
  const exist = (): boolean => hasAccounts(store.reader, 'demo');
  return {
    exist,

    add(departments) {
      if (exist()) return;
      const people = [...departments.flatMap(peopleOf), ...OVER_ALL];
      // One hash for all of them: the password is printed on the sign-in page, so a salt for each hides nothing.
      const passwordHash = hashPasswordNow(DEMO_PASSWORD);
      const createdAt = context.now().getTime();
      store.transact((writer) => {
        for (const { role, department, ...person } of people) {
          const account = { ...person, email: null, passwordHash, demo: true, createdAt };
          const { id } = addAccount(writer, account);
          const memberOf = department === null ? [] : [department];
          putPlaces(writer, id, { grants: [{ role, department }], memberOf });
        }
        const after = { accounts: people.length };
        context.record(writer, {
          ...SYSTEM,
          action: 'demo.accounts_added',
          subject: 'demo',
          after,
        });
      });
    },

    remove() {
      return store.transact((writer) => {
        const accounts = removeDemoAccounts(writer);
        if (accounts > 0) {
          const action = 'demo.accounts_removed';
          context.record(writer, { ...SYSTEM, action, subject: 'demo', after: { accounts } });
        }
        return accounts;
      });
    },
  };
}
