import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { accountsQuery } from '#client/lib/api/queries.ts';
import { OneTimeLink } from '#client/ui/form/one-time-link.tsx';
import { Section } from '#client/ui/section.tsx';
import type { AccountDto, OneTimeLink as Link } from '#shared/contracts/accounts.ts';
import { DisableDialog } from './disable-dialog.tsx';
import { ResetDialog } from './reset-dialog.tsx';
import styles from '#client/ui/form/form.module.css';

/** Letting a person in and keeping one out. */
export function PersonAccess({ account, isOwn }: { account: AccountDto; isOwn: boolean }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const [asked, setAsked] = useState<'reset' | 'disable' | null>(null);
  const [link, setLink] = useState<Link | null>(null);
  const reload = () => void client.invalidateQueries(accountsQuery());
  if (isOwn) {
    return (
      <Section title={t('admin.access.title')} isFirst>
        <p className="quiet">{t('admin.access.own')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('admin.access.title')} lede={t('admin.access.lede')} isFirst>
      {link && <OneTimeLink link={link} />}
      <p className={styles['actions']}>
        <button type="button" className="btn" onClick={() => setAsked('reset')}>
          {t('admin.access.reset')}
        </button>
        <button type="button" className="btn" onClick={() => setAsked('disable')}>
          {t(account.disabled ? 'admin.access.enable' : 'admin.access.disable')}
        </button>
      </p>
      {asked === 'reset' && (
        <ResetDialog
          account={account}
          onClose={() => setAsked(null)}
          onDone={(issued) => {
            setAsked(null);
            setLink(issued);
            reload();
          }}
        />
      )}
      {asked === 'disable' && (
        <DisableDialog
          account={account}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            reload();
          }}
        />
      )}
    </Section>
  );
}
