import type { Framework, LocalText } from '#shared/domain/framework/framework.ts';

const text = (ar: string, en: string): LocalText => ({ ar, en });

/** The framework of scoring.md §11, small enough to reckon by hand. */
export const smallFramework: Framework = {
  id: 'small',
  version: '1.0',
  title: text('إطار صغير', 'A small framework'),
  missingPolicy: { method: 'zero' },
  minCoverage: 0,
  levels: [
    { level: 1, from: 0, title: text('مبتدئ', 'Initial') },
    { level: 2, from: 50, title: text('نامٍ', 'Developing') },
    { level: 3, from: 80, title: text('رائد', 'Leading') },
  ],
  scales: {
    steps: {
      title: text('مقياس من خمس درجات', 'Five steps'),
      levels: [0, 1, 2, 3, 4, 5].map((value) => ({
        value,
        points: value * 20,
        title: text(`درجة ${value}`, `Step ${value}`),
      })),
    },
  },
  nodes: [
    {
      code: 'INDEX',
      parent: null,
      weight: 1,
      title: text('المؤشر', 'Index'),
      aggregation: { method: 'arithmetic' },
    },
    {
      code: 'D1',
      parent: 'INDEX',
      weight: 0.6,
      title: text('المحور الأول', 'First'),
      aggregation: { method: 'arithmetic' },
    },
    {
      code: 'D2',
      parent: 'INDEX',
      weight: 0.4,
      title: text('المحور الثاني', 'Second'),
      aggregation: { method: 'arithmetic' },
    },
    {
      code: 'A',
      parent: 'D1',
      weight: 0.5,
      title: text('نسبة', 'Share'),
      kind: 'percentage',
      direction: 'higher',
      normalise: { method: 'goalposts', min: 0, max: 100 },
    },
    {
      code: 'B',
      parent: 'D1',
      weight: 0.3,
      title: text('مستوى', 'Level'),
      kind: 'level',
      scale: 'steps',
      direction: 'higher',
      normalise: { method: 'points' },
    },
    {
      code: 'C',
      parent: 'D1',
      weight: 0.2,
      title: text('أيام', 'Days'),
      kind: 'number',
      unit: text('يوم', 'days'),
      direction: 'lower',
      normalise: { method: 'goalposts', min: 0, max: 30 },
    },
    {
      code: 'D',
      parent: 'D2',
      weight: 0.5,
      title: text('نسبة ثانية', 'Second share'),
      kind: 'percentage',
      direction: 'higher',
      normalise: { method: 'goalposts', min: 0, max: 100 },
    },
    {
      code: 'E',
      parent: 'D2',
      weight: 0.5,
      title: text('نعم أو لا', 'Yes or no'),
      kind: 'boolean',
      direction: 'higher',
      normalise: { method: 'goalposts', min: 0, max: 1 },
    },
  ],
};

/** Departments P, Q and R of scoring.md §11. */
export const smallDepartments = ['PP', 'QQ', 'RR'].map((code) => ({
  code,
  name: { ar: `جهة ${code}`, en: `Department ${code}` },
  kind: 'ministry',
}));

/** Their answers in the first quarter. */
export const smallValues = `department,indicator,value
PP,A,82
PP,B,4
PP,C,6
PP,D,75
PP,E,yes
QQ,A,64
QQ,B,3
QQ,C,12
QQ,D,
QQ,E,yes
RR,A,90
RR,B,na
RR,C,3
RR,D,40
RR,E,no
`;

/** In the next quarter only QQ moved. */
export const smallValuesNext = smallValues.replace(
  'QQ,A,64\nQQ,B,3\nQQ,C,12\nQQ,D,\nQQ,E,yes',
  'QQ,A,70\nQQ,B,3\nQQ,C,9\nQQ,D,50\nQQ,E,yes',
);
