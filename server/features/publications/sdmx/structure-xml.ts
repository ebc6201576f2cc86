import type { DepartmentsPart } from '#shared/contracts/publication-parts.ts';
import type { PublicationManifest } from '#shared/contracts/publications.ts';
import type { Framework, LocalText } from '#shared/domain/framework/framework.ts';
import { type CodeList, codeListsOf } from './code-lists.ts';
import {
  type About,
  AGENCY,
  ATTRIBUTES,
  type Component,
  CONCEPTS,
  DIMENSIONS,
  FIXED_VERSION,
  FLOW,
  STRUCTURE,
  TIME,
  VALUE,
  versionOf,
} from './components.ts';
import { element, type Xml, xmlDocument } from './xml.ts';

export const STRUCTURE_TYPE = 'application/vnd.sdmx.structure+xml; version=3.0.0; charset=utf-8';

const SCHEMAS = 'http://www.sdmx.org/resources/sdmxml/schemas/v3_0';
const MODEL = 'urn:sdmx:org.sdmx.infomodel';
const TITLE: LocalText = { ar: 'نضج الجهات الرقمي', en: 'Digital maturity of departments' };

const texts = (name: 'Name' | 'Description', text: LocalText): Xml[] => [
  element(`com:${name}`, { 'xml:lang': 'ar' }, text.ar),
  element(`com:${name}`, { 'xml:lang': 'en' }, text.en),
];

/** What every maintained structure carries. */
const maintained = (kind: string, id: string, version: string) => ({
  urn: `${MODEL}.${kind}=${AGENCY}:${id}(${version})`,
  agencyID: AGENCY,
  id,
  version,
  isExternalReference: 'false',
});

const codeList = ({ id, version, name, codes }: CodeList): Xml =>
  element('str:Codelist', maintained('codelist.Codelist', id, version), [
    ...texts('Name', name),
    ...codes.map((code) =>
      element(
        'str:Code',
        { urn: `${MODEL}.codelist.Code=${AGENCY}:${id}(${version}).${code.id}`, id: code.id },
        [
          ...texts('Name', code.name),
          ...(code.description ? texts('Description', code.description) : []),
          ...(code.parent === undefined ? [] : [element('str:Parent', {}, code.parent)]),
        ],
      ),
    ),
  ]);

const conceptUrn = (id: string): string =>
  `${MODEL}.conceptscheme.Concept=${AGENCY}:${CONCEPTS}(${FIXED_VERSION}).${id}`;

const conceptScheme = (): Xml =>
  element('str:ConceptScheme', maintained('conceptscheme.ConceptScheme', CONCEPTS, FIXED_VERSION), [
    ...texts('Name', TITLE),
    ...[...DIMENSIONS, TIME, VALUE, ...ATTRIBUTES].map(({ id, name }) =>
      element('str:Concept', { urn: conceptUrn(id), id }, texts('Name', name)),
    ),
  ]);

function relationship(about: About): Xml {
  if (about === 'MEASURE') return element('str:Dimension', {}, about);
  return element(`str:${about}`);
}

/** The structure of the data: components, each with its concept and what it holds. */
function dataStructure(version: string, lists: readonly CodeList[]): Xml {
  const own = `${AGENCY}:${STRUCTURE}(${version})`;
  const versions = new Map(lists.map((list) => [list.id, list.version]));
  const holds = ({ holds: held }: Component): Xml =>
    element('str:LocalRepresentation', {}, [
      'list' in held
        ? element(
            'str:Enumeration',
            {},
            `${MODEL}.codelist.Codelist=${AGENCY}:${held.list}(${versions.get(held.list) ?? ''})`,
          )
        : element('str:TextFormat', {
            textType: held.type,
            // Without it a text may be in several languages, which `sdmx.csv` would have to mark.
            ...(held.type === 'String' ? { isMultiLingual: 'false' } : {}),
          }),
    ]);
  const part = (
    name: string,
    kind: string,
    each: Component,
    attributes: Readonly<Record<string, string>> = {},
    more: readonly Xml[] = [],
  ): Xml =>
    element(
      `str:${name}`,
      { urn: `${MODEL}.datastructure.${kind}=${own}.${each.id}`, id: each.id, ...attributes },
      [element('str:ConceptIdentity', {}, conceptUrn(each.id)), holds(each), ...more],
    );
  const list = (name: string, id: string, parts: readonly Xml[]): Xml =>
    element(`str:${name}`, { urn: `${MODEL}.datastructure.${id}=${own}.${id}`, id }, parts);
  return element(
    'str:DataStructure',
    maintained('datastructure.DataStructure', STRUCTURE, version),
    [
      ...texts('Name', TITLE),
      element('str:DataStructureComponents', {}, [
        list('DimensionList', 'DimensionDescriptor', [
          ...DIMENSIONS.map((each, at) =>
            part('Dimension', 'Dimension', each, { position: String(at + 1) }),
          ),
          part('TimeDimension', 'TimeDimension', TIME),
        ]),
        list(
          'AttributeList',
          'AttributeDescriptor',
          ATTRIBUTES.map((each) =>
            part('Attribute', 'DataAttribute', each, { usage: 'mandatory' }, [
              element('str:AttributeRelationship', {}, [relationship(each.about)]),
            ]),
          ),
        ),
        list('MeasureList', 'MeasureDescriptor', [
          part('Measure', 'Measure', VALUE, { usage: 'optional' }),
        ]),
      ]),
    ],
  );
}

/** The structure of a publication's data as an SDMX-ML 3.0 message: it names everything that `sdmx.csv` holds. */
export function structureXml(
  manifest: PublicationManifest,
  framework: Framework,
  departments: DepartmentsPart,
): string {
  const version = versionOf(manifest.number);
  const lists = codeListsOf(manifest.number, framework, departments);
  const structure = `${MODEL}.datastructure.DataStructure=${AGENCY}:${STRUCTURE}(${version})`;
  return xmlDocument(
    element(
      'mes:Structure',
      {
        'xmlns:mes': `${SCHEMAS}/message`,
        'xmlns:str': `${SCHEMAS}/structure`,
        'xmlns:com': `${SCHEMAS}/common`,
      },
      [
        element('mes:Header', {}, [
          element('mes:ID', {}, `${AGENCY}_${manifest.number}`),
          element('mes:Test', {}, String(manifest.demo)),
          element('mes:Prepared', {}, manifest.publishedAt),
          element('mes:Sender', { id: AGENCY }),
        ]),
        element('mes:Structures', {}, [
          element('str:Dataflows', {}, [
            element('str:Dataflow', maintained('datastructure.Dataflow', FLOW, version), [
              ...texts('Name', TITLE),
              element('str:Structure', {}, structure),
            ]),
          ]),
          element('str:Codelists', {}, lists.map(codeList)),
          element('str:ConceptSchemes', {}, [conceptScheme()]),
          element('str:DataStructures', {}, [dataStructure(version, lists)]),
        ]),
      ],
    ),
  );
}
