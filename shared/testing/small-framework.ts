import type { Framework, IndicatorNode } from '#shared/domain/framework/framework.ts';

const title = (word: string) => ({ ar: `عنوان ${word}`, en: word });

/** A valid indicator beneath `D`, changed as asked. */
export function smallIndicator(changes: Partial<IndicatorNode> = {}): IndicatorNode {
  return {
    code: 'A',
    parent: 'D',
    weight: 1,
    title: title('A'),
    kind: 'number',
    direction: 'higher',
    normalise: { method: 'goalposts', min: 0, max: 100 },
    ...changes,
  };
}

/** A valid framework of an index `I`, a dimension `D` and the indicators given, changed as asked. */
export function smallFramework(
  indicators: readonly IndicatorNode[] = [smallIndicator()],
  changes: Partial<Framework> = {},
): Framework {
  return {
    id: 'small',
    version: '1',
    title: title('small'),
    missingPolicy: { method: 'exclude' },
    minCoverage: 0,
    levels: [1, 2, 3, 4, 5].map((level) => ({
      level,
      from: 20 * (level - 1),
      title: title(`${level}`),
    })),
    nodes: [
      {
        code: 'I',
        parent: null,
        weight: 1,
        title: title('I'),
        aggregation: { method: 'arithmetic' },
      },
      {
        code: 'D',
        parent: 'I',
        weight: 1,
        title: title('D'),
        aggregation: { method: 'arithmetic' },
      },
      ...indicators,
    ],
    ...changes,
  };
}
