import { useQuery } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { departmentHistoryQuery } from '#client/lib/api/queries.ts';
import { kindName } from '#client/lib/kind-name.ts';
import { formatMoment } from '#client/lib/moment.ts';
import { Loaded } from '#client/ui/loaded.tsx';
import { NoValue } from '#client/ui/no-value.tsx';
import { Section } from '#client/ui/section.tsx';

/** Whom the server names where it did something by itself. */
const SYSTEM = 'system';

/** The names that a department had, newest first. */
export function DepartmentHistory({ code }: { code: string }) {
  const { t, text, language } = useI18n();
  const query = useQuery(departmentHistoryQuery(code));
  return (
    <Section title={t('admin.history.title')} lede={t('admin.history.lede')}>
      <Loaded query={query} what={t('admin.history.title')}>
        {({ revisions }) => (
          <div className="scroll" tabIndex={0} role="region" aria-label={t('admin.history.title')}>
            <table>
              <caption className="hide">{t('admin.history.title')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('admin.history.name')}</th>
                  <th scope="col" className="desk">
                    {t('common.column.kind')}
                  </th>
                  <th scope="col">{t('admin.history.at')}</th>
                  <th scope="col">{t('admin.history.by')}</th>
                  <th scope="col">{t('admin.reason')}</th>
                </tr>
              </thead>
              <tbody>
                {[...revisions].reverse().map((revision) => (
                  <tr key={revision.recordedAt}>
                    <th scope="row">{text(revision.name)}</th>
                    <td className="desk">{kindName(revision.kind, t)}</td>
                    <td>{formatMoment(revision.recordedAt, language)}</td>
                    <td>
                      <bdi>
                        {revision.account === SYSTEM ? t('admin.history.system') : revision.account}
                      </bdi>
                    </td>
                    <td>{revision.reason ?? <NoValue />}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
    </Section>
  );
}
