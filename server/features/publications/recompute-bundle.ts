import {
  attributionPart,
  departmentsPart,
  resultsPart,
  robustnessPart,
  type ValuesPart,
  valuesPart,
} from '#shared/contracts/publication-parts.ts';
import { publicationChanges, type PublicationManifest } from '#shared/contracts/publications.ts';
import { Invalid, type Issue } from '#shared/domain/errors.ts';
import { canonicalJson } from '#shared/domain/framework/canonical-json.ts';
import {
  type CompiledFramework,
  compileFramework,
} from '#shared/domain/framework/compile-framework.ts';
import { frameworkFile } from '#shared/contracts/framework-file.ts';
import { hashFramework, parseFramework } from '../frameworks/parse-framework.ts';
import { attributionPartOf } from './attribution-part.ts';
import { robustnessNow } from './bridges.ts';
import { limited, parseFile } from './bundle-files.ts';
import { changesOf } from './changes-part.ts';
import { differences, type Names, placeName } from './differences.ts';
import { sha256Of } from './part-file.ts';
import { resultsTable, valuesTable } from './part-tables.ts';
import { CONTEXT } from './published-quarter.ts';
import { contextOf } from './relevant-context.ts';
import { resultsPartOf } from './results-part.ts';
import { type ScoredEnd, scoreEnd } from './scored-end.ts';
import { matrixOf } from './values-part.ts';

type Files = ReadonlyMap<string, Buffer>;

const shown = (value: unknown): string => JSON.stringify(value) ?? '–';

/** What a document says that recomputing does not give, by place. */
function compare(name: string, expected: unknown, found: unknown, names: Names): Issue[] {
  // Through the text, as it was published: keys without a value are not there, and -0 is 0.
  const issues = differences(JSON.parse(canonicalJson(expected)), found).map((each) => ({
    path: `${name}: ${placeName(each.path, names)}`,
    code: 'bundle.differs',
    params: { found: shown(each.found), expected: shown(each.expected) },
  }));
  return limited(issues, name);
}

/**
 * What a table and the document that it is made of say otherwise; lines are named by `lineName`. Told of the document
 * where the table is as it was published.
 */
function compareTable(
  table: { readonly name: string; readonly text: string; readonly isIntact: boolean },
  document: { readonly name: string; readonly text: string },
  lineName: (line: number) => string,
): Issue[] {
  const [told, other] = table.isIntact ? [document, table] : [table, document];
  const { name } = told;
  const found = told.text.split('\r\n');
  const expected = other.text.split('\r\n');
  const lines = Array.from({ length: Math.max(found.length, expected.length) }, (_, at) => at);
  const issues = lines.flatMap((line): Issue[] => {
    if (found[line] === expected[line]) return [];
    const params = {
      found: found[line] ?? '',
      expected: expected[line] ?? '',
      file: other.name,
    };
    return [{ path: `${name}: ${lineName(line)}`, code: 'bundle.table_differs', params }];
  });
  return limited(issues, name);
}

interface Compiled {
  readonly sha256: string;
  readonly compiled: CompiledFramework;
}

function readFramework(files: Files, name: string, known?: Compiled): Compiled {
  const document = parseFile(files, name, frameworkFile);
  try {
    const framework = parseFramework(document);
    const sha256 = hashFramework(framework);
    // The same framework is the same object, so that a change by framework is told from none.
    return known?.sha256 === sha256 ? known : { sha256, compiled: compileFramework(framework) };
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    throw new Invalid(error.issues.map((each) => ({ ...each, path: `${name}: ${each.path}` })));
  }
}

/** A quarter of a bundle scored from its answers; `folder` is empty for the quarter that is published. */
function readEnd(
  files: Files,
  folder: string,
  version: Compiled,
): { readonly end: ScoredEnd; readonly values: ValuesPart } {
  const read = (name: string): { part: ValuesPart; matrix: ReturnType<typeof matrixOf> } => {
    const part = parseFile(files, name, valuesPart);
    try {
      return { part, matrix: matrixOf(part, version.compiled) };
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      throw new Invalid(error.issues.map((each) => ({ ...each, path: `${name}: ${each.path}` })));
    }
  };
  const { part, matrix } = read(`${folder}values.json`);
  const others = [...files.keys()].flatMap((name) => {
    const own = name.startsWith(folder) ? name.slice(folder.length) : '';
    const cycle = CONTEXT.exec(own)?.[1];
    return cycle === undefined ? [] : [{ cycle, matrix: read(name).matrix }];
  });
  others.sort((a, b) => (a.cycle < b.cycle ? -1 : 1));
  const context = contextOf(part.cycle, others, matrix);
  return { end: scoreEnd({ cycle: { code: part.cycle }, version, matrix, context }), values: part };
}

/** Computes every number of a bundle again from its framework and answers, and tells what is not the same. */
export function recomputeBundle(
  files: Files,
  manifest: PublicationManifest,
  tell: (issues: readonly Issue[]) => void,
): { readonly departments: number; readonly answers: number } {
  const version = readFramework(files, 'framework.json');
  const { end, values } = readEnd(files, '', version);
  const results = resultsPartOf(end);
  const names: Names = {
    departments: values.departments,
    columns: results.nodes,
    rankings: results.rankings.map(({ node }) => node),
  };
  const { framework, cycle } = manifest;
  tell(
    compare(
      'values.json',
      { framework, cycle },
      { framework: values.framework, cycle: values.cycle },
      names,
    ),
  );
  tell(compare('framework.json', { sha256: framework.sha256 }, { sha256: version.sha256 }, names));
  const stated = parseFile(files, 'results.json', resultsPart);
  tell(compare('results.json', results, stated, names));
  const cells = values.indicators.length;
  const tableOf = (name: string) => {
    const content = files.get(name) ?? Buffer.alloc(0);
    const published = manifest.parts.find((part) => part.name === name)?.sha256;
    return { name, text: content.toString(), isIntact: sha256Of(content) === published };
  };
  tell(
    compareTable(
      tableOf('values.csv'),
      { name: 'values.json', text: valuesTable(values) },
      (line) => {
        const department = values.departments[Math.floor((line - 1) / cells)] ?? `line ${line + 1}`;
        return `${department}, ${values.indicators[(line - 1) % cells] ?? ''}`;
      },
    ),
  );
  const departments = parseFile(files, 'departments.json', departmentsPart);
  tell(
    compareTable(
      tableOf('results.csv'),
      { name: 'results.json', text: resultsTable(stated, departments) },
      (line) => stated.departments[line - 1] ?? `line ${line + 1}`,
    ),
  );
  const sureness = parseFile(files, 'robustness.json', robustnessPart);
  tell(compare('robustness.json', robustnessNow(end), sureness, names));
  if (manifest.against) {
    const before = readEnd(
      files,
      'against/',
      readFramework(files, 'against/framework.json', version),
    );
    const attribution = attributionPartOf(before.end, end);
    const told = parseFile(files, 'attribution.json', attributionPart);
    const rows = attribution.departments.map(({ department }) => department);
    tell(
      compare('attribution.json', attribution, told, {
        departments: rows,
        columns: attribution.nodes,
      }),
    );
  }
  if (manifest.replaces) {
    const before = {
      values: parseFile(files, 'replaced/values.json', valuesPart),
      results: parseFile(files, 'replaced/results.json', resultsPart),
    };
    const told = parseFile(files, 'changes.json', publicationChanges);
    tell(compare('changes.json', changesOf(before, { values, results }), told, names));
  }
  return { departments: values.departments.length, answers: values.departments.length * cells };
}
