import type {
  FieldChange,
  FieldValue,
  FrameworkDifference,
} from '#shared/domain/framework/compare/difference.ts';
import type { LocalText } from '#shared/domain/framework/framework.ts';
import { isolate, stripMarks } from './bidi.ts';
import type { Language } from './language.ts';
import { fieldName, fieldPlace } from './field-place.ts';
import { aspectNames, valueNames } from './messages/difference-messages.ts';
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

const isCode = (field: string): boolean =>
  /^(parent|order|scale|derivedFrom|comparableWith|normalise\.unit)$/.test(field) ||
  /^(items|mapsTo|gates)\./.test(field);

/** What a setting lists, one by one; a policy or an aggregation as its method and its numbers. */
function listed(value: string): (readonly [method: string, numbers: string])[] {
  if (!value.startsWith('[{')) {
    return (/^[a-z_ ]+$/.test(value) ? value.split(' ') : [value]).map((each) => [each, '']);
  }
  const methods = JSON.parse(value) as readonly Readonly<Record<string, string | number>>[];
  return methods.map(({ method, ...rest }) => {
    const numbers = Object.values(rest).filter((each) => typeof each === 'number');
    return [String(method), numbers.length === 0 ? '' : ` (${numbers.join(', ')})`];
  });
}

/** A value of a file in words; a field that is not there is "—". */
export function valueWords(field: string, value: FieldValue, style: NumberStyle): string {
  const { language } = style;
  if (value === null) return '—';
  if (typeof value === 'boolean') return fieldFlag(value)[language];
  if (typeof value === 'string') {
    if (/^\d{4}-Q[1-4]$/.test(value)) return quarterName(value, language);
    if (isCode(field)) return value;
    return listed(value)
      .map(([method, numbers]) => `${valueNames[method]?.[language] ?? method}${numbers}`)
      .join(language === 'ar' ? '، ' : ', ');
  }
  if (isWeight(field)) return formatPercent(value, style, PERCENT_DECIMALS);
  return formatNumber(value, style, 0, NUMBER_DECIMALS);
}

/** The name of a field, and in brackets what it belongs to where that is one of a list. */
export function fieldWords(field: string, language: Language): string {
  const place = fieldPlace(field);
  const name = fieldName(place.key, language);
  const owner = place.owner(language);
  return owner === null ? name : `${name} (${owner})`;
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

/** A thing of a list that came or went, with its figures: "added plan (points 20)". */
function thingWords(fields: readonly FieldChange[], style: NumberStyle): string {
  const { language } = style;
  const [first] = fields;
  const isNew = first?.before === null;
  const owner = fieldPlace(first?.field ?? '').owner(language) ?? '';
  const figures = fields
    .filter((change) => !fieldPlace(change.field).isIdentity)
    .flatMap(({ field, before, after }) => {
      const value = isNew ? after : before;
      if (typeof value !== 'number') return [];
      return `${fieldName(fieldPlace(field).key, language)} ${valueWords(field, value, style)}`;
    });
  const verb = language === 'ar' ? (isNew ? 'أُضيف' : 'حُذف') : isNew ? 'added' : 'removed';
  const told = figures.length === 0 ? '' : ` (${figures.join(language === 'ar' ? '، ' : ', ')})`;
  return `${verb} ${owner}${told}`;
}

/** Fields in words, things of lists that came or went as one. */
function fieldsInWords(fields: readonly FieldChange[], style: NumberStyle): string[] {
  const whole = new Set(
    fields.flatMap(({ field, before, after }) => {
      const { thing, isIdentity } = fieldPlace(field);
      return isIdentity && thing !== null && (before === null || after === null) ? [thing] : [];
    }),
  );
  const told = new Set<string>();
  return fields.flatMap((change) => {
    const { thing } = fieldPlace(change.field);
    if (thing === null || !whole.has(thing)) return changeWords(change, style);
    if (told.has(thing)) return [];
    told.add(thing);
    const parts = fields.filter(({ field }) => fieldPlace(field).thing === thing);
    return thingWords(parts, style);
  });
}

/** What differs, in one sentence without its subject: "Weight changed: weight among its siblings from 20% to 18%". */
export function differenceWords(difference: FrameworkDifference, style: NumberStyle): string {
  const { language } = style;
  const comma = language === 'ar' ? '، ' : ', ';
  const head = aspectWords(difference, language);
  const told = [...new Set(fieldsInWords(difference.fields, style))];
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
