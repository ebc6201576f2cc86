import { useEffect, useRef, useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { FormContext } from '#client/ui/form/form-context.ts';
import type { Framework } from '#shared/domain/framework/framework.ts';
import { issueMessage } from '#shared/format/issue-messages.ts';
import { ChangesForm } from './changes-form.tsx';
import { type Editor, EditorContext } from './editor-context.ts';
import { EditorNav } from './editor-nav.tsx';
import styles from './editor.module.css';
import { LevelsForm } from './levels-form.tsx';
import { NodePane } from './node-pane.tsx';
import { ownerOf, type Part, parts, placeIn } from './place.ts';
import { RobustnessForm } from './robustness-form.tsx';
import { ScalesForm } from './scales-form.tsx';
import { SettingsForm } from './settings-form.tsx';
import type { DraftWork } from './use-draft-work.ts';

const forms: Readonly<Record<Part, () => React.ReactNode>> = {
  settings: () => <SettingsForm />,
  levels: () => <LevelsForm />,
  scales: () => <ScalesForm />,
  robustness: () => <RobustnessForm />,
  changes: () => <ChangesForm />,
};

/** The whole of a draft: a tree at one side, the form of one place in it at the other. */
export function DraftEditor({
  work,
  base,
  frozen,
  isWritable,
}: {
  work: DraftWork;
  base: Framework | null;
  frozen: readonly string[];
  isWritable: boolean;
}) {
  const { t, text, language } = useI18n();
  const { params, change } = useUrlState();
  const { framework, findings, apply } = work;
  const place = placeIn(framework, params);
  const key = place?.part ?? place?.node.code ?? '';
  // Null once somebody went from the place that the page was opened at.
  const [opened, setOpened] = useState<string | null>(key);
  if (opened !== null && opened !== key) setOpened(null);
  const editor: Editor = {
    ...{ framework, base, isWritable, apply },
    frozen: new Set(frozen),
    show: ({ node, part }) => change({ node, part }),
  };
  const issues = findings.errors.map((issue) => ({
    path: issue.path,
    message: issueMessage(issue, language),
  }));
  const wrong = new Set(findings.errors.map(({ path }) => ownerOf(framework, path)));
  if (!place) return <p className="quiet">{t('draft.noRoot')}</p>;
  const part = parts.find((each) => each.part === place.part);
  const heading = part ? t(part.name) : text((place.node ?? framework).title);
  return (
    <EditorContext value={editor}>
      <FormContext value={{ issues, isSending: false }}>
        <div className={styles['editor']}>
          <EditorNav place={place} wrong={wrong} />
          <fieldset className={styles['pane']} disabled={!isWritable}>
            <Heading key={key} isArrival={opened === null}>
              {heading}
            </Heading>
            <div key={`form ${key}`} className={place.part === null ? undefined : styles['fields']}>
              {place.part === null ? <NodePane node={place.node} /> : forms[place.part]()}
            </div>
          </fieldset>
        </div>
      </FormContext>
    </EditorContext>
  );
}

/** The name of the place; where one goes to another place, the reader's focus goes to it. */
function Heading({ isArrival, children }: { isArrival: boolean; children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The focus is the browser's; a page that was only opened keeps it where it was.
  useEffect(() => {
    if (isArrival) heading.current?.focus();
  }, [isArrival]);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
