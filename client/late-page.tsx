import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { startAgain } from '#client/lib/start-again.ts';
import { loadRooms } from '#client/i18n/load-translator.ts';
import type { Room } from '#client/i18n/message-key.ts';

export type LatePage<Props> = LazyExoticComponent<ComponentType<Props>> & {
  /** Asks for code and words at once; a failure is shown when the page is rendered, which asks again. */
  readonly prefetch: () => void;
};

/** A page that is loaded when it is first shown, with the rooms of the catalogue it speaks from besides `common`. */
export function latePage<Props>(
  load: () => Promise<ComponentType<Props>>,
  ...rooms: Room[]
): LatePage<Props> {
  const loadAll = async () => {
    const [page] = await Promise.all([load(), loadRooms(...rooms)]);
    return { default: page };
  };
  const prefetch = () => void loadAll().catch(() => undefined);
  return Object.assign(
    lazy(() => loadAll().catch(startAgain)),
    { prefetch },
  );
}
