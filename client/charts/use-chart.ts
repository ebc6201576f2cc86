import type { Chart, ChartConfiguration } from 'chart.js';
import { useEffect, useState, type RefObject } from 'react';
import { useMedia } from '#client/lib/media.ts';
import type { Language } from '#shared/format/language.ts';
import type { ChartSetting } from './base-options.ts';
import { chartSetting } from './chart-setting.ts';
import { labelFont } from './chart-theme.ts';

export type ChartState = 'waiting' | 'drawn' | 'failed';

/** A sample of what the labels hold, so that both alphabets and the digits are there before the canvas is drawn. */
const sample = 'إطار 2022 Q1';

/** Creates, replaces and destroys the one chart of a canvas. */
export function useChart({
  canvas,
  isInView,
  configure,
  language,
  attempt,
}: {
  canvas: RefObject<HTMLCanvasElement | null>;
  isInView: boolean;
  configure: (setting: ChartSetting) => ChartConfiguration;
  language: Language;
  attempt: number;
}): ChartState {
  const [state, setState] = useState<ChartState>('waiting');
  const isDark = useMedia('(prefers-color-scheme: dark)');

  useEffect(() => {
    const element = canvas.current;
    if (!isInView || !element) return undefined;
    let chart: Chart | undefined;
    let isGone = false;

    const draw = async () => {
      const setting = chartSetting(element, language);
      const fonts = [labelFont(setting.theme), labelFont(setting.theme, 600)];
      const [{ createChart }] = await Promise.all([
        import('./chart-parts.ts'),
        // A font that fails to load leaves the system's; the chart is drawn all the same.
        ...fonts.map((font) => document.fonts.load(font, sample).catch(() => [])),
      ]);
      if (isGone) return;
      chart = createChart(element, configure(setting));
      setState('drawn');
    };
    draw().catch(() => {
      if (!isGone) setState('failed');
    });

    return () => {
      isGone = true;
      chart?.destroy();
    };
    // A change of colour scheme changes every token the chart reads.
  }, [canvas, isInView, configure, language, attempt, isDark]);

  return state;
}
