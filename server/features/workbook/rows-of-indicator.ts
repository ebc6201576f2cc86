import type { AnswerInput } from '#shared/domain/answers/answer-input.ts';
import type { Language } from '#shared/format/language.ts';
import { answerWords, levelWords } from './answer-words.ts';
import { type Cell, type Fill, type FormIndicator, itemKey, type SheetRow } from './sheet.ts';
import { type WorkbookWords, workbookWords } from './workbook-words.ts';

export const LONGEST_REASON = 1000;
export const LONGEST_COMMENT = 2000;
/** The largest number that the API takes, either side of zero. */
export const LARGEST = 1e12;

const locked = (content: Cell['content']): Cell => ({ content });

function guideOf({ kind, form }: FormIndicator, language: Language): string {
  const words = workbookWords[language];
  const { unit, numerator, denominator } = form;
  const isFraction = kind === 'percentage' || kind === 'ratio';
  const lines = [
    form.guidance?.[language] ?? form.definition?.[language],
    isFraction && numerator ? words.numerator(numerator[language]) : undefined,
    isFraction && denominator ? words.denominator(denominator[language]) : undefined,
    kind === 'percentage' ? words.share : undefined,
    kind === 'checklist' ? words.items : undefined,
    unit && kind === 'number' ? words.unit(unit[language]) : undefined,
  ];
  return lines.filter((line) => line !== undefined).join('\n');
}

/** The limits of a number that its checks set. */
function limitsOf({ form }: FormIndicator): { least: number; most: number } {
  const limit = (rule: 'min' | 'max', otherwise: number): number =>
    form.checks.find((check) => check.rule === rule)?.value ?? otherwise;
  return { least: limit('min', -LARGEST), most: limit('max', LARGEST) };
}

function valueFill(indicator: FormIndicator, language: Language): Fill | undefined {
  const words = workbookWords[language];
  switch (indicator.kind) {
    case 'boolean':
      return { type: 'choice', words: [words.yes, words.no] };
    case 'level':
      return {
        type: 'choice',
        words: indicator.form.levels.map(({ position }) =>
          levelWords(indicator, position, language),
        ),
      };
    case 'percentage':
      return { type: 'number', least: 0, most: 100 };
    case 'number':
    case 'derived':
      return { type: 'number', ...limitsOf(indicator) };
    case 'checklist':
    case 'ratio':
      return undefined;
  }
}

/** What stands in the answer's own cell; parts of a fraction and items have theirs. */
function valueContent(
  indicator: FormIndicator,
  answer: AnswerInput,
  language: Language,
): string | number | null {
  if (answer.kind === 'boolean' || answer.kind === 'level') {
    return answerWords(indicator, answer, language);
  }
  return answer.kind === 'number' ? answer.value : null;
}

/** Of a checklist only how much holds: which of its items do stands in their own rows. */
function lastWords(indicator: FormIndicator, answer: AnswerInput, language: Language): string {
  return answer.kind === 'checklist'
    ? workbookWords[language].itemsOf(answer.items.length, indicator.form.items.length)
    : answerWords(indicator, answer, language);
}

function partCells(indicator: FormIndicator): Pick<SheetRow['cells'], 'numerator' | 'denominator'> {
  const { kind, answer, writable } = indicator;
  if (kind !== 'percentage' && kind !== 'ratio') return {};
  const parts = answer.kind === 'percentage' || answer.kind === 'ratio' ? answer : undefined;
  const open = (fill: Fill): Fill | undefined => (writable ? fill : undefined);
  const limits = { type: 'number', least: 0, most: LARGEST } as const;
  return {
    numerator: {
      content: parts?.numerator ?? null,
      fill: open({ ...limits, isPart: kind === 'percentage' }),
    },
    denominator: { content: parts?.denominator ?? null, fill: open(limits) },
  };
}

function itemRows(indicator: FormIndicator, language: Language, words: WorkbookWords): SheetRow[] {
  const { code, kind, form, answer, last, writable } = indicator;
  if (kind !== 'checklist') return [];
  const choose: Fill = { type: 'choice', words: [words.yes, words.no] };
  const chosen = (given: AnswerInput | undefined, item: string): string | null => {
    if (given?.kind !== 'checklist') return null;
    return given.items.includes(item) ? words.yes : words.no;
  };
  return form.items.map((item) => ({
    type: 'item',
    cells: {
      title: locked(item.title[language]),
      last: locked(chosen(last?.answer, item.code)),
      value: { content: chosen(answer, item.code), fill: writable ? choose : undefined },
      key: locked(itemKey(code, item.code)),
    },
  }));
}

/** The row of an indicator, and below it those of its items where it is a checklist. */
export function rowsOfIndicator(indicator: FormIndicator, language: Language): SheetRow[] {
  const words = workbookWords[language];
  const { answer, last, writable, comment } = indicator;
  const open = (fill: Fill | undefined): Fill | undefined => (writable ? fill : undefined);
  const isNotApplicable = answer.kind === 'not_applicable';
  return [
    {
      type: 'indicator',
      cells: {
        code: locked(indicator.code),
        title: locked(indicator.title[language]),
        guide: locked(guideOf(indicator, language)),
        last: locked(last ? lastWords(indicator, last.answer, language) : null),
        value: {
          content: valueContent(indicator, answer, language),
          fill: open(valueFill(indicator, language)),
        },
        ...partCells(indicator),
        na: {
          content: isNotApplicable ? words.yes : null,
          fill: open({ type: 'choice', words: [words.yes] }),
        },
        reason: {
          content: isNotApplicable ? answer.reason : null,
          fill: open({ type: 'text', longest: LONGEST_REASON }),
        },
        comment: { content: comment, fill: open({ type: 'text', longest: LONGEST_COMMENT }) },
        key: locked(indicator.code),
        version: locked(indicator.version),
      },
    },
    ...itemRows(indicator, language, words),
  ];
}
