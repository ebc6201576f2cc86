import { build as bundle } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build as buildPages } from 'vite';
import { type Manifest, withEarlyScript } from './early-script.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const stamp = join(dist, 'built');
const sources = ['client', 'server', 'shared', '.config', 'package-lock.json', 'vite.config.ts'];

function newestChange(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path)
    .filter((name) => !name.endsWith('.test.ts') && name !== 'e2e')
    .reduce((newest, name) => Math.max(newest, newestChange(join(path, name))), 0);
}

function isFresh(): boolean {
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  return sources.every((source) => newestChange(join(root, source)) <= built);
}

/** The server as one JavaScript file, and its workers as others; packages stay outside, since some are native. */
async function buildServer(): Promise<void> {
  await bundle({
    absWorkingDir: root,
    entryPoints: {
      cli: 'server/cli.ts',
      'robustness-worker': 'server/features/robustness/robustness-worker.ts',
      'reading-worker': 'server/files/reading-worker.ts',
    },
    outdir: 'dist/server',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
}

/** Pages of the officer's quarter, and what they show later. */
const offlinePages = [
  'pages/quarter-page.tsx',
  'pages/entry-page.tsx',
  'features/outbox-bar/outbox-bar.tsx',
];
const offlineWords = /virtual:words\/(ar|en)-(common|entry|evidence|quarter|workbook)$/;

/** Everything built that the officer's quarter loads, in both languages. */
function shellFiles(manifest: Manifest): string[] {
  const taken = new Set<string>();
  const take = (key: string): void => {
    if (!manifest[key] || taken.has(key)) return;
    taken.add(key);
    manifest[key].imports?.forEach(take);
  };
  take('index.html');
  for (const page of offlinePages) {
    if (!manifest[page]) throw new Error(`the build has no ${page} to open without a network`);
    [page, ...(manifest[page].dynamicImports ?? [])].forEach(take);
  }
  for (const [key, { src = key }] of Object.entries(manifest)) {
    if (offlineWords.test(src)) take(key);
  }
  const files = [...taken].flatMap((key) => {
    const { file = '', css = [], assets = [] } = manifest[key] ?? {};
    return [file, ...css, ...assets];
  });
  return [...new Set(files)].sort((a, b) => a.localeCompare(b)).map((file) => `/${file}`);
}

/** The worker knows by name what to store; with any of the names it becomes another one, which browsers notice. */
async function buildServiceWorker(manifest: Manifest): Promise<void> {
  const files = shellFiles(manifest);
  const page = readFileSync(join(dist, 'client/index.html'), 'utf8');
  const version = createHash('sha256')
    .update(JSON.stringify([files, page]))
    .digest('hex');
  await bundle({
    absWorkingDir: root,
    entryPoints: ['client/service-worker/service-worker.ts'],
    outfile: 'dist/client/service-worker.js',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { __SHELL__: JSON.stringify({ version: version.slice(0, 16), files }) },
    logLevel: 'warning',
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** Compresses what compresses once, at the best quality, so that no request pays for it. */
async function compressPages(): Promise<void> {
  const { readFile, writeFile } = await import('node:fs/promises');
  const texts = filesBelow(join(dist, 'client')).filter((file) =>
    /\.(js|css|html|json|svg|webmanifest)$/.test(file),
  );
  await Promise.all(
    texts.map(async (file) => {
      const content = await readFile(file);
      const quality = {
        params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
      };
      await writeFile(`${file}.br`, await promisify(brotliCompress)(content, quality));
      await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
    }),
  );
}

if (process.argv.includes('--if-stale') && isFresh()) process.exit(0);
process.stdout.write('Building …\n');
rmSync(dist, { recursive: true, force: true });
await Promise.all([
  buildServer(),
  buildPages({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' }),
]);
const manifestFile = join(dist, 'client/.vite/manifest.json');
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
rmSync(dirname(manifestFile), { recursive: true });
const page = join(dist, 'client/index.html');
writeFileSync(page, await withEarlyScript(root, manifest, readFileSync(page, 'utf8')));
await buildServiceWorker(manifest);
await compressPages();
writeFileSync(stamp, '');
