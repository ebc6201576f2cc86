import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { SmallButton } from '#client/ui/form/small-button.tsx';
import { TextField } from '#client/ui/form/text-field.tsx';
import { isIndicator, type Scale, type ScaleLevel } from '#shared/domain/framework/framework.ts';
import { useEditor, useSetting } from './editor-context.ts';
import { LocalField } from './field/local-field.tsx';
import { NumberField, OptionalNumberField } from './field/number-field.tsx';
import { RowsField } from './field/rows-field.tsx';
import { withEntry } from './with-entry.ts';
import { FormPart } from './form-part.tsx';
import { useWords } from './use-words.ts';

const blank: Scale = {
  title: { ar: '', en: '' },
  levels: [0, 1].map((value) => ({ value, title: { ar: '', en: '' } })),
};

/** Scales that level indicators share: a change of one changes every indicator that uses it. */
export function ScalesForm() {
  const { t } = useI18n();
  const { framework, isWritable } = useEditor();
  const set = useSetting();
  const [name, setName] = useState('');
  const scales = framework.scales ?? {};
  const isFree = /^[A-Za-z0-9][\w.-]{0,39}$/.test(name) && !(name in scales);
  return (
    <>
      <p className="quiet">{t('draft.scalesLede')}</p>
      {Object.entries(scales).map(([key, scale]) => (
        <ScaleFields
          key={key}
          name={key}
          scale={scale}
          onChange={(next) => set('scales', withEntry(scales, key, next))}
        />
      ))}
      {isWritable && (
        <>
          <TextField
            name="new scale"
            label={t('draft.scaleName')}
            hint={t('draft.scaleNameHint')}
            dir="ltr"
            value={name}
            onChange={(event) => setName(event.currentTarget.value.trim())}
          />
          <p>
            <SmallButton
              aria-disabled={!isFree}
              onClick={() => {
                if (!isFree) return;
                set('scales', { ...scales, [name]: blank });
                setName('');
              }}
            >
              {t('draft.addScale')}
            </SmallButton>
          </p>
        </>
      )}
    </>
  );
}

function ScaleFields({
  name,
  scale,
  onChange,
}: {
  name: string;
  scale: Scale;
  onChange: (scale: Scale | undefined) => void;
}) {
  const { t, text, list } = useI18n();
  const { framework } = useEditor();
  const words = useWords();
  const users = framework.nodes.filter((node) => isIndicator(node) && node.scale === name);
  const path = `scales.${name}`;
  const last = scale.levels.at(-1)?.value ?? -1;
  return (
    <FormPart title={text(scale.title) || name} count={scale.levels.length} paths={[path]}>
      <p className="small quiet">
        <bdi className="code">{name}</bdi>{' '}
        {users.length === 0
          ? t('draft.scaleUnused')
          : t('draft.scaleUsed', { codes: list(users.map(({ code }) => code)) })}
      </p>
      <LocalField
        name={`${path}.title`}
        label={words.field('title')}
        value={scale.title}
        onChange={(title) => onChange({ ...scale, title: title ?? scale.title })}
      />
      <RowsField
        name={`${path}.levels`}
        legend={t('draft.steps')}
        rows={scale.levels}
        nameOf={(level) => text(level.title)}
        make={(): ScaleLevel => ({ value: last + 1, title: { ar: '', en: '' } })}
        onChange={(levels) => onChange({ ...scale, levels })}
      >
        {(level, at, change) => (
          <>
            <NumberField
              name={`${at}.value`}
              label={words.field('value')}
              value={level.value}
              onChange={(value) => change({ ...level, value })}
            />
            <OptionalNumberField
              name={`${at}.points`}
              label={words.field('points')}
              value={level.points}
              onChange={(points) => change({ ...level, points })}
            />
            <LocalField
              name={`${at}.title`}
              label={words.field('title')}
              value={level.title}
              onChange={(title) => change({ ...level, title: title ?? level.title })}
            />
          </>
        )}
      </RowsField>
      {users.length === 0 && (
        <p>
          <SmallButton onClick={() => onChange(undefined)}>
            {t('draft.removeScale')} <span className="hide">{text(scale.title)}</span>
          </SmallButton>
        </p>
      )}
    </FormPart>
  );
}
