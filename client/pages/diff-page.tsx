import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { comparableWords } from '#client/features/frameworks/comparable-words.ts';
import { Differences } from '#client/features/frameworks/differences.tsx';
import { FrameworkHead } from '#client/features/frameworks/framework-head.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { draftQuery, frameworksQuery } from '#client/lib/api/framework-queries.ts';
import { frameworkQuery } from '#client/lib/api/queries.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { Empty } from '#client/ui/empty.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import type { FrameworksResponse } from '#shared/contracts/framework-drafts.ts';
import { compareFrameworks } from '#shared/domain/framework/compare/compare-frameworks.ts';
import type { Framework } from '#shared/domain/framework/framework.ts';

/** Which two versions; the later one may be a draft. */
interface Pair {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly isDraft: boolean;
}

export function DiffPage() {
  const { t } = useI18n();
  const { params } = useUrlState();
  const query = useQuery(frameworksQuery());
  return (
    <Loaded query={query} what={t('framework.what')}>
      {(frameworks) => {
        const pair = pairOf(params, frameworks);
        if (pair) return <Compared pair={pair} />;
        return (
          <Empty title={t('framework.diff.nothing')}>
            <Link href="/framework/versions">{t('framework.nav.versions')}</Link>
          </Empty>
        );
      }}
    </Loaded>
  );
}

function pairOf(params: URLSearchParams, { versions }: FrameworksResponse): Pair | null {
  const id = params.get('framework');
  const [from, to] = [params.get('from'), params.get('to')];
  if (id && from && to) return { id, from, to, isDraft: params.get('draft') === '1' };
  const last = versions.find(({ supersedes }) => supersedes !== null);
  if (!last?.supersedes) return null;
  return { id: last.id, from: last.supersedes, to: last.version, isDraft: false };
}

function Compared({ pair }: { pair: Pair }) {
  const { t } = useI18n();
  const { id, from, to, isDraft } = pair;
  const before = useQuery(frameworkQuery(id, from));
  const published = useQuery({ ...frameworkQuery(id, to), enabled: !isDraft });
  const draft = useQuery({ ...draftQuery(id, to), enabled: isDraft });
  const after = isDraft ? draft : published;
  return (
    <Loaded query={before} what={t('framework.what')}>
      {({ framework: earlier }) => (
        <Loaded query={after as typeof published} what={t('framework.what')}>
          {({ framework: later }) => <Shown pair={pair} before={earlier} after={later} />}
        </Loaded>
      )}
    </Loaded>
  );
}

function Shown({ pair, before, after }: { pair: Pair; before: Framework; after: Framework }) {
  const { t } = useI18n();
  const comparison = compareFrameworks(before, after);
  return (
    <>
      <FrameworkHead
        name={t('framework.diff.name')}
        kicker={t(pair.isDraft ? 'framework.diff.kickerDraft' : 'framework.diff.kicker', {
          from: pair.from,
          to: pair.to,
        })}
        heading={t('framework.diff.title', {
          count: comparison.differences.filter(({ aspect }) => aspect !== 'share').length,
        })}
        lede={comparableWords(comparison, t)}
      />
      <Differences comparison={comparison} />
    </>
  );
}
