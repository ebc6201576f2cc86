declare const __APP_VERSION__: string;

declare module 'virtual:catalogue' {
  import type { Room } from '#client/i18n/message-key.ts';

  type LoadRoom = () => Promise<{ messages: Record<string, string> }>;
  /** How each room is loaded, by language. */
  export const catalogue: Record<'ar' | 'en', Record<Room, LoadRoom>>;
}
