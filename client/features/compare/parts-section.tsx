import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { SaveAs } from '#client/ui/save-as.tsx';
import { Section } from '#client/ui/section.tsx';
import type { ChangesResponse } from '#shared/contracts/insights.ts';
import type { ChangeSplit } from './change-split.ts';
import { partsSheet } from './split-sheet.ts';
import { SplitTable } from './split-table.tsx';
import styles from './compare.module.css';

/** A change by dimension; `code` is a department's, or the index's for the mean of all. */
export function PartsSection({
  split,
  ends,
  code,
}: {
  split: ChangeSplit;
  ends: Pick<ChangesResponse, 'demo' | 'from' | 'to'>;
  code: string;
}) {
  const i18n = useI18n();
  const { t, text } = i18n;
  const title = t('compare.split.parts');
  return (
    <Section title={title} lede={t('compare.split.parts.lede')}>
      <SplitTable
        caption={title}
        head={t('compare.column.part')}
        rows={split.rows.map((row) => ({
          ...row,
          name: row.title ? text(row.title) : t('compare.split.own'),
        }))}
        total={{ ...split, name: t('compare.split.total') }}
      />
      <div className={styles['save']}>
        <SaveAs look="links" what={title} sheet={() => partsSheet(split, ends, code, i18n)} />
      </div>
    </Section>
  );
}

/** Where the versions differ, in the pages of the framework. */
export function VersionsLink({ from, to }: Pick<ChangesResponse, 'from' | 'to'>) {
  const { t } = useI18n();
  const { framework: before } = from;
  const { framework: after } = to;
  if (before.sha256 === after.sha256 || before.id !== after.id) return null;
  const search = new URLSearchParams({
    framework: after.id,
    from: before.version,
    to: after.version,
  });
  return <Link href={`/framework/diff?${search.toString()}`}>{t('compare.versions.link')}</Link>;
}
