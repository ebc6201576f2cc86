import { Invalid } from '../../errors.ts';
import { type Fields, putField } from './fields.ts';
import { type FieldContent, type ReadRow, type ReadTables, readTables } from './read-tables.ts';
import { CHOICE_LISTS, FRAMEWORK_LISTS, NODE_LISTS, type Sheet } from './sheets.ts';

/** A document as a workbook tells it: not yet held against the schema of a framework. */
export interface SheetDocument {
  readonly document: unknown;
  /** The cell behind a path of the document, or behind the nearest place that has one: `nodes!F19`. */
  readonly cellOf: (path: string) => string | null;
}

/**
 * The document behind the sheets of a workbook: the inverse of `toSheets`. Cells of a wrong type stay as they are, so
 * that whoever checks the document names them and `cellOf` says where they stand.
 * @throws Invalid for sheets, columns and rows that belong to no framework, each by its cell.
 */
export function fromSheets(sheets: readonly Sheet[]): SheetDocument {
  const tables = readTables(sheets);
  const reading = new Reading(tables);
  const document = reading.read();
  if (tables.issues.length > 0) throw new Invalid(tables.issues);
  return { document, cellOf: (path) => reading.cellOf(path) };
}

class Reading {
  readonly #tables: ReadTables;
  readonly #cells = new Map<string, string>();

  constructor(tables: ReadTables) {
    this.#tables = tables;
  }

  cellOf(path: string): string | null {
    for (let at = path; at !== ''; at = at.replace(/(?:^|\.)[^.[\]]*$|\[\d+\]$/, '')) {
      const cell = this.#cells.get(at);
      if (cell !== undefined) return cell;
    }
    return null;
  }

  read(): Fields {
    const { settings, rowsOf } = this.#tables;
    const document: Fields = {};
    let empty: readonly string[] = [];
    for (const { field, value, cell } of settings) {
      if (field === 'empty') empty = value as string[];
      else this.#put(document, '', field, value, cell);
    }
    this.#list(document, 'source', rowsOf('sources'), (row) => this.#valueOf(row, 'source'));
    this.#list(document, 'levels', rowsOf('levels'), (row, path) => this.#fields(row, path), true);
    this.#list(document, 'gates', rowsOf('gates'), (row, path) => this.#fields(row, path));
    this.#list(document, 'changes', rowsOf('changes'), (row, path) => this.#fields(row, path));
    this.#readScales(document);
    this.#readTargets(document);
    this.#readChoices(document);
    this.#readNodes(document);
    const lists = [
      ...Object.values(FRAMEWORK_LISTS),
      ...CHOICE_LISTS.map((list) => `robustness.${list}`),
    ];
    this.#markEmpty(document, lists, empty, new Set(['scales', 'targets']));
    return document;
  }

