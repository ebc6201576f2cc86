import fc, { type Arbitrary } from 'fast-check';
import type * as z from 'zod/mini';

/** What contracts are made of, as far as making inputs needs it. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly options?: readonly Schema[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly checks?: readonly {
    _zod: { def: { check: string; format?: string; pattern?: RegExp } };
  }[];
  readonly format?: string;
  readonly pattern?: RegExp;
}

type Schema = z.ZodMiniType;

const definitionOf = (schema: Schema): Definition => schema._zod.def;

/** Texts that mean something to the application under test, or to what stands behind it. */
const TELLING = [
  ...['PP', 'QQ', 'RR', 'INDEX', 'D1', 'A', 'small', '1.0', '2024-Q3', '2024-Q4', '2025-Q1'],
  ...[
    'lena',
    'omar',
    'nobody',
    '',
    ' ',
    '0',
    '-1',
    'null',
    'true',
    '9'.repeat(400),
    'x'.repeat(3000),
  ],
  ...["' OR 1=1 --", '../../etc/passwd', '\u0000', '\uD800', '\u202E', '<script>', '${7*7}', '%'],
  ...['=1+1', '__proto__', 'constructor', '[]', '{}', 'كلمة', '١٢٣', '2024-Q5', '2030-Q1'],
];

/** Any text at all, and often one that means something. */
export const anyText = fc.oneof(
  fc.constantFrom(...TELLING),
  fc.string({ unit: 'binary' }),
  fc.string(),
);
const anything = fc.oneof(fc.jsonValue({ maxDepth: 4 }), anyText, fc.double(), fc.integer());

function textOf({ checks = [], pattern, format }: Definition): Arbitrary<unknown> {
  const patterns = [pattern, ...checks.map((check) => check._zod.def.pattern)].filter(
    (each) => each !== undefined,
  );
  const formats = [format, ...checks.map((check) => check._zod.def.format)];
  if (formats.includes('email')) return fc.emailAddress();
  const [first] = patterns;
  return first ? fc.oneof(fc.constantFrom(...TELLING), fc.stringMatching(first)) : anyText;
}

function fitting(schema: Schema): Arbitrary<unknown> {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case 'object': {
      const shape = Object.entries(definition.shape ?? {});
      return fc.record(Object.fromEntries(shape.map(([key, each]) => [key, arbitraryInput(each)])));
    }
    case 'array':
      return definition.element
        ? fc.array(arbitraryInput(definition.element), { maxLength: 4 })
        : anything;
    case 'nullable':
      return definition.innerType
        ? fc.option(arbitraryInput(definition.innerType), { nil: null })
        : anything;
    case 'optional':
    case 'default':
      return definition.innerType
        ? fc.option(arbitraryInput(definition.innerType), { nil: undefined })
        : anything;
    case 'union':
      return fc.oneof(...(definition.options ?? []).map(arbitraryInput));
    case 'enum':
      return fc.constantFrom(...Object.values(definition.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(definition.values ?? []));
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer(), fc.double());
    case 'boolean':
      return fc.boolean();
    case 'string':
      return textOf(definition);
    default:
      return anything;
  }
}

/** Inputs for a contract: mostly such as fit it, some that miss it in one place or altogether. */
export function arbitraryInput(schema: Schema): Arbitrary<unknown> {
  return fc.oneof({ weight: 12, arbitrary: fitting(schema) }, { weight: 1, arbitrary: anything });
}

/** The same for parts of an address: every value a text. */
export function arbitraryTexts(
  schema: Schema | undefined,
): Arbitrary<Readonly<Record<string, string | undefined>>> {
  if (!schema) return fc.constant({});
  const shape = Object.entries(definitionOf(schema).shape ?? {});
  const text = (each: Schema): Arbitrary<string> =>
    arbitraryInput(each).map((value) =>
      typeof value === 'string' ? value : (JSON.stringify(value) ?? ''),
    );
  return fc.record(
    Object.fromEntries(shape.map(([key, each]) => [key, text(each)])),
    definitionOf(schema).type === 'object' ? { requiredKeys: [] } : {},
  );
}
