import { memo, useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Section } from '#client/ui/section.tsx';
import { isComplete, spreadOf, type Allocation } from './budget-allocation.ts';
import { BudgetTable } from './budget-table.tsx';
import type { LabBase } from './use-lab.ts';
import styles from './experts.module.css';

/** Several members divide 100 points each; their mean can be tried, and how far they are apart is shown. */
export const BudgetSection = memo(function BudgetSection({ lab }: { lab: LabBase }) {
  const { t } = useI18n();
  const { rootCode } = lab.compiled;
  const family = lab.family(rootCode);
  const [members, setMembers] = useState<readonly Allocation[]>([emptyMember(0, family.length)]);
  const complete = members.filter(isComplete).length;
  const spread = spreadOf(family, members);

  const change = (id: number, next: Partial<Allocation>) =>
    setMembers((all) => all.map((member) => (member.id === id ? { ...member, ...next } : member)));

  return (
    <Section title={t('lab.budget')} lede={t('lab.budget.lede')}>
      <BudgetTable
        lab={lab}
        members={members}
        spread={spread}
        onChange={change}
        onRemove={(id) => setMembers((all) => all.filter((member) => member.id !== id))}
      />
      <p role="status" className="small quiet">
        {t('lab.budget.counted', { complete, total: members.length })}
      </p>
      <div className={styles['actions']}>
        <button
          type="button"
          className="btn"
          onClick={() =>
            setMembers((all) => [...all, emptyMember((all.at(-1)?.id ?? 0) + 1, family.length)])
          }
        >
          {t('lab.budget.add')}
        </button>
        {spread && (
          <button
            type="button"
            className="btn"
            onClick={() =>
              lab.put(
                rootCode,
                spread.map(({ mean }) => mean),
              )
            }
          >
            {t('lab.budget.use')}
          </button>
        )}
      </div>
    </Section>
  );
});

function emptyMember(id: number, size: number): Allocation {
  return { id, name: '', points: new Array<number>(size).fill(0) };
}
