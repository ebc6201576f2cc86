import { parse } from 'csv-parse/sync';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import type { ResultsPart } from '#shared/contracts/publication-parts.ts';
import type { RankingResponse } from '#shared/contracts/results.ts';
import { createSmallApp } from '#server/testing/small-app.ts';
import { readXml, type XmlNode } from '#server/testing/read-xml.ts';

const PUBLICATION = '/api/v1/publications/1';
const { app, signedInAs } = createSmallApp({ publicReading: true });

const csvOf = async () => (await request(app).get(`${PUBLICATION}/sdmx.csv`).buffer(true)).text;
const rowsOf = (csv: string) => parse<Record<string, string>>(csv, { columns: true });
const structureOf = async () => {
  const response = await request(app).get(`${PUBLICATION}/structure.xml`).buffer(true);
  return readXml(response.text);
};
const named = (root: XmlNode, name: string): XmlNode[] => [
  ...(root.name === name ? [root] : []),
  ...root.children.flatMap((child) => named(child, name)),
];
const idsOf = (nodes: readonly XmlNode[]) => nodes.map(({ attributes }) => attributes['id'] ?? '');

/** The components of the structure, each with the codes it may hold; null where it holds a text. */
function componentsOf(root: XmlNode): Map<string, Set<string> | null> {
  const lists = new Map(
    named(root, 'str:Codelist').map((list) => [
      list.attributes['urn'],
      new Set(idsOf(named(list, 'str:Code'))),
    ]),
  );
  return new Map(
    ['str:Dimension', 'str:TimeDimension', 'str:Attribute', 'str:Measure'].flatMap((name) =>
      named(root, name)
        .filter(({ attributes }) => attributes['id'] !== undefined)
        .map((each) => {
          const [list] = named(each, 'str:Enumeration');
          const codes = list ? lists.get(list.text) : null;
          if (codes === undefined) throw new Error(`no code list ${list?.text}`);
          return [each.attributes['id'] ?? '', codes] as const;
        }),
    ),
  );
}

