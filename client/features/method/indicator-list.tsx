import { useI18n } from '#client/i18n/i18n-context.ts';
import type { FrameworkFile, WeighedNode } from '#client/lib/method/framework-index.ts';
import { normalisationWords } from '#client/lib/method/normalisation-words.ts';
import type { IndicatorNode } from '#shared/domain/framework/framework.ts';
import styles from './method-tree.module.css';
import { scaleWords } from './scale-words.ts';

const kinds = {
  boolean: 'method.kind.boolean',
  level: 'method.kind.level',
  checklist: 'method.kind.checklist',
  percentage: 'method.kind.percentage',
  ratio: 'method.kind.ratio',
  number: 'method.kind.number',
  derived: 'method.kind.derived',
} as const;

/** Indicators with what they mean, what they weigh and how an answer becomes a score. */
export function IndicatorList({
  indicators,
  framework,
}: {
  indicators: readonly WeighedNode<IndicatorNode>[];
  framework: FrameworkFile;
}) {
  const i18n = useI18n();
  const { t, text, percent } = i18n;
  const how = (node: IndicatorNode) => (
    <>
      <span className="small quiet">
        {node.unit && text(node.unit) !== '%'
          ? t('method.kindUnit', { kind: t(kinds[node.kind]), unit: text(node.unit) })
          : t(kinds[node.kind])}
      </span>
      <br />
      {normalisationWords(node, i18n)}{' '}
      <span className="quiet">{scaleWords(node, framework, i18n)}</span>
    </>
  );
  return (
    <table className={styles['indicators']}>
      <thead>
        <tr>
          <th scope="col">{t('method.column.indicator')}</th>
          <th scope="col" className="desk">
            {t('method.column.how')}
          </th>
          <th scope="col" className="n desk">
            {t('method.column.share')}
          </th>
          <th scope="col" className="n">
            {t('method.column.effective')}
          </th>
        </tr>
      </thead>
      <tbody>
        {indicators.map(({ node, share, effective }) => (
          <tr key={node.code}>
            <th scope="row">
              {text(node.title)} <bdi className="code">{node.code}</bdi>
              {node.definition && <p>{text(node.definition)}</p>}
              {node.mapsTo && node.mapsTo.length > 0 && (
                <p>
                  {t('method.mapsTo')}{' '}
                  <bdi dir="ltr">
                    {node.mapsTo
                      .map(({ standard, clause }) => (clause ? `${standard}, ${clause}` : standard))
                      .join(' · ')}
                  </bdi>
                </p>
              )}
              <div className="phone small">{how(node)}</div>
            </th>
            <td className={`desk small ${styles['how']}`}>{how(node)}</td>
            <td className="n desk">{percent(share, 2)}</td>
            <td className="n">{percent(effective, 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
