import { useI18n } from '#client/i18n/i18n-context.ts';
import type { Translator } from '#client/i18n/translator.ts';
import type { SheetFacts, Sheet } from '#client/lib/export/sheet.ts';
import { roundDecimal } from '#client/lib/round.ts';
import { NoValue } from '#client/ui/no-value.tsx';
import { MeasuredBy } from '../measured-by.tsx';
import type { DepartmentLines } from './department-lines-data.ts';

const decimals = 2;

export function DepartmentLinesTable({
  data,
  caption,
}: {
  data: DepartmentLines;
  caption: string;
}) {
  const { t, text, number, quarter } = useI18n();
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('common.column.quarter')}</th>
          {data.lines.map(({ department }) => (
            <th key={department.code} scope="col" className="n">
              {text(department.name)}
            </th>
          ))}
          <th scope="col">{t('compare.trend.framework')}</th>
        </tr>
      </thead>
      <tbody>
        {data.quarters.map((code, index) => (
          <tr key={code}>
            <th scope="row">{quarter(code)}</th>
            {data.lines.map(({ department, scores }) => {
              const score = scores[index] ?? null;
              return (
                <td key={department.code} className="n">
                  {score === null ? <NoValue /> : number(score, decimals)}
                </td>
              );
            })}
            <td>
              <MeasuredBy
                version={data.versions[index] ?? null}
                isNew={data.breaks.some((each) => each.index === index)}
                words={t('compare.trend.new')}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function departmentLinesSheet(
  { quarters, versions, lines }: DepartmentLines,
  facts: SheetFacts,
  { t, text }: Translator,
): Pick<Sheet, 'facts' | 'columns' | 'rows'> {
  return {
    facts,
    columns: [
      ['quarter', t('common.column.quarter')],
      ...lines.map(({ department: { code, name } }) => [code, text(name)] as const),
      ['framework', t('compare.trend.framework')],
    ],
    rows: quarters.map((quarter, index) => [
      quarter,
      ...lines.map(({ scores }) => {
        const score = scores[index] ?? null;
        return score === null ? null : roundDecimal(score, 4);
      }),
      versions[index] ?? null,
    ]),
  };
}
