import { lazy, Suspense, useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import type { UploadOnWay } from '#client/lib/uploads/upload.ts';
import { EvidenceList } from '#client/ui/answer/evidence-list.tsx';
import type { EvidenceRevision } from '#shared/contracts/evidence.ts';
import styles from './evidence.module.css';
import { UploadRow } from './upload-row.tsx';

const AttachPanel = lazy(() =>
  import('./attach-panel.tsx').then((m) => ({ default: m.AttachPanel })),
);

/** A file that was chosen for an answer. */
export interface ChosenFile {
  readonly document: string | null;
  readonly name: string;
  readonly effectiveOn: string;
  readonly file: Blob;
}

/** The documents of an answer: attached, on their way, to be added. */
export function EvidenceSection({
  department,
  code,
  evidence,
  uploads,
  isHeld,
  onEvidence,
  onFile,
  onCancel,
}: {
  department: string;
  /** Code of the indicator. */
  code: string;
  evidence: readonly EvidenceRevision[];
  uploads: readonly UploadOnWay[];
  /** Whether nothing can be sent now. */
  isHeld: boolean;
  onEvidence: (evidence: readonly EvidenceRevision[]) => void;
  onFile: (file: ChosenFile) => void;
  onCancel: (id: string) => void;
}) {
  const { t } = useI18n();
  /** What the panel is open for: a new document, or the next revision of one. */
  const [opened, setOpened] = useState<EvidenceRevision | 'new' | null>(null);
  const detach = (id: string) => onEvidence(evidence.filter((each) => each.id !== id));

  return (
    <div>
      <EvidenceList
        department={department}
        evidence={evidence}
        actions={(revision) => (
          <>
            <button type="button" className="link" onClick={() => setOpened(revision)}>
              {t('evidence.newer')}
              <span className="hide"> {revision.name}</span>
            </button>
            <button type="button" className="link" onClick={() => detach(revision.id)}>
              {t('evidence.detach')}
              <span className="hide"> {revision.name}</span>
            </button>
          </>
        )}
      >
        {uploads.length > 0 &&
          uploads.map((upload) => (
            <UploadRow key={upload.id} upload={upload} isHeld={isHeld} onCancel={onCancel} />
          ))}
      </EvidenceList>
      {opened === null ? (
        <p className={styles['add']}>
          <button type="button" className="btn" onClick={() => setOpened('new')}>
            {t('evidence.add')}
            <span className="hide"> {code}</span>
          </button>
        </p>
      ) : (
        <Suspense>
          <AttachPanel
            key={opened === 'new' ? opened : opened.id}
            department={department}
            newer={opened === 'new' ? null : opened}
            attached={evidence.map(({ id }) => id)}
            onFile={onFile}
            onReuse={(revision) => onEvidence([...evidence, revision])}
            onClose={() => setOpened(null)}
          />
        </Suspense>
      )}
    </div>
  );
}
