import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Icon } from '#client/ui/icon.tsx';
import { Section } from '#client/ui/section.tsx';
import type { CompletenessResponse, CycleBlocker } from '#shared/contracts/completeness.ts';
import styles from './cycles.module.css';

const words = {
  before_due: 'cycle.blocker.beforeDue',
  not_handed_in: 'cycle.blocker.notHandedIn',
  not_signed_off: 'cycle.blocker.notSignedOff',
  not_decided: 'cycle.blocker.notDecided',
  appeals_running: 'cycle.blocker.appealsRunning',
  appeals_open: 'cycle.blocker.appealsOpen',
} as const;

/** Everything before the next state, each with its departments and the way to them. */
export function BlockersSection({ completeness }: { completeness: CompletenessResponse }) {
  const { t } = useI18n();
  const { blockers, next } = completeness;
  if (next === null) return null;
  return (
    <Section
      id="blockers"
      title={t('cycle.blockers', { next: t(`common.state.${next}`) })}
      lede={blockers.length === 0 ? t('cycle.blockers.none') : undefined}
      isFirst
    >
      <ul className={styles['blockers']}>
        {blockers.map((blocker) => (
          <BlockerLine
            key={`${blocker.code} ${blocker.severity}`}
            blocker={blocker}
            completeness={completeness}
          />
        ))}
      </ul>
    </Section>
  );
}

function BlockerLine({
  blocker: { code, severity, departments },
  completeness: { code: cycle, rows },
}: {
  blocker: CycleBlocker;
  completeness: CompletenessResponse;
}) {
  const { t, text } = useI18n();
  const isBlock = severity === 'block';
  const isAppeal = code === 'appeals_open' || code === 'appeals_running';
  const nameOf = (department: string) => {
    const found = rows.find((row) => row.department.code === department);
    return found ? text(found.department.name) : department;
  };
  return (
    <li className={isBlock ? styles['blocks'] : styles['warns']}>
      <Icon name={isBlock ? 'error' : 'warning'} />
      <div>
        <strong>{t(words[code], { count: departments.length })}</strong>{' '}
        <span className="quiet">{t(isBlock ? 'cycle.blocks' : 'cycle.warns')}</span>
        <ul className={styles['names']}>
          {departments.map((department) => (
            <li key={department}>
              {isAppeal ? (
                <a href="#appeals">{nameOf(department)}</a>
              ) : (
                <Link href={`/review/${encodeURIComponent(department)}?cycle=${cycle}`}>
                  {nameOf(department)}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
