import type { Framework, IndicatorNode, LocalText } from '../framework/framework.ts';

const YES: LocalText = { ar: 'نعم', en: 'Yes' };
const NO: LocalText = { ar: 'لا', en: 'No' };
const NONE_CHOSEN: LocalText = { ar: 'لم يُختر أي بند', en: 'No item chosen' };

const alike = (text: string): LocalText => ({ ar: text, en: text });

function checklistText(indicator: IndicatorNode, input: string | null): LocalText | null {
  if (input === null) return null;
  if (input === 'none') return NONE_CHOSEN;
  const chosen = new Set(input.split(';'));
  const items = (indicator.items ?? []).filter((item) => chosen.has(item.code));
  return {
    ar: items.map((item) => item.title.ar).join('؛ '),
    en: items.map((item) => item.title.en).join('; '),
  };
}

function levelText(framework: Framework, indicator: IndicatorNode, value: number): LocalText {
  const level = framework.scales?.[indicator.scale ?? '']?.levels.find(
    (each) => each.value === value,
  );
  if (!level) return alike(String(value));
  return { ar: `${value} · ${level.title.ar}`, en: `${value} · ${level.title.en}` };
}

/**
 * A value in the words of its indicator's kind: "نعم", "3 · مُطبَّق", "45 / 60". `input` is the answer as it was given,
 * where it is known. Null where the number itself says it all.
 */
export function answerText(
  framework: Framework,
  indicator: IndicatorNode,
  value: number,
  input: string | null,
): LocalText | null {
  switch (indicator.kind) {
    case 'boolean':
      return value === 1 ? YES : NO;
    case 'level':
      return levelText(framework, indicator, value);
    case 'checklist':
      return checklistText(indicator, input);
    case 'percentage':
    case 'ratio':
      return input === null ? null : alike(input.replace('/', ' / '));
    case 'number':
    case 'derived':
      return null;
  }
}
