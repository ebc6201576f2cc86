import type { Request } from 'express';

/** A language of the product. */
export type Language = 'ar' | 'en';

/** The language that messages to this client are written in: Arabic unless it prefers English. */
export function languageOf(request: Request): Language {
  return request.acceptsLanguages('ar', 'en') === 'en' ? 'en' : 'ar';
}
