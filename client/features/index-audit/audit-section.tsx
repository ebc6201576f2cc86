import type { ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { downloadCsv } from '#client/lib/download.ts';
import type { CsvCell } from '#client/lib/csv.ts';
import { Section } from '#client/ui/section.tsx';
import styles from './index-audit.module.css';

/** One question about the index: what it means, what to do, the figures, the file. */
export function AuditSection({
  title,
  meaning,
  advice,
  file,
  rows,
  children,
}: {
  title: string;
  meaning: string;
  advice: string;
  file: string;
  rows: () => CsvCell[][];
  children: ReactNode;
}) {
  const { t } = useI18n();
  return (
    <Section title={title} lede={meaning}>
      <p className={styles['advice']}>
        <strong>{t('index-audit.advice')}</strong> {advice}
      </p>
      {children}
      <p className="no-print">
        <button type="button" className="btn" onClick={() => downloadCsv(`${file}.csv`, rows())}>
          {t('common.csv')}
          <span className="hide"> {title}</span>
        </button>
      </p>
    </Section>
  );
}
