import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { NoValue } from '#client/ui/no-value.tsx';
import type { FrameworksResponse } from '#shared/contracts/framework-drafts.ts';

/** Every published version: from when, what it measured, and what it changed. */
export function VersionsTable({ versions }: { versions: FrameworksResponse['versions'] }) {
  const { t, text, number, quarter } = useI18n();
  const measured = (cycles: readonly string[]) => {
    const [first, last] = [cycles[0], cycles.at(-1)];
    if (first === undefined || last === undefined) return <NoValue />;
    return first === last
      ? quarter(first)
      : t('framework.versions.range', { from: quarter(first), to: quarter(last) });
  };
  return (
    <table>
      <caption className="hide">{t('framework.versions.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('framework.version')}</th>
          <th scope="col" className="n desk">
            {t('framework.versions.indicators')}
          </th>
          <th scope="col" className="desk">
            {t('framework.versions.from')}
          </th>
          <th scope="col">{t('framework.versions.measured')}</th>
          <th scope="col">{t('framework.versions.changes')}</th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr key={version.sha256}>
            <th scope="row">
              <Link href={`/framework?framework=${version.id}&version=${version.version}`}>
                {text(version.title)} <bdi>{version.version}</bdi>
              </Link>
            </th>
            <td className="n desk">{number(version.indicators)}</td>
            <td className="desk">
              {version.effectiveFrom ? quarter(version.effectiveFrom) : <NoValue />}
            </td>
            <td>{measured(version.cycles)}</td>
            <td>
              {version.supersedes === null ? (
                <NoValue />
              ) : (
                <Link
                  href={`/framework/diff?framework=${version.id}&from=${version.supersedes}&to=${version.version}`}
                >
                  {t('framework.versions.since', { version: version.supersedes })}
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
