import { useI18n } from '#client/i18n/i18n-context.ts';
import { SmallButton } from '#client/ui/form/small-button.tsx';
import { editFramework } from '#shared/domain/framework/edit/edit-framework.ts';
import type { Framework } from '#shared/domain/framework/framework.ts';
import { ChangeFields } from './change-fields.tsx';
import { useEditor } from './editor-context.ts';
import { FormPart } from './form-part.tsx';
import { useDeclared } from './use-declared.ts';

/** Everything that the version declares, node by node; what was retired can come back from here. */
export function ChangesForm() {
  const { t, text } = useI18n();
  const { framework, base, isWritable, apply, show } = useEditor();
  const { changes, declare } = useDeclared();
  const kept = new Map(framework.nodes.map((node) => [node.code, node]));
  const before = new Map(base?.nodes.map((node) => [node.code, node]));
  if (changes.length === 0) return <p className="quiet">{t('draft.changes.none')}</p>;
  return (
    <>
      <p className="quiet">{t('draft.changes.lede')}</p>
      {changes.map((change) => {
        const { code } = change;
        const node = kept.get(code) ?? before.get(code);
        const mayReturn = isWritable && !kept.has(code) && before.has(code);
        return (
          <FormPart
            key={code}
            title={`${code} · ${node ? text(node.title) : ''}`}
            paths={[`changes[${framework.changes?.findIndex((each) => each.code === code) ?? -1}]`]}
          >
            <ChangeFields change={change} onChange={declare} />
            <p>
              {mayReturn && base ? (
                <SmallButton
                  onClick={() => apply(`${code} back`, broughtBack(framework, base, code))}
                >
                  {t('draft.bringBack')} <span className="hide">{node && text(node.title)}</span>
                </SmallButton>
              ) : (
                <SmallButton onClick={() => show({ node: code })}>
                  {t('framework.edit.open')}{' '}
                  <span className="hide">{node && text(node.title)}</span>
                </SmallButton>
              )}
            </p>
          </FormPart>
        );
      })}
    </>
  );
}

/** A retired node where it was, with what hung on it; under the index where its parent is gone too. */
function broughtBack(framework: Framework, base: Framework, code: string): Framework {
  const kept = new Set(framework.nodes.map((node) => node.code));
  const root = framework.nodes.find(({ parent }) => parent === null)?.code ?? '';
  const back = new Set([code]);
  for (const { code: own, parent } of base.nodes) {
    if (parent !== null && back.has(parent) && !kept.has(own)) back.add(own);
  }
  const nodes = base.nodes.flatMap((node) => {
    if (!back.has(node.code)) return [];
    const isHome = node.parent === null || kept.has(node.parent) || back.has(node.parent);
    return [isHome ? node : { ...node, parent: root }];
  });
  return editFramework(framework, { nodes });
}