describe('sdmx.csv and structure.xml', () => {
  it('agree: every column is a component, every component a column, every code is in its list', async () => {
    const rows = rowsOf(await csvOf());
    const root = await structureOf();
    const components = componentsOf(root);
    const [first] = rows;
    const columns = Object.keys(first ?? {});
    expect(columns.slice(0, 3)).toEqual(['STRUCTURE', 'STRUCTURE_ID', 'ACTION']);
    // Dimensions, the measure, then attributes, each in the order of the structure.
    const ids = (name: string) => idsOf(named(root, name)).filter((id) => id !== '');
    expect(columns.slice(3)).toEqual(
      ['str:Dimension', 'str:TimeDimension', 'str:Measure', 'str:Attribute'].flatMap(ids),
    );
    for (const row of rows) {
      for (const [id, codes] of components) {
        if (codes) expect(codes, `${id} of ${JSON.stringify(row)}`).toContain(row[id]);
      }
    }
    const [flow] = named(root, 'str:Dataflow').filter(({ attributes }) => attributes['id']);
    expect(
      new Set(rows.map((row) => `${row['STRUCTURE']} ${row['STRUCTURE_ID']} ${row['ACTION']}`)),
    ).toEqual(new Set([`dataflow NUDJ:DIGITAL_MATURITY(${flow?.attributes['version']}) I`]));
  });

  it('hold what the type of each component takes, and what an attribute says of the data once', async () => {
    const rows = rowsOf(await csvOf());
    const root = await structureOf();
    const forms: Readonly<Record<string, RegExp>> = {
      ObservationalTimePeriod: /^\d{4}-Q[1-4]$/,
      Double: /^(-?\d+(\.\d+)?(e-?\d+)?)?$/,
      Integer: /^\d+$/,
      String: /\S/,
    };
    for (const name of ['str:Dimension', 'str:TimeDimension', 'str:Measure', 'str:Attribute']) {
      for (const component of named(root, name).filter(({ attributes }) => attributes['id'])) {
        const id = component.attributes['id'] ?? '';
        const [format] = named(component, 'str:TextFormat');
        const form = format ? forms[format.attributes['textType'] ?? ''] : /^[A-Za-z0-9_@$-]+$/;
        if (!form) throw new Error(`no form of ${id}`);
        for (const row of rows) expect(row[id], `${id} of ${JSON.stringify(row)}`).toMatch(form);

        const [about] = named(component, 'str:AttributeRelationship')[0]?.children ?? [];
        if (!about || about.name === 'str:Observation') continue;
        const said = new Map<string, string | undefined>();
        for (const row of rows) {
          const of = about.name === 'str:Dimension' ? (row[about.text] ?? '') : 'all';
          if (!said.has(of)) said.set(of, row[id]);
          expect(row[id], `${id} of ${of}`).toBe(said.get(of));
        }
      }
    }
    for (const row of rows)
      expect(['M', 'O'].includes(row['OBS_STATUS'] ?? '')).toBe(row['OBS_VALUE'] === '');
    // Of one text in one language nothing is marked in the head of its column.
    for (const { attributes } of named(root, 'str:TextFormat'))
      expect(attributes['isMultiLingual']).toBe(
        attributes['textType'] === 'String' ? 'false' : undefined,
      );
  });

  it('identify every value once', async () => {
    const rows = rowsOf(await csvOf());
    const keys = rows.map((row) =>
      ['FREQ', 'DEPARTMENT', 'NODE', 'MEASURE', 'TIME_PERIOD'].map((id) => row[id]).join('.'),
    );
    expect(new Set(keys).size).toBe(keys.length);
    // Three departments: a score of eight nodes, and three measures more of the three that are ranked.
    expect(keys).toHaveLength(3 * (8 + 3 * 3));
  });

  it('name every reference by something the message itself holds, in both languages', async () => {
    const root = await structureOf();
    const urns = new Set(
      ['str:Concept', 'str:Codelist', 'str:DataStructure'].flatMap((name) =>
        named(root, name).map(({ attributes }) => attributes['urn']),
      ),
    );
    for (const name of ['str:ConceptIdentity', 'str:Enumeration', 'str:Structure']) {
      for (const { text } of named(root, name)) expect(urns).toContain(text);
    }
    for (const each of [...named(root, 'str:Code'), ...named(root, 'str:Concept')]) {
      const names = each.children.filter(({ name }) => name === 'com:Name');
      expect(names.map(({ attributes }) => attributes['xml:lang'])).toEqual(['ar', 'en']);
      expect(names.every(({ text }) => text !== '')).toBe(true);
    }
    const departments = named(root, 'str:Codelist').find(
      ({ attributes }) => attributes['id'] === 'CL_DEPARTMENT',
    );
    expect(
      departments?.children.flatMap(({ children }) => children.map(({ text }) => text)),
    ).toEqual(['PP', 'QQ', 'RR'].flatMap((code) => [`جهة ${code}`, `Department ${code}`]));
  });

  it('hold the numbers of the API, to the last digit', async () => {
    const rows = rowsOf(await csvOf());
    const find = (department: string, node: string, measure: string) =>
      rows.find(
        (row) =>
          row['DEPARTMENT'] === department && row['NODE'] === node && row['MEASURE'] === measure,
      )?.['OBS_VALUE'];
    const cell = (value: number | null | undefined) => String(value ?? '');
    const response = await request(app).get('/api/v1/ranking?publication=1').expect(200);
    const ranking = response.body as RankingResponse;
    expect(ranking.rows).toHaveLength(3);
    for (const { department, score, rank, level, coverage } of ranking.rows) {
      expect(find(department.code, 'INDEX', 'SCORE')).toBe(cell(score));
      expect(find(department.code, 'INDEX', 'RANK')).toBe(cell(rank));
      expect(find(department.code, 'INDEX', 'LEVEL')).toBe(cell(level));
      expect(find(department.code, 'INDEX', 'COVERAGE')).toBe(cell(coverage));
    }
    const results = (await request(app).get(`${PUBLICATION}/results.json`)).body as ResultsPart;
    results.departments.forEach((department, row) => {
      results.nodes.forEach((node, column) => {
        expect(find(department, node, 'SCORE')).toBe(cell(results.scores[row]?.[column]));
      });
    });
  });

  it('leave missing what is missing, and say which number a rule supplied', async () => {
    const rows = rowsOf(await csvOf());
    const score = (department: string, node: string) => {
      const row = rows.find(
        (each) =>
          each['DEPARTMENT'] === department && each['NODE'] === node && each['MEASURE'] === 'SCORE',
      );
      return [row?.['OBS_VALUE'], row?.['OBS_STATUS']];
    };
    expect(score('PP', 'A')).toEqual(['82', 'A']);
    expect(score('RR', 'B'), 'not applicable').toEqual(['', 'M']);
    expect(score('QQ', 'D'), 'not answered, which counts as zero').toEqual(['0', 'I']);
  });

  it('are CSV of RFC 4180 without a byte-order mark, and files that never change', async () => {
    const csv = await csvOf();
    expect(csv.startsWith('STRUCTURE,STRUCTURE_ID,ACTION,FREQ,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const [file, type] of [
      ['sdmx.csv', 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8'],
      ['structure.xml', 'application/vnd.sdmx.structure+xml; version=3.0.0; charset=utf-8'],
    ] as const) {
      const { headers } = await request(app).get(`${PUBLICATION}/${file}`).expect(200);
      expect(headers['content-type']).toBe(type);
      expect(headers['cache-control']).toContain('immutable');
      expect(headers['etag']).toMatch(/^"[0-9a-f]{64}"$/);
      expect(headers['content-disposition']).toContain(`nudj-2024-Q3-r1-${file}`);
    }
  });

  it('answer 404 for a publication that is not there, and 401 to the public where it may not read', async () => {
    const closed = createSmallApp({ publicReading: false }).app;
    for (const file of ['sdmx.csv', 'structure.xml']) {
      await signedInAs('leader').get(`/api/v1/publications/99/${file}`).expect(404);
      await request(closed).get(`${PUBLICATION}/${file}`).expect(401);
    }
  });
});
