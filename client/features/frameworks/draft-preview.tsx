import { useQuery } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { draftPreviewQuery } from '#client/lib/api/framework-queries.ts';
import { Delta } from '#client/ui/delta.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { NoValue } from '#client/ui/no-value.tsx';
import { Section } from '#client/ui/section.tsx';
import type { DraftPreviewResponse, DraftStatus } from '#shared/contracts/framework-drafts.ts';

/** The last published quarter as it is and as the saved draft would have it. */
export function DraftPreview({ draft }: { draft: DraftStatus }) {
  const { t } = useI18n();
  const query = useQuery({
    ...draftPreviewQuery(draft.id, draft.version, draft.revision),
    enabled: draft.errors.length === 0,
  });
  return (
    <Section title={t('framework.preview.title')} lede={t('framework.preview.lede')}>
      {draft.errors.length > 0 ? (
        <p className="quiet">{t('framework.preview.errors')}</p>
      ) : (
        <Loaded query={query} what={t('framework.preview.title')}>
          {(preview) => <PreviewTable preview={preview} />}
        </Loaded>
      )}
    </Section>
  );
}

function PreviewTable({ preview }: { preview: DraftPreviewResponse }) {
  const { t, text, number, quarter, percent, list } = useI18n();
  const { rows, decimals, notAsked } = preview;
  const figure = (value: number | null, least = 0) =>
    value === null ? <NoValue /> : number(value, least);
  const moved = rows.filter(({ now, draft }) => now.rank !== draft.rank).length;
  return (
    <>
      <p>{t('framework.preview.finding', { count: moved, quarter: quarter(preview.cycle) })}</p>
      {notAsked.length > 0 && (
        <p className="small quiet">
          {t('framework.preview.notAsked', {
            codes: list(notAsked.map(({ code }) => code)),
            weight: percent(
              notAsked.reduce((sum, { weight }) => sum + weight, 0),
              2,
            ),
          })}
        </p>
      )}
      <table>
        <caption className="hide">{t('framework.preview.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('common.column.department')}</th>
            <th scope="col" className="n">
              {t('framework.preview.rankNow')}
            </th>
            <th scope="col" className="n">
              {t('framework.preview.rankDraft')}
            </th>
            <th scope="col" className="n desk">
              {t('framework.preview.scoreNow')}
            </th>
            <th scope="col" className="n desk">
              {t('framework.preview.scoreDraft')}
            </th>
            <th scope="col" className="n">
              {t('framework.preview.change')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ department, now, draft }) => (
            <tr key={department.code}>
              <th scope="row">{text(department.name)}</th>
              <td className="n">{figure(now.rank)}</td>
              <td className={now.rank === draft.rank ? 'n' : 'n strong'}>{figure(draft.rank)}</td>
              <td className="n desk">{figure(now.score, decimals)}</td>
              <td className="n desk">{figure(draft.score, decimals)}</td>
              <td className="n">
                {now.score === null || draft.score === null ? (
                  <NoValue />
                ) : (
                  <Delta value={draft.score - now.score} decimals={decimals} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
