import { useI18n } from '#client/i18n/i18n-context.ts';
import type { FrameworkFile } from '#client/lib/method/framework-index.ts';
import type { DepartmentResultsResponse, NodeResult } from '#shared/contracts/results.ts';
import { AnswersTable } from './answers-table.tsx';
import { Formula } from './formula.tsx';
import styles from './dimension-detail.module.css';

/** A node opened: its formula with its numbers, its answers, and the groups below it in the same way. */
export function DimensionDetail({
  node,
  results,
  framework,
}: {
  node: NodeResult;
  results: DepartmentResultsResponse;
  framework: FrameworkFile | undefined;
}) {
  const { text } = useI18n();
  const groups = results.nodes.filter((child) => child.parent === node.code);
  return (
    <div className={styles['detail']}>
      {node.answers.length > 0 && (
        <AnswersTable node={node} results={results} framework={framework} />
      )}
      <Formula node={node} results={results} framework={framework} />
      {groups.map((group) => (
        <section key={group.code}>
          <h3>{text(group.title)}</h3>
          <DimensionDetail node={group} results={results} framework={framework} />
        </section>
      ))}
    </div>
  );
}
