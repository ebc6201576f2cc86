import { setupI18n, type Messages } from '@lingui/core';
import type { LocalTextDto } from '#shared/contracts/common.ts';
import { isolate } from '#shared/format/bidi.ts';
import { localeOf, type Language } from '#shared/format/language.ts';
import {
  formatNumber,
  formatPercent,
  formatSigned,
  isShownAsZero,
} from '#shared/format/numbers.ts';
import { quarterName, quarterShortName, yearName } from '#shared/format/quarters.ts';
import { directionOf } from './language.ts';
import type { MessageKey } from './message-key.ts';

/** A count goes in as a number (plural forms, `#`); everything else as text that is already formatted. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** All that turns data into words of one language. */
export function createTranslator(language: Language, messages: Messages) {
  const i18n = setupI18n();
  // A message without arguments is compiled to its own text; without this, each use of one warns on the console.
  i18n.setMessagesCompiler((message) => [message]);
  i18n.loadAndActivate({ locale: language, locales: localeOf(language), messages });
  const style = { language };
  const direction = directionOf(language);
  const list = new Intl.ListFormat(language, { type: 'conjunction' });

  return {
    language,
    direction,
    /** Takes in messages that came later. */
    add: (more: Messages) => i18n.load(language, more),
    isRtl: direction === 'rtl',
    t: (key: MessageKey, values?: MessageValues) => i18n._(key, isolateTexts(values, direction)),
    /** The words of this language. */
    text: (local: LocalTextDto) => local[language],
    number: (value: number, least = 0, most = least) => formatNumber(value, style, least, most),
    signed: (value: number, decimals = 0) => formatSigned(value, style, decimals),
    percent: (share: number, most = 1) => formatPercent(share, style, most),
    isShownAsZero,
    quarter: (code: string) => quarterName(code, language),
    quarterShort: (code: string) => quarterShortName(code, language),
    year: (year: number) => yearName(year, language),
    list: (items: readonly string[]) => list.format(items.map((item) => isolate(item, direction))),
  };
}
export type Translator = ReturnType<typeof createTranslator>;

function isolateTexts(
  values: MessageValues | undefined,
  direction: 'rtl' | 'ltr',
): Record<string, unknown> | undefined {
  if (!values) return undefined;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolate(value, direction) : value,
    ]),
  );
}
