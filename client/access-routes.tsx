import { Route } from 'wouter';
import { latePage } from './late-page.tsx';

const SignInPage = latePage(
  () => import('./pages/sign-in-page.tsx').then((m) => m.SignInPage),
  'access',
);
const AccountPage = latePage(
  () => import('./pages/account-page.tsx').then((m) => m.AccountPage),
  'access',
);
const NoticesPage = latePage(
  () => import('./pages/notices-page.tsx').then((m) => m.NoticesPage),
  'notices',
);
const ResetPasswordPage = latePage(
  () => import('./pages/reset-password-page.tsx').then((m) => m.ResetPasswordPage),
  'access',
);
const SetupPage = latePage(
  () => import('./pages/setup-page.tsx').then((m) => m.SetupPage),
  'access',
);
const PeoplePage = latePage(
  () => import('./pages/people-page.tsx').then((m) => m.PeoplePage),
  'admin',
);
const NewPersonPage = latePage(
  () => import('./pages/new-person-page.tsx').then((m) => m.NewPersonPage),
  'access',
  'admin',
);
const PersonPage = latePage(
  () => import('./pages/person-page.tsx').then((m) => m.PersonPage),
  'access',
  'admin',
);
const DepartmentsPage = latePage(
  () => import('./pages/departments-page.tsx').then((m) => m.DepartmentsPage),
  'admin',
);
const DepartmentAdminPage = latePage(
  () => import('./pages/department-admin-page.tsx').then((m) => m.DepartmentAdminPage),
  'admin',
);
const AuditPage = latePage(
  () => import('./pages/audit-page.tsx').then((m) => m.AuditPage),
  'admin',
);

/** The ways in, the own account and the administration. A function, since `Switch` looks at its routes themselves. */
export function accessRoutes() {
  return (
    <>
      <Route path="/sign-in" component={SignInPage} />
      <Route path="/reset-password" component={ResetPasswordPage} />
      <Route path="/setup" component={SetupPage} />
      <Route path="/account" component={AccountPage} />
      <Route path="/notices" component={NoticesPage} />
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
