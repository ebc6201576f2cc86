import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import type { Translator } from '#client/i18n/translator.ts';
import { Delta } from '#client/ui/delta.tsx';
import { NoValue } from '#client/ui/no-value.tsx';
import type { PublicationResponse, PublishedCell } from '#shared/contracts/publications.ts';

type Changes = NonNullable<PublicationResponse['changes']>;

const states = {
  missing: 'publication.cell.missing',
  rejected: 'publication.cell.rejected',
  not_due: 'publication.cell.notDue',
  not_applicable: 'publication.cell.notApplicable',
} as const;

function cellWords(
  cell: PublishedCell | null,
  { t, number }: Pick<Translator, 't' | 'number'>,
): string {
  if (cell === null) return t('publication.cell.missing');
  return cell.state === 'value' ? number(cell.value ?? 0, 0, 4) : t(states[cell.state]);
}

/** Verified answers before and after. */
export function ChangedAnswers({ answers }: { answers: Changes['answers'] }) {
  const i18n = useI18n();
  const { t, text } = i18n;
  if (answers.length === 0) return null;
  return (
    <div
      className="scroll"
      tabIndex={0}
      role="region"
      aria-label={t('publication.changes.answers')}
    >
      <table>
        <caption>{t('publication.changes.answers')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('common.column.department')}</th>
            <th scope="col">{t('publication.column.indicator')}</th>
            <th scope="col" className="n">
              {t('publication.column.before')}
            </th>
            <th scope="col" className="n">
              {t('publication.column.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ department, indicator, before, after }) => (
            <tr key={`${department.code} ${indicator.code}`}>
              <th scope="row">{text(department.name)}</th>
              <td>
                {text(indicator.title)} <bdi className="code">{indicator.code}</bdi>
              </td>
              <td className="n">{cellWords(before, i18n)}</td>
              <td className="n">
                <strong>{cellWords(after, i18n)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Ranks and scores before and after. */
export function ChangedPlaces({ departments }: { departments: Changes['departments'] }) {
  const { t, text, number } = useI18n();
  if (departments.length === 0) return null;
  const figure = (value: number | null | undefined, decimals: number) =>
    value === null || value === undefined ? <NoValue /> : number(value, decimals);
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('publication.changes.places')}>
      <table>
        <caption>{t('publication.changes.places')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('common.column.department')}</th>
            <th scope="col" className="n desk">
              {t('publication.column.rankBefore')}
            </th>
            <th scope="col" className="n">
              {t('publication.column.rankAfter')}
            </th>
            <th scope="col" className="n desk">
              {t('publication.column.scoreBefore')}
            </th>
            <th scope="col" className="n desk">
              {t('publication.column.scoreAfter')}
            </th>
            <th scope="col" className="n">
              {t('publication.column.change')}
            </th>
          </tr>
        </thead>
        <tbody>
          {departments.map(({ department, before, after }) => (
            <tr key={department.code}>
              <th scope="row">
                <Link href={`/departments/${department.code}`}>{text(department.name)}</Link>
              </th>
              <td className="n desk">{figure(before?.rank, 0)}</td>
              <td className="n">
                <strong>{figure(after?.rank, 0)}</strong>
              </td>
              <td className="n desk">{figure(before?.score, 2)}</td>
              <td className="n desk">
                <strong>{figure(after?.score, 2)}</strong>
              </td>
              <td className="n">
                <ScoreChange before={before?.score ?? null} after={after?.score ?? null} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ScoreChange({ before, after }: { before: number | null; after: number | null }) {
  if (before === null || after === null) return <NoValue />;
  return <Delta value={after - before} decimals={2} />;
}
