import { chooseLanguage } from '#client/i18n/language.ts';
import type { Language } from '#shared/format/language.ts';

/** What a page needs besides what every page does, by names that the build knows. */
interface EarlyPage {
  readonly modules: readonly string[];
  readonly styles: readonly string[];
  readonly words: Readonly<Record<Language, readonly string[]>>;
  readonly data: readonly string[];
}

/** By path; the build writes it in. */
declare const __EARLY__: Readonly<Record<string, EarlyPage>>;

/**
 * Stands in the document itself and asks for what a page will need, which otherwise would be known only once the code
 * of every page has arrived: on a slow link that is a round trip, and seconds in which only half of the link is used.
 * It reads nothing: whoever asks for the same later finds it on its way or there.
 */
function ask(rel: string, href: string, as = ''): void {
  const link = document.createElement('link');
  Object.assign(link, { rel, href, crossOrigin: '' });
  if (as) link.as = as;
  document.head.append(link);
}

const page = __EARLY__[location.pathname];
if (page) {
  const language = chooseLanguage(location.search);
  // With a question in the address the page asks for other data.
  if (!/[?&](cycle|node)=/.test(location.search)) {
    for (const url of page.data) ask('preload', url, 'fetch');
  }
  for (const file of [...page.modules, ...page.words[language]]) ask('modulepreload', file);
  for (const file of page.styles) ask('preload', file, 'style');
}
