import { useI18n } from '#client/i18n/i18n-context.ts';
import { judgementSteps, pairKey, pairsOf, type Judgements } from './pairwise.ts';
import type { LabBase } from './use-lab.ts';
import styles from './experts.module.css';

/** Every pair of dimensions, each with how many times one counts of the other. */
export function PairwiseTable({
  lab,
  judgements,
  onJudge,
}: {
  lab: LabBase;
  judgements: Judgements;
  onJudge: (key: string, judgement: number) => void;
}) {
  const { t, text } = useI18n();
  const { compiled } = lab;
  const titles = lab.family(compiled.rootCode).map((code) => {
    const node = compiled.nodes[compiled.nodeIndex.get(code) ?? -1]?.node;
    return node ? text(node.title) : code;
  });
  const wordsOf = (judgement: number, first: string, second: string) =>
    judgement === 0
      ? t('lab.pairs.equal')
      : t('lab.pairs.more', {
          title: judgement > 0 ? first : second,
          count: Math.abs(judgement) + 1,
        });
  return (
    <table className={styles['pairs']}>
      <caption className="hide">{t('lab.pairs.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('lab.pairs.pair')}</th>
          <th scope="col">{t('lab.pairs.judgement')}</th>
        </tr>
      </thead>
      <tbody>
        {pairsOf(titles.length).map(([first, second]) => {
          const key = pairKey(first, second);
          const [one = '', other = ''] = [titles[first], titles[second]];
          const pair = t('lab.pairs.and', { first: one, second: other });
          return (
            <tr key={key}>
              <th scope="row">{pair}</th>
              <td>
                <select
                  aria-label={pair}
                  value={judgements[key] ?? 0}
                  onChange={(event) => onJudge(key, Number(event.currentTarget.value))}
                >
                  {judgementSteps.map((judgement) => (
                    <option key={judgement} value={judgement}>
                      {wordsOf(judgement, one, other)}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
