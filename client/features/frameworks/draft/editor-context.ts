import { createContext, use } from 'react';
import { changeNode } from '#shared/domain/framework/edit/change-node.ts';
import type { Framework, FrameworkNode } from '#shared/domain/framework/framework.ts';

/** What every form of the editor stands on. */
export interface Editor {
  /** As it would be, with everything that is not saved. */
  readonly framework: Framework;
  /** The published version that the draft was made from; null while it loads and where there is none. */
  readonly base: Framework | null;
  /** Codes that were published: what they name never changes. */
  readonly frozen: ReadonlySet<string>;
  readonly isWritable: boolean;
  /** Takes a change; those made one after another in one `place` are one step back. */
  readonly apply: (place: string, next: Framework) => void;
  /** Shows a node, or a part that is no node. */
  readonly show: (to: { readonly node?: string; readonly part?: string }) => void;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (!editor) throw new Error('a form of the editor stands outside of it');
  return editor;
}

/** Changes a setting; `undefined` takes it away. */
export function useSetting() {
  const { framework, apply } = useEditor();
  return <K extends keyof Framework>(key: K, value: Framework[K]) =>
    apply(`set ${key}`, { ...framework, [key]: value });
}

/** A node's fields with their paths, and the way to change one. */
export function useNode<N extends FrameworkNode>(node: N) {
  const { framework, apply } = useEditor();
  const path = `nodes[${framework.nodes.indexOf(node)}]`;
  return {
    at: (field: string) => `${path}.${field}`,
    replace: (place: string, next: FrameworkNode) =>
      apply(`${node.code} ${place}`, changeNode(framework, node.code, next)),
    set: <K extends keyof N>(field: K, value: N[K]) =>
      apply(
        `${node.code} ${String(field)}`,
        changeNode(framework, node.code, { ...node, [field]: value }),
      ),
  };
}
