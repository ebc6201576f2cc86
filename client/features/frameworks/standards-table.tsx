import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Section } from '#client/ui/section.tsx';
import type { LocalText } from '#shared/domain/framework/framework.ts';
import type { CitingIndicator, StandardCoverage } from '#shared/domain/framework/standards.ts';
import styles from './standards.module.css';

interface Links {
  readonly titleOf: (code: string) => LocalText;
  /** Keeps the version in links to indicators. */
  readonly search: string;
}

/** Whether a standard is cited as a whole, without any part of its own. */
export function isCitedWhole({ covered, parts }: StandardCoverage): boolean {
  return covered === null && parts.every(({ part }) => part === null);
}

/** Where a standard is on the page. */
const placeOf = (standard: string) => `standard-${standard.replaceAll(/\W+/g, '-')}`;

/** How far each standard is answered, in a line of its own that leads to its parts. */
export function StandardsSummary({ coverages }: { coverages: readonly StandardCoverage[] }) {
  const { t, number, percent } = useI18n();
  return (
    <table className={styles['summary']}>
      <caption className="hide">{t('framework.standards')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('framework.standards.standard')}</th>
          <th scope="col" className="n">
            {t('framework.standards.answered')}
          </th>
          <th scope="col" className="n">
            {t('framework.column.effective')}
          </th>
        </tr>
      </thead>
      <tbody>
        {coverages.map(({ standard, weight, covered }) => (
          <tr key={standard}>
            <th scope="row">
              <a href={`#${placeOf(standard)}`}>
                <bdi dir="ltr">{standard}</bdi>
              </a>
            </th>
            <td className="n">
              {covered
                ? `${number(covered.parts)} ${t('common.outOf', { total: number(covered.of) })}`
                : t('framework.standard.whole')}
            </td>
            <td className="n">
              <span className="num strong">{percent(weight)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One standard: its parts, and which indicators answer each. */
export function StandardSection({
  coverage: { standard, parts, weight, covered },
  titleOf,
  search,
}: { coverage: StandardCoverage } & Links) {
  const { t, percent } = useI18n();
  const words = covered
    ? t('framework.standard.covered', {
        parts: covered.parts,
        of: covered.of,
        weight: percent(weight),
      })
    : t('framework.standard.weight', { weight: percent(weight) });
  return (
    <Section title={<bdi dir="ltr">{standard}</bdi>} lede={words} id={placeOf(standard)}>
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
                <Citing indicators={indicators} titleOf={titleOf} search={search} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** Standards that are cited as a whole, a row each. */
export function WholeStandards({
  coverages,
  titleOf,
  search,
}: { coverages: readonly StandardCoverage[] } & Links) {
  const { t, percent } = useI18n();
  if (coverages.length === 0) return null;
  return (
    <Section title={t('framework.standards.whole')} lede={t('framework.standards.wholeLede')}>
      <table className={styles['parts']}>
        <caption className="hide">{t('framework.standards.whole')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('framework.standards.standard')}</th>
            <th scope="col">{t('framework.standard.indicators')}</th>
            <th scope="col" className="n desk">
              {t('framework.column.effective')}
            </th>
          </tr>
        </thead>
        <tbody>
          {coverages.map(({ standard, parts, weight }) => (
            <tr key={standard}>
              <th scope="row">
                <bdi dir="ltr">{standard}</bdi>
              </th>
              <td>
                <Citing
                  indicators={parts.flatMap(({ indicators }) => indicators)}
                  titleOf={titleOf}
                  search={search}
                />
              </td>
              <td className="n desk">{percent(weight)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Citing({
  indicators,
  titleOf,
  search,
}: { indicators: readonly CitingIndicator[] } & Links) {
  const { t, text } = useI18n();
  if (indicators.length === 0) {
    return <span className="quiet">{t('framework.standard.none')}</span>;
  }
  return (
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
  );
}
