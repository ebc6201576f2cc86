import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Section } from '#client/ui/section.tsx';
import type { RankingResponse } from '#shared/contracts/results.ts';
import styles from './reading-notes.module.css';

const policies = {
  zero: 'ranking.notes.missing.zero',
  exclude: 'ranking.notes.missing.exclude',
  carry_forward: 'ranking.notes.missing.carry',
} as const;

/** How the table is to be read, written from the settings of the framework version that made it. */
export function ReadingNotes({
  ranking,
  children,
}: {
  ranking: RankingResponse;
  children?: ReactNode;
}) {
  const { t, text, number, percent, quarter } = useI18n();
  const { rankDecimals, missingPolicy, minCoverage, gates } = ranking.framework;
  const bandOf = (level: number) => ranking.levels.find((band) => band.level === level);
  return (
    <Section title={t('ranking.notes')}>
      <div className={styles['notes']}>
        <p>{t('ranking.notes.rounding', { count: rankDecimals })}</p>
        <p>
          {t(policies[missingPolicy])} {t('ranking.notes.notApplicable')}
        </p>
        <p>{t('ranking.notes.coverage', { minimum: percent(minCoverage) })}</p>
        {gates.map((gate) => {
          const band = bandOf(gate.level);
          return (
            <p key={`${gate.level} ${gate.node}`}>
              {t('ranking.notes.gate', {
                level: number(gate.level),
                name: band ? text(band.title) : '',
                node: text(gate.title),
                min: number(gate.min, 0, 2),
              })}
            </p>
          );
        })}
        {ranking.previous && !ranking.previous.sameFramework && (
          <p>{t('ranking.notes.otherFramework', { cycle: quarter(ranking.previous.cycle) })}</p>
        )}
        {children}
        <p className="no-print">
          <Link href="/method">{t('ranking.notes.method')}</Link>
        </p>
      </div>
    </Section>
  );
}
