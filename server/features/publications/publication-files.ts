import type { PublicationPart } from '#shared/contracts/publications.ts';
import type { RobustnessPart } from '#shared/contracts/publication-parts.ts';
import type { Framework } from '#shared/domain/framework/framework.ts';
import { attributionPartOf } from './attribution-part.ts';
import { changesOf } from './changes-part.ts';
import { jsonFile, type PartFile, textFile } from './part-file.ts';
import { resultsTable, valuesTable } from './part-tables.ts';
import type { PublishedQuarter } from './published-quarter.ts';
import { readMe } from './read-me.ts';
import { relevantContext } from './relevant-context.ts';
import { resultsPartOf } from './results-part.ts';
import type { EndWords, ScoredEnd } from './scored-end.ts';
import { sectionHashes } from './section-hashes.ts';
import { valuesPartOf } from './values-part.ts';

/** What another publication has, as a file of this one under another path. */
const from = (folder: string, { name, sha256, bytes }: PublicationPart): PartFile => ({
  name: `${folder}/${name}`,
  sha256,
  bytes,
  content: null,
});

/** What the change against another quarter is recomputed from. */
const NEEDED_AGAINST = /^(framework\.json|values\.json|context\/.*)$/;
/** What the changes of a revision are recomputed from. */
const NEEDED_REPLACED = /^(values|results)\.json$/;

/** A framework's file with the hashes of its places: many quarters are measured by the same. */
const frameworkFiles = new WeakMap<
  Framework,
  { readonly file: PartFile; readonly sections: Readonly<Record<string, string>> }
>();

function frameworkFile(framework: Framework) {
  const known = frameworkFiles.get(framework);
  if (known) return known;
  const file = jsonFile('framework.json', framework);
  const sections = sectionHashes(JSON.parse(String(file.content)));
  const made = { file, sections };
  frameworkFiles.set(framework, made);
  return made;
}

/**
 * The files of a publication but its robustness, sorted by path: everything that recomputing it needs, and nothing
 * that only this machine knows.
 */
export function publicationFiles(
  live: ScoredEnd,
  words: EndWords,
  neighbours: {
    readonly against: PublishedQuarter | null;
    readonly replaces: PublishedQuarter | null;
  },
): PartFile[] {
  const { against, replaces } = neighbours;
  const { compiled } = live.version;
  const framework = frameworkFile(compiled.framework);
  const values = valuesPartOf(live, words.inputs);
  const results = resultsPartOf(live);
  const none = new Map<number, string>();
  const files = [
    framework.file,
    jsonFile('departments.json', words.names),
    jsonFile('values.json', values),
    textFile('values.csv', valuesTable(values)),
    jsonFile('results.json', results),
    textFile('results.csv', resultsTable(results, words.names)),
    jsonFile('hashes.json', {
      'departments.json': sectionHashes(words.names),
      'framework.json': framework.sections,
    }),
    textFile('README.md', readMe()),
    ...relevantContext(compiled, live.cycle.code, live.context).map(({ cycle, matrix }) =>
      jsonFile(`context/${cycle}.json`, valuesPartOf(live, none, cycle, matrix)),
    ),
  ];
  if (against) {
    files.push(
      jsonFile('attribution.json', attributionPartOf(against.end(), live)),
      ...against.manifest.parts
        .filter(({ name }) => NEEDED_AGAINST.test(name))
        .map((part) => from('against', part)),
    );
  }
  if (replaces) {
    files.push(
      jsonFile('changes.json', changesOf(replaces.tables(), { values, results })),
      ...replaces.manifest.parts
        .filter(({ name }) => NEEDED_REPLACED.test(name))
        .map((part) => from('replaced', part)),
    );
  }
  return files.sort(byName);
}

/** Its robustness, which takes longer to compute than all the rest. */
export const robustnessFile = (part: RobustnessPart): PartFile => jsonFile('robustness.json', part);

/** The order in which a manifest names files. */
export const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : 1;
