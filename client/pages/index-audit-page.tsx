import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { auditNames } from '#client/features/index-audit/audit-names.ts';
import { auditWords } from '#client/features/index-audit/audit-words.ts';
import { CorrelationsSection } from '#client/features/index-audit/correlations-section.tsx';
import { ImportanceSection } from '#client/features/index-audit/importance-section.tsx';
import { indicatorQuestions } from '#client/features/index-audit/indicator-questions.ts';
import { IndicatorSection } from '#client/features/index-audit/indicator-sections.tsx';
import {
  AlphaSection,
  ComponentsSection,
} from '#client/features/index-audit/structure-sections.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { cyclesQuery, frameworkQuery } from '#client/lib/api/queries.ts';
import { indexAuditQuery } from '#client/lib/api/soundness-queries.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { NothingPublished } from '#client/ui/nothing-published.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';

export function IndexAuditPage() {
  const i18n = useI18n();
  const { t, text, quarter } = i18n;
  const { params } = useUrlState();
  const cycle = params.get('cycle') ?? undefined;
  const cycles = useQuery(cyclesQuery());
  const audit = useQuery(indexAuditQuery(cycle));
  const ref = audit.data?.framework;
  const version = useQuery({
    ...frameworkQuery(ref?.id ?? '', ref?.version ?? ''),
    enabled: ref !== undefined,
  });
  const words = audit.data && auditWords(audit.data, i18n);

  return (
    <>
      <Crumbs
        path={[
          { name: t('common.home'), href: '/' },
          { name: t('common.nav.method'), href: '/method' },
          { name: t('index-audit.name') },
        ]}
      />
      <PageTitle
        name={t('index-audit.name')}
        kicker={audit.data ? quarter(audit.data.cycle) : '\u00a0'}
        heading={words?.heading}
        lede={words?.lede}
        actions={
          audit.data && (
            <Link className="btn" href="/framework/weights">
              {t('index-audit.lab')}
            </Link>
          )
        }
      />
      {cycles.data?.latest === null && cycle === undefined ? (
        <NothingPublished />
      ) : (
        <Loaded query={audit} what={t('index-audit.what')}>
          {(data) => (
            <Loaded query={version} what={t('index-audit.what')}>
              {({ framework }) => {
                const names = auditNames(framework, text);
                return (
                  <>
                    <CorrelationsSection audit={data} names={names} />
                    <AlphaSection audit={data} names={names} />
                    <ComponentsSection audit={data} names={names} />
                    {indicatorQuestions(i18n).map((question) => (
                      <IndicatorSection
                        key={question.file}
                        question={question}
                        audit={data}
                        names={names}
                      />
                    ))}
                    <ImportanceSection audit={data} names={names} />
                  </>
                );
              }}
            </Loaded>
          )}
        </Loaded>
      )}
    </>
  );
}
