import { isDepartmentRole } from '#shared/domain/access/actor.ts';
import type { Issue } from '#shared/domain/errors.ts';
import type { Places } from './people.store.ts';

/** Roles that write, judge or decide; whoever administers accounts holds none of them. */
const WORKING = ['officer', 'head', 'reviewer', 'chair'];

/** What is wrong with the roles and departments given to somebody; `isKnown` tells of department codes. */
export function checkPlaces(
  { grants = [], memberOf = [] }: Partial<Places>,
  isKnown: (department: string) => boolean,
): Issue[] {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  grants.forEach(({ role, department }, index) => {
    const path = `body.roles[${index}]`;
    const key = `${role} ${department}`;
    if (seen.has(key)) issues.push({ path, code: 'account.role_twice' });
    seen.add(key);
    if (isDepartmentRole(role) && department === null) {
      issues.push({ path, code: 'account.department_needed' });
    } else if (!isDepartmentRole(role) && department !== null) {
      issues.push({ path, code: 'account.department_not_taken' });
    } else if (department !== null && !isKnown(department)) {
      const params = { code: department };
      issues.push({ path, code: 'account.unknown_department', params });
    }
  });
  memberOf.forEach((code, index) => {
    const path = `body.memberOf[${index}]`;
    if (!isKnown(code)) issues.push({ path, code: 'account.unknown_department', params: { code } });
    if (memberOf.indexOf(code) < index) issues.push({ path, code: 'account.department_twice' });
  });
  const isAdmin = grants.some(({ role }) => role === 'admin');
  if (isAdmin && grants.some(({ role }) => WORKING.includes(role))) {
    issues.push({ path: 'body.roles', code: 'account.admin_apart' });
  }
  return issues;
}
