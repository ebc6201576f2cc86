import { useI18n } from '#client/i18n/i18n-context.ts';
import type { Gate, MaturityLevel } from '#shared/domain/framework/framework.ts';
import { useEditor, useSetting } from './editor-context.ts';
import { ChoiceField } from './field/choice-field.tsx';
import { LocalField } from './field/local-field.tsx';
import { NumberField } from './field/number-field.tsx';
import { RowsField } from './field/rows-field.tsx';
import { useWords } from './use-words.ts';

/** The maturity levels with where each begins, and what a level asks for besides the score. */
export function LevelsForm() {
  const { t, text } = useI18n();
  const { framework } = useEditor();
  const set = useSetting();
  const words = useWords();
  const { levels, gates = [] } = framework;
  const last = levels.at(-1);
  return (
    <>
      <RowsField
        name="levels"
        legend={t('draft.levels')}
        hint={t('draft.levelsHint')}
        rows={levels}
        nameOf={({ title }) => text(title)}
        make={(): MaturityLevel => ({
          level: (last?.level ?? 0) + 1,
          from: (last?.from ?? 0) + 10,
          title: { ar: '', en: '' },
        })}
        onChange={(next) => set('levels', next)}
      >
        {(level, path, change) => (
          <>
            <NumberField
              name={`${path}.level`}
              label={words.field('level')}
              value={level.level}
              onChange={(number) => change({ ...level, level: number })}
            />
            <NumberField
              name={`${path}.from`}
              label={words.field('levels.from')}
              value={level.from}
              onChange={(from) => change({ ...level, from })}
            />
            <LocalField
              name={`${path}.title`}
              label={words.field('title')}
              value={level.title}
              onChange={(title) => change({ ...level, title: title ?? level.title })}
            />
          </>
        )}
      </RowsField>
      <RowsField
        name="gates"
        legend={t('draft.gates')}
        hint={t('draft.gatesHint')}
        rows={gates}
        nameOf={({ node }) => node}
        make={(): Gate => ({
          level: last?.level ?? 2,
          node: framework.nodes[1]?.code ?? '',
          min: 50,
        })}
        onChange={(next) => set('gates', next.length === 0 ? undefined : next)}
      >
        {(gate, path, change) => (
          <>
            <ChoiceField
              name={`${path}.level`}
              label={words.field('level')}
              value={String(gate.level)}
              options={levels.map(({ level, title }) => [
                String(level),
                `${level} · ${text(title)}`,
              ])}
              onChange={(level) => change({ ...gate, level: Number(level) })}
            />
            <ChoiceField
              name={`${path}.node`}
              label={words.field('node')}
              value={gate.node}
              options={framework.nodes.map(({ code, title }) => [code, `${code} · ${text(title)}`])}
              onChange={(node) => change({ ...gate, node })}
            />
            <NumberField
              name={`${path}.min`}
              label={t('draft.gateMin')}
              value={gate.min}
              onChange={(min) => change({ ...gate, min })}
            />
          </>
        )}
      </RowsField>
    </>
  );
}
