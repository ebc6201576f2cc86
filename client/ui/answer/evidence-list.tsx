import { useI18n } from '#client/i18n/i18n-context.ts';
import { apiUrl } from '#client/lib/api/get-json.ts';
import type { EvidenceRevision } from '#shared/contracts/evidence.ts';
import { formatDate } from '#shared/format/dates.ts';
import styles from './answer.module.css';

/** Documents that support an answer, each with the day it took effect. */
export function EvidenceList({
  department,
  evidence,
}: {
  department: string;
  evidence: readonly EvidenceRevision[];
}) {
  const { t, number, language } = useI18n();
  if (evidence.length === 0) return null;
  return (
    <div>
      <p className={styles['label']}>{t('entry.evidence')}</p>
      <ul className={styles['files']}>
        {evidence.map(({ id, revision, name, bytes, effectiveOn }) => (
          <li key={`${id} ${revision}`}>
            <a
              href={apiUrl(
                `/departments/${encodeURIComponent(department)}/evidence/${id}/revisions/${revision}/file`,
              )}
            >
              <bdi>{name}</bdi>
            </a>
            <span className="small quiet">
              {t('entry.evidence.about', {
                size: number(Math.max(1, Math.round(bytes / 1000))),
                day: formatDate(new Date(effectiveOn), language),
              })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
