/** Every view of the product, as the tests and the screenshots visit it. */
export const views = [
  { name: 'overview', path: '/' },
  { name: 'ranking', path: '/ranking' },
  { name: 'ranking-dimension', path: '/ranking?node=SEC' },
  { name: 'department', path: '/departments/MOH?open=SEC' },
  { name: 'method', path: '/method' },
  { name: 'not-found', path: '/nowhere' },
] as const;

export const languages = ['ar', 'en'] as const;

export const widths = [1280, 390] as const;
