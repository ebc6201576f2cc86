import type { MouseEvent } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { otherLanguage } from '#client/i18n/language.ts';
import { withParams } from '#client/lib/url-state.ts';
import styles from './language-switch.module.css';

/** The other language's own name. */
const names = { ar: 'العربية', en: 'English' } as const;

/** A real link to this page in the other language; followed in place, it needs no reload. */
export function LanguageSwitch() {
  const { language, switchTo } = useI18n();
  const [path, navigate] = useLocation();
  const [params] = useSearchParams();
  const other = otherLanguage(language);
  const here = `${path}${withParams(params, {})}`;

  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    if (params.has('lang')) navigate(here, { replace: true });
    switchTo(other);
  };

  return (
    <a
      className={`${styles['switch']} no-print`}
      href={`${here}${here.includes('?') ? '&' : '?'}lang=${other}`}
      lang={other}
      hrefLang={other}
      onClick={follow}
    >
      {names[other]}
    </a>
  );
}
