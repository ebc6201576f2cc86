import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Note } from '#client/ui/note.tsx';
import type { DraftResponse } from '#shared/contracts/framework-drafts.ts';
import { compareFrameworks } from '#shared/domain/framework/compare/compare-frameworks.ts';
import { type Clash, clashKey, mergeDrafts } from '#shared/domain/framework/edit/merge-drafts.ts';
import type { Framework } from '#shared/domain/framework/framework.ts';
import { differenceWords } from '#shared/format/difference-words.ts';
import styles from './conflict.module.css';
import type { DraftWork } from './use-draft-work.ts';
import { useWords } from './use-words.ts';

/**
 * Somebody saved the draft while this work went on: what they changed, what is changed here, and of each place that both
 * changed which of the two is to stand. Nothing is saved by it and nothing is lost: theirs is a kept revision.
 */
export function ConflictNote({ draft, work }: { draft: DraftResponse; work: DraftWork }) {
  const { t } = useI18n();
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const { clashes } = mergeDrafts(work.start, work.framework, draft.framework);
  const choose = (clash: Clash, isTheirs: boolean) => {
    const next = new Set(theirs);
    if (isTheirs) next.add(clashKey(clash));
    else next.delete(clashKey(clash));
    setTheirs(next);
  };
  return (
    <Note tone="warn" role="alert" title={t('draft.conflict.title', { revision: draft.revision })}>
      <p>{t('draft.conflict.lede', { who: draft.changedBy ?? '' })}</p>
      <div className={styles['sides']}>
        <Side title={t('draft.conflict.theirs')} before={work.start} after={draft.framework} />
        <Side title={t('draft.conflict.mine')} before={work.start} after={work.framework} />
      </div>
      {clashes.map((clash) => (
        <ClashChoice
          key={clashKey(clash)}
          clash={clash}
          start={work.start}
          mine={work.framework}
          theirs={draft.framework}
          isTheirs={theirs.has(clashKey(clash))}
          onChoose={(isTheirs) => choose(clash, isTheirs)}
        />
      ))}
      <p className={styles['acts']}>
        <button
          type="button"
          className="btn main"
          onClick={() =>
            work.goOn(mergeDrafts(work.start, work.framework, draft.framework, theirs).framework)
          }
        >
          {t('draft.conflict.join')}
        </button>{' '}
        <button type="button" className="btn" onClick={work.clear}>
          {t('draft.conflict.drop')}
        </button>
      </p>
    </Note>
  );
}

function Side({ title, before, after }: { title: string; before: Framework; after: Framework }) {
  const { t, text, language } = useI18n();
  const told = compareFrameworks(before, after).differences.filter(
    ({ aspect }) => aspect !== 'share',
  );
  return (
    <div>
      <h4>{title}</h4>
      <ul>
        {told.map((difference) => (
          <li key={`${difference.code ?? ''} ${difference.aspect}`}>
            {difference.title ? text(difference.title) : t('framework.diff.settings')}
            {': '}
            {differenceWords(difference, { language })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One place that both changed: both values, and which is to stand. */
function ClashChoice({
  clash,
  start,
  mine,
  theirs,
  isTheirs,
  onChoose,
}: {
  clash: Clash;
  start: Framework;
  mine: Framework;
  theirs: Framework;
  isTheirs: boolean;
  onChoose: (isTheirs: boolean) => void;
}) {
  const { t, text } = useI18n();
  const { field } = useWords();
  const nodeOf = ({ nodes }: Framework) => nodes.find(({ code }) => code === clash.code);
  const node = nodeOf(mine) ?? nodeOf(theirs);
  const owner = node ? text(node.title) : t('framework.diff.settings');
  const what = clash.field === null ? t('draft.conflict.whole') : field(clash.field);
  const options = [
    { isChosen: !isTheirs, value: false, words: 'draft.conflict.keepMine', of: mine },
    { isChosen: isTheirs, value: true, words: 'draft.conflict.keepTheirs', of: theirs },
  ] as const;
  return (
    <fieldset className={styles['clash']}>
      <legend>
        {owner}: {what}
      </legend>
      {options.map((option) => (
        <label key={option.words}>
          <input
            type="radio"
            name={clashKey(clash)}
            checked={option.isChosen}
            onChange={() => onChoose(option.value)}
          />
          <span>
            {t(option.words)}: <Value start={start} side={option.of} clash={clash} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function valueOf(framework: Framework, { code, field }: Clash): unknown {
  const node = code === null ? framework : framework.nodes.find((each) => each.code === code);
  if (field === null) return node?.title;
  return field
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], node);
}

/** A side's value as one can compare it with the other's: texts and figures as they are, the rest in words. */
function Value({ start, side, clash }: { start: Framework; side: Framework; clash: Clash }) {
  const { t, language } = useI18n();
  const value = valueOf(side, clash);
  if (value === undefined || value === null) return t('draft.conflict.gone');
  if (typeof value === 'string' || typeof value === 'number') return <bdi>{value}</bdi>;
  if (typeof value === 'object' && 'ar' in value && 'en' in value) {
    return (
      <>
        <bdi lang="ar">{String(value.ar)}</bdi> · <bdi lang="en">{String(value.en)}</bdi>
      </>
    );
  }
  const head = clash.field?.split('.')[0] ?? '';
  const told = compareFrameworks(start, side).differences.filter(
    ({ code, fields }) =>
      code === clash.code && fields.some(({ field }) => field.split('.')[0] === head),
  );
  return told.map((difference) => differenceWords(difference, { language })).join(' · ');
}
