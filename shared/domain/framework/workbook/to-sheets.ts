import { isIndicator, type Framework } from '../framework.ts';
import { fieldAt, isFields } from './fields.ts';
import {
  CHOICE_LISTS,
  COLUMNS,
  type Column,
  EMPTY_LIST,
  FRAMEWORK_LISTS,
  NODE_LISTS,
  SETTINGS,
  SETTINGS_SHEET,
  type Sheet,
  type SheetCell,
  type TableName,
} from './sheets.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * A framework as the sheets of a workbook, one for each section. Nothing is lost: `fromSheets` gives back a document
 * with the same canonical JSON. What is not there is a blank cell; a list that is there but empty is named in `empty`.
 */
export function toSheets(framework: Framework): Sheet[] {
  const indicators = framework.nodes.filter(isIndicator);
  const scales = Object.entries(framework.scales ?? {});
  const choices = CHOICE_LISTS.flatMap((list) =>
    (framework.robustness?.[list] ?? []).map((choice) =>
      typeof choice === 'string' ? { list, method: choice } : { list, ...choice },
    ),
  );
  const ofIndicators = <T>(list: (node: (typeof indicators)[number]) => readonly T[] | undefined) =>
    indicators.flatMap((node) => (list(node) ?? []).map((each) => ({ node: node.code, ...each })));
  const targets = Object.entries(framework.targets ?? {}).flatMap(([node, years]) => {
    const rows = Object.entries(years).map(([year, value]) => ({ node, year, value }));
    return rows.length > 0 ? rows : [{ node }];
  });
  const emptyLists = [
    ...Object.values(FRAMEWORK_LISTS).filter((path) => isEmpty(fieldAt(framework, path))),
    ...CHOICE_LISTS.map((list) => `robustness.${list}`).filter((path) =>
      isEmpty(fieldAt(framework, path)),
    ),
  ];
  const nodes = framework.nodes.map((node) => ({
    ...node,
    empty: orNothing(Object.values(NODE_LISTS).filter((path) => isEmpty(fieldAt(node, path)))),
  }));
  return [
    {
      name: SETTINGS_SHEET,
      rows: [
        ['field', 'value'],
        ...SETTINGS.map((column): SheetCell[] => [
          column[0],
          cellOf({ ...framework, empty: orNothing(emptyLists) }, column),
        ]),
      ],
    },
    table(
      'sources',
      framework.source?.map((source) => ({ source })),
    ),
    table('levels', framework.levels),
    table('gates', framework.gates),
    table(
      'scales',
      scales.map(([scale, { title }]) => ({ scale, title })),
    ),
    table(
      'scale-levels',
      scales.flatMap(([scale, { levels }]) => levels.map((level) => ({ scale, ...level }))),
    ),
    table('nodes', nodes),
    table(
      'items',
      ofIndicators((node) => node.items),
    ),
    table(
      'points',
      ofIndicators((node) =>
        'map' in node.normalise && node.normalise.map
          ? Object.entries(node.normalise.map).map(([answer, points]) => ({ answer, points }))
          : [],
      ),
    ),
    table(
      'checks',
      ofIndicators((node) => node.checks),
    ),
    table(
      'indicator-targets',
      ofIndicators((node) =>
        Object.entries(node.targets ?? {}).map(([year, value]) => ({ year, value })),
      ),
    ),
    table(
      'maps-to',
      ofIndicators((node) => node.mapsTo),
    ),
    table('targets', targets),
    table('choices', choices),
    table('changes', framework.changes),
  ];
}

function table(name: TableName, rows: readonly object[] = []): Sheet {
  const columns: readonly Column[] = COLUMNS[name];
  return {
    name,
    rows: [
      columns.map(([field]) => field),
      ...rows.map((row) => columns.map((column) => cellOf(row as Row, column))),
    ],
  };
}

function cellOf(row: Row, [field, type]: Column): SheetCell {
  const value = fieldAt(row, field);
  if (value === undefined || value === null) return null;
  if (type === 'codes') {
    const codes = value as readonly string[];
    return codes.length === 0 ? EMPTY_LIST : codes.join(' ');
  }
  return value as SheetCell;
}

const orNothing = (codes: readonly string[]) => (codes.length === 0 ? undefined : codes);

const isEmpty = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : isFields(value) && Object.keys(value).length === 0;
