import { useId, useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { downloadBlob } from '#client/lib/download.ts';
import { Note } from '#client/ui/note.tsx';
import { Section } from '#client/ui/section.tsx';
import { nextVersion } from '#client/lib/method/next-version.ts';
import { draftFramework, weightChanges } from './draft-framework.ts';
import { proposalNote } from './proposal-note.ts';
import { ProposalChanges } from './proposal-changes.tsx';
import { SaveProposal } from './save-proposal.tsx';
import type { Lab } from './use-lab.ts';
import styles from './experts.module.css';

const least = 10;

/** The weights as a draft of the next version, with a reason: a file for anyone, on the server for the committee. */
export function ProposalSection({ lab }: { lab: Lab }) {
  const { t } = useI18n();
  const id = useId();
  const [reason, setReason] = useState({ ar: '', en: '' });
  const [isRefused, setRefused] = useState(false);
  const { framework } = lab.compiled;
  const changes = weightChanges(lab.compiled, lab.nominal, lab.weights);
  const version = nextVersion(framework.version);
  const hasReason = reason.ar.trim().length >= least && reason.en.trim().length >= least;

  /** The proposal; null, and what is missing shown, while it has no reason. */
  const draft = () => {
    setRefused(!hasReason);
    if (!hasReason) return null;
    return draftFramework(lab.compiled, changes, (change) =>
      proposalNote(change, reason, lab.override),
    );
  };
  const download = () => {
    const proposal = draft();
    if (!proposal) return;
    const blob = new Blob([`${JSON.stringify(proposal, null, 2)}\n`], { type: 'application/json' });
    downloadBlob(`${framework.id}-${version}-draft.json`, blob);
  };

  return (
    <Section title={t('lab.proposal')} lede={t('lab.proposal.lede', { version })}>
      {changes.length === 0 ? (
        <p className="quiet">{t('lab.proposal.none')}</p>
      ) : (
        <div className={styles['form']}>
          <ProposalChanges lab={lab} changes={changes} />
          {(['ar', 'en'] as const).map((language) => (
            <div key={language}>
              <label htmlFor={`${id}-${language}`}>
                {t(language === 'ar' ? 'lab.proposal.reason.ar' : 'lab.proposal.reason.en')}
              </label>
              <textarea
                id={`${id}-${language}`}
                className={styles['reason']}
                lang={language}
                dir={language === 'ar' ? 'rtl' : 'ltr'}
                maxLength={2000}
                value={reason[language]}
                aria-describedby={isRefused ? `${id}-issue` : undefined}
                aria-invalid={isRefused && reason[language].trim().length < least}
                onChange={(event) =>
                  setReason({ ...reason, [language]: event.currentTarget.value })
                }
              />
            </div>
          ))}
          {isRefused && !hasReason && (
            <div id={`${id}-issue`}>
              <Note tone="error" role="alert" title={t('lab.proposal.needsReason')}>
                <p>{t('lab.proposal.needsReason.text')}</p>
              </Note>
            </div>
          )}
          <div className={styles['actions']}>
            <SaveProposal
              from={framework.version}
              draft={draft}
              reason={[reason.ar.trim(), reason.en.trim()].join('\n')}
            />
            <button type="button" className="btn" onClick={download}>
              {t('lab.proposal.download', { version })}
            </button>
          </div>
        </div>
      )}
    </Section>
  );
}
