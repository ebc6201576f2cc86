import { useSyncExternalStore } from 'react';

const hour = 3_600_000;
const state = { isReady: false, listeners: new Set<() => void>() };

/**
 * Registers the worker and notices when one of a newer build takes over. A tab that stays open all day asks every hour,
 * and when it is looked at again.
 */
export function watchForNewVersion(workers: ServiceWorkerContainer): void {
  // The first worker of this browser comes with the page itself.
  let isFirst = workers.controller === null;
  workers.addEventListener('controllerchange', () => {
    if (!isFirst) {
      state.isReady = true;
      for (const notify of state.listeners) notify();
    }
    isFirst = false;
  });
  void workers.register('/service-worker.js').then(
    (registration) => {
      let askedAt = Date.now();
      const ask = () => {
        if (document.visibilityState === 'hidden' || Date.now() - askedAt < hour) return;
        askedAt = Date.now();
        void registration.update().catch(() => undefined);
      };
      setInterval(ask, hour / 6);
      document.addEventListener('visibilitychange', ask);
    },
    () => undefined,
  );
}

/** Whether a newer build waits for a reload. */
export function useNewVersion(): boolean {
  return useSyncExternalStore(
    (notify) => {
      state.listeners.add(notify);
      return () => state.listeners.delete(notify);
    },
    () => state.isReady,
  );
}
