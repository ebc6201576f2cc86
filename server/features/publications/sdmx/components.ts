import type { LocalText } from '#shared/domain/framework/framework.ts';

/** Who maintains the structures, in every identifier: an office that knows this system under another name maps it. */
export const AGENCY = 'NUDJ';
/** What the flow of published results and its structure are called. */
export const FLOW = 'DIGITAL_MATURITY';
export const STRUCTURE = 'DSD_DIGITAL_MATURITY';
export const CONCEPTS = 'CS_DIGITAL_MATURITY';

/** Version of the concepts and of the code lists that no publication changes. */
export const FIXED_VERSION = '1.0.0';

/**
 * Version of what a publication may change: names of departments, nodes of the framework. The same version must have
 * the same content wherever it is loaded, so the number of the publication is part of it.
 */
export const versionOf = (publication: number): string => `1.${publication}.0`;

/** Where a value of a component comes from: a code list, or a type of text. */
type Representation = { readonly list: string } | { readonly type: string };

export interface Component {
  readonly id: string;
  readonly name: LocalText;
  readonly holds: Representation;
}

const component = (id: string, ar: string, en: string, holds: Representation): Component => ({
  id,
  name: { ar, en },
  holds,
});

/** What identifies a value, in the order of the key; the time comes after them. */
export const DIMENSIONS = [
  component('FREQ', 'الدورية', 'Frequency', { list: 'CL_FREQ' }),
  component('DEPARTMENT', 'الجهة', 'Department', { list: 'CL_DEPARTMENT' }),
  component('NODE', 'المؤشر العام أو المحور أو المؤشر', 'Index, dimension or indicator', {
    list: 'CL_NODE',
  }),
  component('MEASURE', 'نوع القيمة', 'Measure', { list: 'CL_MEASURE' }),
] as const;

export const TIME = component('TIME_PERIOD', 'دورة القياس', 'Cycle', {
  type: 'ObservationalTimePeriod',
});

export const VALUE = component('OBS_VALUE', 'القيمة', 'Value', { type: 'Double' });

/** What an attribute says something about. */
export type About = 'Observation' | 'Dataflow' | 'MEASURE';

export const ATTRIBUTES: readonly (Component & { readonly about: About })[] = [
  {
    ...component('OBS_STATUS', 'حالة القيمة', 'Observation status', { list: 'CL_OBS_STATUS' }),
    about: 'Observation',
  },
  {
    ...component('UNIT_MEASURE', 'وحدة القياس', 'Unit of measure', { list: 'CL_UNIT_MEASURE' }),
    about: 'MEASURE',
  },
  {
    ...component('DECIMALS', 'المنازل العشرية عند العرض', 'Decimals when shown', {
      list: 'CL_DECIMALS',
    }),
    about: 'MEASURE',
  },
  {
    ...component('PUBLICATION', 'رقم النشر', 'Publication', { type: 'Integer' }),
    about: 'Dataflow',
  },
  { ...component('REVISION', 'رقم التنقيح', 'Revision', { type: 'Integer' }), about: 'Dataflow' },
  {
    ...component('FRAMEWORK', 'إطار القياس وإصداره', 'Framework and version', { type: 'String' }),
    about: 'Dataflow',
  },
];

/**
 * A code of a framework as an identifier of SDMX, which takes no dot: `SEC.03` is `SEC@03`. No code of ours has that
 * sign, so the way back is the same.
 */
export const idOf = (code: string): string => code.replaceAll('.', '@');
