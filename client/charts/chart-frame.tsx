import type { ChartConfiguration } from 'chart.js';
import { useId, useRef, useState, type ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import type { CsvCell } from '#client/lib/csv.ts';
import { downloadBlob, downloadCsv } from '#client/lib/download.ts';
import type { ChartSetting } from './base-options.ts';
import { chartPicture } from './chart-picture.ts';
import { useChart } from './use-chart.ts';
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
  csv,
}: {
  /** File name of the picture and of the data. */
  name: string;
  /** The finding, for those who do not see the canvas. */
  label: string;
  height: 'tall' | 'low';
  /** Data and options of the chart; a new function draws it anew. */
  configure: (setting: ChartSetting) => ChartConfiguration;
  table: ReactNode;
  csv: () => CsvCell[][];
}) {
  const { t, language } = useI18n();
  const tableId = useId();
  const figure = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [attempt, setAttempt] = useState(0);
  const isInView = useInView(figure);
  const state = useChart({ canvas, isInView, configure, language, attempt });

  const savePicture = () => {
    if (canvas.current) chartPicture(canvas.current, (blob) => downloadBlob(`${name}.png`, blob));
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
      <div className={styles[height]} hidden={state === 'failed'}>
        <canvas
          ref={canvas}
          role="img"
          aria-label={label}
          aria-details={tableId}
          data-drawn={state === 'drawn' ? '' : undefined}
        />
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
          onClick={savePicture}
        >
          {t('common.chart.png')}
        </button>
        <button
          type="button"
          className="link small no-print"
          onClick={() => downloadCsv(`${name}.csv`, csv())}
        >
          {t('common.chart.csv')}
        </button>
      </div>
    </figure>
  );
}
