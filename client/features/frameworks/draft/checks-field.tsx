import type { AnswerCheck } from '#shared/domain/framework/framework.ts';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { ChoiceField } from './field/choice-field.tsx';
import { NumberField } from './field/number-field.tsx';
import { RowsField } from './field/rows-field.tsx';
import { useWords } from './use-words.ts';

const rules = ['min', 'max', 'jump'] as const;
const severities = ['explain', 'block'] as const;

/** What makes an answer hard to believe, and what happens then. */
export function ChecksField({
  name,
  value,
  onChange,
}: {
  name: string;
  value: readonly AnswerCheck[] | undefined;
  onChange: (value: readonly AnswerCheck[] | undefined) => void;
}) {
  const { t } = useI18n();
  const words = useWords();
  return (
    <RowsField
      name={name}
      legend={t('draft.checks')}
      rows={value ?? []}
      nameOf={({ rule }) => words.value(rule)}
      make={(): AnswerCheck => ({ rule: 'jump', value: 10, severity: 'explain' })}
      onChange={(next) => onChange(next.length === 0 ? undefined : next)}
    >
      {(check, path, change) => (
        <>
          <ChoiceField
            name={`${path}.rule`}
            label={words.field('rule')}
            value={check.rule}
            options={rules.map((rule) => [rule, words.value(rule)])}
            onChange={(rule) => change({ ...check, rule })}
          />
          <NumberField
            name={`${path}.value`}
            label={words.field('value')}
            value={check.value}
            onChange={(number) => change({ ...check, value: number })}
          />
          <ChoiceField
            name={`${path}.severity`}
            label={words.field('severity')}
            value={check.severity}
            options={severities.map((severity) => [severity, words.value(severity)])}
            onChange={(severity) => change({ ...check, severity })}
          />
        </>
      )}
    </RowsField>
  );
}
