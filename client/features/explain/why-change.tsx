import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { departmentChangeQuery } from '#client/lib/api/insight-queries.ts';
import { Loaded } from '#client/ui/loaded.tsx';
import { causeRows, changeSentence, rankSentence } from './change-words.ts';

/** Why a department's score and rank moved, in two or three sentences; asked for when it is opened. */
export function WhyChange({ code, cycle }: { code: string; cycle: string }) {
  const i18n = useI18n();
  const { t, signed, isShownAsZero } = i18n;
  const query = useQuery(departmentChangeQuery(code, undefined, cycle));
  return (
    <Loaded query={query} what={t('explain.what')}>
      {({ change }) => {
        if (!change) return <p>{t('explain.none')}</p>;
        const others = causeRows(change.causes, i18n).filter(
          // The sentence has said the method's part.
          ({ cause, points }) =>
            cause !== 'data' && cause !== 'framework' && !isShownAsZero(points, 2),
        );
        return (
          <>
            <p>
              {changeSentence(change, i18n)}{' '}
              {others.map(({ cause, words, points }) => (
                <span key={cause}>
                  {t('explain.ofWhich', { cause: words, points: signed(points, 2) })}{' '}
                </span>
              ))}
            </p>
            <p>
              {rankSentence(change, i18n)}{' '}
              <Link href={`/departments/${code}?cycle=${cycle}#why`}>{t('explain.more')}</Link>
            </p>
          </>
        );
      }}
    </Loaded>
  );
}
