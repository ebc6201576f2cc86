import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { leaveForSignIn } from '#client/lib/session/leave-for-sign-in.ts';
import { failureOf, type Failure } from './failure.ts';

/** A button's act on the server: once at a time, and why it failed. */
export function useAct() {
  const i18n = useI18n();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);

  const run = async (work: () => Promise<void>) => {
    if (isBusy) return;
    setBusy(true);
    try {
      await work();
      setFailure(null);
    } catch (error) {
      leaveForSignIn(error);
      setFailure(failureOf(error, i18n));
    } finally {
      setBusy(false);
    }
  };
  return { failure, isBusy, act: (work: () => Promise<void>) => void run(work) };
}
