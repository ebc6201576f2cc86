import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { renewSession } from '#client/lib/session/renew-session.ts';
import { Section } from '#client/ui/section.tsx';
import { Tag } from '#client/ui/tag.tsx';
import type { SessionResponse, SessionUser } from '#shared/contracts/session.ts';
import { EnrolTotp } from './enrol-totp.tsx';
import { ProveTotp, type TotpAct } from './prove-totp.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

/** The second factor: enrolled step by step, then its recovery codes, then renewed or turned off. */
export function SecondFactor({
  user,
  session,
  onEnrolled,
}: {
  user: SessionUser;
  session: SessionResponse;
  /** After the recovery codes of a new second factor were put away. */
  onEnrolled: () => void;
}) {
  const { t } = useI18n();
  const client = useQueryClient();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [act, setAct] = useState<TotpAct | null>(null);
  const { enrolled, required } = session.totp;

  const finish = async () => {
    await renewSession(client);
    setCodes(null);
    if (!enrolled) onEnrolled();
  };

  return (
    <Section
      title={
        <>
          {t('access.totp.title')}{' '}
          {codes === null && (
            <Tag tone={enrolled ? 'plain' : 'soft'}>
              {t(enrolled ? 'access.totp.on' : 'access.totp.off')}
            </Tag>
          )}
        </>
      }
      lede={t(required ? 'access.totp.ledeRequired' : 'access.totp.lede')}
    >
      {codes ? (
        <RecoveryCodes codes={codes} username={user.username} onDone={() => void finish()} />
      ) : enrolled ? (
        <p>
          <button type="button" className="btn" onClick={() => setAct('renew')}>
            {t('access.totp.renew')}
          </button>{' '}
          {!required && (
            <button type="button" className="btn" onClick={() => setAct('disable')}>
              {t('access.totp.disable')}
            </button>
          )}
        </p>
      ) : (
        <EnrolTotp user={user} onConfirmed={setCodes} />
      )}
      {act && (
        <ProveTotp
          act={act}
          onClose={() => setAct(null)}
          onDone={(renewed) => {
            setAct(null);
            if (renewed) setCodes(renewed);
            else void renewSession(client);
          }}
        />
      )}
    </Section>
  );
}
