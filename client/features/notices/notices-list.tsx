import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { formatMoment } from '#client/lib/moment.ts';
import { Tag } from '#client/ui/tag.tsx';
import type { Notice } from '#shared/contracts/notices.ts';
import { noticePath, noticeWords } from '#shared/format/notice-words.ts';
import styles from './notices-list.module.css';

/** Notices, newest first: what happened, where it leads, about whom and when. */
export function NoticesList({ notices }: { notices: readonly Notice[] }) {
  const { t, text, language } = useI18n();
  return (
    <ul className={styles['notices']}>
      {notices.map(({ fact, department, at, read }) => {
        const words = noticeWords(fact, language);
        return (
          <li key={`${at}${department?.code ?? ''}${fact.kind}`}>
            <h2>
              <Link href={noticePath(fact, department?.code ?? null)}>{words.title}</Link>{' '}
              {!read && <Tag tone="soft">{t('notices.new')}</Tag>}
            </h2>
            <p className="measure">{words.text}</p>
            <p className="small quiet">
              {department && <>{text(department.name)} · </>}
              <time dateTime={at}>{formatMoment(at, language)}</time>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
