import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { cyclesQuery } from '#client/lib/api/queries.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { cyclePath } from '#client/lib/cycles/cycle-queries.ts';
import { Form, textOf } from '#client/ui/form/form.tsx';
import { SelectField } from '#client/ui/form/select-field.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import { Section } from '#client/ui/section.tsx';
import type { FrameworkRef } from '#shared/contracts/common.ts';
import type { CyclesResponse, ScheduleCycleBody } from '#shared/contracts/cycles.ts';
import { quartersToSchedule } from './quarters-to-schedule.ts';

/** Schedules the next quarter, measured by a version of the framework. */
export function ScheduleSection({ cycles }: { cycles: CyclesResponse['cycles'] }) {
  const { t, quarter } = useI18n();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const quarters = quartersToSchedule(
    cycles.map(({ code }) => code),
    new Date(),
  );
  const versions = versionsOf(cycles);
  const send = async (data: FormData) => {
    const code = textOf(data, 'body.code');
    const chosen = versions[Number(textOf(data, 'body.framework'))];
    if (!chosen) return;
    const body: ScheduleCycleBody = {
      code,
      framework: { id: chosen.id, version: chosen.version },
    };
    await sendJson('POST', '/cycles', body);
    await client.invalidateQueries({ queryKey: cyclesQuery().queryKey });
    navigate(cyclePath(code));
  };
  if (versions.length === 0) return null;
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
        <SelectField name="body.framework" label={t('cycle.column.version')}>
          {versions.map(({ id, version }, index) => (
            <option key={`${id} ${version}`} value={index}>
              {id} {version}
            </option>
          ))}
        </SelectField>
      </Form>
    </Section>
  );
}

/** The versions that quarters were measured by, the latest first. */
function versionsOf(cycles: CyclesResponse['cycles']): FrameworkRef[] {
  const byHash = new Map(cycles.map(({ framework }) => [framework.sha256, framework]));
  return [...byHash.values()];
}
