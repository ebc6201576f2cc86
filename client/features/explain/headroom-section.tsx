import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { headroomQuery } from '#client/lib/api/insight-queries.ts';
import { figureWords, percent } from '#client/lib/method/figure-words.ts';
import { useUrlState, withParams } from '#client/lib/url-state.ts';
import { Loaded } from '#client/ui/loaded.tsx';
import { toSpan } from '#client/ui/marks/axis-scale.ts';
import { Section } from '#client/ui/section.tsx';
import type { HeadroomResponse } from '#shared/contracts/insights.ts';
import styles from './waterfall.module.css';

const shown = 5;

type Indicator = HeadroomResponse['indicators'][number];

/** Where the index could gain most, one indicator at a time. */
export function HeadroomSection({ code, cycle }: { code: string; cycle: string }) {
  const { t, text, signed, isRtl } = useI18n();
  const { params } = useUrlState();
  const query = useQuery(headroomQuery(code, cycle));
  return (
    <Section title={t('explain.headroom')} lede={t('explain.headroom.lede')}>
      <Loaded query={query} what={t('explain.what')}>
        {({ indicators }) => {
          const most = Math.max(...indicators.map(({ gain }) => gain), 0.01);
          return (
            <table className={styles['headroom']}>
              <caption className="hide">{t('explain.headroom')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('explain.indicator')}</th>
                  <th scope="col" className="n">
                    {t('explain.now')}
                  </th>
                  <th scope="col" className="n">
                    {t('explain.gain')}
                  </th>
                  <td className={`${styles['gain']} desk`} />
                </tr>
              </thead>
              <tbody>
                {indicators.slice(0, shown).map((indicator) => {
                  const { start, width } = toSpan(0, indicator.gain, { min: 0, max: most, isRtl });
                  return (
                    <tr key={indicator.code}>
                      <th scope="row">
                        <Link
                          href={`${withParams(params, { open: indicator.dimension })}#dimensions`}
                        >
                          {text(indicator.title)}
                        </Link>{' '}
                        <span className="code">{indicator.code}</span>
                      </th>
                      <td className="n">
                        <Now indicator={indicator} />
                      </td>
                      <td className="n">
                        <span className="num strong">{signed(indicator.gain, 2)}</span>
                      </td>
                      <td className={`${styles['gain']} desk`}>
                        <svg className="row" aria-hidden="true">
                          <rect
                            className="m-bar"
                            x={`${start}%`}
                            width={`${width}%`}
                            y="9"
                            height="10"
                          />
                        </svg>
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          );
        }}
      </Loaded>
    </Section>
  );
}

/** The value as it is now; a level by its number alone, since its name is in the table of answers. */
function Now({ indicator: { state, value, text: words, form } }: { indicator: Indicator }) {
  const i18n = useI18n();
  const { t, text, number } = i18n;
  if (state === 'missing' || value === null) return t('explain.missing');
  if (form.kind === 'level') return t('explain.level', { value: number(value, 0, 2) });
  if (words && form.kind === 'boolean') return text(words);
  return figureWords(value, form.kind === 'percentage' ? percent : form.unit, i18n);
}
