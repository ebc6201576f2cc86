import { useI18n } from '#client/i18n/i18n-context.ts';
import { CheckField } from '#client/ui/form/check-field.tsx';
import type { FrameworkChange } from '#shared/domain/framework/framework.ts';
import { ChoiceField } from './field/choice-field.tsx';
import { LocalField } from './field/local-field.tsx';

const kinds = ['weight', 'bounds', 'definition', 'policy', 'split', 'added', 'dropped'] as const;

const kindNames = {
  weight: 'draft.change.weight',
  bounds: 'draft.change.bounds',
  definition: 'draft.change.definition',
  policy: 'draft.change.policy',
  split: 'draft.change.split',
  added: 'draft.change.added',
  dropped: 'draft.change.dropped',
} as const;

/** What a version says of one of its changes: what kind it is, why, and whether figures stay comparable. */
export function ChangeFields({
  change,
  onChange,
}: {
  change: FrameworkChange;
  onChange: (change: FrameworkChange) => void;
}) {
  const { t, list } = useI18n();
  const name = `changes ${change.code}`;
  return (
    <>
      <ChoiceField
        name={`${name}.kind`}
        label={t('draft.change.kind')}
        value={change.kind}
        options={kinds.map((kind) => [kind, t(kindNames[kind])])}
        onChange={(kind) => onChange({ ...change, kind })}
      />
      {change.from && change.from.length > 0 && (
        <p className="small quiet">{t('draft.change.from', { codes: list(change.from) })}</p>
      )}
      <CheckField
        label={t('draft.change.comparable')}
        hint={t('draft.change.comparableHint')}
        checked={change.comparable}
        onChange={(event) => onChange({ ...change, comparable: event.currentTarget.checked })}
      />
      <LocalField
        name={`${name}.note`}
        label={t('draft.change.note')}
        value={change.note}
        onChange={(note) => onChange({ ...change, note: note ?? change.note })}
        rows={3}
      />
    </>
  );
}
