import { useI18n } from '#client/i18n/i18n-context.ts';
import { targetSourceWord } from '#client/lib/targets/target-words.ts';
import { NoValue } from '#client/ui/no-value.tsx';
import { TargetTag } from '#client/ui/target-tag.tsx';
import type { TargetCell as Cell } from '#shared/contracts/targets.ts';
import { stripMarks } from '#shared/format/bidi.ts';
import styles from './targets-table.module.css';

/** One target: what is wanted, how it stands, and what that rests on. Opens its history where `onOpen` is given. */
export function TargetCell({
  cell,
  node,
  decimals,
  isNational,
  mayOpen,
  maySet,
  onOpen,
}: {
  cell: Cell;
  node: string;
  decimals: number;
  isNational: boolean;
  mayOpen: boolean;
  maySet: boolean;
  onOpen: () => void;
}) {
  const { t, number, year } = useI18n();
  const { target, state, score, forecast } = cell;
  const label = stripMarks(t('target.details', { node, year: year(cell.year) }));
  const usual = isNational ? 'national' : 'department';
  return (
    <>
      <span className={styles['wanted']}>
        {target ? (
          mayOpen ? (
            <button type="button" className="link" aria-label={label} onClick={onOpen}>
              <span className="num strong">{number(target.value, 0, decimals)}</span>
            </button>
          ) : (
            <span className="num strong">{number(target.value, 0, decimals)}</span>
          )
        ) : maySet ? (
          <button type="button" className="link small" aria-label={label} onClick={onOpen}>
            {t('target.add')}
          </button>
        ) : (
          <NoValue />
        )}
        {state && <TargetTag state={state} />}
      </span>
      {score !== null && (
        <span className={styles['basis']}>
          {t('target.reached', { score: number(score, decimals) })}
        </span>
      )}
      {forecast && (
        <span className={styles['basis']}>
          {t('target.expected', { value: number(forecast.value, decimals) })}{' '}
          <span className="num">{`(${number(forecast.low, 1)}–${number(forecast.high, 1)})`}</span>
        </span>
      )}
      {target && target.source !== usual && (
        <span className={styles['basis']}>{targetSourceWord(target.source, t)}</span>
      )}
    </>
  );
}
