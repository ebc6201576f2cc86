import { useI18n } from '#client/i18n/i18n-context.ts';
import { CheckField } from '#client/ui/form/check-field.tsx';
import type { ScaleLevel } from '#shared/domain/framework/framework.ts';
import { NumberField } from './field/number-field.tsx';

type Points = Readonly<Record<string, number>>;

/** Points of an indicator's own for each step of its scale, in place of those that the scale gives. */
export function PointsField({
  name,
  map,
  levels,
  onChange,
}: {
  name: string;
  map: Points | undefined;
  levels: readonly ScaleLevel[];
  onChange: (map: Points | undefined) => void;
}) {
  const { t, text } = useI18n();
  if (levels.length === 0 && map === undefined) return null;
  const own = Object.fromEntries(levels.map(({ value, points }) => [String(value), points ?? 0]));
  const keys = [...new Set([...Object.keys(own), ...Object.keys(map ?? {})])];
  return (
    <>
      <CheckField
        label={t('draft.ownPoints')}
        hint={t('draft.ownPointsHint')}
        checked={map !== undefined}
        onChange={(event) => onChange(event.currentTarget.checked ? own : undefined)}
      />
      {map &&
        keys.map((key) => {
          const level = levels.find(({ value }) => String(value) === key);
          return (
            <NumberField
              key={key}
              name={`${name}.${key}`}
              label={level ? text(level.title) : key}
              value={map[key] ?? Number.NaN}
              onChange={(points) => onChange({ ...map, [key]: points })}
            />
          );
        })}
    </>
  );
}
