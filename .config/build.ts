import { build as bundle } from 'esbuild';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build as buildPages } from 'vite';

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

/** The server as one JavaScript file, and its worker as another; packages stay outside, since some are native. */
async function buildServer(): Promise<void> {
  await bundle({
    absWorkingDir: root,
    entryPoints: {
      cli: 'server/cli.ts',
      'robustness-worker': 'server/features/robustness/robustness-worker.ts',
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
await compressPages();
writeFileSync(stamp, '');
