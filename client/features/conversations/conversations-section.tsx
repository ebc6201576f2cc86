import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { conversationsQuery } from '#client/lib/review/conversations-query.ts';
import { sayAbout } from '#client/lib/review/say-about.ts';
import { Section } from '#client/ui/section.tsx';
import { Thread } from '#client/ui/talk/thread.tsx';
import styles from './conversations.module.css';

/** What the committee remarked on a department's answers, and the department's replies; nothing where nobody spoke. */
export function ConversationsSection({ cycle, department }: { cycle: string; department: string }) {
  const { t, text } = useI18n();
  const client = useQueryClient();
  const query = conversationsQuery(cycle, department);
  const { data } = useQuery(query);
  const hasThreads = data !== undefined && data.threads.length > 0;
  // The browser looks for the place in the address before it is there.
  useEffect(() => {
    if (hasThreads && location.hash === '#comments') {
      document.getElementById('comments')?.scrollIntoView();
    }
  }, [hasThreads]);
  if (!hasThreads) return null;
  return (
    <Section title={t('talk.title', { count: data.threads.length })} id="comments" isFirst>
      <ul className={styles['threads']}>
        {data.threads.map(({ indicator: { code, title }, comments }) => {
          const say = async (said: string) => {
            await sayAbout({ cycle, department, code }, said);
            await client.invalidateQueries(query);
          };
          return (
            <li key={code}>
              <h3>
                <bdi className="code">{code}</bdi> {text(title)}
              </h3>
              <Thread
                code={code}
                comments={comments}
                side="department"
                {...(data.isOpen && { onSay: say })}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
