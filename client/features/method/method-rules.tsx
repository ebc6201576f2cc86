import { useI18n } from '#client/i18n/i18n-context.ts';
import type { FrameworkFile } from '#client/lib/method/framework-index.ts';
import { Section } from '#client/ui/section.tsx';
import styles from './method-rules.module.css';

const defaultCoverage = 0.5;
const defaultDecimals = 2;

/** From answers to a rank, step by step, in the words of this framework version's settings. */
export function MethodRules({ framework }: { framework: FrameworkFile }) {
  const { t, number, percent } = useI18n();
  const { missingPolicy, coverageBasis } = framework;
  const minimum = percent(framework.minCoverage ?? defaultCoverage);
  const missing =
    missingPolicy.method === 'carry_forward'
      ? t('method.missing.carry', { count: missingPolicy.maxAge }) +
        ' ' +
        t(missingPolicy.then === 'zero' ? 'method.missing.thenZero' : 'method.missing.thenExclude')
      : t(missingPolicy.method === 'zero' ? 'method.missing.zero' : 'method.missing.exclude');
  const steps = [
    { title: t('method.step.answer'), text: t('method.step.answer.text') },
    { title: t('method.step.normalise'), text: t('method.step.normalise.text') },
    {
      title: t('method.step.missing'),
      text: [
        missing,
        t('method.missing.notSent'),
        t('method.missing.notApplicable'),
        t('method.missing.nothing'),
      ].join(' '),
    },
    { title: t('method.step.aggregate'), text: t('method.step.aggregate.text') },
    {
      title: t('method.step.coverage'),
      text: t(coverageBasis === 'count' ? 'method.coverage.count' : 'method.coverage.weight', {
        minimum,
      }),
    },
    {
      title: t('method.step.rank'),
      text: `${t('method.rank.rounding', { count: framework.rankDecimals ?? defaultDecimals })} ${t('method.rank.ties')} ${
        framework.roundTiers === undefined
          ? t('method.rank.noTiers')
          : t('method.rank.tiers', { decimals: number(framework.roundTiers) })
      }`,
    },
  ];
  return (
    <Section title={t('method.steps')}>
      <ol className={styles['steps']}>
        {steps.map(({ title, text }) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
