import type { ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import type { CsvCell } from '#client/lib/export/csv.ts';
import { factsOf, type Sheet } from '#client/lib/export/sheet.ts';
import { SaveAs } from '#client/ui/save-as.tsx';
import { Section } from '#client/ui/section.tsx';
import type { IndexAuditResponse } from '#shared/contracts/robustness.ts';
import styles from './index-audit.module.css';

/** One question about the index: what it means, what to do, the figures, the file. */
export function AuditSection({
  title,
  meaning,
  advice,
  audit,
  file,
  rows,
  children,
}: {
  title: string;
  meaning: string;
  advice: string;
  audit: IndexAuditResponse;
  file: string;
  rows: () => CsvCell[][];
  children: ReactNode;
}) {
  const { t } = useI18n();
  const sheet = (): Sheet => {
    const [head = [], ...records] = rows();
    return {
      name: `${file}-${audit.cycle}`,
      title,
      facts: factsOf(audit),
      columns: head.map((key) => [String(key), String(key)]),
      rows: records,
    };
  };
  return (
    <Section title={title} lede={meaning}>
      <p className={styles['advice']}>
        <strong>{t('index-audit.advice')}</strong> {advice}
      </p>
      {children}
      <div className="no-print">
        <SaveAs what={title} sheet={sheet} />
      </div>
    </Section>
  );
}
