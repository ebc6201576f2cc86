import { useI18n } from '#client/i18n/i18n-context.ts';
import { Delta } from '#client/ui/delta.tsx';
import { toPercent, toSpan, type AxisScale } from '#client/ui/marks/axis-scale.ts';
import type { WaterfallStep } from './waterfall-steps.ts';
import styles from './waterfall.module.css';

/** A change as table rows: where it began, what moved it, where it ended. */
export function Waterfall({
  steps,
  min,
  max,
  caption,
  head,
}: {
  steps: readonly WaterfallStep[];
  min: number;
  max: number;
  caption: string;
  head: string;
}) {
  const { t, number, isRtl } = useI18n();
  const scale = { min, max, isRtl };
  return (
    <>
      <table className={styles['waterfall']}>
        <caption className="hide">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className="n">
              {t('explain.points')}
            </th>
            <td className={`${styles['bar']} desk`} />
          </tr>
        </thead>
        <tbody>
          {steps.map((step, index) => (
            <tr key={step.key}>
              <th scope="row">{step.words}</th>
              <td className="n">
                {step.kind === 'part' ? (
                  <Delta value={step.points} decimals={2} />
                ) : (
                  <span className="num strong">{number(step.points, 2)}</span>
                )}
              </td>
              <td className={`${styles['bar']} desk`}>
                <StepBar step={step} next={steps[index + 1]} scale={scale} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {min > 0 && (
        <p className={`small quiet desk ${styles['base']}`}>
          {t('explain.base', { min: number(min, 1) })}
        </p>
      )}
    </>
  );
}

const classes = { start: 'm-soft', end: 'm-me' } as const;

function StepBar({
  step,
  next,
  scale,
}: {
  step: WaterfallStep;
  next: WaterfallStep | undefined;
  scale: AxisScale;
}) {
  const { start, width } = toSpan(step.from, step.to, scale);
  const edge = `${toPercent(step.to, scale)}%`;
  const name = step.kind === 'part' ? (step.points < 0 ? 'm-fall' : 'm-bar') : classes[step.kind];
  return (
    <svg className="row" aria-hidden="true">
      <rect className={name} x={`${start}%`} width={`${Math.max(0.4, width)}%`} y="8" height="12" />
      {next && <line className="m-axis" x1={edge} x2={edge} y1="20" y2="36" />}
    </svg>
  );
}
