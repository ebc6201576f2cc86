import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { Route } from 'wouter';
import { loadLateMessages } from '#client/i18n/load-translator.ts';

/** A page with its words, which are in a late room of the catalogue. */
function latePage<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [page] = await Promise.all([load(), loadLateMessages()]);
    return { default: page };
  });
}

const SignInPage = latePage(() => import('./pages/sign-in-page.tsx').then((m) => m.SignInPage));
const AccountPage = latePage(() => import('./pages/account-page.tsx').then((m) => m.AccountPage));
const ResetPasswordPage = latePage(() =>
  import('./pages/reset-password-page.tsx').then((m) => m.ResetPasswordPage),
);
const SetupPage = latePage(() => import('./pages/setup-page.tsx').then((m) => m.SetupPage));
const PeoplePage = latePage(() => import('./pages/people-page.tsx').then((m) => m.PeoplePage));
const NewPersonPage = latePage(() =>
  import('./pages/new-person-page.tsx').then((m) => m.NewPersonPage),
);
const PersonPage = latePage(() => import('./pages/person-page.tsx').then((m) => m.PersonPage));
const DepartmentsPage = latePage(() =>
  import('./pages/departments-page.tsx').then((m) => m.DepartmentsPage),
);
const DepartmentAdminPage = latePage(() =>
  import('./pages/department-admin-page.tsx').then((m) => m.DepartmentAdminPage),
);
const AuditPage = latePage(() => import('./pages/audit-page.tsx').then((m) => m.AuditPage));

/** The ways in, the own account and the administration. A function, since `Switch` looks at its routes themselves. */
export function accessRoutes() {
  return (
    <>
      <Route path="/sign-in" component={SignInPage} />
      <Route path="/reset-password" component={ResetPasswordPage} />
      <Route path="/setup" component={SetupPage} />
      <Route path="/account" component={AccountPage} />
      <Route path="/admin/people" component={PeoplePage} />
      <Route path="/admin/people/new" component={NewPersonPage} />
      {/* A user name may hold a dot; an address that ends in one would be taken for a file's. */}
      <Route path="/admin/people/:username/edit">
        {({ username }) => <PersonPage key={username} username={decodeURIComponent(username)} />}
      </Route>
      <Route path="/admin/departments" component={DepartmentsPage} />
      <Route path="/admin/departments/:code">
        {({ code }) => <DepartmentAdminPage key={code} code={decodeURIComponent(code)} />}
      </Route>
      <Route path="/admin/audit" component={AuditPage} />
    </>
  );
}
