import { useI18n } from '#client/i18n/i18n-context.ts';
import { Section } from '#client/ui/section.tsx';
import type { DepartmentResultsResponse } from '#shared/contracts/results.ts';
import { addsUp, formulaTerms } from './formula-terms.ts';

/** The index as a sum that the reader can check: weight × score, dimension by dimension. */
export function IndexFormula({ results }: { results: DepartmentResultsResponse }) {
  const { t, text, number, percent } = useI18n();
  const index = results.nodes[0];
  if (!index || index.score === null) return null;
  const terms = formulaTerms(index.code, results.nodes);
  const isSum = addsUp(terms, index.score);
  return (
    <Section
      title={t('department.sum')}
      lede={t(isSum ? 'department.sum.lede' : 'department.sum.ledeOther')}
    >
      <table>
        <caption className="hide">{t('department.sum')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('department.column.dimension')}</th>
            <th scope="col" className="n">
              {t('department.column.weight')}
            </th>
            <th scope="col" className="n">
              {t('common.column.score')}
            </th>
            {isSum && (
              <th scope="col" className="n">
                {t('department.column.points')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {terms.map((term) => (
            <tr key={term.code}>
              <th scope="row">{text(term.title)}</th>
              <td className="n">{percent(term.share, 2)}</td>
              <td className="n">{number(term.score, 2)}</td>
              {isSum && <td className="n">{number(term.points, 4)}</td>}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text(index.title)}</th>
            <td className="n">{isSum && percent(1)}</td>
            <td className="n">{!isSum && number(index.score, 4)}</td>
            {isSum && <td className="n">{number(index.score, 4)}</td>}
          </tr>
        </tfoot>
      </table>
    </Section>
  );
}
