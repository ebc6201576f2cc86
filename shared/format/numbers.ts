import { stripMarks } from './bidi.ts';
import { localeOf, type Digits, type Language } from './language.ts';

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, least: number, most: number): Intl.NumberFormat {
  const key = `${locale} ${least} ${most}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
    signDisplay: 'negative',
  });
  formats.set(key, made);
  return made;
}

/** What a column of numbers looks like: language, digits. */
export interface NumberStyle {
  readonly language: Language;
  readonly digits?: Digits | undefined;
}

/**
 * A number with between `least` and `most` decimals, half away from zero on its decimal value, with a true minus
 * sign (U+2212) and no invisible marks; the place that shows it isolates it.
 */
export function formatNumber(value: number, style: NumberStyle, least = 0, most = least): string {
  // A string keeps the decimal value: 2.675 is not 2.67499… to a reader.
  const decimal = String(value) as `${number}`;
  const text = numberFormat(localeOf(style.language, style.digits), least, most).format(decimal);
  return stripMarks(text).replace('-', '−');
}

/** A change with its sign: "+2.05", "−0.40", "0.00". */
export function formatSigned(value: number, style: NumberStyle, decimals = 0): string {
  const text = formatNumber(value, style, decimals);
  return isShownAsZero(value, decimals) || value < 0 ? text : `+${text}`;
}

/** Whether rounding leaves nothing of a change. */
export function isShownAsZero(value: number, decimals: number): boolean {
  return Math.abs(value) < 0.5 * 10 ** -decimals;
}

/** A share between 0 and 1 as "41.3%", up to `most` decimals. */
export function formatPercent(share: number, style: NumberStyle, most = 1): string {
  const percent = Number((share * 100).toPrecision(12));
  return `${formatNumber(percent, style, 0, most)}${style.digits === 'arab' ? '٪' : '%'}`;
}
