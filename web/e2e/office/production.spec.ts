import { expect, test } from '@playwright/test';
import { picture } from '../picture';
import { Office } from '../shop';
import { goodsOnHand, onHand, scan } from './goods';
import { OfficePage } from './office-page';

test('a recipe is written, made on a phone with less than it should give, and undone', async ({ page, browser }) => {
  test.setTimeout(120_000);
  const books = await Office.open();
  const [first, second] = await goodsOnHand(books, 'milk', 2, 8);
  const makes = (await goodsOnHand(books, 'yogurt', 8, 0))[Date.now() % 8];
  if (!first || !second || !makes) throw new Error('nothing is on hand');
  const [a, b, made] = [await onHand(books, first.id), await onHand(books, second.id), await onHand(books, makes.id)];

  const tomasz = new OfficePage(page);
  await tomasz.signIn('BUYER');
  await tomasz.open('/production');
  await page.getByRole('link', { name: 'New recipe' }).click();
  await scan(page, makes, 10, 'Scan what is made, or type its name');
  await page.getByRole('textbox', { name: 'Days it keeps' }).fill('2');
  await scan(page, first, 2, 'Scan an ingredient, or type its name');
  await scan(page, second, 1, 'Scan an ingredient, or type its name');
  await expect(page.getByRole('main')).toContainText(second.name);
  expect(await tomasz.violations()).toEqual([]);
  await picture(page, 'recipe');
  await page.getByRole('button', { name: 'Save recipe' }).click();
  await expect(page.getByRole('heading', { name: makes.name, level: 1 })).toBeVisible();
  await expect(page.getByText('Not made here yet')).toBeVisible();
  await expect(page).toHaveURL(/\/production\/[0-9a-f-]{36}/);

  const phone = await browser.newContext({ locale: 'en-US', viewport: { width: 360, height: 740 } });
  const priya = new OfficePage(await phone.newPage());
  await priya.signIn('SHIFT_LEAD');
  await priya.page.goto(page.url());
  await priya.page.getByRole('textbox', { name: 'Batches' }).fill('2');
  await expect(priya.page.getByRole('textbox', { name: /^What came of it/ })).toHaveValue('20');
  await priya.page.getByRole('textbox', { name: /^What came of it/ }).fill('18');
  expect(await priya.violations()).toEqual([]);
  expect(await priya.sideways()).toBeLessThanOrEqual(0);
  await picture(priya.page, 'making-narrow', { fullPage: true });
  await priya.page.getByRole('button', { name: 'Book what was made' }).click();
  await expect(priya.page.getByText('18 of 20')).toBeVisible();
  await expect(priya.page.getByText('90% of what was expected')).toBeVisible();
  expect(await onHand(books, first.id)).toBe(a - 4);
  expect(await onHand(books, second.id)).toBe(b - 2);
  expect(await onHand(books, makes.id)).toBe(made + 18);
  await priya.look('dark', { width: 360, height: 740 });
  expect(await priya.violations()).toEqual([]);
  await priya.page.getByText('18 of 20').scrollIntoViewIfNeeded();
  await picture(priya.page, 'made-narrow-dark');

  await priya.page.getByRole('button', { name: 'Undo' }).click();
  await expect(priya.page.getByText('Undone')).toBeVisible();
  expect(await onHand(books, first.id)).toBe(a);
  expect(await onHand(books, second.id)).toBe(b);
  expect(await onHand(books, makes.id)).toBe(made);
});
