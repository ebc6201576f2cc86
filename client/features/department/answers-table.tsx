import { useI18n } from '#client/i18n/i18n-context.ts';
import type { FrameworkFile } from '#client/lib/method/framework-index.ts';
import type { DepartmentResultsResponse, NodeResult } from '#shared/contracts/results.ts';
import { AnswerRow } from './answer-row.tsx';
import styles from './answers-table.module.css';

/** The answers under a node: what was said, what it is worth, how much it weighs. */
export function AnswersTable({
  node,
  results,
  framework,
}: {
  node: NodeResult;
  results: DepartmentResultsResponse;
  framework: FrameworkFile | undefined;
}) {
  const { t, text } = useI18n();
  return (
    <table className={styles['answers']}>
      <caption className="hide">
        {t('department.answers.caption', { node: text(node.title) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('department.column.indicator')}</th>
          <th scope="col" className="desk">
            {t('department.column.answer')}
          </th>
          <th scope="col" className="n">
            {t('common.column.score')}
          </th>
          <th scope="col" className="n desk">
            {t('department.column.before')}
          </th>
          <th scope="col" className="n desk">
            {t('department.column.effective')}
          </th>
          <th scope="col" className="n desk">
            {t('department.column.points')}
          </th>
        </tr>
      </thead>
      <tbody>
        {node.answers.map((answer) => (
          <AnswerRow
            key={answer.code}
            answer={answer}
            policy={results.missingPolicy}
            indicator={framework?.nodes.find((candidate) => candidate.code === answer.code)}
          />
        ))}
      </tbody>
    </table>
  );
}
