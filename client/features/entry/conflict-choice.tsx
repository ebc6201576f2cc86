import { useI18n } from '#client/i18n/i18n-context.ts';
import type { OutboxEntry } from '#client/lib/outbox/outbox-entry.ts';
import { clockTime } from '#client/lib/submission/clock-time.ts';
import { Note } from '#client/ui/note.tsx';
import type { GivenAnswer, SaveAnswerBody } from '#shared/contracts/answers.ts';
import { valueOf, type FormIndicator } from '#client/lib/answer/answer-spec-of.ts';
import fields from '#client/ui/answer/answer.module.css';
import styles from './entry.module.css';
import { answerWords } from '#client/lib/answer/value-words.ts';

/** Somebody else saved this answer meanwhile: both values, who and when; one is chosen, the other stays in the history. */
export function ConflictChoice({
  indicator,
  entry,
  conflict: { current },
  onMine,
  onTheirs,
}: {
  indicator: FormIndicator;
  entry: OutboxEntry;
  conflict: { readonly current: GivenAnswer };
  onMine: () => void;
  onTheirs: () => void;
}) {
  const { t, language } = useI18n();
  const own = entry.change?.body;
  return (
    <Note tone="warn" role="alert" title={t('entry.conflict.title')}>
      <dl className={styles['versions']}>
        <div>
          <dt>
            {t('entry.conflict.theirs', {
              who: current.by ?? t('entry.conflict.somebody'),
              when: current.at ? clockTime(current.at, language) : '',
            })}
          </dt>
          <dd>
            <Version indicator={indicator} given={current} />
          </dd>
        </div>
        <div>
          <dt>
            {t('entry.conflict.mine', {
              who: entry.user,
              when: clockTime(entry.writtenAt, language),
            })}
          </dt>
          <dd>
            {own ? <Version indicator={indicator} given={own} /> : entry.draft.texts.join(' / ')}
          </dd>
        </div>
      </dl>
      <p className={fields['buttons']}>
        <button type="button" className="btn" onClick={onMine}>
          {t('entry.conflict.keepMine')}
        </button>
        <button type="button" className="btn" onClick={onTheirs}>
          {t('entry.conflict.takeTheirs')}
        </button>
      </p>
      <p className={fields['hint']}>{t('entry.conflict.kept')}</p>
    </Note>
  );
}

function Version({
  indicator,
  given: { answer, comment },
}: {
  indicator: FormIndicator;
  given: Pick<SaveAnswerBody, 'answer' | 'comment'>;
}) {
  const i18n = useI18n();
  return (
    <>
      <strong>{answerWords(indicator, answer, valueOf(indicator, answer), i18n)}</strong>
      {answer.kind === 'not_applicable' && <span className="quiet"> {answer.reason}</span>}
      {comment && <span className="quiet"> {comment}</span>}
    </>
  );
}
