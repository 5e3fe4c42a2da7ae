import { expect, type Page, test } from '@playwright/test';
import { Office, STORE } from '../shop';
import { OfficePage } from './office-page';

/** The answer to the latest question, once it is whole. */
function answer(page: Page, question: string) {
  return page.getByRole('article', { name: question }).last();
}

async function ask(page: Page, question: string) {
  await page.getByRole('textbox', { name: 'Your question' }).fill(question);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log')).toHaveAttribute('aria-busy', 'false');
  return answer(page, question);
}

test('a question is answered with what the office itself shows, its look-ups, and a way there', async ({ page }) => {
  const api = await Office.open();
  const { products } = await api.call<{ products: { id: number }[] }>(
    'GET',
    `/api/stores/${STORE}/products?query=bananas`,
  );
  const id = products[0]?.id;
  const { onHand } = await api.call<{ onHand: number }>('GET', `/api/stores/${STORE}/products/${id}/movements`);
  const office = new OfficePage(page);
  await office.signIn();
  await office.open('/assistant');
  await expect(page.getByText('no language model')).toBeVisible();
  const given = await ask(page, 'How many bananas are left?');
  await expect(given).toContainText(`${new Intl.NumberFormat('en-US').format(onHand / 1000)} lb on hand`);
  await given.getByText('2 look-ups').click();
  await expect(given.getByText('product_stock').or(given.getByText('Stock of a product'))).toBeVisible();
  await given.getByRole('link', { name: 'Bananas' }).click();
  await expect(page).toHaveURL(new RegExp(`/products/${id}$`));
  await page.goBack();
  await expect(page.getByText('lb on hand')).toBeVisible();
});

test('days come with a table and a picture, and what is not understood is said to be so', async ({ page }) => {
  const office = new OfficePage(page);
  await office.signIn();
  await office.open('/assistant');
  // The copy the figures come from is written within half a minute of the server's start.
  await expect(async () => {
    const given = await ask(page, 'How much did we sell in the last 7 days?');
    await expect(given.getByRole('table')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 55_000 });
  expect(await office.violations()).toEqual([]);
  const refused = await ask(page, 'Why did Marisol laugh?');
  await expect(refused).toContainText('I cannot answer that');
  await page.getByRole('button', { name: 'Start anew' }).click();
  await expect(page.getByRole('heading', { name: 'What would you like to know?' })).toBeVisible();
});

test('an ambiguous product is asked back for, and chosen with the keys', async ({ page }) => {
  const office = new OfficePage(page);
  await office.signIn();
  await office.open('/assistant');
  const asked = await ask(page, 'How much milk is left?');
  await expect(asked).toContainText('Which of these do you mean?');
  const choice = asked.getByRole('button').first();
  const name = (await choice.textContent()) ?? '';
  await choice.focus();
  await page.keyboard.press('Enter');
  await expect(answer(page, 'How much milk is left?')).toContainText(`${name}: `);
});

test('what one may not see is not answered', async ({ page }) => {
  const office = new OfficePage(page);
  await office.signIn('SHIFT_LEAD');
  await office.open('/assistant');
  await expect(await ask(page, 'How much did we sell yesterday?')).toContainText('You have no right to see that here');
});

test.describe('on a phone, in the dark, in Spanish', () => {
  test.use({ viewport: { width: 360, height: 740 }, colorScheme: 'dark', locale: 'es-US' });

  test('the answer stays within the page and its words are Spanish', async ({ page }) => {
    const office = new OfficePage(page);
    await office.signIn();
    await office.open('/assistant');
    await page.getByRole('textbox').fill('¿Qué caduca en los próximos 7 días?');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article')).toContainText('caducan hasta');
    expect(await office.sideways()).toBeLessThanOrEqual(0);
    expect(await office.violations()).toEqual([]);
  });
});
