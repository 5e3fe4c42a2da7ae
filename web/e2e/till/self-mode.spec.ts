import { expect, type Page, test } from '@playwright/test';
import { violations } from '../accessible';
import { picture } from '../picture';
import { Office, person, STORE } from '../shop';
import { withPin } from './self-page';
import { TillPage } from './till-page';

interface Listed {
  id: number;
  mode: string;
  modeTaken: string | null;
}

async function ask(page: Page, what: string) {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('dialog').getByRole('button', { name: what }).click();
  return page.getByRole('dialog');
}

test('a lead gives a till to its customers at the till itself and takes it back, and the office says the same', async ({
  page,
  context,
}) => {
  const till = new TillPage(page);
  await till.ready();
  const office = await Office.open();
  const standing = async () => {
    const tills = await office.call<Listed[]>('GET', `/api/stores/${STORE}/tills`);
    return tills.find(({ id }) => id === till.id);
  };
  const [good] = await till.goods();
  await till.scan(good?.barcode ?? '');
  await expect.poll(() => till.pieces()).toBe(1);
  let dialog = await ask(page, 'Give it to customers…');
  await expect(dialog.getByText(/Finish the basket first/)).toBeVisible();
  await page.keyboard.press('Escape');
  await till.payExactly();

  // Without a line nothing changes, and it says why.
  await till.allSent();
  await context.setOffline(true);
  await expect(page.getByText('Offline, selling goes on')).toBeVisible();
  dialog = await ask(page, 'Give it to customers…');
  await expect(dialog.getByText(/There is no line/)).toBeVisible();
  await picture(page, 'no-line');
  await page.keyboard.press('Escape');
  await context.setOffline(false);
  // The line's return is said at once, not with the next quarter minute.
  await expect(page.getByText('Online', { exact: true })).toBeVisible({ timeout: 5_000 });
  await till.allSent();

  // The change of the sale before is still in sight: whoever asks has seen it.
  dialog = await ask(page, 'Give it to customers…');
  await expect(dialog.getByLabel(/who approves/)).not.toContainText(person('CASHIER').name);
  await picture(page, 'give');
  expect(await violations(page)).toEqual([]);
  await withPin(page, 'SHIFT_LEAD');
  await expect(page.getByRole('button', { name: /Welcome/ })).toBeVisible();
  await expect.poll(standing).toMatchObject({ mode: 'SELF', modeTaken: 'SELF' });

  // A customer has begun and bought nothing: staff come, and take the till back.
  await page.getByRole('button', { name: /Welcome/ }).click();
  await page.keyboard.press('Shift+F8');
  await withPin(page, 'SHIFT_LEAD');
  await expect(page.getByRole('button', { name: 'Back to the customer' })).toBeVisible();
  await ask(page, 'Make it a counter…');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, 'take-back');
  expect(await violations(page)).toEqual([]);
  await withPin(page, 'SHIFT_LEAD');
  await expect(page.getByRole('button', { name: 'Back to the customer' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Pay/ }).first()).toBeVisible();
  await expect.poll(standing).toMatchObject({ mode: 'COUNTER', modeTaken: 'COUNTER' });
});
