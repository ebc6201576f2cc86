import { useI18n } from '#client/i18n/i18n-context.ts';
import { Delta } from '#client/ui/delta.tsx';
import type { WeightChange } from './draft-framework.ts';
import type { Lab } from './use-lab.ts';

/** Every weight that the proposal changes. */
export function ProposalChanges({ lab, changes }: { lab: Lab; changes: readonly WeightChange[] }) {
  const { t, text, percent } = useI18n();
  const { compiled } = lab;
  return (
    <table>
      <caption>{t('lab.proposal.caption', { count: changes.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('lab.column.node')}</th>
          <th scope="col" className="n">
            {t('lab.column.before')}
          </th>
          <th scope="col" className="n">
            {t('lab.column.after')}
          </th>
          <th scope="col" className="n desk">
            {t('lab.column.points')}
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ code, before, after }) => {
          const node = compiled.nodes[compiled.nodeIndex.get(code) ?? -1]?.node;
          return (
            <tr key={code}>
              <th scope="row">
                {node && text(node.title)} <bdi className="code">{code}</bdi>
              </th>
              <td className="n">{percent(before, 2)}</td>
              <td className="n">{percent(after, 2)}</td>
              <td className="n desk">
                <Delta value={(after - before) * 100} decimals={2} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
