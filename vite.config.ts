import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { cataloguePlugin } from './client/i18n/catalogue-plugin.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here('./package.json'), 'utf8')) as { version: string };
const isTest = process.env['VITEST'] !== undefined;

/**
 * What every page needs travels in one file; pages, catalogues and the drawing library come when needed. Packages and
 * folders are named one by one, so that what a single page brings along does not end up in every first view.
 */
const everyPage = [
  /\/node_modules\/(react|react-dom|scheduler)\//,
  /\/node_modules\/(wouter|regexparam|mitt|@tanstack|@lingui)\//,
  /\/client\/ui\/(?!side-by-side|before-after|save-as|facts|level-badge|gate-tag|sort-header|target-tag|nothing-published|submission-tag)(fonts\/)?[^/]+$/,
  /\/client\/ui\/marks\/marks\.css$/,
  /\/client\/lib\/(?!device-name)(session\/)?[^/]+$/,
  /\/client\/lib\/api\/(api-error|get-json|queries|query-client|send-json|soundness-queries)\.ts$/,
  /\/client\/(i18n|features\/frame)\//,
  /\/client\/late-page\.tsx$/,
  /\/shared\/format\/(bidi|dates|language|numbers|quarters|rank-range)\.ts$/,
];

/** What the pages of results share, in one file of their own: an officer's entry draws none of it. */
const ofResults =
  /\/client\/ui\/(marks\/[^/]+\.tsx?|filters\/|rows\/|save-as|facts|level-badge|gate-tag|sort-header|target-tag|nothing-published)|\/client\/(features\/ranking\/(ranking-table|reason-words)|late-unpublished)|\/shared\/format\/names\.ts$/;

function isInEveryPage(id: string): boolean {
  const path = id.replaceAll('\\', '/');
  return everyPage.some((pattern) => pattern.test(path));
}

export default defineConfig({
  root: isTest ? here('.') : here('./client'),
  plugins: [react(), cataloguePlugin()],
  define: { __APP_VERSION__: JSON.stringify(version) },
  // The router brings what React has itself since version 18.
  resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
  build: {
    outDir: here('./dist/client'),
    emptyOutDir: true,
    // The content security policy allows files of our own only: nothing becomes a data: URL.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // A page's styles come with its code: what other pages look like would cost every first view.
    cssCodeSplit: true,
    // From it the build knows what the service worker stores, and removes it.
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'app', test: isInEveryPage },
            { name: 'results', test: ofResults },
            { name: 'form', test: /\/client\/ui\/form\// },
            // Before those who bring it along: the overview counts quarters and days, and answers nothing.
            {
              name: 'calendar',
              test: /\/(shared\/domain\/calendar\/|client\/lib\/submission\/time-left)/,
            },
            // Small parts that answering always needs together: as files of their own each would cost headers.
            { name: 'answer', test: /\/client\/(lib\/(answer|submission)|ui\/answer)\// },
            {
              name: 'outbox',
              test: /\/client\/(lib\/(outbox|uploads)\/|features\/outbox-bar\/(save-unsent|outbox-bar\.module))/,
            },
            {
              name: 'entry',
              test: /\/client\/features\/(entry\/(refusal-words|[^/]+\.module\.css)|quarter\/use-readiness)/,
            },
          ],
        },
      },
    },
    reportCompressedSize: false,
  },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/public', '/embed'].map((path) => [path, 'http://127.0.0.1:8080']),
    ),
  },
  test: {
    include: ['{client,server,shared,.config}/**/*.test.{ts,tsx}'],
    env: { TZ: 'UTC' },
    globalSetup: here('./server/testing/temporary-folder.ts'),
    // No test keeps anything in a module, so the files of one worker share what they import: a third less to do.
    isolate: false,
    // Behaviour is asserted, never wall time: only a hang is cut off.
    testTimeout: 60_000,
  },
});
