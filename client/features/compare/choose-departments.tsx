import { useI18n } from '#client/i18n/i18n-context.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { Field } from '#client/ui/field.tsx';
import { useGrowingRows } from '#client/ui/rows/use-growing-rows.ts';
import type { DepartmentRef } from '#shared/contracts/common.ts';
import { nameCollator } from '#shared/format/names.ts';
import { choose, fewest, most } from './chosen.ts';

/** One list for each chosen department and one more, up to five; what is chosen goes into the address. */
export function ChooseDepartments({
  codes,
  chosen,
  all,
}: {
  /** Everything the address asks for. */
  codes: readonly string[];
  chosen: readonly DepartmentRef[];
  all: readonly DepartmentRef[];
}) {
  const { t, text, number, language } = useI18n();
  const { change } = useUrlState();
  const byName = nameCollator(language);
  const sorted = all.toSorted((a, b) => byName(text(a.name), text(b.name)));
  // Six lists of 250 names at once would keep a slow processor from the reader.
  const drawn = useGrowingRows(sorted.length, '');
  const offered = sorted.filter(
    ({ code }, at) => at < drawn || chosen.some((each) => each.code === code),
  );
  const open = Math.max(fewest - chosen.length, chosen.length < most ? 1 : 0);
  const places = [...chosen, ...Array.from({ length: open }, () => null)];
  return places.map((place, at) => (
    <Field
      key={at}
      label={
        place === null && at >= 2
          ? t('compare.choose.more')
          : t('compare.choose.place', { place: number(at + 1) })
      }
    >
      {(id) => (
        <select
          id={id}
          name={`d${at + 1}`}
          value={place?.code ?? ''}
          onChange={(event) =>
            change({
              d: choose(codes, place?.code ?? null, event.currentTarget.value).join(','),
            })
          }
        >
          <option value="">
            {t(place === null ? 'compare.choose.none' : 'compare.choose.drop')}
          </option>
          {offered.map(({ code, name }) => (
            <option
              key={code}
              value={code}
              disabled={code !== place?.code && chosen.some((each) => each.code === code)}
            >
              {text(name)}
            </option>
          ))}
        </select>
      )}
    </Field>
  ));
}
