import { describe, expect, it } from 'vitest';
import { smallFramework, smallIndicator } from '#shared/testing/small-framework.ts';
import { issueMessage } from '#shared/format/issue-messages.ts';
import { checkFramework } from './check-framework.ts';
import { compileFramework } from './compile-framework.ts';
import type { Framework, FrameworkNode, GroupNode, IndicatorNode } from './framework.ts';

const title = { ar: 'عنوان', en: 'Title' };
const scales = (...values: number[]): NonNullable<Framework['scales']> => ({
  s: { title, levels: values.map((value) => ({ value, title })) },
});
const level = smallIndicator({ kind: 'level', scale: 's', normalise: { method: 'points' } });
const group = (
  code: string,
  parent: string | null,
  changes: Partial<GroupNode> = {},
): GroupNode => ({
  code,
  parent,
  weight: 1,
  title,
  aggregation: { method: 'arithmetic' },
  ...changes,
});
const withNodes = (...nodes: FrameworkNode[]): Framework => ({ ...smallFramework(), nodes });
const withNormalise = (
  normalise: IndicatorNode['normalise'],
  changes: Partial<IndicatorNode> = {},
) => smallFramework([smallIndicator({ normalise, ...changes })]);

const errorCases: [string, Framework, string, string][] = [
  ['no index', withNodes(group('D', 'I'), smallIndicator()), 'nodes', 'framework.no_root'],
  [
    'two indexes',
    smallFramework([smallIndicator()], {
      nodes: [
        ...smallFramework().nodes,
        group('J', null),
        smallIndicator({ code: 'B', parent: 'J' }),
      ],
    }),
    'nodes[3].parent',
    'framework.several_roots',
  ],
  [
    'a code used twice',
    smallFramework([smallIndicator(), smallIndicator()]),
    'nodes[3].code',
    'framework.code_duplicate',
  ],
  [
    'an unknown parent',
    smallFramework([smallIndicator(), smallIndicator({ code: 'B', parent: 'X' })]),
    'nodes[3].parent',
    'framework.parent_unknown',
  ],
  [
    'an indicator as parent',
    smallFramework([smallIndicator(), smallIndicator({ code: 'B', parent: 'A' })]),
    'nodes[3].parent',
    'framework.parent_is_indicator',
  ],
  [
    'a cycle in the tree',
    withNodes(group('I', null), smallIndicator({ parent: 'I' }), group('X', 'Y'), group('Y', 'X')),
    'nodes[2].parent',
    'framework.cycle',
  ],
  [
    'a group without children',
    withNodes(group('I', null), smallIndicator({ parent: 'I' }), group('D', 'I')),
    'nodes[2]',
    'framework.group_without_children',
  ],
  [
    'siblings all weighing 0',
    smallFramework([smallIndicator({ weight: 0 }), smallIndicator({ code: 'B', weight: 0 })]),
    'nodes[2].weight',
    'framework.weights_all_zero',
  ],
  [
    'a negative weight',
    smallFramework([smallIndicator({ weight: -1 })]),
    'nodes[2].weight',
    'framework.weight_out_of_range',
  ],
  [
    'a weight that is not a number',
    smallFramework([smallIndicator({ weight: NaN })]),
    'nodes[2].weight',
    'framework.weight_out_of_range',
  ],
  [
    'min = max',
    withNormalise({ method: 'goalposts', min: 5, max: 5 }),
    'nodes[2].normalise.max',
    'framework.bounds_equal',
  ],
  [
    'min > max',
    withNormalise({ method: 'goalposts', min: 9, max: 5 }),
    'nodes[2].normalise.max',
    'framework.bounds_reversed',
  ],
  [
    'the logarithm of 0',
    withNormalise({ method: 'goalposts', min: 0, max: 5, transform: 'log' }),
    'nodes[2].normalise.min',
    'framework.log_bound_not_positive',
  ],
  [
    'an infinite bound',
    withNormalise({ method: 'goalposts', min: 0, max: Infinity }),
    'nodes[2].normalise.max',
    'framework.number_not_finite',
  ],
  [
    'a min–max turned round',
    withNormalise({ method: 'minmax', lower: 100, upper: 1 }),
    'nodes[2].normalise.upper',
    'framework.minmax_not_ascending',
  ],
  [
    'a z-score without spread',
    withNormalise({ method: 'zscore', sd: 0 }),
    'nodes[2].normalise.sd',
    'framework.sd_not_positive',
  ],
  [
    'fraction of the largest, lower better',
    withNormalise({ method: 'fraction_of_max' }, { direction: 'lower' }),
    'nodes[2].normalise.method',
    'framework.method_refuses_lower',
  ],
  [
    'a window that ends before it begins',
    withNormalise({ method: 'minmax', population: { from: '2024-Q2', to: '2024-Q1' } }),
    'nodes[2].normalise.population.to',
    'framework.population_reversed',
  ],
  [
    'a map that lacks a level',
    smallFramework([{ ...level, normalise: { method: 'points', map: { 0: 0 } } }], {
      scales: scales(0, 1),
    }),
    'nodes[2].normalise.map',
    'framework.map_lacks_value',
  ],
  [
    'a map of words',
    withNormalise({ method: 'points', map: { high: 3 } }),
    'nodes[2].normalise.map.high',
    'framework.map_entry_not_number',
  ],
  [
    'a scale that does not ascend',
    smallFramework([level], { scales: scales(0, 2, 1) }),
    'scales.s.levels[2].value',
    'framework.scale_not_ascending',
  ],
  ['an unknown scale', smallFramework([level]), 'nodes[2].scale', 'framework.scale_unknown'],
  [
    'a scale called like a method of objects',
    smallFramework([{ ...level, scale: 'constructor' }]),
    'nodes[2].scale',
    'framework.scale_unknown',
  ],
  [
    'a level without a scale',
    smallFramework([{ ...level, scale: undefined }]),
    'nodes[2].scale',
    'framework.scale_missing',
  ],
  [
    'a checklist without items',
    smallFramework([smallIndicator({ kind: 'checklist' })]),
    'nodes[2].items',
    'framework.items_missing',
  ],
  [
    'an item twice',
    smallFramework([
      smallIndicator({
        kind: 'checklist',
        items: [
          { code: 'i', points: 1, title },
          { code: 'i', points: 2, title },
        ],
      }),
    ]),
    'nodes[2].items[1].code',
    'framework.item_duplicate',
  ],
  [
    'an Arabic title without Arabic',
    smallFramework([smallIndicator({ title: { ar: 'Share', en: 'Share' } })]),
    'nodes[2].title.ar',
    'framework.arabic_title_not_arabic',
  ],
  [
    'a blank Arabic title',
    smallFramework([smallIndicator({ title: { ar: ' ', en: 'Share' } })]),
    'nodes[2].title.ar',
    'framework.arabic_title_blank',
  ],
  [
    'a gate on an unknown node',
    smallFramework(undefined, { gates: [{ level: 4, node: 'SEC', min: 60 }] }),
    'gates[0].node',
    'framework.gate_node_unknown',
  ],
  [
    'a gate on an unknown level',
    smallFramework(undefined, { gates: [{ level: 9, node: 'D', min: 60 }] }),
    'gates[0].level',
    'framework.gate_level_unknown',
  ],
  [
    'levels that do not ascend',
    smallFramework(undefined, {
      levels: [
        { level: 1, from: 0, title },
        { level: 2, from: 0, title },
      ],
    }),
    'levels[1].from',
    'framework.levels_not_ascending',
  ],
  [
    'a level left out',
    smallFramework(undefined, {
      levels: [
        { level: 1, from: 0, title },
        { level: 3, from: 50, title },
      ],
    }),
    'levels[1].level',
    'framework.levels_not_contiguous',
  ],
  [
    'copeland below the index',
    withNodes(
      group('I', null),
      group('D', 'I', { aggregation: { method: 'copeland' } }),
      smallIndicator(),
    ),
    'nodes[1].aggregation.method',
    'framework.copeland_not_index',
  ],
  [
    'a power of 0',
    withNodes(
      group('I', null, { aggregation: { method: 'power', p: 0 } }),
      smallIndicator({ parent: 'I' }),
    ),
    'nodes[0].aggregation.p',
    'framework.power_zero',
  ],
  [
    'a floor of 0',
    withNodes(
      group('I', null, { aggregation: { method: 'geometric', floor: 0 } }),
      smallIndicator({ parent: 'I' }),
    ),
    'nodes[0].aggregation.floor',
    'framework.floor_not_positive',
  ],
  [
    'a target of an unknown node',
    smallFramework(undefined, { targets: { X: { 2025: 50 } } }),
    'targets.X',
    'framework.target_node_unknown',
  ],
  [
    'a coverage above 1',
    smallFramework(undefined, { minCoverage: 1.5 }),
    'minCoverage',
    'framework.setting_out_of_range',
  ],
  [
    'limits that contradict each other',
    smallFramework([
      smallIndicator({
        checks: [
          { rule: 'min', value: 9, severity: 'block' },
          { rule: 'max', value: 5, severity: 'block' },
        ],
      }),
    ]),
    'nodes[2].checks',
    'framework.checks_contradict',
  ],
];

