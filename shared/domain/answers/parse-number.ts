/** Why a text is not one number. */
export type NumberFault = 'not_a_number' | 'ambiguous_comma' | 'out_of_range';

export type ParsedNumber =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly fault: NumberFault };

const LARGEST = 1e12;
const INVISIBLE = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u00A0\u202F]/g;

function toLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) =>
    String(digit.charCodeAt(0) & 0xf),
  );
}

/**
 * Reads a number as people type it: Latin, Arabic-Indic or Persian digits; a point, `٫` or a comma as decimal mark;
 * `٬` between thousands; U+2212 as minus. A comma before exactly three digits may be either mark ("1,234"), so it is
 * refused as ambiguous. Infinite, NaN and magnitudes above 1e12 are refused.
 */
export function parseNumber(text: string): ParsedNumber {
  const plain = toLatinDigits(text.replace(INVISIBLE, '').trim())
    .replace('\u2212', '-')
    .replace('\u066B', '.');
  const ungrouped = /^[+-]?\d{1,3}(\u066C\d{3})+(\.\d+)?$/.test(plain)
    ? plain.replaceAll('\u066C', '')
    : plain;
  if (/^[+-]?\d{1,3}(,\d{3})+$/.test(ungrouped) && !/^[+-]?0,/.test(ungrouped)) {
    return { ok: false, fault: 'ambiguous_comma' };
  }
  const decimal = /^[+-]?\d+,\d+$/.test(ungrouped) ? ungrouped.replace(',', '.') : ungrouped;
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i.test(decimal)) {
    return { ok: false, fault: 'not_a_number' };
  }
  const value = Number(decimal);
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST) {
    return { ok: false, fault: 'out_of_range' };
  }
  return { ok: true, value: value === 0 ? 0 : value };
}
