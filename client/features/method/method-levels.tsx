import { useI18n } from '#client/i18n/i18n-context.ts';
import type { FrameworkFile } from '#client/lib/method/framework-index.ts';
import { LevelBadge } from '#client/ui/level-badge.tsx';
import { Section } from '#client/ui/section.tsx';

/** The bands of the levels and the gates that cap them. */
export function MethodLevels({ framework }: { framework: FrameworkFile }) {
  const { t, text, number } = useI18n();
  const { levels, gates = [], nodes } = framework;
  const titleOf = (code: string) => {
    const node = nodes.find((candidate) => candidate.code === code);
    return node ? text(node.title) : code;
  };
  return (
    <Section title={t('method.levels')} lede={t('method.levels.lede')}>
      <table>
        <caption className="hide">{t('method.levels')}</caption>
        <thead>
          <tr>
            <th scope="col" className="fit">
              {t('common.column.level')}
            </th>
            <th scope="col" className="n">
              {t('method.levels.from')}
            </th>
            <th scope="col">{t('method.levels.gate')}</th>
          </tr>
        </thead>
        <tbody>
          {levels.map(({ level, from }) => (
            <tr key={level}>
              <th scope="row">
                <LevelBadge level={level} bands={levels} />
              </th>
              <td className="n">{number(from, 0, 2)}</td>
              <td>
                {gates
                  .filter((gate) => gate.level <= level)
                  .map((gate) =>
                    t('method.levels.need', {
                      node: titleOf(gate.node),
                      min: number(gate.min, 0, 2),
                    }),
                  )
                  .join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {gates.length > 0 && <p className="small quiet">{t('method.levels.cap')}</p>}
    </Section>
  );
}
