import * as z from 'zod/mini';
import { cycleCode } from '#shared/contracts/common.ts';
import { type PublicPage, publicPage } from '#server/http/public-page.ts';
import { embeddedDocument } from './embedded-document.ts';
import { emptyDocument, publicDocument } from './public-document.ts';
import { type PublicNeighbours, publicResult } from './public-result.ts';
import { embeddedStyle, publicStyle } from './public-style.ts';
import { speakerOf } from './speaker.ts';

/** What links from elsewhere add to an address says nothing to us, and is no reason to show nothing. */
const language = z.catch(z.enum(['ar', 'en']), 'ar');

/** The page and the frame that anyone may open, where the setting allows it. */
export function publicPages(neighbours: PublicNeighbours): PublicPage[] {
  const common = {
    isOn: () => neighbours.isOn(),
    version: () => `${neighbours.version()} ${neighbours.isDemo()}`,
  };
  const ofQuarter = (quarter: string | undefined, lang: 'ar' | 'en', css: string): string => {
    const result = publicResult(neighbours, quarter);
    const frame = {
      say: speakerOf(lang),
      css,
      address: quarter === undefined ? '/public' : `/public/${quarter}`,
      isDemo: result?.isDemo ?? neighbours.isDemo(),
    };
    return result ? publicDocument(result, frame) : emptyDocument(frame);
  };
  return [
    publicPage({
      ...common,
      path: '/public',
      isEmbeddable: false,
      style: publicStyle,
      params: z.object({}),
      query: z.object({ lang: language }),
      render: ({ query, css }) => ofQuarter(undefined, query.lang, css),
    }),
    publicPage({
      ...common,
      path: '/public/:quarter',
      isEmbeddable: false,
      style: publicStyle,
      params: z.object({ quarter: cycleCode }),
      query: z.object({ lang: language }),
      render: ({ params, query, css }) => ofQuarter(params.quarter, query.lang, css),
    }),
    publicPage({
      ...common,
      path: '/embed/ranking',
      isEmbeddable: true,
      style: embeddedStyle,
      params: z.object({}),
      query: z.object({
        lang: language,
        theme: z.catch(z.enum(['auto', 'light', 'dark']), 'auto'),
        quarter: z.optional(cycleCode),
      }),
      render: ({ query, css }) => {
        const result = publicResult(neighbours, query.quarter);
        return embeddedDocument(result, {
          say: speakerOf(query.lang),
          css,
          theme: query.theme,
          isDemo: result?.isDemo ?? neighbours.isDemo(),
        });
      },
    }),
  ];
}
