import js from '@eslint/js';
import jsdoc from 'eslint-plugin-jsdoc';
import reactHooks from 'eslint-plugin-react-hooks';
import type { Linter } from 'eslint';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

type Forbidden = { message: string } & ({ group: string[] } | { regex: string });

/** Who may import whom (docs/architecture.md). Rooms are crossed by the `#` alias only. */
const zone = (forbidden: readonly Forbidden[]): Linter.RulesRecord => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          group: ['../../**/shared/**', '../**/server/**', '../**/client/**'],
          message: 'Cross a room by its alias (#shared, #server, #client).',
        },
        ...forbidden,
      ],
    },
  ],
});

// A group pattern that begins with # would be read as a comment: aliases are matched by regular expressions.
const noServer = { regex: '^#server/', message: 'This room does not know the server.' };
const noClient = { regex: '^#client/', message: 'This room does not know the client.' };
const noNode = { group: ['node:*'], message: 'This room runs in the browser too.' };
const noPackages = (...except: string[]): Forbidden => ({
  regex: `^(?!${['\\.', '#', ...except].join('|')})`,
  message: 'No package may be imported here.',
});

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'data/**', 'fixtures/**', 'test-results/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          '.config/tooling/tsconfig.json',
          'shared/tsconfig.json',
          'shared/*/tsconfig.json',
          'server/tsconfig.json',
          'client/tsconfig.json',
          'client/service-worker/tsconfig.json',
          'client/e2e/tsconfig.json',
        ],
        tsconfigRootDir: root,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/require-array-sort-compare': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      eqeqeq: ['error', 'always'],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['shared/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: zone([
      noServer,
      noClient,
      noNode,
      noPackages(),
      {
        regex: '^#shared/(contracts|format)/',
        message: 'The domain imports itself only.',
      },
    ]),
  },
  {
    files: ['shared/contracts/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: zone([
      noServer,
      noClient,
      noNode,
      noPackages('zod/mini'),
      { regex: '^#shared/format/', message: 'Contracts import the domain and zod/mini only.' },
    ]),
  },
  {
    files: ['shared/domain/**/*.ts', 'shared/contracts/**/*.ts'],
    ignores: ['**/*.test.ts'],
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          require: {
            FunctionDeclaration: true,
            ArrowFunctionExpression: true,
            ClassDeclaration: true,
          },
        },
      ],
    },
  },
  {
    files: ['shared/format/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: zone([noServer, noClient, noNode, noPackages()]),
  },
  {
    files: ['server/**/*.ts'],
    rules: zone([noClient]),
  },
  {
    files: [
      'server/features/*/*service.ts',
      'server/features/*/*store.ts',
      'server/features/*/*read-model.ts',
    ],
    rules: zone([
      noClient,
      {
        regex: '^(express$|#server/http/)',
        message: 'Services and stores never see a request.',
      },
      {
        regex: '^(\\.\\./[a-z-]+/|#server/features/)',
        message:
          'A feature never imports another feature: compose.ts hands over one narrow function.',
      },
    ]),
  },
  {
    files: ['client/**/*.{ts,tsx}'],
    ignores: ['client/e2e/**', '**/*.test.{ts,tsx}', 'client/i18n/catalogue-plugin.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...zone([noServer, noNode]),
    },
  },
  {
    files: ['client/{ui,charts,lib}/**/*.{ts,tsx}'],
    rules: zone([
      noServer,
      noNode,
      {
        regex: '^#client/(features|pages)/',
        message: 'ui, charts and lib know no feature.',
      },
    ]),
  },
  {
    files: ['client/features/**/*.{ts,tsx}'],
    rules: zone([
      noServer,
      noNode,
      {
        regex: '^(#client/(pages|features)/|\\.\\./\\.\\./)',
        message: 'Features never import features or pages.',
      },
    ]),
  },
  {
    files: ['**/*.test.{ts,tsx}', '**/testing/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['.config/*.ts', 'vite.config.ts', 'client/e2e/playwright.config.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
);
