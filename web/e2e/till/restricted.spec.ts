import { expect, test } from '@playwright/test';
import { picture } from '../picture';
import { asTill, Office, person, STORE } from '../shop';
import { TillPage } from './till-page';

interface Found {
  sale: { ageCheck?: object; lines: { product: number }[] };
}

interface Staff {
  id: number;
  name: string;
}

const path = `/api/stores/${STORE}/restrictions`;

test('goods with an age are sold by whoever may, after one answer for the basket, offline too', async ({
  page,
  context,
}) => {
  const office = await Office.open();
  const staff = await office.call<Staff[]>('GET', `/api/stores/${STORE}/staff`);
  const lead = person('SHIFT_LEAD');
  const idOf = (name: string) => staff.find((one) => one.name === name)?.id ?? 0;
  const reach = (years: number) =>
    office.call('POST', `/api/stores/${STORE}/staff/${idOf(person('CASHIER').name)}/age`, { years });
  const till = new TillPage(page);
  await till.ready();
  const [beer, knife, milk] = (await till.goods()).slice(-3);
  if (!beer || !knife || !milk) throw new Error('the shop sells too little');
  await till.scan(beer.barcode);
  await expect(page.getByTestId('line')).toHaveCount(1);

  // A day that is two days away, wherever the clock stands: today these goods are not sold.
  const otherDay = ((new Date().getUTCDay() + 1) % 7) + 1;
  // The till has the first when it asks for what the second wants, and the line may be cut.
  const restrictions = [
    { name: 'Knives', products: [knife.id], hours: [{ days: [otherDay], from: 600, to: 660 }] },
    { name: 'Beer', products: [beer.id], age: 21, cashierAge: 18 },
  ];
  const added: { id: number }[] = [];
  try {
    await reach(17);
    for (const terms of restrictions) added.push(await office.call<{ id: number }>('POST', path, terms));

    // The line that lay in the basket asks by itself: first who sells it, for the cashier is too young.
    await expect(page.getByRole('heading', { name: `Who sells it? ${beer.name}` })).toBeVisible({ timeout: 10_000 });
    await picture(page, 'who-sells');
    await context.setOffline(true);
    await page.getByLabel(/who approves/).selectOption({ label: lead.name });
    await page.getByLabel(`PIN of ${lead.name}`).fill(lead.pin);
    await page.keyboard.press('Enter');

    await expect(page.getByRole('heading', { name: `Old enough? ${beer.name}` })).toBeVisible();
    const year = new Date().getFullYear() - 21;
    await expect(page.getByTestId('born-by')).toContainText(String(year));
    // A scan under the question goes into the basket, and does not answer it.
    await till.scan(milk.barcode);
    await expect(page.getByTestId('line')).toHaveCount(2);
    await expect(page.getByRole('heading', { name: `Old enough? ${beer.name}` })).toBeVisible();
    await page.getByLabel('Day of birth on the document').fill(`${year + 1}-01-01`);
    await page.getByRole('button', { name: 'Check the day' }).click();
    await expect(page.getByRole('alert')).toContainText('Not 21 yet');
    await picture(page, 'old-enough');
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await picture(page, 'old-enough-narrow-dark');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByLabel('Day of birth on the document').fill(`${year - 1}-01-01`);
    await page.getByRole('button', { name: 'Check the day' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();

    // One answer holds for the basket.
    await till.scan(beer.barcode);
    await expect(page.getByTestId('line')).toHaveCount(3);
    await expect(page.getByRole('dialog')).toBeHidden();

    await till.scan(knife.barcode);
    await expect(page.locator('.line-wrong')).toContainText('Not sold at this hour');
    await picture(page, 'not-at-this-hour');
    await page.keyboard.press('F10');
    await expect(page.getByTestId('change')).toBeHidden();
    await page.keyboard.press('F4');
    const first = await till.payExactly();

    // The next basket is asked anew; one key says that the customer is clearly older.
    await till.scan(beer.barcode);
    await expect(page.getByRole('heading', { name: `Who sells it? ${beer.name}` })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('line')).toHaveCount(0);
    await context.setOffline(false);
    await reach(21);
    await till.allSent();
    // Asked who sells it or not yet, the till hears within seconds that the cashier has come of age.
    await till.scan(beer.barcode);
    await expect(page.getByRole('heading', { name: `Old enough? ${beer.name}` })).toBeVisible({ timeout: 10_000 });
    await page.keyboard.press('F12');
    const second = await till.payExactly();
    await till.allSent();

    const saleOf = async (code: string) => (await asTill<Found>(till.key, `/api/till/receipts/${code}`)).sale;
    const answered = { age: 21, how: 'DAY_OF_BIRTH', seller: idOf(lead.name) };
    expect((await saleOf(first)).ageCheck).toEqual(answered);
    expect((await saleOf(second)).ageCheck).toEqual({ age: 21, how: 'CLEARLY_OLDER' });
    const { receipts } = await office.call<{ receipts: { code: string; different: boolean }[] }>(
      'GET',
      `/api/stores/${STORE}/receipts?query=${first}`,
    );
    expect(receipts.find((receipt) => receipt.code === first)).toMatchObject({ different: false });
  } finally {
    for (const { id } of added) await office.call('POST', `${path}/${id}/end`, { reason: 'The test is over' });
    await reach(21);
  }
});
