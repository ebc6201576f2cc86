import { useId, useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { useOutbox } from '#client/lib/outbox/use-outbox.ts';
import { readUnsent } from '#client/lib/unsent/unsent-file.ts';
import { useUploads } from '#client/lib/uploads/use-uploads.ts';
import { FileInput } from '#client/ui/form/file-input.tsx';
import { Section } from '#client/ui/section.tsx';
import styles from './outbox-bar.module.css';
import { saveUnsent } from './save-unsent.ts';

/** Unsent work as a file: saved here, loaded there. */
export function UnsentFileSection({ user }: { user: string }) {
  const { t } = useI18n();
  const id = useId();
  const { outbox, entries } = useOutbox(user);
  const { manager, uploads } = useUploads(user);
  const [said, setSaid] = useState('');

  const load = async (file: File) => {
    const read = readUnsent(await file.text(), user);
    if (!read.ok) {
      setSaid(t(read.why === 'other_user' ? 'entry.file.otherUser' : 'entry.file.notOurs'));
      return;
    }
    await outbox.restore(read.entries);
    await manager.restore(read.uploads);
    const { length: documents } = read.uploads;
    setSaid(
      [
        (read.entries.length > 0 || documents === 0) &&
          t('entry.file.loaded', { count: read.entries.length }),
        documents > 0 && t('entry.file.loadedDocuments', { count: documents }),
      ]
        .filter(Boolean)
        .join(' '),
    );
  };

  return (
    <Section
      title={t('entry.file.title')}
      lede={
        <>
          {(entries.size > 0 || uploads.size === 0) &&
            t('entry.file.lede', { count: entries.size })}{' '}
          {uploads.size > 0 && t('entry.file.documents', { count: uploads.size })}
        </>
      }
    >
      {entries.size + uploads.size > 0 && (
        <p className={styles['said']}>
          <button
            type="button"
            className="btn"
            onClick={() =>
              void saveUnsent(user, {
                entries: [...entries.values()],
                uploads: [...uploads.values()],
              })
            }
          >
            {t('entry.bar.save')}
          </button>
        </p>
      )}
      <div className="measure">
        <label htmlFor={id}>{t('entry.file.load')}</label>
        <FileInput
          id={id}
          accept=".json,application/json"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void load(file);
          }}
        />
        <p role="status" className={styles['said']}>
          {said}
        </p>
      </div>
    </Section>
  );
}
