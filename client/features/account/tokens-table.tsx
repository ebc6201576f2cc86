import { useI18n } from '#client/i18n/i18n-context.ts';
import { formatMoment } from '#client/lib/moment.ts';
import { SmallButton } from '#client/ui/form/small-button.tsx';
import type { ApiTokensResponse } from '#shared/contracts/accounts.ts';

type ApiToken = ApiTokensResponse['tokens'][number];

export function TokensTable({
  tokens,
  onRevoke,
}: {
  tokens: readonly ApiToken[];
  onRevoke: (token: ApiToken) => void;
}) {
  const { t, language } = useI18n();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('access.tokens.title')}>
      <table>
        <caption className="hide">{t('access.tokens.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('access.tokens.name')}</th>
            <th scope="col" className="desk">
              {t('access.tokens.hint')}
            </th>
            <th scope="col">{t('access.tokens.expires')}</th>
            <th scope="col" className="desk">
              {t('access.tokens.used')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id}>
              <th scope="row">
                <bdi>{token.name}</bdi>
              </th>
              <td className="desk">
                <bdi className="code">{token.hint}…</bdi>
              </td>
              <td>{formatMoment(token.expiresAt, language)}</td>
              <td className="desk">
                {token.lastUsedAt
                  ? formatMoment(token.lastUsedAt, language)
                  : t('access.tokens.never')}
              </td>
              <td className="fit">
                <SmallButton onClick={() => onRevoke(token)}>
                  {t('access.tokens.revoke')} <span className="hide">{token.name}</span>
                </SmallButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
