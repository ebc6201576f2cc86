import type { ChartOptions } from 'chart.js';
import { labelSize, type ChartTheme } from './chart-theme.ts';
import { yearBandHeight } from './year-bands.ts';

export interface ChartSetting {
  readonly theme: ChartTheme;
  readonly isRtl: boolean;
  /** `ar-u-nu-latn` in Arabic: with `en` in a right-to-left page −0.4 is drawn "0.4-". */
  readonly locale: string;
  readonly isReduced: boolean;
}

/** What all our charts over time share: time left to right, values at the reading start, no legend, no tooltip. */
export function baseOptions({ theme, isRtl, locale, isReduced }: ChartSetting) {
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: isReduced ? false : { duration: 300 },
    events: [],
    locale,
    font: { family: theme.font, size: labelSize },
    layout: { padding: { bottom: yearBandHeight, top: 6 } },
    scales: {
      x: {
        type: 'category',
        grid: { display: false },
        border: { color: theme.edge },
        ticks: {
          color: theme.ink2,
          font: { family: theme.font, size: labelSize },
          maxRotation: 0,
          autoSkip: false,
        },
      },
      y: {
        type: 'linear',
        position: isRtl ? 'right' : 'left',
        grid: { color: theme.rule },
        border: { display: false },
        ticks: { color: theme.ink2, font: { family: theme.font, size: labelSize }, padding: 6 },
      },
    },
  } satisfies ChartOptions<'line' | 'bar'>;
}
