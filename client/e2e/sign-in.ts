import { expect, type BrowserContext } from '@playwright/test';

/** The password of every demonstration account. */
export const demoPassword = 'nudj-demo-2024';

/** Signs a browser in as an account of the demonstration, without its pages. */
export async function signInAs(
  context: Pick<BrowserContext, 'request'>,
  username: string,
  baseUrl = '',
): Promise<void> {
  const answer = await context.request.post(`${baseUrl}/api/v1/session`, {
    data: { username, password: demoPassword },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}
