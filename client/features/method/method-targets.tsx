import { useEffect } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Section } from '#client/ui/section.tsx';
import { LEAST_QUARTERS } from '#shared/domain/forecast/theil-sen.ts';
import { PACE_QUARTERS } from '#shared/domain/targets/judge-target.ts';
import styles from './method-rules.module.css';

const id = 'targets';

/** Which target holds, and the rule by which it is met, on track, at risk, missed or not judged. */
export function MethodTargets() {
  const { t, number } = useI18n();
  // The browser looked for the place that the address names before the page had come.
  useEffect(() => {
    if (location.hash === `#${id}`) document.getElementById(id)?.scrollIntoView();
  }, []);
  const rules = [
    { title: t('method.targets.order'), text: t('method.targets.order.text') },
    { title: t('method.targets.over'), text: t('method.targets.over.text') },
    {
      title: t('method.targets.ahead'),
      text: t('method.targets.ahead.text', { count: PACE_QUARTERS }),
    },
    {
      title: t('method.targets.unknown'),
      text: t('method.targets.unknown.text', { least: number(LEAST_QUARTERS) }),
    },
  ];
  return (
    <Section id={id} title={t('method.targets')} lede={t('method.targets.what')}>
      <ol className={styles['steps']}>
        {rules.map(({ title, text }) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
