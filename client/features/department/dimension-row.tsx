import { useI18n } from '#client/i18n/i18n-context.ts';
import { Delta } from '#client/ui/delta.tsx';
import { Icon } from '#client/ui/icon.tsx';
import { LevelBadge } from '#client/ui/level-badge.tsx';
import { Bullet } from '#client/ui/marks/bullet.tsx';
import { targetSourceWord } from '#client/lib/targets/target-words.ts';
import { NoValue } from '#client/ui/no-value.tsx';
import { TargetTag } from '#client/ui/target-tag.tsx';
import type { DepartmentResultsResponse, NodeResult } from '#shared/contracts/results.ts';
import type { TargetCell } from '#shared/contracts/targets.ts';
import styles from './dimensions-table.module.css';

export function DimensionRow({
  node,
  results,
  standing,
  isOpen,
  onToggle,
}: {
  node: NodeResult;
  results: DepartmentResultsResponse;
  /** How its target of the year stands, once that is known. */
  standing: TargetCell | undefined;
  isOpen: boolean;
  onToggle: () => void;
}) {
  const { t, text, number, percent, isRtl } = useI18n();
  const { row, levels, framework, previous } = results;
  const decimals = framework.rankDecimals;
  const { score, previousScore, target, peers } = node;
  const change =
    score !== null && previousScore !== null && previous?.sameFramework
      ? score - previousScore
      : null;
  const scale = { min: 0, max: 100, isRtl };
  const bullet = <Bullet scale={scale} score={score} target={target} peers={peers} />;
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className={styles['toggle']}
          aria-expanded={isOpen}
          aria-controls={isOpen ? `detail-${node.code}` : undefined}
          onClick={onToggle}
        >
          <span>{text(node.title)}</span>
        </button>
        {row.heldBy?.node === node.code && (
          <div className={`small ${styles['holds']}`}>
            <Icon name="gate" /> {t('department.holds', { min: number(row.heldBy.min, 0, 2) })}
          </div>
        )}
        <div className="phone">
          {bullet}
          {peers && (
            <span className="hide">
              {t('department.peers', { from: number(peers.q1, 0), to: number(peers.q3, 0) })}
            </span>
          )}
          {target !== null && (
            <p className={`small ${styles['standing']}`}>
              {t('department.target.line', { value: number(target, 0, 2) })}
              {standing?.state && <TargetTag state={standing.state} />}
            </p>
          )}
        </div>
      </th>
      <td className="n desk">{percent(node.effectiveWeight)}</td>
      <td className="n">
        {score === null ? (
          <NoValue />
        ) : (
          <span className="num strong">{number(score, decimals)}</span>
        )}
        <div className="phone small">
          {change !== null && <Delta value={change} decimals={decimals} />}
        </div>
      </td>
      <td className="desk fit">
        {node.level !== null && <LevelBadge level={node.level} bands={levels} />}
      </td>
      <td className={`desk nowrap ${styles['wanted']}`}>
        <span className={styles['standing']}>
          {target === null ? <NoValue /> : <span className="num">{number(target, 0, 2)}</span>}
          {standing?.state && <TargetTag state={standing.state} />}
        </span>
        {standing?.target && standing.target.source !== 'national' && (
          <div className="small quiet">{targetSourceWord(standing.target.source, t)}</div>
        )}
      </td>
      <td className="n desk">
        {change === null ? <NoValue /> : <Delta value={change} decimals={decimals} />}
      </td>
      <td className={`desk ${styles['bar']}`}>
        {bullet}
        {peers && (
          <span className="hide">
            {t('department.peers', { from: number(peers.q1, 0), to: number(peers.q3, 0) })}
          </span>
        )}
      </td>
    </tr>
  );
}
