import type { Translator } from '#client/i18n/translator.ts';
import { factList } from '#client/lib/export/fact-list.ts';
import type { SheetFacts } from '#client/lib/export/sheet.ts';
import { isolate, stripMarks } from '#shared/format/bidi.ts';

/** Sizes in the pixels of the page; the picture has as many more as the screen. */
const padding = 16;
const line = { title: 26, fact: 20 };

/**
 * The chart as a PNG on the page's paper (a canvas alone is transparent), under its finding and over the facts by which
 * whoever finds the picture later can find the figures.
 */
export async function chartPicture(
  canvas: HTMLCanvasElement,
  { title, facts }: { readonly title: string; readonly facts: SheetFacts },
  words: Pick<Translator, 't' | 'isRtl'>,
): Promise<Blob> {
  const scale = canvas.width / canvas.clientWidth;
  const style = getComputedStyle(canvas);
  const width = canvas.clientWidth;
  const picture = document.createElement('canvas');
  const context = picture.getContext('2d');
  if (!context) throw new Error('no canvas');

  const heading = { font: `600 16px ${style.fontFamily}`, height: line.title };
  const small = { font: `400 12px ${style.fontFamily}`, height: line.fact };
  const titleLines = fold(context, stripMarks(title), heading.font, width);
  // Each of several by itself: a line that begins within one isolate would be laid out without it.
  const written = (value: string) =>
    value
      .split(', ')
      .map((part) => isolate(part))
      .join(', ');
  const said = factList(facts, words).map(({ label, value }) => `${label}: ${written(value)}`);
  const factLines = fold(context, said.join('  ·  '), small.font, width);

  const top = padding + titleLines.length * heading.height + padding / 2;
  const height = top + canvas.clientHeight + padding + factLines.length * small.height + padding;
  picture.width = (width + 2 * padding) * scale;
  picture.height = height * scale;
  context.scale(scale, scale);
  context.fillStyle = style.getPropertyValue('--paper');
  context.fillRect(0, 0, width + 2 * padding, height);
  context.drawImage(canvas, padding, top, width, canvas.clientHeight);

  const write = (lines: readonly string[], { font, height: step }: typeof small, from: number) => {
    context.font = font;
    context.direction = words.isRtl ? 'rtl' : 'ltr';
    context.textAlign = 'start';
    context.textBaseline = 'top';
    const start = words.isRtl ? width + padding : padding;
    lines.forEach((text, index) => context.fillText(text, start, from + index * step));
  };
  context.fillStyle = style.getPropertyValue('--ink');
  write(titleLines, heading, padding);
  context.fillStyle = style.getPropertyValue('--ink-3');
  write(factLines, small, top + canvas.clientHeight + padding);
  return new Promise((resolve, reject) =>
    picture.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}

/** Lines no wider than the picture, broken between words. */
function fold(
  context: CanvasRenderingContext2D,
  text: string,
  font: string,
  width: number,
): string[] {
  context.font = font;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && context.measureText(longer).width > width) lines.push(word);
    else lines.splice(-1, 1, longer);
  }
  return lines;
}
