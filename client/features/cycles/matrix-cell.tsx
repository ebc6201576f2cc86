import { useI18n } from '#client/i18n/i18n-context.ts';
import { Icon } from '#client/ui/icon.tsx';
import { NoValue } from '#client/ui/no-value.tsx';
import type { MatrixRow } from './matrix-section.tsx';
import styles from './cycles.module.css';

/** How much of a dimension is done, with a sign where it is whole and where something came back. */
export function MatrixCell({
  cell,
  counts,
}: {
  cell: MatrixRow['cells'][number];
  counts: 'answered' | 'decided';
}) {
  const { t, number } = useI18n();
  const { due, returned } = cell;
  const done = cell[counts];
  if (due === 0) {
    return (
      <td>
        <NoValue />
      </td>
    );
  }
  const isWhole = done === due;
  return (
    <td className={isWhole ? styles['whole'] : done === 0 ? styles['none'] : undefined}>
      <span className="num">
        {number(done)}/{number(due)}
      </span>
      {isWhole && <Icon name="done" />}
      {returned > 0 && (
        <span className={styles['returned']}>
          <Icon name="returned" />
          <span className="num">{number(returned)}</span>
          <span className="hide">{t('cycle.cell.returned', { count: returned })}</span>
        </span>
      )}
    </td>
  );
}
