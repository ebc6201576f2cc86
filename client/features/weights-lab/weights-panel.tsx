import { useId } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import type { Lab } from './use-lab.ts';
import { WeightFamily } from './weight-family.tsx';
import type { SiblingRule } from './weights.ts';
import styles from './weights-panel.module.css';

const rules = [
  { rule: 'rescale', key: 'lab.rule.rescale' },
  { rule: 'stay', key: 'lab.rule.stay' },
] as const satisfies readonly { rule: SiblingRule; key: string }[];

/** The sliders, and what the other weights do when one is moved. */
export function WeightsPanel({ lab }: { lab: Lab }) {
  const { t } = useI18n();
  const name = useId();
  return (
    <div className={styles['panel']}>
      <fieldset className={styles['rules']}>
        <legend>{t('lab.rule')}</legend>
        {rules.map(({ rule, key }) => (
          <label key={rule}>
            <input
              type="radio"
              name={name}
              checked={lab.rule === rule}
              onChange={() => lab.choose(rule)}
            />
            {t(key)}
          </label>
        ))}
      </fieldset>
      <p className="small quiet">{t('lab.mark')}</p>
      <WeightFamily lab={lab} parent={lab.compiled.rootCode} />
      <button type="button" className="btn" onClick={lab.reset}>
        {t('lab.reset')}
      </button>
    </div>
  );
}
