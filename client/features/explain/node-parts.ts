import type { Translator } from '#client/i18n/translator.ts';
import type { DepartmentChangeResponse } from '#shared/contracts/insights.ts';
import type { Change } from './change-words.ts';

type End = DepartmentChangeResponse['from'];

/** A change by dimension, as bars: what was done in each, and the method's part apart where the version changed. */
export function nodeParts(
  { nodes, own, ownMethod, causes }: Change,
  from: End,
  to: End,
  { t, text }: Pick<Translator, 't' | 'text'>,
) {
  const ownPart = own - ownMethod;
  return [
    ...nodes.map(({ code, title, points, method }) => ({
      key: code,
      words: text(title),
      points: points - method,
    })),
    ...(Math.abs(ownPart) > 1e-9 ? [{ key: 'own', words: t('explain.own'), points: ownPart }] : []),
    ...(from.framework.sha256 === to.framework.sha256
      ? []
      : [
          {
            key: 'method',
            words: t('explain.methodPart', {
              from: from.framework.version,
              to: to.framework.version,
            }),
            points: causes.framework,
          },
        ]),
  ];
}
