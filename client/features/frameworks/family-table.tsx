import { useI18n } from '#client/i18n/i18n-context.ts';
import { NoValue } from '#client/ui/no-value.tsx';
import { SmallButton } from '#client/ui/form/small-button.tsx';
import type { NodeWeight } from '#shared/domain/framework/compare/weigh-nodes.ts';
import type { FrameworkNode } from '#shared/domain/framework/framework.ts';
import { parseNumber } from '#shared/domain/answers/parse-number.ts';
import styles from './family-table.module.css';

/** Siblings: the weight in the file, and what it comes to among them and in the index. */
export function FamilyTable({
  caption,
  nodes,
  weights,
  onWeigh,
  onOpen,
}: {
  caption: string;
  nodes: readonly FrameworkNode[];
  weights: ReadonlyMap<string, NodeWeight>;
  /** Null where nothing may be changed. */
  onWeigh: ((code: string, weight: number) => void) | null;
  onOpen: (code: string) => void;
}) {
  const { t, text, percent, number } = useI18n();
  const share = (value: number | null | undefined) =>
    value === null || value === undefined || Number.isNaN(value) ? <NoValue /> : percent(value, 2);
  const total = (each: (node: FrameworkNode) => number | null | undefined) =>
    nodes.reduce((sum, node) => sum + (each(node) ?? 0), 0);
  return (
    <table className={styles['family']}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('framework.edit.node')}</th>
          <th scope="col" className="n">
            {t('framework.edit.weight')}
          </th>
          <th scope="col" className="n">
            {t('framework.edit.share')}
          </th>
          <th scope="col" className="n desk">
            {t('framework.column.effective')}
          </th>
          <td className="fit" />
        </tr>
      </thead>
      <tbody>
        {nodes.map((node) => (
          <tr key={node.code}>
            <th scope="row">
              {text(node.title)} <bdi className="code">{node.code}</bdi>
            </th>
            <td className="n">
              {onWeigh ? (
                <input
                  key={node.weight}
                  className={styles['weight']}
                  dir="ltr"
                  inputMode="decimal"
                  aria-label={t('framework.edit.weightOf', { node: text(node.title) })}
                  defaultValue={String(node.weight)}
                  onBlur={(event) => {
                    const weight = weightIn(event.currentTarget.value);
                    if (weight === null) event.currentTarget.value = String(node.weight);
                    else onWeigh(node.code, weight);
                  }}
                />
              ) : (
                number(node.weight, 0, 4)
              )}
            </td>
            <td className="n">{share(weights.get(node.code)?.share)}</td>
            <td className="n desk">{share(weights.get(node.code)?.effective)}</td>
            <td className="fit">
              <SmallButton onClick={() => onOpen(node.code)}>
                {t('framework.edit.open')}
                <span className="hide"> {text(node.title)}</span>
              </SmallButton>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('framework.edit.sum')}</th>
          <td className="n">
            {number(
              total(({ weight }) => weight),
              0,
              4,
            )}
          </td>
          <td className="n">{share(total(({ code }) => weights.get(code)?.share))}</td>
          <td className="n desk">{share(total(({ code }) => weights.get(code)?.effective))}</td>
          <td className="fit" />
        </tr>
      </tfoot>
    </table>
  );
}

/** A weight as it was typed, in either set of digits; null where it is none. */
function weightIn(typed: string): number | null {
  const parsed = parseNumber(typed);
  return parsed.ok && parsed.value >= 0 && parsed.value <= 1_000_000 ? parsed.value : null;
}
