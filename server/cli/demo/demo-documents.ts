import { crc32, deflateSync } from 'node:zlib';
import { unitOf } from './seeded-noise.ts';

/** What a document of the demonstration says: it describes nobody, and says so. */
export interface DemoDocument {
  readonly department: string;
  readonly quarter: string;
  readonly seed: number;
}

const PAGE_LINES = 40;
const LINE_HEIGHT = 17;

/** Text as a PDF writes it between brackets. */
const escaped = (text: string): string => text.replace(/[\\()]/g, (sign) => `\\${sign}`);

/** A PDF of one page of text in a font that every reader has: the minutes of a department's quarter. */
export function minutesPdf({
  department,
  quarter,
  seed,
  indicators,
}: DemoDocument & {
  /** Codes of the indicators that it stands behind. */
  readonly indicators: readonly string[];
}): Buffer {
  const lines = [
    `Minutes of the digital team, ${department}, ${quarter}`,
    'Demonstration document: it describes no real department.',
    '',
    ...indicators.map((code) => {
      const day = 1 + Math.floor(unitOf(seed, `${department}|${code}|day`) * 28);
      return `${code}   figures checked against the register on day ${day} of the last month`;
    }),
  ].slice(0, PAGE_LINES);
  const text = [
    'BT /F1 11 Tf',
    `${LINE_HEIGHT} TL 56 780 Td`,
    ...lines.map((line) => `(${escaped(line)}) Tj T*`),
    'ET',
  ].join('\n');
  const parts = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>\nstream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = parts.map((part, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${part}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = parts.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(
    `${body}${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}

const WIDTH = 320;
const HEIGHT = 180;
const BARS = 12;

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A PNG as a dashboard would be pictured: twelve bars of grey levels, different for every department. */
export function dashboardPng({ department, quarter, seed }: DemoDocument): Buffer {
  const rows = Buffer.alloc((WIDTH + 1) * HEIGHT, 0xff);
  const heights = Array.from({ length: BARS }, (_, bar) =>
    Math.round(HEIGHT * (0.15 + 0.75 * unitOf(seed, `${department}|${quarter}|bar ${bar}`))),
  );
  for (let y = 0; y < HEIGHT; y += 1) {
    const start = y * (WIDTH + 1);
    rows[start] = 0;
    for (let x = 0; x < WIDTH; x += 1) {
      const bar = Math.floor((x * BARS) / WIDTH);
      const isInBar = (x * BARS) % WIDTH > WIDTH / 4 && HEIGHT - y <= (heights[bar] ?? 0);
      if (isInBar) rows[start + 1 + x] = 0x60;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