describe('checkFramework', () => {
  it('accepts a sound framework without a word', () => {
    expect(checkFramework(smallFramework())).toEqual({ errors: [], warnings: [] });
  });

  it.each(errorCases)('refuses %s, and names the place', (_, framework, path, code) => {
    const { errors } = checkFramework(framework);
    expect(errors.map((issue) => [issue.path, issue.code])).toContainEqual([path, code]);
    expect(() => compileFramework(framework)).toThrow();
    for (const issue of errors) {
      expect(issueMessage(issue, 'ar')).toMatch(/\p{Script=Arabic}/u);
      expect(issueMessage(issue, 'en')).not.toMatch(/\{\w+\}|framework\./);
    }
  });

  it('finds every error at once, not only the first', () => {
    const framework = smallFramework([
      smallIndicator({ weight: -1, title: { ar: '', en: '' } }),
      smallIndicator({ code: 'B', normalise: { method: 'goalposts', min: 1, max: 1 } }),
    ]);
    expect(checkFramework(framework).errors).toHaveLength(4);
  });

  it('warns of what is allowed and rarely meant', () => {
    const framework = smallFramework([smallIndicator(), smallIndicator({ code: 'B', weight: 0 })], {
      scales: scales(0, 1),
      levels: [{ level: 1, from: 10, title }],
    });
    const { errors, warnings } = checkFramework(framework);
    expect(errors).toEqual([]);
    expect(warnings.map((issue) => issue.code)).toEqual([
      'framework.levels_start_above_zero',
      'framework.scale_unused',
      'framework.indicator_weighs_nothing',
    ]);
  });

  it('takes a chain of 10,000 groups, and a cycle as long, without overflowing', () => {
    const chain = Array.from({ length: 10_000 }, (_, at) =>
      group(`G${at}`, at === 0 ? null : `G${at - 1}`),
    );
    const leaf = smallIndicator({ parent: 'G9999' });
    const compiled = compileFramework(withNodes(...chain, leaf));
    expect(compiled.nodes.at(-1)).toMatchObject({ depth: 10_000, effectiveWeight: 1 });
    const circle = [{ ...chain[0]!, parent: 'G9999' }, ...chain.slice(1)];
    const codes = checkFramework(withNodes(group('I', null), ...circle, leaf)).errors.map(
      (i) => i.code,
    );
    expect(codes).toContain('framework.cycle');
  });
});

describe('compileFramework', () => {
  it('lays the tree out parents first, siblings in file order, whatever the order of the file', () => {
    const compiled = compileFramework(
      withNodes(
        smallIndicator({ code: 'B1', parent: 'B' }),
        group('B', 'I', { weight: 3 }),
        group('I', null),
        group('A', 'I'),
        smallIndicator({ code: 'A1', parent: 'A', weight: 2 }),
        smallIndicator({ code: 'A2', parent: 'A', weight: 6 }),
      ),
    );
    expect(compiled.nodeCodes).toEqual(['I', 'B', 'B1', 'A', 'A1', 'A2']);
    expect(compiled.indicators.map((i) => i.code)).toEqual(['B1', 'A1', 'A2']);
    expect(compiled.nodes.map((n) => n.effectiveWeight)).toEqual([
      1, 0.75, 0.75, 0.25, 0.0625, 0.1875,
    ]);
    expect(compiled.nodes.map((n) => [n.leafFrom, n.leafTo])).toEqual([
      [0, 3],
      [0, 1],
      [0, 1],
      [1, 3],
      [1, 2],
      [2, 3],
    ]);
  });
});
