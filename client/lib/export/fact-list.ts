import type { Translator } from '#client/i18n/translator.ts';
import { stripMarks } from '#shared/format/bidi.ts';
import type { SheetFacts } from './sheet.ts';

const labels = {
  cycle: 'export.fact.cycle',
  state: 'export.fact.state',
  framework: 'export.fact.framework',
  version: 'export.fact.version',
  sha256: 'export.fact.sha256',
  publication: 'export.fact.publication',
  filters: 'export.fact.filters',
  note: 'export.fact.note',
} as const;

interface Fact {
  readonly key: keyof typeof labels;
  readonly label: string;
  readonly value: string;
}

/** What a file says of itself, in the order in which it says it. */
export function factList(facts: SheetFacts, { t }: Pick<Translator, 't'>): Fact[] {
  const { id, version, sha256 } = facts.framework;
  const values: [Fact['key'], string | undefined][] = [
    ['cycle', facts.cycle],
    ['state', facts.state && t(`common.state.${facts.state}`)],
    ['framework', id],
    ['version', version],
    ['sha256', sha256],
    ['publication', facts.publication],
    ['filters', facts.filters],
    ['note', facts.demo ? t('common.demo.title') : undefined],
  ];
  return values.flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, label: t(labels[key]), value: stripMarks(value) }],
  );
}
