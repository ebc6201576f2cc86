import { useI18n } from '#client/i18n/i18n-context.ts';
import { MOST_INCONSISTENT } from '#shared/domain/index-audit/analytic-hierarchy.ts';
import { Note } from '#client/ui/note.tsx';
import type { PairwiseResult } from './pairwise.ts';
import type { LabBase } from './use-lab.ts';
import styles from './experts.module.css';

/** What the comparisons come to: weights, and whether they agree with each other. */
export function PairwiseResultView({ lab, result }: { lab: LabBase; result: PairwiseResult }) {
  const { t, text, number, percent } = useI18n();
  const { compiled } = lab;
  const values = { ratio: number(result.ratio, 2, 3), limit: number(MOST_INCONSISTENT, 1) };
  return (
    <div className={styles['result']}>
      <p role="status">
        {result.ratio <= MOST_INCONSISTENT
          ? t('lab.pairs.ratio', values)
          : t('lab.pairs.ratio.high', values)}
      </p>
      {result.ratio > MOST_INCONSISTENT && (
        <Note tone="warn" title={t('lab.pairs.contradict')}>
          <p>{t('lab.pairs.contradict.text')}</p>
        </Note>
      )}
      <table>
        <caption>{t('lab.pairs.weights')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lab.column.dimension')}</th>
            <th scope="col" className="n">
              {t('lab.column.pairs')}
            </th>
            <th scope="col" className="n">
              {t('lab.column.before')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lab.family(compiled.rootCode).map((code, at) => {
            const node = compiled.nodes[compiled.nodeIndex.get(code) ?? -1]?.node;
            return (
              <tr key={code}>
                <th scope="row">{node ? text(node.title) : code}</th>
                <td className="n">
                  <span className="num strong">{percent(result.weights[at] ?? 0)}</span>
                </td>
                <td className="n">{percent((lab.nominal[code] ?? 0) / 100)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
