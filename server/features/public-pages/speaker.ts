import type { LevelBand } from '#shared/contracts/common.ts';
import { counted, type CountedWords } from '#shared/format/counted.ts';
import { formatDate } from '#shared/format/dates.ts';
import type { Language } from '#shared/format/language.ts';
import { formatNumber, formatPercent, formatSigned } from '#shared/format/numbers.ts';
import { quarterName } from '#shared/format/quarters.ts';
import { html, type Markup } from './html.ts';
import { fill, type Words, words } from './words.ts';

type Values = Readonly<Record<string, string | number>>;

/** Words, numbers and dates in one language. */
export interface Speaker {
  readonly language: Language;
  readonly direction: 'rtl' | 'ltr';
  readonly t: (key: keyof Words, values?: Values) => string;
  readonly count: (forms: CountedWords, count: number) => string;
  readonly text: (local: Readonly<Record<Language, string>>) => string;
  readonly number: (value: number, least?: number, most?: number) => string;
  readonly percent: (share: number) => string;
  readonly signed: (value: number, decimals: number) => string;
  readonly quarter: (code: string) => string;
  readonly date: (iso: string) => string;
  /** A level: its number on the ramp, and its name. */
  readonly level: (level: number, bands: readonly LevelBand[]) => Markup;
}

export function speakerOf(language: Language): Speaker {
  const style = { language };
  const text: Speaker['text'] = (local) => local[language];
  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    text,
    t: (key, values = {}) => fill(words[language][key], values),
    count: (forms, count) => counted(forms, count, language),
    number: (value, least, most) => formatNumber(value, style, least, most),
    percent: (share) => formatPercent(share, style),
    signed: (value, decimals) => formatSigned(value, style, decimals),
    quarter: (code) => quarterName(code, language),
    date: (iso) => formatDate(new Date(iso), language),
    level(level, bands) {
      const band = bands.find((each) => each.level === level);
      const step = Math.min(5, Math.max(1, level));
      return html`<span class="level"
        ><b class="l${step}">${level}</b>${band && text(band.title)}</span
      >`;
    },
  };
}
