import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Section } from '#client/ui/section.tsx';
import type { LocalText } from '#shared/domain/framework/framework.ts';
import type { StandardCoverage } from '#shared/domain/framework/standards.ts';
import styles from './standards.module.css';

/** One standard: its parts, and which indicators answer each. */
export function StandardSection({
  coverage: { standard, parts, weight, covered },
  titleOf,
  search,
}: {
  coverage: StandardCoverage;
  titleOf: (code: string) => LocalText;
  /** Keeps the version in links to indicators. */
  search: string;
}) {
  const { t, text, percent } = useI18n();
  const words = covered
    ? t('framework.standard.covered', {
        parts: covered.parts,
        of: covered.of,
        weight: percent(weight),
      })
    : t('framework.standard.weight', { weight: percent(weight) });
  return (
    <Section title={<bdi dir="ltr">{standard}</bdi>} lede={words}>
      <table className={styles['parts']}>
        <caption className="hide">{standard}</caption>
        <thead>
          <tr>
            <th scope="col">{t('framework.standard.part')}</th>
            <th scope="col">{t('framework.standard.indicators')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ part, indicators }) => (
            <tr key={part ?? ''}>
              <th scope="row">
                {part === null ? t('framework.standard.whole') : <bdi dir="ltr">{part}</bdi>}
              </th>
              <td>
                {indicators.length === 0 ? (
                  <span className="quiet">{t('framework.standard.none')}</span>
                ) : (
                  <ul>
                    {indicators.map(({ code, note }) => (
                      <li key={code}>
                        <Link href={`/framework${search}${search ? '&' : '?'}open=${code}#${code}`}>
                          {text(titleOf(code))}
                        </Link>{' '}
                        <bdi className="code">{code}</bdi>
                        {note && (
                          <bdi dir="ltr" lang="en" className={`small quiet ${styles['note']}`}>
                            {note}
                          </bdi>
                        )}
                      </li>
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
