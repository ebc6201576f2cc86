import { useI18n } from '#client/i18n/i18n-context.ts';
import type { SideBySide as Figures } from '#shared/contracts/review.ts';
import { Delta } from './delta.tsx';
import { NoValue } from './no-value.tsx';

/** A figure as it was reported and as it was verified. */
export interface SideRow extends Figures {
  readonly id: string;
  readonly name: string;
  readonly decimals: number;
}

/** Figures as reported and as verified, with the difference; announced where they change in sight. */
export function SideBySide({ rows, label }: { rows: readonly SideRow[]; label: string }) {
  const { t, number } = useI18n();
  const figure = (value: number | null, decimals: number) =>
    value === null ? <NoValue /> : number(value, decimals);
  return (
    <table>
      <caption className="hide">{label}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col" className="n">
            {t('review.scores.reported')}
          </th>
          <th scope="col" className="n">
            {t('review.scores.verified')}
          </th>
          <th scope="col" className="n">
            {t('review.scores.difference')}
          </th>
        </tr>
      </thead>
      <tbody aria-live="polite">
        {rows.map(({ id, name, reported, verified, decimals }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td className="n">{figure(reported, decimals)}</td>
            <td className="n">
              <strong>{figure(verified, decimals)}</strong>
            </td>
            <td className="n">
              {reported === null || verified === null ? (
                <NoValue />
              ) : (
                <Delta value={verified - reported} decimals={decimals} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
