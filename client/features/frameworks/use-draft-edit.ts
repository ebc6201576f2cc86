import { useMemo, useState } from 'react';
import type { DraftResponse } from '#shared/contracts/framework-drafts.ts';
import { checkFramework } from '#shared/domain/framework/check-framework.ts';
import {
  editFramework,
  type FrameworkEdit,
  type SettingsEdit,
} from '#shared/domain/framework/edit/edit-framework.ts';
import type { IndicatorNode } from '#shared/domain/framework/framework.ts';

/** What is changed on this page and not saved yet, and the framework as it would be: checked while one types. */
export function useDraftEdit({ framework: saved }: DraftResponse) {
  const [weights, setWeights] = useState<Readonly<Record<string, number>>>({});
  const [nodes, setNodes] = useState<readonly IndicatorNode[]>([]);
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const [settings, setSettings] = useState<SettingsEdit>({});
  const edit = useMemo<FrameworkEdit>(
    () => ({ weights, nodes, removed, settings }),
    [weights, nodes, removed, settings],
  );
  const framework = useMemo(() => editFramework(saved, edit), [saved, edit]);
  const findings = useMemo(() => checkFramework(framework), [framework]);
  const count =
    [weights, settings].reduce((sum, part) => sum + Object.keys(part).length, 0) +
    nodes.length +
    removed.length;

  return {
    ...{ edit, framework, findings, count },
    weigh: (code: string, weight: number) => {
      const before = saved.nodes.find((node) => node.code === code)?.weight;
      const others = Object.entries(weights).filter(([other]) => other !== code);
      const own = before === weight ? [] : [[code, weight] as const];
      setWeights(Object.fromEntries([...others, ...own]));
    },
    change: (node: IndicatorNode) =>
      setNodes([...nodes.filter(({ code }) => code !== node.code), node]),
    remove: (code: string) => {
      setNodes(nodes.filter((node) => node.code !== code));
      setRemoved([...removed, code]);
    },
    set: (next: SettingsEdit) => setSettings({ ...settings, ...next }),
    clear: () => {
      setWeights({});
      setNodes([]);
      setRemoved([]);
      setSettings({});
    },
  };
}
export type DraftEdit = ReturnType<typeof useDraftEdit>;
