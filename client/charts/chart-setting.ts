import { localeOf, type Language } from '#shared/format/language.ts';
import type { ChartSetting } from './base-options.ts';
import { readTheme } from './chart-theme.ts';

export function chartSetting(element: Element, language: Language): ChartSetting {
  return {
    theme: readTheme(element),
    isRtl: language === 'ar',
    locale: localeOf(language),
    isReduced: matchMedia('(prefers-reduced-motion: reduce)').matches,
  };
}
