import { useI18n } from '#client/i18n/i18n-context.ts';
import {
  weighFramework,
  type FrameworkFile,
  type WeighedNode,
} from '#client/lib/method/framework-index.ts';
import { aggregationWords } from '#client/lib/method/aggregation-words.ts';
import { Section } from '#client/ui/section.tsx';
import type { GroupNode } from '#shared/domain/framework/framework.ts';
import { IndicatorCard } from './indicator-card.tsx';
import styles from './browse.module.css';

/** The whole framework, dimension by dimension. `open` is the code of an indicator to show at once. */
export function BrowseTree({ framework, open }: { framework: FrameworkFile; open: string | null }) {
  const index = weighFramework(framework);
  if (!index) return null;
  const branches = index.groups.length > 0 ? index.groups : [index];
  return (
    <>
      {branches.map((group) => (
        <Branch key={group.node.code} group={group} framework={framework} open={open} />
      ))}
    </>
  );
}

function Branch({
  group,
  framework,
  open,
}: {
  group: WeighedNode<GroupNode>;
  framework: FrameworkFile;
  open: string | null;
}) {
  const i18n = useI18n();
  const { t, text, percent } = i18n;
  const { node, effective, indicators, groups } = group;
  return (
    <Section
      id={node.code}
      title={
        <>
          {text(node.title)}{' '}
          <span className="quiet">{t('framework.weight', { weight: percent(effective, 2) })}</span>
        </>
      }
      lede={node.description && text(node.description)}
    >
      <p className={styles['columns']}>
        <span className="quiet">{aggregationWords(node.aggregation, i18n)}</span>
        <span className={styles['weights']} aria-hidden="true">
          <span className="desk">{t('framework.column.share')}</span>
          <span>{t('framework.column.effective')}</span>
        </span>
      </p>
      {indicators.map((indicator) => (
        <IndicatorCard
          key={`${indicator.node.code} ${open === indicator.node.code}`}
          indicator={indicator}
          framework={framework}
          isOpen={open === indicator.node.code}
        />
      ))}
      {groups.map((below) => (
        <Branch key={below.node.code} group={below} framework={framework} open={open} />
      ))}
    </Section>
  );
}
