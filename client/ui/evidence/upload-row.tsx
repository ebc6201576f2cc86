import { useI18n } from '#client/i18n/i18n-context.ts';
import { fileSize } from '#client/lib/answer/file-size.ts';
import type { UploadOnWay } from '#client/lib/uploads/upload.ts';
import answer from '#client/ui/answer/answer.module.css';
import { Icon } from '#client/ui/icon.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { refusalWords } from './refusal-words.ts';
import styles from './evidence.module.css';

/** A document on its way: where it is, in a sign and words, and a way to give it up. */
export function UploadRow({
  upload: { id, name, file, received, refused },
  isHeld,
  onCancel,
}: {
  upload: UploadOnWay;
  isHeld: boolean;
  onCancel: (id: string) => void;
}) {
  const { t, percent, number } = useI18n();
  const share = received === null || isHeld ? null : received / file.size;
  const state = refused ? 'refused' : share === null ? 'device' : ('sending' as const);
  return (
    <li data-upload={state}>
      <div className={answer['file']}>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <span className="small quiet">{fileSize(file.size, number, t)}</span>
      </div>
      {share !== null && <ProgressBar done={share} total={1} isSmall aria-label={name} />}
      <p className={`${styles['state']} ${refused ? styles['error'] : ''}`}>
        <Icon name={refused ? 'error' : 'device'} />
        {/* Said by quarters: a screen reader that reads every step out would say nothing else. */}
        <span role="status">
          {refused && refusalWords(refused, t)}
          {state === 'device' && t('evidence.state.device')}
          {share !== null &&
            t('evidence.state.sending', { share: percent(Math.floor(share * 4) / 4, 0) })}
        </span>
        <button type="button" className="link" onClick={() => onCancel(id)}>
          {t(refused ? 'evidence.remove' : 'evidence.cancel')}
          <span className="hide"> {name}</span>
        </button>
      </p>
    </li>
  );
}
