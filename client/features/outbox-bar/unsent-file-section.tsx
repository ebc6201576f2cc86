import { useId, useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { readUnsent } from '#client/lib/outbox/unsent-file.ts';
import { useOutbox } from '#client/lib/outbox/use-outbox.ts';
import { FileInput } from '#client/ui/form/file-input.tsx';
import { Section } from '#client/ui/section.tsx';
import styles from './outbox-bar.module.css';
import { saveUnsent } from './save-unsent.ts';

/** Unsent work as a file: saved here, loaded there. */
export function UnsentFileSection({ user }: { user: string }) {
  const { t } = useI18n();
  const id = useId();
  const { outbox, entries } = useOutbox(user);
  const [said, setSaid] = useState('');

  const load = async (file: File) => {
    const read = readUnsent(await file.text(), user);
    if (!read.ok) {
      setSaid(t(read.why === 'other_user' ? 'entry.file.otherUser' : 'entry.file.notOurs'));
      return;
    }
    await outbox.restore(read.entries);
    setSaid(t('entry.file.loaded', { count: read.entries.length }));
  };

  return (
    <Section title={t('entry.file.title')} lede={t('entry.file.lede', { count: entries.size })}>
      {entries.size > 0 && (
        <p className={styles['said']}>
          <button
            type="button"
            className="btn"
            onClick={() => saveUnsent(user, [...entries.values()])}
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
