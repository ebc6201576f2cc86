import type { ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import type { EvidenceRevision } from '#shared/contracts/evidence.ts';
import styles from './answer.module.css';
import { EvidenceRow } from './evidence-row.tsx';

/** Documents that support an answer, each with the day it took effect. */
export function EvidenceList({
  department,
  evidence,
  actions,
  children,
}: {
  department: string;
  evidence: readonly EvidenceRevision[];
  /** What can be done with a document here. */
  actions?: (revision: EvidenceRevision) => ReactNode;
  /** More rows: documents that are not on the server yet. */
  children?: ReactNode;
}) {
  const { t } = useI18n();
  if (evidence.length === 0 && !children) return null;
  return (
    <div>
      <p className={styles['label']}>{t('entry.evidence')}</p>
      <ul className={styles['files']}>
        {evidence.map((revision) => (
          <EvidenceRow key={revision.id} department={department} revision={revision}>
            {actions?.(revision)}
          </EvidenceRow>
        ))}
        {children}
      </ul>
    </div>
  );
}
