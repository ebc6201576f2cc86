import { useI18n } from '#client/i18n/i18n-context.ts';
import { NoValue } from '#client/ui/no-value.tsx';
import type { AllocatedWeight } from '#shared/domain/index-audit/budget-allocation.ts';
import type { Allocation } from './budget-allocation.ts';
import { step, whole } from './weights.ts';

/** One dimension: each member's points, then what they say together. */
export function BudgetRow({
  title,
  at,
  members,
  nameOf,
  spread,
  onChange,
}: {
  title: string;
  /** Place of the dimension. */
  at: number;
  members: readonly Allocation[];
  nameOf: (member: Allocation, at: number) => string;
  spread: AllocatedWeight | null;
  onChange: (id: number, next: Partial<Allocation>) => void;
}) {
  const { t, number } = useI18n();
  return (
    <tr>
      <th scope="row">{title}</th>
      {members.map((member, place) => (
        <td key={member.id}>
          <input
            type="number"
            min={0}
            max={whole}
            step={step}
            value={member.points[at] || ''}
            aria-label={t('lab.budget.points', { member: nameOf(member, place), title })}
            onChange={(event) => {
              const { valueAsNumber } = event.currentTarget;
              const points = Number.isFinite(valueAsNumber) ? Math.max(0, valueAsNumber) : 0;
              onChange(member.id, { points: member.points.with(at, points) });
            }}
          />
        </td>
      ))}
      <td className="n">
        {spread ? <span className="num strong">{number(spread.mean, 0, 1)}</span> : <NoValue />}
      </td>
      <td className="n">
        {spread ? (
          <bdi>
            {number(spread.min, 0, 1)}–{number(spread.max, 0, 1)}
          </bdi>
        ) : (
          <NoValue />
        )}
      </td>
      <td className="n">{!spread || spread.sd === null ? <NoValue /> : number(spread.sd, 1)}</td>
    </tr>
  );
}
