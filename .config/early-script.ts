import { build as bundle } from 'esbuild';

/** A file that the build wrote, and what it needs, as Vite's manifest has it. */
export interface Part {
  readonly file: string;
  readonly src?: string;
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}
export type Manifest = Readonly<Record<string, Part>>;

/** Pages that people open a slow link for: what each is made of, the rooms it speaks from, and the data it asks for. */
const earlyPages = {
  '/': { page: 'pages/overview-page.tsx', rooms: ['overview'], data: '/trends' },
  '/ranking': {
    page: 'pages/ranking-page.tsx',
    rooms: ['ranking', 'robustness'],
    data: '/ranking',
  },
  '/heatmap': { page: 'pages/heatmap-page.tsx', rooms: ['heatmap'], data: '/heatmap' },
} as const;

const ofEveryPage = ['/cycles', '/session?without=demoSignIn'];

/** The words of a room, where the build put them. */
function wordsOf(manifest: Manifest, language: string, room: string): string {
  const name = new RegExp(`virtual:words/${language}-${room}$`);
  const found = Object.entries(manifest).find(([key, { src = key }]) => name.test(src));
  if (!found) throw new Error(`the build has no words ${language}-${room}`);
  return `/${found[1].file}`;
}

/** Everything that a page adds to what the document names itself. */
function partsOf(manifest: Manifest, page: string): { modules: string[]; styles: string[] } {
  const known = new Set<string>();
  const take = (key: string): void => {
    if (!manifest[key] || known.has(key)) return;
    known.add(key);
    manifest[key].imports?.forEach(take);
  };
  take('index.html');
  const before = new Set(known);
  if (!manifest[page]) throw new Error(`the build has no ${page} to open early`);
  take(page);
  const parts = [...known].filter((key) => !before.has(key)).map((key) => manifest[key]);
  return {
    modules: parts.map((part) => `/${part?.file}`),
    styles: parts.flatMap((part) => part?.css ?? []).map((file) => `/${file}`),
  };
}

/** The script that stands in the document itself. */
async function earlyScript(root: string, manifest: Manifest): Promise<string> {
  const pages = Object.entries(earlyPages).map(([path, { page, rooms, data }]) => {
    const words = (language: string): string[] =>
      ['common', ...rooms].map((room) => wordsOf(manifest, language, room));
    return [
      path,
      {
        ...partsOf(manifest, page),
        words: { ar: words('ar'), en: words('en') },
        data: [data, ...ofEveryPage].map((each) => `/api/v1${each}`),
      },
    ];
  });
  const { outputFiles } = await bundle({
    absWorkingDir: root,
    entryPoints: ['client/early/early.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { __EARLY__: JSON.stringify(Object.fromEntries(pages)) },
    write: false,
    logLevel: 'warning',
  });
  return (outputFiles[0]?.text ?? '').trim();
}

/**
 * The document with the early script: after what every page needs has been named, so that it is asked for first, and
 * before the style, which a script would wait for.
 */
export async function withEarlyScript(
  root: string,
  manifest: Manifest,
  document: string,
): Promise<string> {
  const script = await earlyScript(root, manifest);
  const at = document.indexOf('<link rel="stylesheet"');
  if (at < 0 || /<\/script/i.test(script)) throw new Error('the early script has no place');
  return `${document.slice(0, at)}<script>${script}</script>\n    ${document.slice(at)}`;
}
