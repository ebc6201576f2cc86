import { request, type APIRequestContext, type Browser, type Page } from '@playwright/test';
import { signInAs } from './sign-in.ts';
import { startProduct } from './start-product.ts';

/** A product of a test's own, so that what the test publishes is nobody else's; its people by their accounts. */
export async function ownProduct(port: number) {
  const { url, stop } = await startProduct(port);
  const people = new Map<string, APIRequestContext>();
  return {
    url,
    /** The API as a person uses it. */
    async as(username: string): Promise<APIRequestContext> {
      const known = people.get(username);
      if (known) return known;
      const api = await request.newContext({ baseURL: url });
      await signInAs({ request: api }, username);
      people.set(username, api);
      return api;
    },
    /** A browser of a person. */
    async open(browser: Browser, username: string, path: string): Promise<Page> {
      const context = await browser.newContext({ baseURL: url, reducedMotion: 'reduce' });
      await signInAs(context, username);
      const page = await context.newPage();
      await page.goto(path);
      return page;
    },
    async stop() {
      await Promise.all([...people.values()].map((api) => api.dispose()));
      await stop();
    },
  };
}
export type OwnProduct = Awaited<ReturnType<typeof ownProduct>>;
