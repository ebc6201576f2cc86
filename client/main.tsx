import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from '#client/i18n/i18n-provider.tsx';
import { applyLanguage, chooseLanguage } from '#client/i18n/language.ts';
import { loadTranslator } from '#client/i18n/load-translator.ts';
import { createQueryClient } from '#client/lib/api/query-client.ts';
import { watchHistory } from '#client/lib/going-back.ts';
import { prefetchPage, Router } from './router.tsx';
import './ui/fonts/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/marks/marks.css';

const language = chooseLanguage(location.search);
applyLanguage(language);
watchHistory();

const client = createQueryClient();
prefetchPage(client, location);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

try {
  const translator = await loadTranslator(language);
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <I18nProvider initial={translator}>
          <Router />
        </I18nProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
} catch {
  // Without a catalogue there are no words; these two lines are the only ones outside it.
  root.textContent =
    'تعذّر تحميل نُضج. أعد تحميل الصفحة. · Nudj could not be loaded. Reload the page.';
}
