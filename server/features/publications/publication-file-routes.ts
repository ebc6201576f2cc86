import { Readable } from 'node:stream';
import * as z from 'zod/mini';
import { publicationParams } from '#shared/contracts/publications.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { NotFound } from '#shared/domain/errors.ts';
import { type FileRoute, fileRoute, type GivenFile } from '#server/http/file-route.ts';
import { bundleOf, fileNameOf, MANIFEST } from './bundle.ts';
import { sha256Of } from './part-file.ts';
import { mayReadPublications } from './publications.policy.ts';
import type { PublicationsService } from './publications.service.ts';
import { SDMX_CSV_TYPE, sdmxCsv } from './sdmx/sdmx-csv.ts';
import { STRUCTURE_TYPE, structureXml } from './sdmx/structure-xml.ts';
import type { PublishedQuarter } from './published-quarter.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const CSV_TYPE = 'text/csv; charset=utf-8';

/** Files of a publication that can be had by themselves, and how they are called then. */
const SINGLE = [
  ['results.json', JSON_TYPE, '-results.json'],
  ['results.csv', CSV_TYPE, '-results.csv'],
  ['values.csv', CSV_TYPE, '-values.csv'],
  ['robustness.json', JSON_TYPE, '-robustness.json'],
  [MANIFEST, JSON_TYPE, '-publication.json'],
] as const;

/** Files that are not kept but derived from what is, in the words of statistics offices. */
const DERIVED: readonly (readonly [
  file: string,
  mediaType: string,
  ending: string,
  write: (quarter: PublishedQuarter) => string,
])[] = [
  [
    'sdmx.csv',
    SDMX_CSV_TYPE,
    '-sdmx.csv',
    (quarter) =>
      sdmxCsv({
        manifest: quarter.manifest,
        framework: quarter.end().version.compiled.framework,
        ...quarter.tables(),
      }),
  ],
  [
    'structure.xml',
    STRUCTURE_TYPE,
    '-structure.xml',
    ({ manifest, end, names }) => structureXml(manifest, end().version.compiled.framework, names()),
  ],
];

/** The bundle of a publication, and its files one by one. They never change, so a browser need not ask twice. */
export function publicationFileRoutes(
  publications: PublicationsService,
  isPublicReading: () => boolean,
): FileRoute[] {
  const may = (actor: Actor): boolean => mayReadPublications(actor, isPublicReading());
  // One at a time: a zip of 2,400 departments is several megabytes, and packing it takes a moment.
  let packed: {
    readonly number: number;
    readonly content: Buffer;
    readonly sha256: string;
  } | null = null;
  const pack = (number: number) => {
    const record = publications.find(number);
    if (packed?.number !== number) {
      const content = Buffer.from(bundleOf(record, publications.open(number)));
      packed = { number, content, sha256: sha256Of(content) };
    }
    return { ...packed, name: fileNameOf(record, '.zip') };
  };
  const common = {
    method: 'get',
    may,
    params: publicationParams,
    query: z.object({}),
    guard: () => undefined,
  } as const;
  const given = (name: string, mediaType: string, content: Buffer, sha256: string): GivenFile => ({
    name,
    mediaType,
    sha256,
    bytes: content.length,
    isForEver: true,
    content: Readable.from([content]),
  });
  return [
    fileRoute({
      ...common,
      path: '/api/v1/publications/:number/bundle.zip',
      summary: 'Everything that recomputing a publication needs, signed',
      give: ({ params }) => {
        const { name, content, sha256 } = pack(params.number);
        return given(name, 'application/zip', content, sha256);
      },
    }),
    ...SINGLE.map(([part, mediaType, ending]) =>
      fileRoute({
        ...common,
        path: `/api/v1/publications/:number/${part}`,
        summary: `The file ${part} of a publication`,
        give: ({ params }) => {
          const record = publications.find(params.number);
          const content =
            part === MANIFEST
              ? Buffer.from(record.manifest)
              : publications.open(record.number).file(part);
          if (!content) throw new NotFound(part);
          return given(fileNameOf(record, ending), mediaType, content, sha256Of(content));
        },
      }),
    ),
    ...DERIVED.map(([file, mediaType, ending, write]) =>
      fileRoute({
        ...common,
        path: `/api/v1/publications/:number/${file}`,
        summary: `The file ${file} of a publication, for statistics offices (SDMX 3.0)`,
        give: ({ params }) => {
          const record = publications.find(params.number);
          const content = Buffer.from(write(publications.open(record.number)));
          return given(fileNameOf(record, ending), mediaType, content, sha256Of(content));
        },
      }),
    ),
  ];
}
