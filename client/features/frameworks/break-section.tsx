import { useI18n } from '#client/i18n/i18n-context.ts';
import { Delta } from '#client/ui/delta.tsx';
import { Section } from '#client/ui/section.tsx';
import type { AsIfResponse } from '#shared/contracts/framework-drafts.ts';

const decimals = 2;

/** Where the version changed: the change of every department, and how much of it the method made. */
export function BreakSection({ split }: { split: AsIfResponse['breaks'][number] }) {
  const { t, text, signed, quarter } = useI18n();
  const { mean, departments } = split;
  const points = (value: number) => signed(value, decimals);
  const sorted = departments.toSorted((a, b) => b.own - a.own);
  return (
    <Section
      title={t('framework.break.title', { from: quarter(split.from), to: quarter(split.to) })}
      lede={t('framework.break.lede', {
        change: points(mean.change),
        method: points(mean.method),
        own: points(mean.own),
        before: split.before.version,
        after: split.after.version,
      })}
    >
      <table>
        <caption className="hide">{t('framework.break.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('common.column.department')}</th>
            <th scope="col" className="n">
              {t('framework.break.change')}
            </th>
            <th scope="col" className="n">
              {t('framework.break.method')}
            </th>
            <th scope="col" className="n">
              {t('framework.break.own')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ department, change, method, own }) => (
            <tr key={department.code}>
              <th scope="row">{text(department.name)}</th>
              {[change, method, own].map((value, column) => (
                <td key={['change', 'method', 'own'][column]} className="n">
                  <Delta value={value} decimals={decimals} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
