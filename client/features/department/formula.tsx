import { Fragment } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { aggregationWords } from '#client/lib/method/aggregation-words.ts';
import type { FrameworkFile } from '#client/lib/method/framework-index.ts';
import type { DepartmentResultsResponse, NodeResult } from '#shared/contracts/results.ts';
import { addsUp, formulaTerms } from './formula-terms.ts';
import styles from './formula.module.css';

/** How a node's score came about, with the actual numbers: weight × score, summed. */
export function Formula({
  node,
  results,
  framework,
}: {
  node: NodeResult;
  results: DepartmentResultsResponse;
  framework: FrameworkFile | undefined;
}) {
  const i18n = useI18n();
  const { t, number, percent } = i18n;
  const terms = formulaTerms(node.code, results.nodes);
  const method = framework?.nodes.find((candidate) => candidate.code === node.code);
  const words =
    method && 'aggregation' in method ? aggregationWords(method.aggregation, i18n) : null;
  if (node.score === null || terms.length === 0) return null;
  return (
    <div className={styles['formula']}>
      <p>
        <strong>{t('department.formula')}</strong> {words ?? t('department.formula.words')}
      </p>
      {addsUp(terms, node.score) && (
        <p className={styles['sum']}>
          <bdi dir="ltr">
            {terms.map((term, place) => (
              <Fragment key={term.code}>
                {place > 0 && ' + '}
                <span className="nowrap">
                  {percent(term.share, 2)} × {number(term.score, 2)}
                </span>
              </Fragment>
            ))}{' '}
            <span className="nowrap">
              = <strong>{number(node.score, results.framework.rankDecimals)}</strong>
            </span>
          </bdi>
        </p>
      )}
    </div>
  );
}
