import { expect, test } from '@playwright/test';
import { OfficePage } from './office-page';

test('the inventory manager is started, watched step by step, and its proposals are opened', async ({ page }) => {
  test.setTimeout(240_000);
  const office = new OfficePage(page);
  await office.signIn('MANAGER');
  await office.open('/inventory-manager');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  const steps = page.getByRole('region', { name: 'Steps' });
  await expect(steps).toContainText(/at work|asks|done/);
  const leaveOut = page.getByRole('button', { name: /leave them out|leave it out/i });
  await expect(steps.getByText('done', { exact: true }).first().or(leaveOut)).toBeVisible({ timeout: 200_000 });
  if (await leaveOut.isVisible()) {
    await leaveOut.click();
    await expect(steps.getByText('done', { exact: true }).first()).toBeVisible({ timeout: 200_000 });
  }
  await expect(page.getByRole('region', { name: 'What it found' })).toContainText('Suppliers that take orders today');
  await office.settled();
  expect(await office.violations()).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await office.sideways()).toBeLessThanOrEqual(0);
});
