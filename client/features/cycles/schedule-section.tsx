import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { frameworksQuery } from '#client/lib/api/framework-queries.ts';
import { cyclesQuery } from '#client/lib/api/queries.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { cyclePath } from '#client/lib/cycles/cycle-queries.ts';
import { Form, textOf } from '#client/ui/form/form.tsx';
import { SelectField } from '#client/ui/form/select-field.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import { Section } from '#client/ui/section.tsx';
import type { FrameworkRef } from '#shared/contracts/common.ts';
import type { CyclesResponse, ScheduleCycleBody } from '#shared/contracts/cycles.ts';
import type { FrameworksResponse } from '#shared/contracts/framework-drafts.ts';
import { quartersToSchedule } from './quarters-to-schedule.ts';

type Version = FrameworksResponse['versions'][number];

/** Schedules the next quarter, measured by any published version of the framework. */
export function ScheduleSection({ cycles }: { cycles: CyclesResponse['cycles'] }) {
  const { t, text, quarter } = useI18n();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const quarters = quartersToSchedule(
    cycles.map(({ code }) => code),
    new Date(),
  );
  const versions = useQuery(frameworksQuery()).data?.versions ?? [];
  const current = cycles[0]?.framework;
  const inUse = versions.findIndex(({ sha256 }) => sha256 === current?.sha256);
  const [choice, setChoice] = useState<number | null>(null);
  const at = choice ?? Math.max(0, inUse);
  const chosen = versions[at];
  const send = async (data: FormData) => {
    const code = textOf(data, 'body.code');
    if (!chosen) return;
    const body: ScheduleCycleBody = {
      code,
      framework: { id: chosen.id, version: chosen.version },
    };
    await sendJson('POST', '/cycles', body);
    await client.invalidateQueries({ queryKey: cyclesQuery().queryKey });
    navigate(cyclePath(code));
  };
  if (!chosen) return null;
  return (
    <Section title={t('cycle.schedule')} lede={t('cycle.schedule.lede')}>
      <Form
        label={t('cycle.schedule')}
        onSend={send}
        actions={<SubmitButton isMain={false}>{t('cycle.schedule.act')}</SubmitButton>}
      >
        <SelectField name="body.code" label={t('cycle.column.cycle')}>
          {quarters.map((code) => (
            <option key={code} value={code}>
              {quarter(code)}
            </option>
          ))}
        </SelectField>
        <SelectField
          name="body.framework"
          label={t('cycle.column.version')}
          hint={<VersionHint chosen={chosen} current={current} />}
          value={at}
          onChange={(event) => setChoice(Number(event.currentTarget.value))}
        >
          {versions.map(({ id, version, title }, index) => (
            <option key={`${id} ${version}`} value={index}>
              {text(title)} {version}
            </option>
          ))}
        </SelectField>
      </Form>
    </Section>
  );
}

/** What the chosen version is to the one in use: in force later, or another one, with the way to what differs. */
function VersionHint({
  chosen,
  current,
}: {
  chosen: Version;
  /** What the latest quarter is measured by. */
  current: FrameworkRef | undefined;
}) {
  const { t, quarter } = useI18n();
  const { id, version, effectiveFrom } = chosen;
  const isOther = current !== undefined && current.id === id && current.version !== version;
  return (
    <>
      {effectiveFrom !== null && t('cycle.schedule.from', { quarter: quarter(effectiveFrom) })}{' '}
      {isOther && (
        <Link
          href={`/framework/diff?framework=${encodeURIComponent(id)}&from=${current.version}&to=${version}`}
        >
          {t('cycle.schedule.differs', { from: current.version, to: version })}
        </Link>
      )}
    </>
  );
}
