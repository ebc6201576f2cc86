import type {
  FieldChange,
  FieldValue,
  FrameworkDifference,
} from '#shared/domain/framework/compare/difference.ts';
import type { LocalText } from '#shared/domain/framework/framework.ts';
import { isolate, stripMarks } from './bidi.ts';
import type { Language } from './language.ts';
import { aspectNames, fieldNames, valueNames } from './messages/difference-messages.ts';
import { quarterName } from './quarters.ts';
import { formatNumber, formatPercent, type NumberStyle } from './numbers.ts';

const PERCENT_DECIMALS = 2;
const NUMBER_DECIMALS = 10;

const isText = ({ field }: FieldChange): boolean => /\.(ar|en)$/.test(field) || field === 'source';
const isWeight = (field: string): boolean => field === 'share' || field === 'effective';

/** The head of a difference: "Weight changed". */
export function aspectWords({ aspect }: FrameworkDifference, language: Language): string {
  return aspectNames[aspect][language];
}

/** A value of a file in words; a field that is not there is "—". */
export function valueWords(field: string, value: FieldValue, style: NumberStyle): string {
  const { language } = style;
  if (value === null) return '—';
  if (typeof value === 'boolean') return fieldFlag(value)[language];
  if (typeof value === 'string') {
    if (/^\d{4}-Q[1-4]$/.test(value)) return quarterName(value, language);
    return valueNames[value]?.[language] ?? value;
  }
  if (isWeight(field)) return formatPercent(value, style, PERCENT_DECIMALS);
  return formatNumber(value, style, 0, NUMBER_DECIMALS);
}

/** The name of a field: that of its last part, and in brackets what it belongs to where that is a list. */
export function fieldWords(field: string, language: Language): string {
  const parts = field.split('.');
  const last = parts.at(-1) ?? '';
  const name = fieldNames[last]?.[language];
  const owner = parts.slice(1, -1).join(' ');
  if (name === undefined) return isolate(parts.slice(1).join(' ') || field);
  return parts.length > 2 || (parts.length === 2 && last === 'points')
    ? `${name} (${isolate(owner)})`
    : name;
}

/** One field in words: "upper bound from 20 to 15"; of texts only that they changed. */
function changeWords(change: FieldChange, style: NumberStyle): string {
  const { language } = style;
  const name = fieldWords(change.field, language);
  if (isText(change)) return name;
  const before = isolate(valueWords(change.field, change.before, style));
  const after = isolate(valueWords(change.field, change.after, style));
  if (change.before === null) return `${name}: ${after}`;
  if (change.after === null && isWeight(change.field)) {
    return language === 'ar' ? `${name}: كان ${before}` : `${name}: was ${before}`;
  }
  if (change.after === null) {
    return language === 'ar' ? `${name}: أُلغي (كان ${before})` : `${name}: removed (was ${before})`;
  }
  return language === 'ar'
    ? `${name} من ${before} إلى ${after}`
    : `${name} from ${before} to ${after}`;
}

/** What differs, in one sentence without its subject: "Weight changed: weight among its siblings from 20% to 18%". */
export function differenceWords(difference: FrameworkDifference, style: NumberStyle): string {
  const { language } = style;
  const comma = language === 'ar' ? '، ' : ', ';
  const head = aspectWords(difference, language);
  const told = [...new Set(difference.fields.map((change) => changeWords(change, style)))];
  const from = difference.from.map((code) => isolate(code)).join(comma);
  const origin = from === '' ? '' : language === 'ar' ? ` بدل ${from}` : ` in place of ${from}`;
  return told.length === 0 ? `${head}${origin}` : `${head}${origin}: ${told.join(comma)}`;
}

/** Several differences of one node as the note that a version keeps of them, in both languages and plain text. */
export function differenceNote(differences: readonly FrameworkDifference[]): LocalText {
  const told = (language: Language) =>
    stripMarks(
      `${differences.map((each) => differenceWords(each, { language })).join(language === 'ar' ? '؛ ' : '; ')}.`,
    );
  return { ar: told('ar'), en: told('en') };
}

const fieldFlag = (value: boolean): LocalText =>
  value ? { ar: 'نعم', en: 'yes' } : { ar: 'لا', en: 'no' };
