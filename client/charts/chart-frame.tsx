import type { ChartConfiguration } from 'chart.js';
import { use, useCallback, useId, useRef, useState, type ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { loadRooms } from '#client/i18n/load-translator.ts';
import { downloadBlob } from '#client/lib/download.ts';
import type { Sheet } from '#client/lib/export/sheet.ts';
import { SaveAs } from '#client/ui/save-as.tsx';
import type { ChartSetting } from './base-options.ts';
import { ChartsAsPictures, paperPixelRatio } from './charts-as-pictures.ts';
import { useChart } from './use-chart.ts';
import { usePicture } from './use-picture.ts';
import { useInView } from './use-in-view.ts';
import styles from './chart-frame.module.css';

/**
 * A chart of its own: a canvas that says its finding, the table behind it, and both as files. The drawing library is
 * loaded when the chart comes into view; the table is there before.
 */
export function ChartFrame({
  name,
  label,
  height,
  configure,
  table,
  sheet,
}: {
  /** File name of the picture and of the data. */
  name: string;
  /** The finding, for those who do not see the canvas. */
  label: string;
  height: 'tall' | 'low';
  /** Data and options of the chart; a new function draws it anew. */
  configure: (setting: ChartSetting) => ChartConfiguration;
  table: ReactNode;
  /** The same figures as files. */
  sheet: () => Pick<Sheet, 'facts' | 'columns' | 'rows'>;
}) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const tableId = useId();
  const figure = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [attempt, setAttempt] = useState(0);
  const isPicture = use(ChartsAsPictures);
  const isInView = useInView(figure) || isPicture;
  const configureForPaper = useCallback(
    (setting: ChartSetting): ChartConfiguration => {
      const configuration = configure({ ...setting, isReduced: true });
      return {
        ...configuration,
        options: { ...configuration.options, devicePixelRatio: paperPixelRatio },
      };
    },
    [configure],
  );
  const state = useChart({
    canvas,
    isInView,
    configure: isPicture ? configureForPaper : configure,
    language,
    attempt,
  });
  const picture = usePicture(canvas, isPicture && state === 'drawn', configure);

  const whole = () => ({ name, title: label, ...sheet() });

  const savePicture = async () => {
    const [{ chartPicture }] = await Promise.all([
      import('./chart-picture.ts'),
      loadRooms('export'),
    ]);
    if (!canvas.current) return;
    downloadBlob(`${name}.png`, await chartPicture(canvas.current, whole(), i18n));
  };

  return (
    <figure ref={figure} className={styles['figure']} data-chart={name}>
      {state === 'failed' && (
        <p className="small" role="status">
          {t('common.chart.failed')}{' '}
          <button type="button" className="link" onClick={() => setAttempt(attempt + 1)}>
            {t('common.chart.retry')}
          </button>
        </p>
      )}
      <div
        className={`${styles[height]} ${picture ? styles['pictured'] : ''}`}
        hidden={state === 'failed'}
      >
        <canvas
          ref={canvas}
          role="img"
          aria-label={label}
          aria-details={tableId}
          data-drawn={state === 'drawn' ? '' : undefined}
        />
        {/* The canvas goes on saying the finding; the image is what is printed. */}
        {picture && <img src={picture} alt="" />}
      </div>
      <div className={styles['tools']}>
        <details className={styles['data']}>
          <summary>{t('common.chart.table')}</summary>
          <div id={tableId} className="scroll" tabIndex={0} role="group" aria-label={label}>
            {table}
          </div>
        </details>
        <button
          type="button"
          className="link small no-print"
          disabled={state !== 'drawn'}
          onClick={() => void savePicture()}
        >
          {t('common.chart.png')}
        </button>
        <SaveAs look="links" what={label} sheet={whole} />
      </div>
    </figure>
  );
}
