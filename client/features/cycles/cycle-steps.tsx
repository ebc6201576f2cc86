import { useI18n } from '#client/i18n/i18n-context.ts';
import { Icon } from '#client/ui/icon.tsx';
import { CYCLE_STATES, type CycleStateName } from '#shared/domain/workflow/cycle-moves.ts';
import styles from './cycles.module.css';

/** The states of a quarter in their order: what is behind it, where it is, what comes. */
export function CycleSteps({ state }: { state: CycleStateName }) {
  const { t } = useI18n();
  const at = CYCLE_STATES.indexOf(state);
  return (
    <ol className={styles['steps']} aria-label={t('cycle.steps')}>
      {CYCLE_STATES.map((step, index) => (
        <li
          key={step}
          className={index <= at ? styles['reached'] : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          {index < at && <Icon name="done" />}
          {t(`common.state.${step}`)}
        </li>
      ))}
    </ol>
  );
}
