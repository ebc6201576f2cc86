import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { tokensQuery } from '#client/lib/api/queries.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { FailureNote } from '#client/ui/form/failure-note.tsx';
import { SecretText } from '#client/ui/form/secret-text.tsx';
import { useAct } from '#client/ui/form/use-act.ts';
import { Loaded } from '#client/ui/loaded.tsx';
import { Note } from '#client/ui/note.tsx';
import { Section } from '#client/ui/section.tsx';
import { CreateToken } from './create-token.tsx';
import { TokensTable } from './tokens-table.tsx';

/** Tokens with which a program of mine reads what I may read. */
export function ApiTokens() {
  const { t } = useI18n();
  const client = useQueryClient();
  const query = useQuery(tokensQuery());
  const { act, failure } = useAct();
  const [made, setMade] = useState<string | null>(null);
  const reload = () => client.invalidateQueries(tokensQuery());

  const revoke = (id: string) =>
    act(async () => {
      await sendJson('DELETE', `/account/tokens/${encodeURIComponent(id)}`);
      await reload();
    });

  return (
    <Section title={t('access.tokens.title')} lede={t('access.tokens.lede')}>
      {failure && <FailureNote failure={failure} />}
      {made && (
        <>
          <Note tone="warn" title={t('access.tokens.once')}>
            <p>{t('access.tokens.onceMore')}</p>
          </Note>
          <SecretText label={t('access.tokens.secret')} text={made} />
        </>
      )}
      <Loaded query={query} what={t('access.tokens.title')}>
        {({ tokens }) =>
          tokens.length > 0 && <TokensTable tokens={tokens} onRevoke={({ id }) => revoke(id)} />
        }
      </Loaded>
      <CreateToken
        onMade={(secret) => {
          setMade(secret);
          void reload();
        }}
      />
    </Section>
  );
}