  #put(into: Fields, prefix: string, field: string, value: FieldContent, cell: string): void {
    putField(into, field, value);
    this.#cells.set(prefix === '' ? field : `${prefix}.${field}`, cell);
  }

  #valueOf(row: ReadRow, field: string): FieldContent | undefined {
    return row.fields.find((each) => each.field === field)?.value;
  }

  /** The fields of a row as an object, without those that say where it belongs. */
  #fields(row: ReadRow, path: string, without: readonly string[] = []): Fields {
    const made: Fields = {};
    this.#cells.set(path, row.cell);
    for (const { field, value, cell } of row.fields) {
      if (!without.includes(field)) this.#put(made, path, field, value, cell);
    }
    return made;
  }

  #list(
    into: Fields,
    field: string,
    rows: readonly ReadRow[],
    make: (row: ReadRow, path: string) => unknown,
    isNeeded = false,
  ): void {
    if (rows.length === 0 && !isNeeded) return;
    into[field] = rows.map((row, at) => {
      const path = `${field}[${at}]`;
      this.#cells.set(path, row.cell);
      return make(row, path);
    });
  }

  /** Rows by the text of the column that says to what they belong. */
  #grouped(rows: readonly ReadRow[], by: string): Map<string, ReadRow[]> {
    const groups = new Map<string, ReadRow[]>();
    for (const row of rows) {
      const owner = this.#valueOf(row, by);
      if (owner === undefined) {
        this.#tables.issues.push({
          path: row.cell,
          code: 'sheets.owner_missing',
          params: { field: by },
        });
        continue;
      }
      const group = groups.get(String(owner));
      if (group) group.push(row);
      else groups.set(String(owner), [row]);
    }
    return groups;
  }

  #refuseOwners(groups: ReadonlyMap<string, readonly ReadRow[]>, known: ReadonlySet<string>): void {
    for (const [owner, rows] of groups) {
      if (known.has(owner)) continue;
      for (const { cell } of rows) {
        this.#tables.issues.push({ path: cell, code: 'sheets.owner_unknown', params: { owner } });
      }
    }
  }

  #readScales(document: Fields): void {
    const rows = this.#tables.rowsOf('scales');
    const levels = this.#grouped(this.#tables.rowsOf('scale-levels'), 'scale');
    const named = [...this.#grouped(rows, 'scale')];
    this.#refuseOwners(levels, new Set(named.map(([name]) => name)));
    if (rows.length === 0) return;
    const scales = named.flatMap(([name, [first, ...again]]): [string, unknown][] => {
      for (const { cell } of again) {
        this.#tables.issues.push({
          path: cell,
          code: 'sheets.row_twice',
          params: { name },
        });
      }
      if (!first) return [];
      const path = `scales.${name}`;
      const scale = this.#fields(first, path, ['scale']);
      scale['levels'] = (levels.get(name) ?? []).map((row, at) =>
        this.#fields(row, `${path}.levels[${at}]`, ['scale']),
      );
      return [[name, scale]];
    });
    document['scales'] = Object.fromEntries(scales);
  }

  /** Values by year; a row without a year says that there are none. */
  #byYear(rows: readonly ReadRow[], path: string): unknown {
    return this.#byKey(rows, path, 'year', 'value');
  }

  #byKey(rows: readonly ReadRow[], path: string, key: string, value: string): unknown {
    const seen = new Map<string, unknown>();
    for (const row of rows) {
      const name = this.#valueOf(row, key);
      if (name === undefined) {
        if (row.fields.length > 1) {
          const params = { field: key };
          this.#tables.issues.push({ path: row.cell, code: 'sheets.owner_missing', params });
        }
        continue;
      }
      const text = String(name);
      if (seen.has(text)) {
        this.#tables.issues.push({
          path: row.cell,
          code: 'sheets.row_twice',
          params: { name: text },
        });
      }
      this.#cells.set(`${path}.${text}`, row.cell);
      // A blank value stays a named gap: the schema then says what is missing there.
      seen.set(text, this.#valueOf(row, value) ?? null);
    }
    return Object.fromEntries(seen);
  }

  #readTargets(document: Fields): void {
    const groups = this.#grouped(this.#tables.rowsOf('targets'), 'node');
    if (groups.size === 0) return;
    document['targets'] = Object.fromEntries(
      [...groups].map(([node, rows]) => [node, this.#byYear(rows, `targets.${node}`)]),
    );
  }

  #readChoices(document: Fields): void {
    const groups = this.#grouped(this.#tables.rowsOf('choices'), 'list');
    this.#refuseOwners(groups, new Set(CHOICE_LISTS));
    for (const list of CHOICE_LISTS) {
      const rows = groups.get(list);
      if (!rows) continue;
      const path = `robustness.${list}`;
      const made = rows.map((row, at) => {
        const choice = this.#fields(row, `${path}[${at}]`, ['list']);
        const isName = list === 'normalisations' && Object.keys(choice).join() === 'method';
        return isName ? choice['method'] : choice;
      });
      putField(document, path, made);
    }
  }

  #readNodes(document: Fields): void {
    const nodes: Fields[] = [];
    const byCode = new Map<string, { node: Fields; path: string }>();
    for (const row of this.#tables.rowsOf('nodes')) {
      const path = `nodes[${nodes.length}]`;
      const node = this.#fields(row, path, ['empty']);
      // The index has no parent; its cell is blank.
      if (!('parent' in node)) node['parent'] = null;
      nodes.push(node);
      const code = String(this.#valueOf(row, 'code') ?? '');
      if (!byCode.has(code)) byCode.set(code, { node, path });
    }
    document['nodes'] = nodes;
    for (const [sheet, field] of Object.entries(NODE_LISTS)) {
      const groups = this.#grouped(this.#tables.rowsOf(sheet as keyof typeof NODE_LISTS), 'node');
      this.#refuseOwners(groups, new Set(byCode.keys()));
      for (const [code, rows] of groups) {
        const owner = byCode.get(code);
        if (!owner) continue;
        const path = `${owner.path}.${field}`;
        if (sheet === 'points') {
          putField(owner.node, field, this.#byKey(rows, path, 'answer', 'points'));
        } else if (sheet === 'indicator-targets') {
          putField(owner.node, field, this.#byYear(rows, path));
        } else {
          putField(
            owner.node,
            field,
            rows.map((row, at) => this.#fields(row, `${path}[${at}]`, ['node'])),
          );
        }
      }
    }
    this.#tables.rowsOf('nodes').forEach((row, at) => {
      const empty = this.#valueOf(row, 'empty') as string[] | undefined;
      const node = nodes[at];
      if (!empty || !node) return;
      this.#markEmpty(
        node,
        Object.values(NODE_LISTS),
        empty,
        new Set(['targets', 'normalise.map']),
      );
    });
  }

  #markEmpty(
    into: Fields,
    lists: readonly string[],
    empty: readonly string[],
    maps: ReadonlySet<string>,
  ): void {
    for (const field of lists) {
      if (empty.includes(field)) putField(into, field, maps.has(field) ? {} : []);
    }
  }
}
