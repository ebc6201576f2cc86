import { createServices, type Services } from '../compose.ts';
import { readSettings } from '../settings.ts';
import { openStore } from '../store/open.ts';

/** Runs `work` on the services of the data directory, and closes the store whatever happens. */
export function withServices<T>(work: (services: Services) => T): T {
  const store = openStore(readSettings().dataFolder);
  try {
    return work(createServices(store));
  } finally {
    store.close();
  }
}
