import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { completenessQuery } from '#client/lib/cycles/cycle-queries.ts';
import { formatMoment } from '#client/lib/moment.ts';
import { submissionPath } from '#client/lib/review/review-queries.ts';
import { FailureNote } from '#client/ui/form/failure-note.tsx';
import { useAct } from '#client/ui/form/use-act.ts';
import { Section } from '#client/ui/section.tsx';
import { SubmissionTag } from '#client/ui/submission-tag.tsx';
import { Tag } from '#client/ui/tag.tsx';
import type { CompletenessResponse } from '#shared/contracts/completeness.ts';
import { ExtendDialog } from './extend-dialog.tsx';
import { MatrixCell } from './matrix-cell.tsx';
import { RowActions } from './row-actions.tsx';
import styles from './cycles.module.css';

export type MatrixRow = CompletenessResponse['rows'][number];

/** Departments against dimensions: how much is answered while entry runs, how much is decided after it. */
export function MatrixSection({
  completeness,
  isChair,
}: {
  completeness: CompletenessResponse;
  isChair: boolean;
}) {
  const { t, text } = useI18n();
  const client = useQueryClient();
  const { failure, act } = useAct();
  const [extended, setExtended] = useState<MatrixRow | null>(null);
  const { dimensions, rows, state, code } = completeness;
  const counts = state === 'open' || state === 'scheduled' ? 'answered' : 'decided';
  const isMoving = state === 'open' || state === 'review';
  const isOver = state === 'preliminary' || state === 'published';
  // Once entry is over, nothing begins any more: what is there of such a department was recorded for it.
  const hasNone = (row: MatrixRow): boolean => isOver && row.state === 'not_started';
  const remind = ({ department }: MatrixRow) =>
    act(async () => {
      await sendJson('POST', `${submissionPath(code, department.code)}/reminder`, {});
      await client.invalidateQueries({ queryKey: completenessQuery(code).queryKey });
    });
  const name = t(counts === 'answered' ? 'cycle.matrix.answered' : 'cycle.matrix.decided');
  return (
    <Section
      title={t('cycle.matrix')}
      lede={rows.some(hasNone) ? `${name} ${t('cycle.matrix.none')}` : name}
      id="matrix"
    >
      {failure && <FailureNote failure={failure} />}
      <div className="scroll" tabIndex={0} role="region" aria-label={t('cycle.matrix')}>
        <table className={styles['matrix']}>
          <caption className="hide">
            {t('cycle.matrix')}. {name}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('common.column.department')}</th>
              <th scope="col">{t('cycle.column.state')}</th>
              {dimensions.map((dimension) => (
                <th key={dimension.code} scope="col">
                  {text(dimension.title)}
                </th>
              ))}
              {isMoving && (
                <th scope="col" className="no-print">
                  <span className="hide">{t('cycle.column.acts')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.department.code}>
                <th scope="row">
                  <Link href={`/review/${encodeURIComponent(row.department.code)}?cycle=${code}`}>
                    {text(row.department.name)}
                  </Link>
                  <RowNotes row={row} />
                </th>
                <td>
                  {hasNone(row) ? (
                    <Tag tone="soft">{t('cycle.row.none')}</Tag>
                  ) : (
                    <SubmissionTag state={row.state} />
                  )}
                </td>
                {row.cells.map((cell, index) => (
                  <MatrixCell
                    key={dimensions[index]?.code ?? index}
                    cell={cell}
                    counts={hasNone(row) ? 'answered' : counts}
                  />
                ))}
                {isMoving && (
                  <td className="fit no-print">
                    <RowActions
                      row={row}
                      onRemind={() => remind(row)}
                      onExtend={isChair ? () => setExtended(row) : null}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {extended && (
        <ExtendDialog
          cycle={code}
          row={extended}
          now={completeness.now}
          onClose={() => setExtended(null)}
        />
      )}
    </Section>
  );
}

/** An extension, who has it, and when the department was last reminded. */
function RowNotes({ row }: { row: MatrixRow }) {
  const { t, language } = useI18n();
  const { dueAt, originalDueAt, reviewer, remindedAt, state } = row;
  const notes = [
    dueAt !== null &&
      dueAt !== originalDueAt &&
      t(state === 'returned' ? 'cycle.row.correct' : 'cycle.row.extended', {
        date: formatMoment(dueAt, language),
      }),
    state === 'under_review' && reviewer && t('cycle.row.reviewer', { by: reviewer.by }),
    remindedAt && t('cycle.row.reminded', { at: formatMoment(remindedAt, language) }),
  ].filter(Boolean);
  return notes.map((note) => (
    <div key={String(note)} className="small quiet">
      {note}
    </div>
  ));
}
