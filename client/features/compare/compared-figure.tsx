import { useI18n } from '#client/i18n/i18n-context.ts';
import { Delta } from '#client/ui/delta.tsx';
import { NoValue } from '#client/ui/no-value.tsx';
import type { ComparedCell } from './comparison.ts';

/** A score, and below it how far it is from the one it is compared with. */
export function ComparedFigure({
  cell: { score, difference },
  decimals,
}: {
  cell: ComparedCell;
  decimals: number;
}) {
  const { number } = useI18n();
  if (score === null) return <NoValue />;
  return (
    <>
      <span className="num strong">{number(score, decimals)}</span>
      {difference !== null && (
        <div className="small">
          <Delta value={difference} decimals={decimals} />
        </div>
      )}
    </>
  );
}
