/* eslint-disable no-restricted-imports -- runs in Node, by hand, when the alphabet changes: `npx tsx client/ui/fonts/make-fonts.ts` */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

/** Four small files per weight; the ranges are repeated in `fonts.css`, so a browser loads only what a page uses. */
const subsets = {
  ar: {
    from: 'arabic',
    ranges: ['060C', '061B', '061F', '0621-063A', '0640-0652'],
  },
  'ar-num': { from: 'arabic', ranges: ['0660-066C'] },
  num: {
    from: 'latin',
    ranges: [
      '0020-0040',
      '00AB',
      '00B1',
      '00B7',
      '00BB',
      '00D7',
      '00F7',
      '2013-2014',
      '2026',
      '2212',
    ],
  },
  la: { from: 'latin', ranges: ['0041-007E', '2018-2019', '201C-201D'] },
} as const;

/**
 * Joining, ligatures, marks, and the kerning of Arabic; small capitals, fractions and stylistic sets stay behind. The
 * kerning of Latin letters weighs a quarter of their file and moves nothing by a pixel at the sizes of a table.
 */
const features = [
  ...['ccmp', 'locl', 'isol', 'init', 'medi', 'fina', 'rlig', 'liga', 'calt'],
  ...['mark', 'mkmk', 'curs'],
];

function characters(ranges: readonly string[]): string {
  return ranges
    .flatMap((range) => {
      const [first = '', last = first] = range.split('-');
      const start = parseInt(first, 16);
      const length = parseInt(last, 16) - start + 1;
      return Array.from({ length }, (_, index) => String.fromCodePoint(start + index));
    })
    .join('');
}

const here = dirname(fileURLToPath(import.meta.url));
const source = dirname(
  createRequire(import.meta.url).resolve('@fontsource/ibm-plex-sans-arabic/package.json'),
);

for (const [name, { from, ranges }] of Object.entries(subsets)) {
  for (const weight of [400, 600]) {
    const file = join(source, 'files', `ibm-plex-sans-arabic-${from}-${weight}-normal.woff2`);
    const subset = await subsetFont(await readFile(file), characters(ranges), {
      targetFormat: 'woff2',
      noHinting: true,
      keepFeatures: from === 'arabic' ? [...features, 'kern'] : features,
    });
    await writeFile(join(here, `plex-${name}-${weight}.woff2`), subset);
    console.log(`plex-${name}-${weight}.woff2`, subset.byteLength);
  }
}
await copyFile(join(source, 'LICENSE'), join(here, 'OFL.txt'));
