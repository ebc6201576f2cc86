import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { draftPath } from '#client/lib/api/framework-queries.ts';
import { frameworkQuery } from '#client/lib/api/queries.ts';
import { formatMoment } from '#client/lib/moment.ts';
import { DefinitionList } from '#client/ui/definition-list.tsx';
import { Section } from '#client/ui/section.tsx';
import type { DraftResponse } from '#shared/contracts/framework-drafts.ts';
import { compareFrameworks } from '#shared/domain/framework/compare/compare-frameworks.ts';
import type { Framework } from '#shared/domain/framework/framework.ts';
import { CloseDraft } from './close-draft.tsx';
import { comparableWords } from './comparable-words.ts';
import { DraftFindings } from './draft-findings.tsx';
import { DraftPreview } from './draft-preview.tsx';
import { ConflictNote } from './draft/conflict-note.tsx';
import { DraftEditor } from './draft/draft-editor.tsx';
import { type DraftWork, useDraftWork } from './draft/use-draft-work.ts';
import styles from './draft/editor.module.css';
import { FileLinks } from './file-links.tsx';
import { FrameworkHead } from './framework-head.tsx';
import { ImportDraft } from './import-draft.tsx';
import { SaveBar } from './save-bar.tsx';

const whyNot = {
  not_chair: 'framework.publish.notChair',
  drafted_it: 'framework.publish.draftedIt',
  has_errors: 'framework.publish.hasErrors',
  not_open: 'framework.publish.notOpen',
  no_change: 'framework.publish.noChange',
} as const;

/** A draft: what is wrong with it, its weights and texts, what it would do, and its end. */
export function DraftView({ draft }: { draft: DraftResponse }) {
  const { t, text, list, language } = useI18n();
  const work = useDraftWork(draft);
  const base = useQuery({
    ...frameworkQuery(draft.id, draft.base ?? ''),
    enabled: draft.base !== null,
  });
  const [asked, setAsked] = useState<'publish' | 'withdraw' | 'import' | null>(null);
  const close = () => setAsked(null);
  const path = draftPath(draft.id, draft.version);
  const isSaved = work.count === 0;
  return (
    <>
      <FrameworkHead
        name={t('framework.draft')}
        kicker={t('framework.draft.kicker', { version: draft.version, revision: draft.revision })}
        heading={text(draft.title)}
        lede={<bdi>{draft.reason}</bdi>}
        actions={
          <>
            {draft.whyNotPublish === null && isSaved && (
              <button type="button" className="btn main" onClick={() => setAsked('publish')}>
                {t('framework.publish')}
              </button>
            )}
            {draft.writable && (
              <>
                <button type="button" className="btn" onClick={() => setAsked('import')}>
                  {t('framework.import')}
                </button>
                <button type="button" className="btn" onClick={() => setAsked('withdraw')}>
                  {t('framework.withdraw')}
                </button>
              </>
            )}
          </>
        }
      />
      <DefinitionList
        entries={[
          { name: t('framework.drafts.authors'), value: list(draft.authors) },
          { name: t('framework.drafts.changed'), value: formatMoment(draft.changedAt, language) },
          {
            name: t('framework.draft.next'),
            value: t(
              draft.whyNotPublish === null
                ? 'framework.publish.ready'
                : whyNot[draft.whyNotPublish],
            ),
          },
        ]}
      />
      <div className={styles['facts']}>
        <FileLinks path={path} />
        {work.isBehind && <ConflictNote draft={draft} work={work} />}
        <DraftFindings framework={work.framework} findings={work.findings} />
      </div>
      <Section title={t('framework.edit.title')} lede={t('framework.edit.lede')}>
        <DraftEditor
          work={work}
          base={base.data?.framework ?? null}
          frozen={draft.frozen}
          isWritable={draft.writable}
        />
      </Section>
      <SaveBar draft={draft} work={work} />
      {base.data && <Changes draft={draft} base={base.data.framework} work={work} />}
      <DraftPreview draft={draft} />
      {asked === 'import' && <ImportDraft revision={draft.revision} onClose={close} />}
      {(asked === 'publish' || asked === 'withdraw') && (
        <CloseDraft draft={draft} act={asked} onClose={close} />
      )}
    </>
  );
}

/** How much the draft differs from the version that it was made from, unsaved changes included. */
function Changes({
  draft,
  base,
  work,
}: {
  draft: DraftResponse;
  base: Framework;
  work: DraftWork;
}) {
  const { t } = useI18n();
  const comparison = compareFrameworks(base, work.framework);
  const count = comparison.differences.filter(({ aspect }) => aspect !== 'share').length;
  return (
    <Section
      title={t('framework.draft.changes', { count, version: base.version })}
      lede={comparableWords(comparison, t)}
    >
      <p>
        <Link
          href={`/framework/diff?framework=${draft.id}&from=${base.version}&to=${draft.version}&draft=1`}
        >
          {t('framework.draft.seeChanges')}
        </Link>
      </p>
    </Section>
  );
}
