import { useI18n } from '#client/i18n/i18n-context.ts';
import type { UploadOnWay } from '#client/lib/uploads/upload.ts';
import { EvidenceList } from '#client/ui/answer/evidence-list.tsx';
import type { EvidenceRevision } from '#shared/contracts/evidence.ts';
import { latePart } from './late-part.tsx';
import type { ReusePlace } from './reuse-documents.tsx';
import type { ChosenFile } from '#client/ui/evidence/file-panel.tsx';
import { UploadRow } from '#client/ui/evidence/upload-row.tsx';

const AttachPanel = latePart(() => import('./attach-panel.tsx').then((m) => m.AttachPanel));

/** What the panel is open for: a new document, or the next revision of one. */
export type Opened = EvidenceRevision | 'new' | null;

/** The documents of an answer: attached, on their way, to be added. */
export function EvidenceSection({
  place,
  evidence,
  uploads,
  isHeld,
  opened,
  onOpen,
  onEvidence,
  onFile,
  onCancel,
}: {
  place: ReusePlace;
  evidence: readonly EvidenceRevision[];
  uploads: readonly UploadOnWay[];
  /** Whether nothing can be sent now. */
  isHeld: boolean;
  opened: Opened;
  onOpen: (opened: Opened) => void;
  onEvidence: (evidence: readonly EvidenceRevision[]) => void;
  onFile: (file: ChosenFile) => void;
  onCancel: (id: string) => void;
}) {
  const { t } = useI18n();
  const detach = (id: string) => onEvidence(evidence.filter((each) => each.id !== id));

  return (
    <div>
      <EvidenceList
        department={place.department}
        evidence={evidence}
        actions={(revision) => (
          <>
            <button type="button" className="link" onClick={() => onOpen(revision)}>
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
      {opened !== null && (
        <AttachPanel
          key={opened === 'new' ? opened : opened.id}
          place={place}
          newer={opened === 'new' ? null : opened}
          attached={evidence}
          onFile={onFile}
          onReuse={(revision) => onEvidence([...evidence, revision])}
          onClose={() => onOpen(null)}
        />
      )}
    </div>
  );
}
