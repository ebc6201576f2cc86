import { useI18n } from '#client/i18n/i18n-context.ts';
import { TextField } from '#client/ui/form/text-field.tsx';
import type { ChecklistItem } from '#shared/domain/framework/framework.ts';
import { LocalField } from './field/local-field.tsx';
import { NumberField } from './field/number-field.tsx';
import { RowsField } from './field/rows-field.tsx';
import { useWords } from './use-words.ts';

/** What can be ticked in a checklist, and what each is worth. */
export function ItemsField({
  name,
  value,
  onChange,
}: {
  name: string;
  value: readonly ChecklistItem[] | undefined;
  onChange: (value: readonly ChecklistItem[] | undefined) => void;
}) {
  const { t, text, number } = useI18n();
  const words = useWords();
  const items = value ?? [];
  const codes = new Set(items.map(({ code }) => code));
  const freeCode = () => {
    let at = items.length + 1;
    while (codes.has(`item${at}`)) at += 1;
    return `item${at}`;
  };
  const sum = items.reduce((total, { points }) => total + points, 0);
  return (
    <RowsField
      name={name}
      legend={t('draft.items')}
      hint={Number.isFinite(sum) && t('draft.itemsSum', { points: number(sum, 0, 2) })}
      rows={items}
      nameOf={(item) => text(item.title)}
      make={() => ({ code: freeCode(), points: 0, title: { ar: '', en: '' } })}
      onChange={(next) => onChange(next.length === 0 ? undefined : next)}
    >
      {(item, path, change) => (
        <>
          <LocalField
            name={`${path}.title`}
            label={words.field('title')}
            value={item.title}
            onChange={(title) => change({ ...item, title: title ?? item.title })}
          />
          <NumberField
            name={`${path}.points`}
            label={words.field('points')}
            value={item.points}
            onChange={(points) => change({ ...item, points })}
          />
          <TextField
            name={`${path}.code`}
            label={words.field('code')}
            dir="ltr"
            value={item.code}
            onChange={(event) => change({ ...item, code: event.currentTarget.value })}
          />
        </>
      )}
    </RowsField>
  );
}
