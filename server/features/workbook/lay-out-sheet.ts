import type { SubmissionResponse } from '#shared/contracts/submissions.ts';
import type { Language } from '#shared/format/language.ts';
import { quarterName } from '#shared/format/quarters.ts';
import { rowsOfIndicator } from './rows-of-indicator.ts';
import { type FormIndicator, marksOf, type Sheet, type SheetRow } from './sheet.ts';
import { workbookWords } from './workbook-words.ts';

/** A department's quarter with the forms of all its indicators. */
export interface WholeQuarter extends Omit<SubmissionResponse, 'indicators'> {
  readonly indicators: readonly FormIndicator[];
}

/** What is due of a quarter as a sheet: by dimension, with the answers there are. */
export function layOutSheet(quarter: WholeQuarter, language: Language): Sheet {
  const words = workbookWords[language];
  const rows = quarter.dimensions.flatMap(({ code, title }): SheetRow[] => {
    const due = quarter.indicators.filter((each) => each.due && each.dimension === code);
    if (due.length === 0) return [];
    const heading: SheetRow = {
      type: 'dimension',
      cells: { code: { content: code }, title: { content: title[language] } },
    };
    return [heading, ...due.flatMap((indicator) => rowsOfIndicator(indicator, language))];
  });
  return {
    name: words.sheet,
    title: `${quarter.department.name[language]} · ${quarterName(quarter.cycle.code, language)}`,
    instructions: words.instructions,
    marks: marksOf(quarter),
    headings: words.headings,
    rows,
  };
}
