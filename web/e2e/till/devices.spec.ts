import { expect, test } from '@playwright/test';
import { violations } from '../accessible';
import { FakeSerial, pick } from './fake-serial';
import { TillPage } from './till-page';

test('a scanner and a scale on serial ports are picked once, sell, and are there again after a reload', async ({
  page,
}) => {
  const serial = new FakeSerial(page);
  await serial.install(['scanner', 'scale']);
  const till = new TillPage(page);
  await till.ready();
  await expect(page.getByText('Simulated: card, drawer, scale')).toBeVisible();
  await page.getByRole('button', { name: 'Settings' }).click();
  await pick(page, 'Scanner');
  await pick(page, 'Scale');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByText('Simulated: card, drawer', { exact: true })).toBeVisible();

  const [good] = await till.goods();
  await serial.say('scanner', `]E0${good?.barcode}\r\n`);
  await expect(page.getByTestId('line')).toHaveCount(1);

  const weighed = (await till.book()).named(['a'], 400).find((one) => one.unit !== 'EACH' && !one.tare && !one.blocked);
  const unit = weighed?.unit === 'LB' ? 'lb' : 'kg';
  await serial.set('scale', { weight: `1.234${unit}\r\n10` });
  await till.page.keyboard.type(`${weighed?.codes[0]?.replace('PLU', '')}`, { delay: 90 });
  await page.keyboard.press('Enter');
  await expect(page.getByText('The scale is settling.')).toBeVisible();
  await serial.set('scale', { weight: `1.234${unit === 'kg' ? 'lb' : 'kg'}\r\n00` });
  await expect(page.getByText('another unit than this is sold by')).toBeVisible();
  await serial.set('scale', { weight: `1.234${unit}\r\n00` });
  await expect(page.getByLabel('packaging included')).toHaveValue('1.234');
  await page.keyboard.press('Enter');
  await expect(page.locator('.line-quantity').last()).toHaveText('1.234');

  await page.reload();
  await till.signIn();
  await expect(page.getByText('Simulated: card, drawer', { exact: true })).toBeVisible();
  await serial.say('scanner', `${good?.barcode}\r`);
  await expect.poll(() => till.pieces()).toBeGreaterThan(3);
});

test('a printer prints each receipt and opens the drawer; when it breaks the sale is safe and prints again', async ({
  page,
}) => {
  const serial = new FakeSerial(page);
  await serial.install(['printer']);
  const till = new TillPage(page);
  await till.ready();
  await page.getByRole('button', { name: 'Settings' }).click();
  await pick(page, 'Receipt printer and drawer');
  await page.keyboard.press('Escape');
  const [first, second] = await till.goods();

  await till.scan(first?.barcode ?? '');
  const printed = await till.payExactly();
  await expect.poll(() => serial.written('printer')).toContain(`{B${printed}`);
  expect(await serial.written('printer')).toContain('\u001bp\u0000\u0019\u00fa');
  expect(await serial.written('printer')).not.toContain('COPY');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('Drawer told to open')).toBeVisible();

  await serial.set('printer', { broken: true });
  await till.scan(second?.barcode ?? '');
  const missed = await till.payExactly();
  await expect(page.getByText(`${missed} was not printed: unplugged`)).toBeVisible();
  await expect(page.getByTestId('printer-away')).toBeVisible();
  await till.allSent();

  await serial.set('printer', { broken: false });
  await page.getByRole('button', { name: 'Receipt', exact: true }).click();
  await page.keyboard.press('Enter');
  await expect.poll(() => serial.written('printer')).toContain(`{B${missed}`);
  expect(await serial.written('printer')).not.toContain('COPY');
  await page.keyboard.press('Enter');
  await expect.poll(() => serial.written('printer')).toContain('*** COPY ***');
  await expect(page.getByTestId('printer-away')).toBeHidden();
});

test('a display of two rows shows each line with the total, then the change, and the welcome again', async ({
  page,
}) => {
  const serial = new FakeSerial(page);
  await serial.install(['display']);
  const till = new TillPage(page);
  await till.ready();
  await page.getByRole('button', { name: 'Settings' }).click();
  await pick(page, 'Customer display of two rows');
  await page.keyboard.press('Escape');
  const rows = async () => (await serial.written('display')).replaceAll('\u001bt\0', '').slice(-40);
  await expect.poll(rows).toContain('Larkspur Market');

  const [good] = await till.goods();
  await till.scan(good?.barcode ?? '');
  const total = (await page.locator('.total-amount').first().textContent()) ?? '';
  await expect.poll(rows).toMatch(new RegExp(`^${good?.name.slice(0, 8)}.*Total +${total.replace('$', '\\$')}$`));
  await page.keyboard.press('F9');
  await page.getByLabel('Amount given').fill('500');
  await page.keyboard.press('Enter');
  const change = (await page.getByTestId('change').textContent()) ?? '';
  await expect.poll(rows).toMatch(new RegExp(`^Change +${change.replace('$', '\\$')} +Thank you`));
  await page.keyboard.press('Enter');

  await serial.set('display', { broken: true });
  await till.scan(good?.barcode ?? '');
  await expect(page.getByTestId('display-away')).toBeVisible();
  await till.payExactly();
});
