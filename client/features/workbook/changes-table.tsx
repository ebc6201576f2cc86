import { useI18n } from '#client/i18n/i18n-context.ts';
import { checkWords } from '#client/lib/submission/check-words.ts';
import { Icon } from '#client/ui/icon.tsx';
import type { WorkbookChange } from '#shared/contracts/workbook.ts';
import { ConflictFields } from './conflict-fields.tsx';
import styles from './workbook.module.css';

/** Every change of a file: where it stands, what is there now, what the file says, what the checks will say. */
export function ChangesTable({
  changes,
  taken,
  onTake,
}: {
  changes: readonly WorkbookChange[];
  taken: readonly string[];
  onTake: (indicator: string, isTaken: boolean) => void;
}) {
  const { t } = useI18n();
  return (
    <table className={styles['changes']}>
      <caption className="hide">{t('workbook.changes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('workbook.column.indicator')}</th>
          <th scope="col">{t('workbook.column.before')}</th>
          <th scope="col">{t('workbook.column.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <ChangeRow
            key={change.indicator}
            change={change}
            isTaken={taken.includes(change.indicator)}
            onTake={(isTaken) => onTake(change.indicator, isTaken)}
          />
        ))}
      </tbody>
    </table>
  );
}

function ChangeRow({
  change,
  isTaken,
  onTake,
}: {
  change: WorkbookChange;
  isTaken: boolean;
  onTake: (isTaken: boolean) => void;
}) {
  const i18n = useI18n();
  const { t, text } = i18n;
  const { indicator, title, cell, before, after, checks, conflict } = change;
  const hasComment = before.comment !== after.comment;
  return (
    <tr>
      <th scope="row">
        {text(title)}
        <span className="small quiet">
          <bdi className="code">{indicator}</bdi> · {t('workbook.cell', { cell })}
        </span>
      </th>
      <td data-label={t('workbook.column.before')}>
        <Said words={before.words} comment={hasComment ? before.comment : null} />
      </td>
      <td data-label={t('workbook.column.after')}>
        <strong>
          <Said words={after.words} comment={hasComment ? after.comment : null} />
        </strong>
        {checks.map((check) => (
          <p key={check.code} className={styles['check']}>
            <Icon name="warning" />
            <span>{checkWords(check, i18n)}</span>
          </p>
        ))}
        {conflict && (
          <ConflictFields
            indicator={indicator}
            conflict={conflict}
            isTaken={isTaken}
            onTake={onTake}
          />
        )}
      </td>
    </tr>
  );
}

function Said({ words, comment }: { words: string; comment: string | null }) {
  const { t } = useI18n();
  return (
    <>
      <bdi>{words}</bdi>
      {comment !== null && (
        <span className="small quiet">{t('workbook.comment', { comment })}</span>
      )}
    </>
  );
}
