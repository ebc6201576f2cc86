import { formatNumber } from './numbers.ts';
import type { Digits, Language } from './language.ts';

const ordinals = { 1: 'الأول', 2: 'الثاني', 3: 'الثالث', 4: 'الرابع' } as const;
type QuarterNumber = keyof typeof ordinals;

/** Year and quarter of a cycle code such as `2024-Q3`. */
export function quarterParts(code: string): {
  readonly year: number;
  readonly quarter: QuarterNumber;
} {
  const [year = '', quarter = ''] = code.split('-Q');
  return { year: Number(year), quarter: Number(quarter) as QuarterNumber };
}

/** "الربع الثالث 2024", "2024 Q3". */
export function quarterName(code: string, language: Language, digits: Digits = 'latn'): string {
  const { year } = quarterParts(code);
  const short = quarterShortName(code, language, digits);
  const yearText = yearName(year, language, digits);
  return language === 'ar' ? `${short} ${yearText}` : `${yearText} ${short}`;
}

/** The quarter without its year, where the year is known: "الربع الثالث", "Q3". */
export function quarterShortName(
  code: string,
  language: Language,
  digits: Digits = 'latn',
): string {
  const { quarter } = quarterParts(code);
  return language === 'ar'
    ? `الربع ${ordinals[quarter]}`
    : `Q${formatNumber(quarter, { language, digits })}`;
}

/** A year in the reader's digits, without a thousands separator. */
export function yearName(year: number, language: Language, digits: Digits = 'latn'): string {
  return formatNumber(year, { language, digits }).replace(/[,٬]/g, '');
}
