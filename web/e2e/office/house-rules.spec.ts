import { expect, test } from '@playwright/test';
import { picture } from '../picture';
import { OfficePage } from './office-page';

test('a store says how its tills round tax and what they take back without a receipt', async ({ page }) => {
  const office = new OfficePage(page);
  await office.signIn('MANAGER');
  await office.open('/settings');
  const panel = page.getByRole('region', { name: 'House rules' });
  await expect(panel.getByRole('radio', { name: 'once for each receipt' })).toBeChecked();
  const most = panel.getByRole('textbox', { name: /^Taken back without a receipt/ });
  await expect(most).toHaveValue('50.00');
  await most.fill('plenty');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByText('This is not an amount.')).toBeVisible();
  try {
    await most.fill('75.00');
    await panel.getByRole('radio', { name: 'line by line' }).check();
    await panel.getByRole('button', { name: 'Save' }).click();
    await expect(panel.getByText('Saved. The tills are told now.')).toBeVisible();
    expect(await office.violations()).toEqual([]);
    await picture(page, 'house-rules', { fullPage: true });
    await page.reload();
    await expect(panel.getByRole('radio', { name: 'line by line' })).toBeChecked();
    await expect(most).toHaveValue('75.00');
    await office.look('dark', { width: 360, height: 740 });
    expect(await office.sideways()).toBe(0);
    await panel.scrollIntoViewIfNeeded();
    await picture(page, 'house-rules-narrow-dark');
  } finally {
    await panel.getByRole('radio', { name: 'once for each receipt' }).check();
    await most.fill('50.00');
    await panel.getByRole('button', { name: 'Save' }).click();
    await expect(panel.getByText('Saved. The tills are told now.')).toBeVisible();
  }
});
