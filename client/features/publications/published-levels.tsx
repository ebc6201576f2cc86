import { useI18n } from '#client/i18n/i18n-context.ts';
import { Delta } from '#client/ui/delta.tsx';
import { LevelBadge } from '#client/ui/level-badge.tsx';
import { NoValue } from '#client/ui/no-value.tsx';
import { Section } from '#client/ui/section.tsx';
import type { PublicationResponse } from '#shared/contracts/publications.ts';

/** How many departments stand at each level, now and in the quarter before. */
export function PublishedLevels({ levels }: { levels: PublicationResponse['levels'] }) {
  const { t, number } = useI18n();
  const name = t('publication.levels');
  return (
    <Section title={name}>
      <table className="measure">
        <caption className="hide">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{t('common.column.level')}</th>
            <th scope="col" className="n">
              {t('publication.levels.before')}
            </th>
            <th scope="col" className="n">
              {t('publication.levels.now')}
            </th>
            <th scope="col" className="n">
              {t('publication.column.change')}
            </th>
          </tr>
        </thead>
        <tbody>
          {levels.toReversed().map(({ level, departments, before }) => (
            <tr key={level}>
              <th scope="row">
                <LevelBadge level={level} bands={levels} />
              </th>
              <td className="n">{before === null ? <NoValue /> : number(before)}</td>
              <td className="n">
                <span className="num strong">{number(departments)}</span>
              </td>
              <td className="n">
                {before === null ? <NoValue /> : <Delta value={departments - before} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
