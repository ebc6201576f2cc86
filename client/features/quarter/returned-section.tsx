import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Icon } from '#client/ui/icon.tsx';
import { Section } from '#client/ui/section.tsx';
import type { SubmissionResponse } from '#shared/contracts/submissions.ts';
import styles from './quarter.module.css';

/** What came back, and why. */
export function ReturnedSection({
  submission,
  search,
}: {
  submission: SubmissionResponse;
  search: string;
}) {
  const { t, text } = useI18n();
  const returned = submission.indicators.filter((indicator) => indicator.returned !== null);
  if (returned.length === 0) return null;
  return (
    <Section
      title={t('quarter.returned.title', { count: returned.length })}
      lede={submission.returnReason && <bdi dir="auto">{submission.returnReason}</bdi>}
      isFirst
    >
      <ul className={styles['list']}>
        {returned.map(({ code, dimension, title, returned: reason }) => (
          <li key={code} className={styles['warn']}>
            <Icon name="returned" />
            <span>
              <Link href={`/quarter/entry/${encodeURIComponent(dimension)}${search}#${code}`}>
                <bdi>{code}</bdi> {text(title)}
              </Link>
              <br />
              <bdi dir="auto" className="quiet">
                {reason}
              </bdi>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
