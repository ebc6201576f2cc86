import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Icon } from '#client/ui/icon.tsx';
import { Tag } from '#client/ui/tag.tsx';
import type { SubmissionResponse } from '#shared/contracts/submissions.ts';
import styles from './quarter.module.css';

type Dimension = SubmissionResponse['dimensions'][number];

/** The dimensions of the quarter, each with what is done and what it needs. */
export function TaskList({
  dimensions,
  current,
  search,
}: {
  dimensions: readonly Dimension[];
  current?: string;
  search: string;
}) {
  const { text } = useI18n();
  return (
    <ul className={styles['tasks']}>
      {dimensions.map((dimension) => (
        <li key={dimension.code}>
          <Link
            href={`/quarter/entry/${encodeURIComponent(dimension.code)}${search}`}
            aria-current={dimension.code === current ? 'page' : undefined}
          >
            {text(dimension.title)}
          </Link>
          <span className={styles['count']}>
            <TaskState dimension={dimension} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function TaskState({ dimension }: { dimension: Dimension }) {
  const { t } = useI18n();
  const { due, answered, blocked, toExplain, returned } = dimension;
  // What nobody answered is to be explained too; it is counted by the first figure already.
  const unexplained = Math.max(0, toExplain - (due - answered));
  if (due === 0) return <span>{t('quarter.task.nothingDue')}</span>;
  return (
    <>
      {returned > 0 && (
        <Tag tone="warn">
          <Icon name="returned" />
          {t('quarter.task.returned', { count: returned })}
        </Tag>
      )}
      {blocked > 0 && (
        <Tag tone="warn">
          <Icon name="error" />
          {t('quarter.task.blocked', { count: blocked })}
        </Tag>
      )}
      {unexplained > 0 && (
        <Tag tone="warn">
          <Icon name="warning" />
          {t('quarter.task.explain', { count: unexplained })}
        </Tag>
      )}
      <span>
        {t('quarter.task.answered', { answered, due })} {answered === due && <Icon name="done" />}
      </span>
    </>
  );
}
