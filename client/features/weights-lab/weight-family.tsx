import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import type { Lab } from './use-lab.ts';
import { WeightRow } from './weight-row.tsx';
import { differs, shareOf, sumOf, whole } from './weights.ts';
import styles from './weights-panel.module.css';

/** The weights of one node's children, each opened to those beneath it. */
export function WeightFamily({ lab, parent }: { lab: Lab; parent: string }) {
  const { t, text, number, percent } = useI18n();
  const { compiled, weights, nominal } = lab;
  const family = lab.family(parent);
  const points = family.map((code) => weights[code] ?? 0);
  const sum = sumOf(weights, family);
  const reach = Math.max(...points, ...family.map((code) => nominal[code] ?? 0)) > 50 ? whole : 50;
  return (
    <>
      {family.map((code) => {
        const node = compiled.nodes[compiled.nodeIndex.get(code) ?? -1];
        if (!node) return null;
        const title = text(node.node.title);
        return (
          <div key={code} className={styles['node']}>
            <WeightRow
              title={title}
              points={weights[code] ?? 0}
              nominal={nominal[code] ?? 0}
              share={shareOf(weights, family, code)}
              nominalShare={shareOf(nominal, family, code)}
              reach={reach}
              onMove={(next) => lab.move(parent, code, next)}
            />
            {node.children.length > 1 && <Below lab={lab} parent={code} title={title} />}
          </div>
        );
      })}
      <p className={styles['sum']}>
        {differs(sum, whole)
          ? t('lab.sum.points', { sum: number(sum, 0, 1), total: percent(1) })
          : t('lab.sum', { total: percent(1) })}
      </p>
    </>
  );
}

/** The weights beneath a node: drawn once they are opened. */
function Below({ lab, parent, title }: { lab: Lab; parent: string; title: string }) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={styles['below']}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t('lab.below', { count: lab.family(parent).length, title })}</summary>
      {isOpen && <WeightFamily lab={lab} parent={parent} />}
    </details>
  );
}
