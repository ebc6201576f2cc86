import { useState, type ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { apiUrl } from '#client/lib/api/get-json.ts';
import type { EvidenceRevision } from '#shared/contracts/evidence.ts';
import { formatDate } from '#shared/format/dates.ts';
import { fileSize } from '#client/lib/answer/file-size.ts';
import styles from './answer.module.css';

/**
 * One document: its name downloads it. An image is shown in its place, a PDF by the browser's own viewer in another
 * tab; the server puts both into a sandbox, so that nothing in them runs.
 */
export function EvidenceRow({
  department,
  revision,
  children,
}: {
  department: string;
  revision: EvidenceRevision;
  children?: ReactNode;
}) {
  const { t, language, number } = useI18n();
  const [isShown, setShown] = useState(false);
  const { id, revision: index, name, type, bytes, effectiveOn } = revision;
  const path = `/departments/${encodeURIComponent(department)}/evidence/${id}/revisions/${index}/file`;
  const isImage = type === 'png' || type === 'jpeg';
  const shown = apiUrl(path, { show: '1' });
  const about = {
    type: type.toUpperCase(),
    size: fileSize(bytes, number, t),
    day: formatDate(new Date(effectiveOn), language),
  };
  return (
    <li>
      <div className={styles['file']}>
        <a href={apiUrl(path)} download>
          <bdi>{name}</bdi>
        </a>
        <span className="small quiet">
          {t('entry.evidence.about', about)}
          {index > 1 && <> · {t('entry.evidence.revision', { number: number(index) })}</>}
        </span>
      </div>
      <div className={`${styles['acts']} small no-print`}>
        {isImage && (
          <button
            type="button"
            className="link"
            aria-expanded={isShown}
            onClick={() => setShown(!isShown)}
          >
            {t(isShown ? 'entry.evidence.hide' : 'entry.evidence.show')}
            <span className="hide"> {name}</span>
          </button>
        )}
        {type === 'pdf' && (
          <a href={shown} target="_blank" rel="noreferrer">
            {t('entry.evidence.show')}
            <span className="hide"> {t('entry.evidence.newTab', { name })}</span>
          </a>
        )}
        {children}
      </div>
      {isShown && <img className={styles['preview']} src={shown} alt={name} />}
    </li>
  );
}
