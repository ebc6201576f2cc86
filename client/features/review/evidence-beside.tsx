import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { apiUrl } from '#client/lib/api/get-json.ts';
import { SmallButton } from '#client/ui/form/small-button.tsx';
import { Tag } from '#client/ui/tag.tsx';
import { formatDate } from '#shared/format/dates.ts';
import { EvidencePreview } from './evidence-preview.tsx';
import type { FormAnswer } from './form-answer.ts';
import styles from './review.module.css';

type Document = FormAnswer['evidence'][number];

/** Files so small are shown without being asked for; the others name their size first. */
const shownAtOnce = 300_000;

const canShow = ({ type }: Document) => type === 'pdf' || type === 'png' || type === 'jpeg';

/** Every document of an answer: what it is, shown in place where it can be, and the file itself. */
export function EvidenceBeside({ department, answer }: { department: string; answer: FormAnswer }) {
  const { t } = useI18n();
  const { evidence, form } = answer;
  return (
    <section>
      <h2>{t('review.evidence', { count: evidence.length })}</h2>
      {evidence.length === 0 ? (
        <p className="quiet">
          {t(form.evidence?.required ? 'review.evidence.noneRequired' : 'review.evidence.none')}
        </p>
      ) : (
        <ul className={styles['evidence']}>
          {evidence.map((document) => (
            <EvidenceFile
              key={`${document.id} ${document.revision}`}
              department={department}
              document={document}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function EvidenceFile({ department, document }: { department: string; document: Document }) {
  const { t, number, language } = useI18n();
  const [isAsked, setAsked] = useState(false);
  const { id, revision, newest, name, bytes, effectiveOn, uploadedBy } = document;
  const url = apiUrl(
    `/departments/${encodeURIComponent(department)}/evidence/${id}/revisions/${revision}/file`,
  );
  const size = number(Math.max(1, Math.round(bytes / 1000)));
  const isShown = canShow(document) && (isAsked || bytes <= shownAtOnce);
  return (
    <li>
      <p className={styles['file']}>
        <a href={url} download>
          <bdi>{name}</bdi>
        </a>
        <span className="small quiet">
          {t('review.evidence.about', {
            size,
            day: formatDate(new Date(effectiveOn), language),
            by: uploadedBy,
          })}
        </span>
      </p>
      {newest > revision && (
        <p>
          <Tag tone="warn">{t('review.evidence.newer', { revision: number(newest) })}</Tag>
        </p>
      )}
      {isShown && <EvidencePreview url={url} type={document.type} name={name} />}
      {canShow(document) && !isShown && (
        <p className={styles['show']}>
          <SmallButton onClick={() => setAsked(true)}>
            {t('review.evidence.show', { size })}
          </SmallButton>
        </p>
      )}
    </li>
  );
}
