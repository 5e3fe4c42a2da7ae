import { expect, type Page, test } from '@playwright/test';
import { OfficePage } from '../office/office-page';
import { SERVER, STORE } from '../shop';
import { TillPage } from './till-page';

/** All that a receipt says, part by part, wherever it is drawn. */
function said(page: Page): Promise<string[]> {
  const parts = page.getByRole('article').locator('h1, h3, p, td, figcaption');
  return parts.evaluateAll((all) => all.map((one) => one.textContent ?? ''));
}

test('a receipt says the same on the screen of the till, as a page, as text and in the office', async ({
  page,
  context,
}) => {
  const till = new TillPage(page);
  await till.ready();
  for (const { barcode } of (await till.goods()).slice(0, 5)) await till.scan(barcode);
  const code = await till.payExactly();
  await till.allSent();
  await page.getByRole('button', { name: 'Receipt', exact: true }).click();
  const atTheTill = await said(page);
  expect(atTheTill.length).toBeGreaterThan(15);

  const office = new OfficePage(await context.newPage());
  await office.signIn();
  const paper = `${SERVER}/api/stores/${STORE}/receipts/${code}/paper`;
  await office.page.goto(`${paper}?form=html`);
  expect(await said(office.page)).toEqual(atTheTill);
  await office.page.goto(`${paper}?form=text&columns=32`);
  const text = (await office.page.locator('body').textContent()) ?? '';
  for (const part of atTheTill) expect(text.replace(/\s+/g, '')).toContain(part.replace(/\s+/g, ''));
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(32);
  await office.open(`/receipts/${code}`);
  await expect(office.page.getByRole('article')).toBeVisible();
  expect(await said(office.page)).toEqual(atTheTill);
});
