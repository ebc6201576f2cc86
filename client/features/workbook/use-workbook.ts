import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '#client/lib/api/api-error.ts';
import { sendFile } from '#client/lib/api/send-file.ts';
import { submissionKey } from '#client/lib/submission/submission-queries.ts';
import { useAct } from '#client/ui/form/use-act.ts';
import type { WorkbookApplied, WorkbookPreview } from '#shared/contracts/workbook.ts';

/** More than the server takes is not even sent. */
const LARGEST_FILE = 10 * 1024 * 1024;

/** A file on its way: chosen, looked through by the server, applied. */
export type WorkbookStep =
  | { readonly step: 'none' }
  | { readonly step: 'tooLarge' }
  | { readonly step: 'preview'; readonly name: string; readonly preview: WorkbookPreview }
  | { readonly step: 'applied'; readonly applied: WorkbookApplied };

/** A filled-in file: sent to be looked through, then sent again to be applied. */
export function useWorkbook(cycle: string, department: string) {
  const client = useQueryClient();
  const { failure, isBusy, act } = useAct();
  const [file, setFile] = useState<Blob | null>(null);
  const [state, setState] = useState<WorkbookStep>({ step: 'none' });
  const path = `/cycles/${encodeURIComponent(cycle)}/submissions/${encodeURIComponent(department)}/workbook`;

  const lookThrough = async (content: Blob, name: string) => {
    const preview = await sendFile<WorkbookPreview>(path, content);
    setState({ step: 'preview', name, preview });
  };

  return {
    failure,
    isBusy,
    state,
    choose: (chosen: File) => {
      setState({ step: chosen.size > LARGEST_FILE ? 'tooLarge' : 'none' });
      if (chosen.size > LARGEST_FILE) return;
      act(async () => {
        // Kept as it is now, whatever becomes of it on the disk.
        const content = new Blob([await chosen.arrayBuffer()]);
        setFile(content);
        await lookThrough(content, chosen.name);
      });
    },
    apply: (take: readonly string[]) =>
      act(async () => {
        if (!file || state.step !== 'preview') return;
        const { name, preview } = state;
        try {
          const query = { preview: preview.hash, take: take.join(',') };
          const applied = await sendFile<WorkbookApplied>(`${path}/apply`, file, query);
          setState({ step: 'applied', applied });
        } catch (error) {
          const isChanged = error instanceof ApiError && error.code === 'workbook.changed';
          if (isChanged) await lookThrough(file, name);
          throw error;
        } finally {
          await client.invalidateQueries({ queryKey: submissionKey(cycle, department) });
        }
      }),
    discard: () => setState({ step: 'none' }),
  };
}
