import { useI18n } from '#client/i18n/i18n-context.ts';
import type { AllocatedWeight } from '#shared/domain/index-audit/budget-allocation.ts';
import { totalOf, type Allocation } from './budget-allocation.ts';
import { BudgetRow } from './budget-row.tsx';
import type { LabBase } from './use-lab.ts';
import styles from './experts.module.css';

/** Dimensions by members, with mean and spread at the end of each row and what is left under each column. */
export function BudgetTable({
  lab,
  members,
  spread,
  onChange,
  onRemove,
}: {
  lab: LabBase;
  members: readonly Allocation[];
  spread: readonly AllocatedWeight[] | null;
  onChange: (id: number, next: Partial<Allocation>) => void;
  onRemove: (id: number) => void;
}) {
  const { t, text, number } = useI18n();
  const { compiled } = lab;
  const nameOf = (member: Allocation, at: number) =>
    member.name || t('lab.budget.member', { count: number(at + 1) });
  return (
    <div className="scroll" role="region" tabIndex={0} aria-label={t('lab.budget.caption')}>
      <table className={styles['budget']}>
        <caption className="hide">{t('lab.budget.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lab.column.dimension')}</th>
            {members.map((member, at) => (
              <th scope="col" key={member.id}>
                <input
                  type="text"
                  value={member.name}
                  placeholder={t('lab.budget.member', { count: number(at + 1) })}
                  aria-label={t('lab.budget.name', { count: number(at + 1) })}
                  onChange={(event) => onChange(member.id, { name: event.currentTarget.value })}
                />
              </th>
            ))}
            <th scope="col" className="n">
              {t('lab.budget.mean')}
            </th>
            <th scope="col" className="n">
              {t('lab.budget.range')}
            </th>
            <th scope="col" className="n">
              {t('lab.budget.deviation')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lab.family(compiled.rootCode).map((code, at) => {
            const node = compiled.nodes[compiled.nodeIndex.get(code) ?? -1]?.node;
            return (
              <BudgetRow
                key={code}
                title={node ? text(node.title) : code}
                at={at}
                members={members}
                nameOf={nameOf}
                spread={spread?.[at] ?? null}
                onChange={onChange}
              />
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('lab.budget.total')}</th>
            {members.map((member, at) => (
              <td key={member.id}>
                <span className="num">{number(totalOf(member), 0, 1)}</span>
                {members.length > 1 && (
                  <button type="button" className="link small" onClick={() => onRemove(member.id)}>
                    {t('lab.budget.remove')}
                    <span className="hide"> {nameOf(member, at)}</span>
                  </button>
                )}
              </td>
            ))}
            <td colSpan={3} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
