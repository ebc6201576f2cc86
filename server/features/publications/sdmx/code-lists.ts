import type { DepartmentsPart } from '#shared/contracts/publication-parts.ts';
import { type Framework, type LocalText } from '#shared/domain/framework/framework.ts';
import { FIXED_VERSION, idOf, versionOf } from './components.ts';

export interface Code {
  readonly id: string;
  readonly name: LocalText;
  readonly description?: LocalText;
  readonly parent?: string;
}

export interface CodeList {
  readonly id: string;
  readonly version: string;
  readonly name: LocalText;
  readonly codes: readonly Code[];
}

const code = (id: string, ar: string, en: string): Code => ({ id, name: { ar, en } });
const fixed = (id: string, ar: string, en: string, codes: readonly Code[]): CodeList => ({
  id,
  version: FIXED_VERSION,
  name: { ar, en },
  codes,
});

/** As many digits after the point as any framework ranks by. */
const MOST_DECIMALS = 15;

/** Code lists that no publication changes. Codes of frequency and status are those of SDMX's own lists. */
const FIXED: readonly CodeList[] = [
  fixed('CL_FREQ', 'الدورية', 'Frequency', [code('Q', 'ربع سنوية', 'Quarterly')]),
  fixed('CL_OBS_STATUS', 'حالة القيمة', 'Observation status', [
    code('A', 'قيمة عادية', 'Normal value'),
    code('I', 'قيمة محتسبة وفق قاعدة الإجابات الناقصة', 'Imputed value'),
    code('M', 'لا توجد قيمة: لا ينطبق', 'Missing value; data cannot exist'),
    code('O', 'قيمة ناقصة', 'Missing value'),
  ]),
  fixed('CL_UNIT_MEASURE', 'وحدة القياس', 'Unit of measure', [
    code('POINTS', 'نقاط من 0 إلى 100', 'Points from 0 to 100'),
    code('RANK', 'مرتبة، والأولى هي الأعلى', 'Rank, 1 is the highest'),
    code('LEVEL', 'مستوى نضج، والأول هو الأدنى', 'Maturity level, 1 is the lowest'),
    code('RATIO', 'نسبة من 0 إلى 1', 'Ratio from 0 to 1'),
  ]),
  fixed(
    'CL_DECIMALS',
    'المنازل العشرية',
    'Decimals',
    Array.from({ length: MOST_DECIMALS + 1 }, (_, digits) =>
      code(String(digits), String(digits), String(digits)),
    ),
  ),
];

/** The measures; the bands of the levels are told where they are named. */
function measures({ levels }: Framework): readonly Code[] {
  const bands = (language: 'ar' | 'en'): string =>
    levels.map(({ level, from, title }) => `${level} = ${title[language]} (≥ ${from})`).join('; ');
  return [
    code('SCORE', 'الدرجة', 'Score'),
    code('RANK', 'المرتبة', 'Rank'),
    {
      ...code('LEVEL', 'مستوى النضج', 'Maturity level'),
      description: { ar: bands('ar'), en: bands('en') },
    },
    code('COVERAGE', 'التغطية', 'Coverage'),
  ];
}

/** What the schema of SDMX takes for a parent: less than it takes for a code itself. */
const PARENT = /^[A-Za-z][A-Za-z0-9_-]*$/;

/** Every code list that a publication's data draw on. */
export function codeListsOf(
  publication: number,
  framework: Framework,
  departments: DepartmentsPart,
): CodeList[] {
  const version = versionOf(publication);
  return [
    ...FIXED,
    {
      id: 'CL_MEASURE',
      version,
      name: { ar: 'نوع القيمة', en: 'Measure' },
      codes: measures(framework),
    },
    {
      id: 'CL_DEPARTMENT',
      version,
      name: { ar: 'الجهات', en: 'Departments' },
      codes: departments.map((each) => ({ id: each.code, name: each.name })),
    },
    {
      id: 'CL_NODE',
      version,
      name: framework.title,
      codes: framework.nodes.map((node) => ({
        id: idOf(node.code),
        name: node.title,
        ...(node.parent !== null && PARENT.test(node.parent) ? { parent: node.parent } : {}),
      })),
    },
  ];
}
