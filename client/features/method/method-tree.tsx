import { useI18n } from '#client/i18n/i18n-context.ts';
import { aggregationWords } from '#client/lib/method/aggregation-words.ts';
import {
  weighFramework,
  type FrameworkFile,
  type WeighedNode,
} from '#client/lib/method/framework-index.ts';
import { Section } from '#client/ui/section.tsx';
import type { GroupNode } from '#shared/domain/framework/framework.ts';
import { IndicatorList } from './indicator-list.tsx';
import styles from './method-tree.module.css';

/** The whole tree: each dimension with its weight, opened to its indicators. */
export function MethodTree({ framework }: { framework: FrameworkFile }) {
  const i18n = useI18n();
  const { t, text, percent } = i18n;
  const index = weighFramework(framework);
  if (!index) return null;
  return (
    <Section
      title={t('method.tree')}
      lede={t('method.tree.lede', {
        dimensions: index.groups.length,
        indicators: framework.nodes.filter((node) => 'kind' in node).length,
      })}
    >
      <p className={styles['index']}>
        <strong>{text(index.node.title)}.</strong> {aggregationWords(index.node.aggregation, i18n)}
      </p>
      {index.indicators.length > 0 && (
        <IndicatorList indicators={index.indicators} framework={framework} />
      )}
      {index.groups.map((group) => (
        <Branch key={group.node.code} group={group} framework={framework} />
      ))}
      <p className="small quiet">{t('method.tree.sum', { total: percent(1) })}</p>
    </Section>
  );
}

function Branch({ group, framework }: { group: WeighedNode<GroupNode>; framework: FrameworkFile }) {
  const i18n = useI18n();
  const { t, text, percent } = i18n;
  const { node, effective, indicators, groups } = group;
  return (
    <details className={styles['branch']}>
      <summary>
        <span className={styles['title']}>{text(node.title)}</span>
        <span className={styles['weight']}>
          <span className="hide">{t('method.column.weight')} </span>
          {percent(effective, 2)}
        </span>
      </summary>
      {node.description && <p className="quiet measure">{text(node.description)}</p>}
      <p className="small quiet">{aggregationWords(node.aggregation, i18n)}</p>
      {indicators.length > 0 && <IndicatorList indicators={indicators} framework={framework} />}
      {groups.map((below) => (
        <Branch key={below.node.code} group={below} framework={framework} />
      ))}
    </details>
  );
}
