import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { evidenceQuery } from '#client/lib/submission/evidence-query.ts';
import { FileInput } from '#client/ui/form/file-input.tsx';
import { Icon } from '#client/ui/icon.tsx';
import type { EvidenceRevision } from '#shared/contracts/evidence.ts';
import { formatDate } from '#shared/format/dates.ts';
import type { ChosenFile } from './evidence-section.tsx';
import styles from './evidence.module.css';
import { faultOf } from './file-faults.ts';
import { refusalWords } from './refusal-words.ts';

const accepted = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.csv';
/** The person's own day: the server, whose day is UTC's, may be a few hours behind. */
const today = () => new Date().toISOString().slice(0, 10);

/** Adds a document: a file with the day on which it took effect, or one that the department sent before. */
export function AttachPanel({
  department,
  newer,
  attached,
  onFile,
  onReuse,
  onClose,
}: {
  department: string;
  /** The document of which the next revision is added; null for a new one. */
  newer: EvidenceRevision | null;
  attached: readonly string[];
  onFile: (file: ChosenFile) => void;
  onReuse: (revision: EvidenceRevision) => void;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [effectiveOn, setEffectiveOn] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const choose = async (chosen: File | undefined) => {
    setFile(null);
    if (!chosen) return;
    const found = await faultOf(chosen);
    setFault(found && refusalWords(found, t));
    if (!found) setFile(chosen);
  };
  const add = () => {
    if (!file) return setFault(fault ?? t('evidence.fault.noFile'));
    if (effectiveOn === '') return setFault(t('evidence.fault.noDay'));
    if (effectiveOn > today()) return setFault(t('evidence.fault.future'));
    onFile({ document: newer?.id ?? null, name: file.name.slice(-200), effectiveOn, file });
    return onClose();
  };

  return (
    <fieldset className={styles['panel']}>
      <legend>
        {newer ? t('evidence.newer.title', { name: newer.name }) : t('evidence.add.title')}
      </legend>
      <div className={styles['fields']}>
        <div>
          <label htmlFor={`${id}-file`}>{t('evidence.file')}</label>
          <FileInput
            ref={first}
            id={`${id}-file`}
            accept={accepted}
            aria-describedby={`${id}-limits`}
            onChange={(event) => void choose(event.currentTarget.files?.[0])}
          />
          <p className={styles['hint']} id={`${id}-limits`}>
            {t('evidence.limits')}
          </p>
        </div>
        <div>
          <label htmlFor={`${id}-day`}>{t('evidence.day')}</label>
          <input
            id={`${id}-day`}
            type="date"
            max={today()}
            value={effectiveOn}
            aria-describedby={`${id}-day-hint`}
            onChange={(event) => {
              setEffectiveOn(event.currentTarget.value);
              if (file) setFault(null);
            }}
          />
          <p className={styles['hint']} id={`${id}-day-hint`}>
            {t('evidence.day.hint')}
          </p>
        </div>
      </div>
      <div role="alert">
        {fault && (
          <p className={`${styles['state']} ${styles['error']}`}>
            <Icon name="error" />
            <span>{fault}</span>
          </p>
        )}
      </div>
      <p className={styles['buttons']}>
        <button type="button" className="btn main" onClick={add}>
          {t('evidence.attach')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t('evidence.close')}
        </button>
      </p>
      {!newer && (
        <Reuse
          department={department}
          attached={attached}
          onReuse={(revision) => {
            onReuse(revision);
            onClose();
          }}
        />
      )}
    </fieldset>
  );
}

/** Documents that the department sent before, this quarter or earlier. */
function Reuse({
  department,
  attached,
  onReuse,
}: {
  department: string;
  attached: readonly string[];
  onReuse: (revision: EvidenceRevision) => void;
}) {
  const { t, language } = useI18n();
  const id = useId();
  const [chosen, setChosen] = useState('');
  const { data } = useQuery(evidenceQuery(department));
  const known = data?.evidence.filter((each) => !attached.includes(each.id)) ?? [];
  const revision = known.find((each) => each.id === chosen);
  if (known.length === 0) return null;
  return (
    <div className={styles['reuse']}>
      <label htmlFor={id}>{t('evidence.reuse')}</label>
      <div className={styles['buttons']}>
        <select id={id} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">{t('evidence.reuse.choose')}</option>
          {known.map((each) => (
            <option key={each.id} value={each.id}>
              {t('evidence.reuse.option', {
                name: each.name,
                day: formatDate(new Date(each.effectiveOn), language),
              })}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="btn"
          aria-disabled={!revision}
          onClick={() => revision && onReuse(revision)}
        >
          {t('evidence.reuse.attach')}
        </button>
      </div>
    </div>
  );
}
