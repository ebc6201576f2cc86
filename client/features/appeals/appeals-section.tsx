import { useState } from 'react';
import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { formatMoment } from '#client/lib/moment.ts';
import { EvidenceList } from '#client/ui/answer/evidence-list.tsx';
import { SmallButton } from '#client/ui/form/small-button.tsx';
import { Section } from '#client/ui/section.tsx';
import type { Appeal, AppealsResponse } from '#shared/contracts/appeals.ts';
import { AppealOutcome } from './appeal-outcome.tsx';
import { AppealTag } from './appeal-tag.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import styles from './appeals.module.css';

/** Every appeal of a quarter, the undecided first, and the chair's way to decide them. */
export function AppealsSection({ appeals: response }: { appeals: AppealsResponse }) {
  const { t, language } = useI18n();
  const [asked, setAsked] = useState<Appeal | null>(null);
  const { appeals, cycle, mayDecide } = response;
  const sorted = [
    ...appeals.filter(({ state }) => state === 'open'),
    ...appeals.filter(({ state }) => state !== 'open'),
  ];
  return (
    <Section
      id="appeals"
      title={t('appeal.title')}
      lede={
        cycle.appealsUntil
          ? t('appeal.until', { date: formatMoment(cycle.appealsUntil, language) })
          : undefined
      }
    >
      {appeals.length === 0 ? (
        <p className="quiet">{t('appeal.none')}</p>
      ) : (
        <ul className={styles['appeals']}>
          {sorted.map((appeal) => (
            <li key={`${appeal.department.code} ${appeal.indicator.code}`}>
              <AppealLine appeal={appeal} />
              {mayDecide && appeal.state === 'open' && (
                <p className="no-print">
                  <SmallButton onClick={() => setAsked(appeal)}>
                    {t('appeal.decide')}
                    <span className="hide">
                      {' '}
                      {appeal.department.code} {appeal.indicator.code}
                    </span>
                  </SmallButton>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {asked && <DecideDialog appeal={asked} onClose={() => setAsked(null)} />}
    </Section>
  );
}

function AppealLine({ appeal }: { appeal: Appeal }) {
  const { t, text, language } = useI18n();
  const { department, indicator, state, reason, by, at, cycle } = appeal;
  const address = `/review/${encodeURIComponent(department.code)}?cycle=${cycle}&at=${indicator.code}`;
  return (
    <>
      <p className={styles['head']}>
        <Link href={address}>
          {text(department.name)}: <bdi>{indicator.code}</bdi> {text(indicator.title)}
        </Link>{' '}
        <AppealTag state={state} />
      </p>
      <p className={styles['reason']} dir="auto">
        {reason}
      </p>
      <p className="small quiet">{t('appeal.by', { by, at: formatMoment(at, language) })}</p>
      <EvidenceList department={department.code} evidence={appeal.evidence} />
      <AppealOutcome appeal={appeal} />
    </>
  );
}
