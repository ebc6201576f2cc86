import { FilePanel, type ChosenFile } from '#client/ui/evidence/file-panel.tsx';
import type { EvidenceRevision } from '#shared/contracts/evidence.ts';
import { ReuseDocuments, type ReusePlace } from './reuse-documents.tsx';

/** Adds a document to an answer: a file, or one that the department sent before. */
export function AttachPanel({
  place,
  newer,
  attached,
  onFile,
  onReuse,
  onClose,
}: {
  place: ReusePlace;
  /** The document of which the next revision is added; null for a new one. */
  newer: EvidenceRevision | null;
  attached: readonly EvidenceRevision[];
  onFile: (file: ChosenFile) => void;
  onReuse: (revision: EvidenceRevision) => void;
  onClose: () => void;
}) {
  return (
    <FilePanel newer={newer} onFile={onFile} onClose={onClose}>
      {!newer && (
        <ReuseDocuments
          place={place}
          attached={attached}
          onReuse={(revision) => {
            onReuse(revision);
            onClose();
          }}
        />
      )}
    </FilePanel>
  );
}
