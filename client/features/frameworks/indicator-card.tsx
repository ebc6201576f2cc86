import { useI18n } from '#client/i18n/i18n-context.ts';
import type { FrameworkFile, WeighedNode } from '#client/lib/method/framework-index.ts';
import { normalisationWords } from '#client/lib/method/normalisation-words.ts';
import { DefinitionList } from '#client/ui/definition-list.tsx';
import { Tag } from '#client/ui/tag.tsx';
import type { IndicatorNode, LocalText } from '#shared/domain/framework/framework.ts';
import styles from './browse.module.css';

const kinds = {
  boolean: 'framework.kind.boolean',
  level: 'framework.kind.level',
  checklist: 'framework.kind.checklist',
  percentage: 'framework.kind.percentage',
  ratio: 'framework.kind.ratio',
  number: 'framework.kind.number',
  derived: 'framework.kind.derived',
} as const;

/** One indicator, closed to a line and opened to everything an officer needs to answer it. */
export function IndicatorCard({
  indicator: { node, share, effective },
  framework,
  isOpen,
}: {
  indicator: WeighedNode<IndicatorNode>;
  framework: FrameworkFile;
  isOpen: boolean;
}) {
  const i18n = useI18n();
  const { t, text, percent, number, list } = i18n;
  const { evidence, targets = {} } = node;
  const entries = [
    entry(t('framework.guidance'), node.guidance && text(node.guidance)),
    entry(t('framework.numerator'), node.numerator && text(node.numerator)),
    entry(t('framework.denominator'), node.denominator && text(node.denominator)),
    entry(t('framework.steps'), <Steps node={node} framework={framework} />, hasSteps(node)),
    entry(t('framework.how'), normalisationWords(node, i18n)),
    entry(
      t('framework.evidence'),
      evidence && (
        <>
          {evidence.typical && text(evidence.typical)}{' '}
          <span className="quiet">
            {t(evidence.required ? 'framework.evidence.required' : 'framework.evidence.optional')}
            {evidence.maxAgeMonths !== undefined &&
              ` ${t('framework.evidence.age', { count: evidence.maxAgeMonths })}`}
          </span>
        </>
      ),
    ),
    entry(
      t('framework.targets'),
      list(
        Object.entries(targets).map(([year, value]) =>
          t('framework.target', { year, value: number(value, 0, 2) }),
        ),
      ),
      Object.keys(targets).length > 0,
    ),
    entry(
      t('framework.standards'),
      <ul>
        {node.mapsTo?.map(({ standard, clause, note }) => (
          <li key={`${standard} ${clause ?? ''}`}>
            <bdi dir="ltr">{[standard, clause, note].filter(Boolean).join(' · ')}</bdi>
          </li>
        ))}
      </ul>,
      (node.mapsTo?.length ?? 0) > 0,
    ),
  ].filter(({ isShown }) => isShown);
  return (
    <details className={styles['card']} id={node.code} open={isOpen}>
      <summary>
        <bdi className="code">{node.code}</bdi>
        <span className={styles['title']}>{text(node.title)}</span>
        <span className={styles['weights']}>
          <span className="hide">{t('framework.column.share')} </span>
          <span className="quiet desk">{percent(share, 2)}</span>
          <span className="hide"> {t('framework.column.effective')} </span>
          <span>{percent(effective, 2)}</span>
        </span>
      </summary>
      <p className={styles['tags']}>
        <Tag>{kindWords(t(kinds[node.kind]), node.unit, text)}</Tag>{' '}
        <Tag tone="soft">
          {t(node.frequency === 'yearly' ? 'framework.yearly' : 'framework.quarterly')}
        </Tag>
      </p>
      {node.definition && <p className="measure">{text(node.definition)}</p>}
      <DefinitionList entries={entries} />
    </details>
  );
}

function entry(name: string, value: React.ReactNode, isShown = Boolean(value)) {
  return { name, value, isShown };
}

function kindWords(
  kind: string,
  unit: LocalText | undefined,
  text: (local: LocalText) => string,
): string {
  return unit && unit.en !== '%' ? `${kind} (${text(unit)})` : kind;
}

const hasSteps = ({ kind }: IndicatorNode): boolean => kind === 'level' || kind === 'checklist';

/** The steps of a scale or the items of a checklist, with what each is worth. */
function Steps({ node, framework }: { node: IndicatorNode; framework: FrameworkFile }) {
  const { t, text, number } = useI18n();
  const steps =
    node.kind === 'checklist'
      ? (node.items ?? []).map(({ code, points, title }) => ({ key: code, points, title }))
      : (framework.scales?.[node.scale ?? '']?.levels ?? []).map(({ value, points, title }) => ({
          ...{ key: String(value), title },
          points:
            (node.normalise.method === 'points'
              ? node.normalise.map?.[String(value)]
              : undefined) ?? points,
        }));
  return (
    <ol>
      {steps.map(({ key, points, title }) => (
        <li key={key}>
          {text(title)}
          {points !== undefined && (
            <span className="quiet">
              {' '}
              {t('framework.points', { points: number(points, 0, 2) })}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
