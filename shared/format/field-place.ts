import type { LocalText } from '#shared/domain/framework/framework.ts';
import { isolate } from './bidi.ts';
import type { Language } from './language.ts';
import { fieldNames, valueNames } from './messages/difference-messages.ts';

/** Where a field of a difference stands: what it is called, and what it belongs to where that is one of a list. */
export interface FieldPlace {
  /** The key that names it, as `fieldNames` has it. */
  readonly key: string;
  /** The thing of a list that it is part of, so that a thing's fields are told together; null outside lists. */
  readonly thing: string | null;
  /** Whether the thing's being there at all is what this field says. */
  readonly isIdentity: boolean;
  /** What it belongs to, in words. */
  owner(language: Language): string | null;
}

type Reading = (...parts: string[]) => Omit<FieldPlace, 'thing' | 'isIdentity'>;

const named = (key: string, owner: (language: Language) => string) => ({ key, owner });
const nothing = (): null => null;
const word = (key: string, language: Language): string =>
  (valueNames[key] ?? fieldNames[key])?.[language] ?? key;

/** Lists by the path that `flatten` gives them; the first group is the thing's name, the last its field. `identity` are the fields that make the name. */
const lists: readonly (readonly [RegExp, identity: string, Reading])[] = [
  [/^items\.(.+)\.(code|points|title\.(?:ar|en))$/, 'code', plain],
  [/^mapsTo\.(.+)\.(standard|clause|note)$/, 'standard', plain],
  [
    /^checks\.(.+)\.(rule|value|severity)$/,
    'rule severity',
    (name, key) => named(key, (language) => checkWords(name, language)),
  ],
  [
    /^levels\.(.+)\.(level|from|title\.(?:ar|en))$/,
    'level',
    (name, key) => named(key, (language) => `${word('level', language)} ${name}`),
  ],
  [
    /^gates\.(.+)\.(level|node|min)$/,
    'level node',
    (name, key) => named(key, (language) => gateWords(name, language)),
  ],
  [
    /^scales\.(.+\.at .+?)\.(value|points|title\.(?:ar|en))$/,
    'value',
    (name, key) => named(key, () => isolate(name.replace('.at ', ' · '))),
  ],
  [/^scales\.(.+)\.(title\.(?:ar|en))$/, '', plain],
  [/^normalise\.map\.(.+)()$/, '', (name) => named('map', () => isolate(name))],
];

function plain(name: string, key: string) {
  return named(key, () => isolate(name));
}

function checkWords(name: string, language: Language): string {
  const [, rule = '', severity = '', more = ''] = /^(\w+)-(\w+)(.*)$/.exec(name) ?? [];
  return `${word(rule, language)} · ${word(severity, language)}${more}`;
}

function gateWords(name: string, language: Language): string {
  const [, level = '', node = name] = /^(\d+)-(.+)$/.exec(name) ?? [];
  return `${word('level', language)} ${level} · ${isolate(node)}`;
}

/** Where a field stands, read from its path. */
export function fieldPlace(field: string): FieldPlace {
  for (const [pattern, identity, read] of lists) {
    const [, name, key] = pattern.exec(field) ?? [];
    if (name === undefined || key === undefined) continue;
    const thing = field.slice(0, field.length - key.length);
    return { ...read(name, key), thing, isIdentity: identity.split(' ').includes(key) };
  }
  const target = /^targets\.(?:(.+)\.)?(\d{4})$/.exec(field);
  if (target) {
    const [, node, year = ''] = target;
    const owner = () => (node === undefined ? year : `${isolate(node)} · ${year}`);
    return { key: 'target', thing: null, isIdentity: false, owner };
  }
  return { key: field, thing: null, isIdentity: false, owner: nothing };
}

/** The name of a field: the title's Arabic text, the window's beginning, or the key's own name. */
export function fieldName(key: string, language: Language): string {
  const parts = key.split('.');
  const last = parts.at(-1) ?? '';
  const name = textNames[parts.slice(-2).join('.')] ?? textNames[last] ?? fieldNames[last];
  return name?.[language] ?? isolate(key);
}

const inBoth = (name: string, ar: string, en: string): [string, LocalText][] => [
  [name, { ar, en }],
  [`${name}.ar`, { ar: `${ar} بالعربية`, en: `${en} in Arabic` }],
  [`${name}.en`, { ar: `${ar} بالإنجليزية`, en: `${en} in English` }],
];

const textNames: Readonly<Record<string, LocalText>> = Object.fromEntries([
  ...inBoth('title', 'العنوان', 'title'),
  ...inBoth('description', 'الوصف', 'description'),
  ...inBoth('publisher', 'الجهة الناشرة', 'publisher'),
  ...inBoth('definition', 'التعريف', 'definition'),
  ...inBoth('guidance', 'الإرشاد', 'guidance'),
  ...inBoth('unit', 'الوحدة', 'unit'),
  ...inBoth('numerator', 'البسط', 'numerator'),
  ...inBoth('denominator', 'المقام', 'denominator'),
  ['aggregation', { ar: 'طريقة التجميع', en: 'aggregation' }],
  ['rescale', { ar: 'إعادة التدريج', en: 'rescaling' }],
  ['weight', { ar: 'الوزن', en: 'weight' }],
  ['normalise', { ar: 'التحويل إلى درجة', en: 'from value to score' }],
  ['items', { ar: 'بنود القائمة', en: 'items of the checklist' }],
  ['checks', { ar: 'فحوص الإجابة', en: 'checks of the answer' }],
  ['evidence', { ar: 'المستندات الداعمة', en: 'evidence' }],
  ['targets', { ar: 'المستهدفات', en: 'targets' }],
  ['mapsTo', { ar: 'المعايير المرجعية', en: 'standards' }],
  ['missingPolicy', { ar: 'معاملة الإجابة الناقصة', en: 'treatment of missing answers' }],
  ['levels', { ar: 'مستويات النضج', en: 'maturity levels' }],
  ['gates', { ar: 'شروط المستويات', en: 'gates of the levels' }],
  ['scales', { ar: 'السلالم', en: 'scales' }],
  ['robustness', { ar: 'اختبار المتانة', en: 'robustness' }],
  ...inBoth('typical', 'أمثلة المستندات', 'typical evidence'),
  ['population.from', { ar: 'أول ربع في المقارنة', en: 'first quarter of the population' }],
  ['population.to', { ar: 'آخر ربع في المقارنة', en: 'last quarter of the population' }],
  ['levels.from', { ar: 'البداية', en: 'beginning' }],
  ['normalise.unit', { ar: 'الجهة المرجعية', en: 'reference department' }],
]);
