import {
  mailSettings,
  mailSettingsResponse,
  noticesResponse,
  readNoticesRequest,
  readNoticesResponse,
} from '#shared/contracts/notices.ts';
import { type AnyRoute, route } from '#server/http/route.ts';
import { mayReadNotices } from './notifications.policy.ts';
import type { NotificationsService } from './notifications.service.ts';

const may = mayReadNotices;

/** The own notices, and how they are mailed. */
export function notificationsRoutes(notifications: NotificationsService): AnyRoute[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/notices',
      summary: 'The own notices, newest first',
      may,
      mayKeep: true,
      output: noticesResponse,
      handle: ({ origin }) => notifications.list(origin.account),
    }),
    route({
      method: 'post',
      path: '/api/v1/notices/read',
      summary: 'Note that what came up to a moment was seen',
      may,
      body: readNoticesRequest,
      output: readNoticesResponse,
      handle: ({ body, origin }) => ({
        unread: notifications.markRead(origin.account, body.until),
      }),
    }),
    route({
      method: 'get',
      path: '/api/v1/account/mail',
      summary: 'Whether the own notices are mailed, and in which language',
      may,
      output: mailSettingsResponse,
      handle: ({ origin }) => notifications.mailSettings(origin.account),
    }),
    route({
      method: 'put',
      path: '/api/v1/account/mail',
      summary: 'Want a daily digest by mail or not, and in which language',
      may,
      body: mailSettings,
      output: mailSettingsResponse,
      handle: ({ body, origin }) => notifications.putMailSettings(body, origin),
    }),
  ];
}
