import { useI18n } from '#client/i18n/i18n-context.ts';
import { Delta } from '#client/ui/delta.tsx';
import { Facts } from '#client/ui/facts.tsx';
import type { ChangesResponse } from '#shared/contracts/insights.ts';
import type { ChangeSplit } from './change-split.ts';
import { splitDecimals } from './split-table.tsx';

/** Both ends with the version that measured them, and the two parts that lie between. */
export function SplitFacts({
  split: { before, after, performance, method },
  from,
  to,
}: { split: ChangeSplit } & Pick<ChangesResponse, 'from' | 'to'>) {
  const { t, number, quarter } = useI18n();
  const end = ({ cycle, framework }: ChangesResponse['from'], score: number) => ({
    id: `end-${cycle}`,
    name: quarter(cycle),
    figure: <span className="num">{number(score, splitDecimals)}</span>,
    note: (
      <span className="small quiet">{t('compare.measuredBy', { version: framework.version })}</span>
    ),
  });
  const part = (id: string, name: string, points: number, note: string) => ({
    id,
    name,
    figure: <Delta value={points} decimals={splitDecimals} />,
    note: <span className="small quiet">{note}</span>,
  });
  return (
    <Facts
      facts={[
        end(from, before),
        part('performance', t('compare.performance'), performance, t('compare.performance.note')),
        part('method', t('compare.method'), method, t('compare.method.note')),
        end(to, after),
      ]}
    />
  );
}
