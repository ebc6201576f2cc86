import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dashboardPng, minutesPdf } from './demo-documents.ts';

const document = { department: 'MOH', quarter: '2025-Q1', seed: 1 };

describe('the documents of the demonstration', () => {
  it('are a PDF whose table of objects points at its objects, and that says what it is', () => {
    const text = minutesPdf({ ...document, indicators: ['SEC.06', 'GOV.03'] }).toString('latin1');
    const table = /xref\n0 6\n0{10} 65535 f \n((?:\d{10} 00000 n \n){5})/.exec(text)?.[1] ?? '';
    const offsets = table.trim().split('\n').map(Number.parseFloat);
    expect(offsets).toHaveLength(5);
    offsets.forEach((offset, at) => expect(text.slice(offset)).toMatch(`${at + 1} 0 obj`));
    const stream = /Length (\d+)>>\nstream\n([\s\S]*?)\nendstream/.exec(text);
    expect(stream?.[2]).toHaveLength(Number(stream?.[1]));
    expect(text).toContain('(Minutes of the digital team, MOH, 2025-Q1)');
    expect(text).toContain('Demonstration document');
    expect(text).toContain('SEC.06');
  });

  it('are a PNG with all its rows, different for every department', () => {
    const png = dashboardPng(document);
    expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    const start = png.indexOf('IDAT') + 4;
    const rows = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
    expect(rows).toHaveLength(321 * 180);
    expect(png.length).toBeLessThan(4096);
    expect(dashboardPng({ ...document, department: 'MOE' }).equals(png)).toBe(false);
    expect(dashboardPng(document).equals(png)).toBe(true);
  });
});
