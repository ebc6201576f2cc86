import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { cataloguePlugin } from './client/i18n/catalogue-plugin.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here('./package.json'), 'utf8')) as { version: string };
const isTest = process.env['VITEST'] !== undefined;

export default defineConfig({
  root: isTest ? here('.') : here('./client'),
  plugins: [react(), cataloguePlugin()],
  define: { __APP_VERSION__: JSON.stringify(version) },
  build: {
    outDir: here('./dist/client'),
    emptyOutDir: true,
    // The content security policy allows files of our own only: nothing becomes a data: URL.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  test: {
    include: ['{client,server,shared,.config}/**/*.test.{ts,tsx}'],
    env: { TZ: 'UTC' },
  },
});
