import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { evidenceQuery } from '#client/lib/submission/evidence-query.ts';
import { Icon } from '#client/ui/icon.tsx';
import type { EvidenceRevision } from '#shared/contracts/evidence.ts';
import { formatDate } from '#shared/format/dates.ts';
import styles from '#client/ui/evidence/evidence.module.css';
import { reusableDocuments, type ReusableDocument } from './reusable-documents.ts';

/** What an answer asks of a document that it uses again. */
export interface ReusePlace {
  readonly cycle: string;
  readonly department: string;
  readonly indicator: string;
  /** How much older than the quarter's last day it may be; null where it may be any age. */
  readonly maxAgeMonths: number | null;
}

/** Documents that the department sent before: those of this indicator's last quarter first, the others behind them. */
export function ReuseDocuments({
  place,
  attached,
  onReuse,
}: {
  place: ReusePlace;
  attached: readonly EvidenceRevision[];
  onReuse: (revision: EvidenceRevision) => void;
}) {
  const { t, quarter } = useI18n();
  const { data } = useQuery(evidenceQuery(place.department));
  const { previous, own, others } = reusableDocuments(data?.evidence ?? [], { ...place, attached });
  const reuse = ({ document }: ReusableDocument) => onReuse(document);
  const months = place.maxAgeMonths ?? 0;
  const choice = others.length > 0 && (
    <ChooseDocument documents={others} months={months} onReuse={reuse} />
  );
  return (
    <>
      {previous !== null && (
        <div className={styles['reuse']}>
          <p className={styles['label']}>
            {t('evidence.reuse.previous', { cycle: quarter(previous) })}
          </p>
          <ul className={styles['known']}>
            {own.map((each) => (
              <OwnDocument key={each.document.id} each={each} months={months} onReuse={reuse} />
            ))}
          </ul>
        </div>
      )}
      {choice &&
        (previous === null ? (
          <div className={styles['reuse']}>{choice}</div>
        ) : (
          <details className={styles['reuse']}>
            <summary>{t('evidence.reuse.more', { count: others.length })}</summary>
            {choice}
          </details>
        ))}
    </>
  );
}

function OwnDocument({
  each,
  months,
  onReuse,
}: {
  each: ReusableDocument;
  months: number;
  onReuse: (each: ReusableDocument) => void;
}) {
  const { t, language } = useI18n();
  const { name, effectiveOn } = each.document;
  return (
    <li>
      <span>
        <bdi>{name}</bdi>{' '}
        <span className="small quiet">
          {t('evidence.reuse.since', { day: formatDate(new Date(effectiveOn), language) })}
        </span>
        {each.isOld && (
          <span className={`${styles['state']} ${styles['old']}`}>
            <Icon name="warning" />
            <span>{t('evidence.reuse.old', { months })}</span>
          </span>
        )}
      </span>
      <button type="button" className="btn" onClick={() => onReuse(each)}>
        {t('evidence.attach')}
        <span className="hide"> {name}</span>
      </button>
    </li>
  );
}

function ChooseDocument({
  documents,
  months,
  onReuse,
}: {
  documents: readonly ReusableDocument[];
  months: number;
  onReuse: (each: ReusableDocument) => void;
}) {
  const { t, language } = useI18n();
  const id = useId();
  const [chosen, setChosen] = useState('');
  const found = documents.find(({ document }) => document.id === chosen);
  return (
    <>
      <label htmlFor={id}>{t('evidence.reuse')}</label>
      <div className={styles['buttons']}>
        <select id={id} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">{t('evidence.reuse.choose')}</option>
          {documents.map(({ document, isOld }) => (
            <option key={document.id} value={document.id}>
              {t(isOld ? 'evidence.reuse.option.old' : 'evidence.reuse.option', {
                name: document.name,
                day: formatDate(new Date(document.effectiveOn), language),
              })}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="btn"
          aria-disabled={!found}
          onClick={() => found && onReuse(found)}
        >
          {t('evidence.reuse.attach')}
        </button>
      </div>
      {found?.isOld && (
        <p className={`${styles['state']} ${styles['old']}`} role="status">
          <Icon name="warning" />
          <span>{t('evidence.reuse.old', { months })}</span>
        </p>
      )}
    </>
  );
}
