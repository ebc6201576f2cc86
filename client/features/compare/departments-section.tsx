import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { useUrlState, withParams } from '#client/lib/url-state.ts';
import { SaveAs } from '#client/ui/save-as.tsx';
import { Section } from '#client/ui/section.tsx';
import type { ChangesResponse } from '#shared/contracts/insights.ts';
import { splitOfDepartments, type ChangeSplit } from './change-split.ts';
import { departmentsSheet } from './split-sheet.ts';
import { splitDecimals, SplitTable } from './split-table.tsx';
import styles from './compare.module.css';

/** Every department's change, by what it did itself; each opens its own. */
export function DepartmentsSection({
  changes,
  mean,
}: {
  changes: ChangesResponse;
  mean: ChangeSplit;
}) {
  const i18n = useI18n();
  const { t, text, number, list } = i18n;
  const { params } = useUrlState();
  const { rows, unexplained } = splitOfDepartments(changes);
  const title = t('compare.split.departments');
  return (
    <Section title={title} lede={t('compare.split.departments.lede')}>
      <SplitTable
        caption={title}
        head={t('common.column.department')}
        rows={rows.map(({ department, before, after, ...row }) => ({
          ...row,
          name: (
            <Link href={withParams(params, { d: department.code })}>{text(department.name)}</Link>
          ),
          ends: t('compare.split.ends', {
            before: number(before, splitDecimals),
            after: number(after, splitDecimals),
          }),
        }))}
        total={{ ...mean, name: t('compare.split.mean') }}
      />
      {unexplained.length > 0 && (
        <p className="small quiet">
          {t('compare.split.unexplained', {
            count: unexplained.length,
            names: list(unexplained.map(({ department }) => text(department.name))),
          })}
        </p>
      )}
      <div className={styles['save']}>
        <SaveAs look="links" what={title} sheet={() => departmentsSheet(rows, changes, i18n)} />
      </div>
    </Section>
  );
}
