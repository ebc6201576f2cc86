import type { Translator } from '#client/i18n/translator.ts';
import type { IndicatorQuestion } from './indicator-sections.tsx';

/** What is asked of every indicator: its shape, its coverage, its power to tell departments apart. */
export function indicatorQuestions({ number, percent }: Translator): IndicatorQuestion[] {
  const decimal = (value: number | null) => (value === null ? null : number(value, 2));
  const share = (value: number | null) => (value === null ? null : percent(value));
  return [
    {
      ...{ file: 'distribution', flag: 'outliers' },
      keys: {
        title: 'index-audit.shape',
        meaning: 'index-audit.shape.meaning',
        advice: 'index-audit.shape.advice',
        flag: 'index-audit.flag.outliers',
      },
      columns: [
        { key: 'index-audit.column.min', field: 'min', show: ({ min }) => decimal(min) },
        { key: 'index-audit.column.mean', field: 'mean', show: ({ mean }) => decimal(mean) },
        { key: 'index-audit.column.max', field: 'max', show: ({ max }) => decimal(max) },
        {
          ...{ key: 'index-audit.column.skewness', field: 'skewness' },
          show: ({ skewness }) => decimal(skewness),
        },
        {
          ...{ key: 'index-audit.column.kurtosis', field: 'kurtosis' },
          show: ({ kurtosis }) => decimal(kurtosis),
        },
      ],
    },
    {
      ...{ file: 'coverage', flag: 'thin' },
      keys: {
        title: 'index-audit.coverage',
        meaning: 'index-audit.coverage.meaning',
        advice: 'index-audit.coverage.advice',
        flag: 'index-audit.flag.thin',
      },
      columns: [
        {
          ...{ key: 'index-audit.column.missing', field: 'missing' },
          show: ({ missing }) => number(missing),
        },
        {
          ...{ key: 'index-audit.column.notApplicable', field: 'notApplicable' },
          show: ({ notApplicable }) => number(notApplicable),
        },
        {
          ...{ key: 'index-audit.column.coverage', field: 'coverage' },
          show: ({ coverage }) => share(coverage),
        },
      ],
    },
    {
      ...{ file: 'discrimination', flag: 'near_constant' },
      keys: {
        title: 'index-audit.discrimination',
        meaning: 'index-audit.discrimination.meaning',
        advice: 'index-audit.discrimination.advice',
        flag: 'index-audit.flag.constant',
      },
      columns: [
        {
          ...{ key: 'index-audit.column.distinct', field: 'distinct' },
          show: ({ distinct }) => number(distinct),
        },
        {
          ...{ key: 'index-audit.column.common', field: 'mostCommonShare' },
          show: ({ mostCommonShare }) => share(mostCommonShare),
        },
        {
          ...{ key: 'index-audit.column.sd', field: 'scoreSd' },
          show: ({ scoreSd }) => decimal(scoreSd),
        },
      ],
    },
  ];
}
