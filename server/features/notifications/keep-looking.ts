import type { Mailer } from './mailer.ts';
import type { NotificationsService } from './notifications.service.ts';

const MINUTE = 60_000;

/** What is looked after while the server runs. */
export interface Looking {
  readonly notifications: Pick<NotificationsService, 'tellDue'>;
  readonly mailer: Mailer | undefined;
  readonly failed: (error: unknown) => void;
}

/**
 * Looks every minute whether a reminder is due and a mail waits. What is due follows from what is stored, so that a
 * look that was missed, or a clock that was changed, loses nothing and repeats nothing. Gives back how to stop.
 */
export function keepLooking({ notifications, mailer, failed }: Looking): () => Promise<void> {
  const look = async (): Promise<void> => {
    try {
      notifications.tellDue();
      await mailer?.look();
    } catch (error) {
      failed(error);
    }
  };
  void look();
  const timer = setInterval(() => void look(), MINUTE);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await mailer?.stop();
  };
}
