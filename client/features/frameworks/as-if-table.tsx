import { useI18n } from '#client/i18n/i18n-context.ts';
import { Delta } from '#client/ui/delta.tsx';
import { NoValue } from '#client/ui/no-value.tsx';
import { Tag } from '#client/ui/tag.tsx';
import type { AsIfResponse } from '#shared/contracts/framework-drafts.ts';

const decimals = 2;

/** Quarter by quarter: what was published, and what it would have been under this version. */
export function AsIfTable({ asIf }: { asIf: AsIfResponse }) {
  const { t, number, quarter, percent } = useI18n();
  const { cycles } = asIf;
  return (
    <table>
      <caption>{t('framework.asIf.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('framework.asIf.quarter')}</th>
          <th scope="col" className="desk">
            {t('framework.asIf.measuredBy')}
          </th>
          <th scope="col" className="n">
            {t('framework.asIf.published')}
          </th>
          <th scope="col" className="n">
            {t('framework.asIf.anew', { version: asIf.framework.version })}
          </th>
          <th scope="col" className="n">
            {t('framework.asIf.difference')}
          </th>
          <th scope="col" className="n desk">
            {t('framework.asIf.notAsked')}
          </th>
        </tr>
      </thead>
      <tbody>
        {cycles.map(({ cycle, framework, published, asIf: anew, notAsked }, at) => {
          const before = cycles[at - 1];
          const isBreak = before !== undefined && before.framework.sha256 !== framework.sha256;
          const measuredBy = (
            <>
              <bdi>{framework.version}</bdi>{' '}
              {isBreak && <Tag tone="warn">{t('framework.asIf.break')}</Tag>}
            </>
          );
          return (
            <tr key={cycle}>
              <th scope="row">
                {quarter(cycle)}
                <div className="phone small quiet">
                  {t('framework.version')} {measuredBy}
                </div>
              </th>
              <td className="desk">{measuredBy}</td>
              <td className="n">
                {published === null ? <NoValue /> : number(published, decimals)}
              </td>
              <td className="n">{anew === null ? <NoValue /> : number(anew, decimals)}</td>
              <td className="n">
                {published === null || anew === null ? (
                  <NoValue />
                ) : (
                  <Delta value={anew - published} decimals={decimals} />
                )}
              </td>
              <td className="n desk">{notAsked === 0 ? <NoValue /> : percent(notAsked, 2)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
