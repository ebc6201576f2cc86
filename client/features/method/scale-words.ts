import type { Translator } from '#client/i18n/translator.ts';
import type { FrameworkFile } from '#client/lib/method/framework-index.ts';
import type { IndicatorNode } from '#shared/domain/framework/framework.ts';

/** The steps of a level or checklist with what each is worth: "1 غير موجود (0)، …"; empty for other kinds. */
export function scaleWords(
  node: IndicatorNode,
  framework: FrameworkFile,
  { text, number, isRtl, t }: Translator,
): string {
  return stepsOf(node, framework)
    .map(({ title, points }) =>
      t('method.step', { title: text(title), points: number(points, 0, 2) }),
    )
    .join(isRtl ? '؛ ' : '; ');
}

function stepsOf({ kind, normalise, scale, items }: IndicatorNode, { scales }: FrameworkFile) {
  if (kind === 'checklist') return items ?? [];
  if (kind !== 'level' || scale === undefined) return [];
  const map = normalise.method === 'points' ? normalise.map : undefined;
  return (scales?.[scale]?.levels ?? []).map(({ value, points, title }) => ({
    title,
    points: map?.[String(value)] ?? points ?? value,
  }));
}
