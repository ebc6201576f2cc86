/** A view, and the demonstration account that sees it where it is not for everyone. */
interface View {
  readonly name: string;
  readonly path: string;
  readonly as?: string;
}

/** Every view of the product, as the tests and the screenshots visit it. */
export const views: readonly View[] = [
  { name: 'overview', path: '/' },
  { name: 'ranking', path: '/ranking' },
  { name: 'ranking-reason', path: '/ranking?why=MOH' },
  { name: 'ranking-dimension', path: '/ranking?node=SEC' },
  { name: 'department', path: '/departments/MOH?open=SEC' },
  { name: 'heatmap', path: '/heatmap' },
  { name: 'heatmap-dimension', path: '/heatmap?node=SEC&sort=SEC.04' },
  { name: 'heatmap-indicator', path: '/heatmap?node=SEC.02' },
  { name: 'compare', path: '/compare?d=MOH,MOF,MTIT,MOEL,GSA&vs=first' },
  { name: 'compare-dimension', path: '/compare?d=MOH,MOF,NOWHERE&node=SEC' },
  { name: 'compare-quarters', path: '/compare/quarters?from=2022-Q4&to=2024-Q4' },
  { name: 'compare-department', path: '/compare/quarters?from=2022-Q4&to=2024-Q4&d=MOH' },
  { name: 'brief', path: '/brief', as: 'leader' },
  { name: 'department-causes', path: '/departments/MOJ?from=2022-Q4&by=cause' },
  { name: 'targets', path: '/targets', as: 'chair' },
  { name: 'targets-department', path: '/targets?department=MOH&node=SEC' },
  { name: 'targets-departments', path: '/targets/departments?year=2025' },
  { name: 'method', path: '/method' },
  {
    name: 'weights',
    path: '/framework/weights?w=GOV:8,INF:12,DAT:14,SEC:26,SRV:20,USR:8,CAP:7,OPS:5',
  },
  { name: 'framework', path: '/framework?open=SEC.06' },
  { name: 'standards', path: '/framework/standards' },
  { name: 'versions', path: '/framework/versions', as: 'chair' },
  { name: 'diff', path: '/framework/diff' },
  {
    name: 'draft',
    path: '/framework/draft?framework=national-digital-maturity&version=3.0',
    as: 'chair',
  },
  {
    name: 'draft-indicator',
    path: '/framework/draft?framework=national-digital-maturity&version=3.0&node=SEC.09',
    as: 'reviewer',
  },
  {
    name: 'draft-levels',
    path: '/framework/draft?framework=national-digital-maturity&version=3.0&part=levels',
    as: 'reviewer',
  },
  { name: 'as-if', path: '/framework/as-if' },
  { name: 'index-audit', path: '/framework/audit' },
  { name: 'not-found', path: '/nowhere' },
  { name: 'sign-in', path: '/sign-in?to=%2Faccount&problem=access.session_ended' },
  { name: 'reset-password', path: `/reset-password#token=${'x'.repeat(43)}` },
  { name: 'setup', path: `/setup#token=${'x'.repeat(43)}` },
  { name: 'quarter', path: '/quarter', as: 'officer.moh' },
  { name: 'entry', path: '/quarter/entry/SRV', as: 'officer.moh' },
  { name: 'barred', path: '/admin/people', as: 'officer.moh' },
  { name: 'account', path: '/account', as: 'head.moj' },
  { name: 'notices', path: '/notices', as: 'officer.moh' },
  { name: 'people', path: '/admin/people', as: 'admin' },
  { name: 'new-person', path: '/admin/people/new', as: 'admin' },
  { name: 'person', path: '/admin/people/officer.moh/edit', as: 'admin' },
  { name: 'departments', path: '/admin/departments', as: 'admin' },
  { name: 'department-admin', path: '/admin/departments/MOH', as: 'admin' },
  { name: 'audit', path: '/admin/audit', as: 'chair' },
  { name: 'review-queue', path: '/review', as: 'reviewer' },
  { name: 'review', path: '/review/MOEL?cycle=2025-Q1&at=SRV.03', as: 'reviewer' },
  { name: 'publications', path: '/publications' },
  { name: 'publication', path: '/publications/13' },
  { name: 'public', path: '/public' },
  { name: 'embed', path: '/embed/ranking' },
  { name: 'ranking-unpublished', path: '/ranking?cycle=2025-Q1', as: 'chair' },
  { name: 'cycles', path: '/cycles', as: 'chair' },
  { name: 'cycle', path: '/cycles/2025-Q1', as: 'chair' },
];

export const languages = ['ar', 'en'] as const;

export const widths = [1280, 390] as const;
