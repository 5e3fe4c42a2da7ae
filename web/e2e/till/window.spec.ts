import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { SERVER } from '../shop';
import { TillPage } from './till-page';

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}

test('only one window sells; the second says so and takes over when the first is closed', async ({ page, context }) => {
  const till = new TillPage(page);
  await till.ready();
  const second = await context.newPage();
  await second.goto(`${SERVER}/till/`);
  await expect(second.getByText('The till is open in another window')).toBeVisible();
  await page.close();
  await expect(second.getByText('Who is at the till?')).toBeVisible();
});

test('opens and sells with the server out of reach', async ({ page, context }) => {
  const till = new TillPage(page);
  await till.ready();
  await till.allSent();
  const [first] = await till.goods();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state))
    .toBe('activated');
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText('Who is at the till?')).toBeVisible();
  await till.scan(first?.barcode ?? '');
  await expect(page.getByText('1 scan waits')).toBeVisible();
  await till.signIn();
  await expect(page.getByTestId('line')).toHaveCount(1);
  await till.payExactly();
  await expect(page.getByTestId('unsent')).toHaveText('1 not yet sent');
  await context.setOffline(false);
  await till.allSent();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`every screen can be used by everybody, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const till = new TillPage(page);
    await page.goto(`${SERVER}/till/`);
    await expect(page.getByLabel('Code')).toBeVisible();
    await accessible(page);
    await till.enrol();
    await accessible(page);
    await till.signIn();
    await expect(page.getByLabel('Change in the drawer')).toBeVisible();
    await accessible(page);
    await till.openShift();
    await accessible(page);
    const [first] = await till.goods();
    await till.scan(first?.barcode ?? '');
    await till.scan('2999999999998');
    await expect(page.locator('.line-wrong')).toBeVisible();
    await accessible(page);
    await page.keyboard.press('F4');
    for (const key of ['F1', 'F2', 'F3', 'F9', 'Shift+F2', 'Shift+F4', 'Shift+F9']) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      await accessible(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await page.getByRole('button', { name: 'Settings' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await accessible(page);
    await page.keyboard.press('Escape');
    await till.payExactly();
    await page.getByRole('button', { name: 'Receipt', exact: true }).click();
    await expect(page.getByRole('article')).toBeVisible();
    await accessible(page);
  });
}
