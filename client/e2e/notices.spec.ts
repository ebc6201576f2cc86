import { expect, test } from '@playwright/test';
import { openView } from './open-view.ts';
import { signInAs } from './sign-in.ts';

test('a notice is counted in the header, says what happened, leads on, and is then read', async ({
  page,
}) => {
  await signInAs(page.context(), 'head.moa');
  await openView(page, '/notices', 'ar');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('إشعار جديد');
  const notice = page.getByRole('listitem').filter({ hasText: 'فُتحت دورة القياس' });
  await expect(notice).toContainText('آخر موعد:');
  await expect(notice).toContainText('جديد');
  const corner = page.locator('header').getByRole('link', { name: 'الإشعارات' });
  // Seen is seen: the count goes while the list still says which were new.
  await expect(corner).toHaveText('الإشعارات');
  await notice.getByRole('link').click();
  await expect(page).toHaveURL(/\/quarter/);
  await openView(page, '/notices', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No new notices');
});
