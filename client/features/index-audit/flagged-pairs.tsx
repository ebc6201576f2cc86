import { useI18n } from '#client/i18n/i18n-context.ts';
import { Tag } from '#client/ui/tag.tsx';
import type { CorrelationsDto } from '#shared/contracts/robustness.ts';
import type { AuditNames } from './audit-names.ts';
import styles from './index-audit.module.css';

/** Pairs that say the same twice or pull against each other; those of one dimension first. */
export function FlaggedPairs({
  pairs,
  names,
}: {
  pairs: CorrelationsDto['flagged'];
  names: AuditNames;
}) {
  const { t, number } = useI18n();
  if (pairs.length === 0) return <p>{t('index-audit.flagged.none')}</p>;
  const ordered = pairs.toSorted((a, b) => Number(b.siblings) - Number(a.siblings));
  const caption = t('index-audit.flagged', { count: pairs.length });
  return (
    <div className="scroll" role="region" tabIndex={0} aria-label={caption}>
      <table className={styles['nodes']}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('index-audit.column.pair')}</th>
            <th scope="col" className="desk">
              {t('index-audit.column.where')}
            </th>
            <th scope="col" className="n">
              {t('index-audit.pearson')}
            </th>
            <th scope="col">{t('index-audit.column.flag')}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ first, second, siblings, pearson, flag }) => (
            <tr key={`${first} ${second}`}>
              <th scope="row">
                {t('index-audit.pair', {
                  first: names.titleOf(first),
                  second: names.titleOf(second),
                })}{' '}
                <bdi className="code">
                  {first}, {second}
                </bdi>
              </th>
              <td className="desk">
                {siblings ? t('index-audit.where.same') : t('index-audit.where.across')}
              </td>
              <td className="n">
                <span className="num">{number(pearson, 2)}</span>
              </td>
              <td>
                <Tag tone={siblings ? 'warn' : 'plain'}>
                  {flag === 'redundant'
                    ? t('index-audit.flag.redundant')
                    : t('index-audit.flag.negative')}
                </Tag>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
