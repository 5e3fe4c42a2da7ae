import { expect, test } from '@playwright/test';
import { picture } from '../picture';
import { Office, STORE } from '../shop';
import { TillPage } from './till-page';

interface Recall {
  id: number;
}

interface SoldFound {
  sold: { receipt: string; lot: string | null; quantity: number }[];
}

const path = `/api/stores/${STORE}/recalls`;

test('a lot called back in the office is refused at the till within seconds, offline too', async ({
  page,
  context,
}) => {
  const office = await Office.open('BUYER');
  const till = new TillPage(page);
  await till.ready();
  const good = (await till.goods()).at(-1);
  if (!good) throw new Error('the shop sells nothing');
  const gtin = good.barcode.padStart(14, '0');
  await till.scan(`01${gtin}10LOT-7`);
  await till.scan(`01${gtin}10LOT-8`);
  const sold = await till.payExactly();
  await till.allSent();
  await till.scan(`01${gtin}10LOT-7`);
  await expect(page.getByTestId('line')).toHaveCount(1);

  const called = { product: good.id, lot: 'LOT-7', reason: 'Glass in the pack' };
  const recall = await office.call<Recall>('POST', path, called);
  try {
    // The line that lay in the basket already turns red by itself, with the reason.
    const red = page.locator('.line-wrong');
    await expect(red).toContainText('Called back', { timeout: 5_000 });
    await expect(red).toContainText('Glass in the pack');
    await picture(page, 'called-back');
    await page.keyboard.press('F10');
    await expect(page.getByTestId('change')).toBeHidden();
    await page.keyboard.press('F4');

    await context.setOffline(true);
    await till.scan(`01${gtin}10LOT-8`);
    await expect(page.locator('.line-quantity')).toHaveText('1');
    await till.scan(good.barcode);
    await expect(page.getByRole('heading', { name: `Which lot? ${good.name}` })).toBeVisible();
    await picture(page, 'which-lot');
    await page.getByLabel('Another lot').fill('no lot');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('No label could say this lot');
    await page.getByLabel('Another lot').fill('LOT-9');
    await page.keyboard.press('Enter');
    await till.scan(good.barcode);
    await page.getByRole('button', { name: 'LOT-7' }).click();
    await expect(page.locator('.line-wrong')).toContainText('Glass in the pack');
    await page.keyboard.press('F4');
    const offline = await till.payExactly();
    await context.setOffline(false);
    await till.allSent();

    const found = await office.call<SoldFound>('GET', `${path}/${recall.id}/sales`);
    const own = found.sold.filter(({ receipt }) => receipt === sold || receipt === offline);
    expect(own).toEqual([expect.objectContaining({ receipt: sold, lot: 'LOT-7', quantity: 1000 })]);
  } finally {
    await office.call('POST', `${path}/${recall.id}/end`, { reason: 'The test is over' });
  }
  await till.scan(`01${gtin}10LOT-7`);
  await expect(page.locator('.line-quantity').last()).toHaveText('1');
});

test('what is called back while the answer about the last recall is on its way is heard of too', async ({ page }) => {
  const office = await Office.open('BUYER');
  const till = new TillPage(page);
  await till.ready();
  const [first, second] = (await till.goods()).slice(-8);
  if (!first || !second) throw new Error('the shop sells too little');
  await till.scan(second.barcode);
  await expect(page.getByTestId('line')).toHaveCount(1);
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let held = () => {};
  const asked = new Promise<void>((resolve) => {
    held = resolve;
  });
  await page.route(
    '**/api/till/price-book/changes?**',
    async (route) => {
      const answer = await route.fetch();
      held();
      await gone;
      await route.fulfill({ response: answer });
    },
    { times: 1 },
  );
  const recalls: Recall[] = [];
  const call = async ({ id }: { id: number }) =>
    recalls.push(await office.call<Recall>('POST', path, { product: id, reason: 'Glass in the pack' }));
  try {
    await call(first);
    await asked;
    await call(second);
    // Long enough for the news of the second to come by the open line; the first answer is still held.
    await page.waitForTimeout(1_500);
    letGo();
    await expect(page.locator('.line-wrong')).toContainText('Glass in the pack', { timeout: 5_000 });
  } finally {
    for (const { id } of recalls) await office.call('POST', `${path}/${id}/end`, { reason: 'The test is over' });
  }
});
