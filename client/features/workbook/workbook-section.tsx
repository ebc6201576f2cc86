import { useId } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { apiUrl } from '#client/lib/api/get-json.ts';
import { FailureNote } from '#client/ui/form/failure-note.tsx';
import { FileInput } from '#client/ui/form/file-input.tsx';
import { Note } from '#client/ui/note.tsx';
import { Section } from '#client/ui/section.tsx';
import type { SubmissionResponse } from '#shared/contracts/submissions.ts';
import { PreviewView } from './preview-view.tsx';
import { useWorkbook } from './use-workbook.ts';
import styles from './workbook.module.css';

const formats = [
  ['xlsx', 'workbook.download.xlsx'],
  ['csv', 'workbook.download.csv'],
] as const;

/** The quarter as a file to fill in without a connection, and the filled-in file back. */
export function WorkbookSection({ submission }: { submission: SubmissionResponse }) {
  const { t, language } = useI18n();
  const id = useId();
  const { code: cycle } = submission.cycle;
  const { code: department } = submission.department;
  const { state, failure, isBusy, choose, apply, discard } = useWorkbook(cycle, department);
  const path = `/cycles/${encodeURIComponent(cycle)}/submissions/${encodeURIComponent(department)}/workbook`;
  const isWritable = submission.readOnly === null;

  return (
    <Section
      id="workbook"
      title={t('workbook.title')}
      lede={t(isWritable ? 'workbook.lede' : 'workbook.lede.readOnly')}
    >
      <p className={`${styles['buttons']} no-print`}>
        {formats.map(([format, words]) => (
          <a key={format} className="btn" href={apiUrl(`${path}.${format}`, { language })} download>
            {t(words)}
          </a>
        ))}
      </p>
      {isWritable && (
        <div className={`${styles['upload']} no-print`}>
          <label htmlFor={id}>{t('workbook.upload')}</label>
          <FileInput
            id={id}
            accept=".xlsx,.csv"
            disabled={isBusy}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (file) choose(file);
            }}
          />
        </div>
      )}
      <p role="status" className={styles['status']}>
        {isBusy && t('workbook.busy')}
        {state.step === 'applied' && t('workbook.applied', { count: state.applied.saved })}
        {state.step === 'applied' &&
          state.applied.setAside > 0 &&
          ` ${t('workbook.setAside', { count: state.applied.setAside })}`}
      </p>
      {state.step === 'tooLarge' && (
        <Note tone="error" role="alert" title={t('workbook.tooLarge')}>
          <p>{t('workbook.nothingSaved')}</p>
        </Note>
      )}
      {failure && !isBusy && <FailureNote failure={failure} />}
      {state.step === 'preview' && (
        <PreviewView
          key={state.preview.hash}
          name={state.name}
          preview={state.preview}
          isBusy={isBusy}
          onApply={apply}
          onDiscard={discard}
        />
      )}
    </Section>
  );
}
