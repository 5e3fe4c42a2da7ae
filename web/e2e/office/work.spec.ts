import { expect, test } from '@playwright/test';
import { asTill, Office, person, SERVER, STORE } from '../shop';
import { OfficePage } from './office-page';
import { ScriptedTill } from './scripted-till';

interface Row {
  id: string;
  code: string;
  kind: string;
}

test('a price is changed: the margin is shown before, the field says what is wrong, the till gets it', async ({
  page,
}) => {
  const api = await Office.open();
  const { code } = await api.newTill(`Price ${Date.now() % 1_000_000}`);
  const enrolled = await fetch(`${SERVER}/api/till/enrol`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  const { key } = (await enrolled.json()) as { key: string };
  const office = new OfficePage(page);
  await office.signIn('BUYER');
  await office.open('/products');
  await page.getByRole('searchbox', { name: 'Find products' }).fill('bananna');
  await page.locator('[data-row]', { hasText: /^Bananas/ }).click();
  await page.getByRole('button', { name: 'Change price' }).click();
  const dialog = page.getByRole('dialog');
  const price = dialog.getByRole('textbox', { name: /^New price/ });
  await price.fill('0');
  await dialog.getByRole('button', { name: 'Publish to the tills' }).click();
  await expect(dialog.getByText('$0.00 is not possible. More than 0 and at most $')).toBeVisible();
  const publish = dialog.getByRole('button', { name: 'Publish to the tills' });
  await price.fill('321000');
  await expect(dialog.getByText('Large change')).toBeVisible();
  await expect(publish).toBeDisabled();
  const meant = dialog.getByRole('checkbox', { name: 'It is meant' });
  await meant.check();
  await expect(publish).toBeEnabled();
  expect(await office.violations()).toEqual([]);
  await price.fill('3.21');
  // Dear bananas, until they cost that already.
  if (await meant.isVisible()) await meant.check();
  await expect(dialog.getByText('New margin')).toBeVisible();
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill('Supplier raised it');
  await dialog.getByRole('button', { name: 'Publish to the tills' }).click();
  const published = page.getByText(/(Published in|sells with) price book \d+|\d+ tills report it/).first();
  await expect(published).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Supplier raised it' }).first()).toContainText('$3.21');
  const product = Number(/products\/(\d+)/.exec(page.url())?.[1]);
  // The version before it: changes since an older one are no longer kept apart once much else was published.
  const since = Number(/price book (\d+)/.exec((await published.textContent()) ?? '')?.[1]) - 1;
  const changes = await asTill<{ products: { id: number; prices: { amount: number }[] }[] }>(
    key,
    `/api/till/price-book/changes?since=${since}`,
  );
  const banana = changes.products.find(({ id }) => id === product);
  expect(banana?.prices.map(({ amount }) => amount)).toContain(321);
});

test('a sale is given back in part, then no more than is left of it', async ({ page }) => {
  const api = await Office.open();
  const { receipts } = await api.call<{ receipts: Row[] }>('GET', `/api/stores/${STORE}/receipts?kind=SALE`);
  const opened = await Promise.all(
    receipts
      .slice(0, 12)
      .map(({ id }) =>
        api.call<{ code: string; entry: { id: string }; left: { line: number; quantity: number }[] }>(
          'GET',
          `/api/stores/${STORE}/receipts/${id}`,
        ),
      ),
  );
  const sale = opened.find(({ left }) => left.length > 1 && left.every(({ quantity }) => quantity > 0));
  if (!sale) throw new Error('The demo shop has no sale of two lines among its newest');
  const office = new OfficePage(page);
  await office.signIn();
  await office.open(`/receipts/${sale.entry.id}`);
  await page.getByRole('button', { name: 'Refund' }).click();
  const dialog = page.getByRole('dialog');
  const quantities = dialog.getByRole('textbox', { name: /^Quantity of/ });
  await quantities.first().fill('999');
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill('Spoiled');
  await dialog.getByRole('button', { name: 'Give it back' }).click();
  await expect(dialog.getByText(/At most/)).toBeVisible();
  await quantities.first().fill(String((sale.left[0]?.quantity ?? 0) / 1_000));
  await dialog.getByRole('button', { name: 'Give it back' }).click();
  await expect(page.getByRole('heading', { name: /^Refund R/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'As printed' })).toContainText('REFUND · Spoiled');
  await page.getByRole('link', { name: `of sale ${sale.code}` }).click();
  await expect(page.getByRole('heading', { name: 'Given back' })).toBeVisible();
  await page.getByRole('button', { name: 'Refund' }).click();
  await expect(dialog.getByRole('textbox', { name: /^Quantity of/ })).toHaveCount(sale.left.length - 1);
});

test('a till is added, its code shown large, and shut out again', async ({ page }) => {
  const name = `Counter ${Date.now() % 1_000_000}`;
  const office = new OfficePage(page);
  await office.signIn('MANAGER');
  await office.open('/tills');
  await page.getByRole('button', { name: 'Add a till' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Add and show its code' }).click();
  const code = page.getByRole('dialog').locator('output');
  await expect(code).toHaveText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
  await expect(page.getByRole('timer')).toHaveText(/Ends in (29:5\d|30:00)/);
  const enrolled = await fetch(`${SERVER}/api/till/enrol`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code: await code.textContent() }),
  });
  expect(enrolled.status).toBe(201);
  const { key } = (await enrolled.json()) as { key: string };
  await page.getByRole('button', { name: 'Done' }).click();
  await page.reload();
  const card = page.getByRole('listitem').filter({ hasText: name });
  await card.getByRole('button', { name: 'Shut out…' }).click();
  await page.getByRole('button', { name: 'Shut it out' }).click();
  await expect(card.getByText('revoked')).toBeVisible();
  await expect(asTill(key, '/api/till/setup')).rejects.toThrow('401');
});

test('a till shows who is signed in at it by name, and the number its receipts carry', async ({ page }) => {
  const api = await Office.open();
  const till = await ScriptedTill.enrol(api, 'Counter');
  const { staff } = await api.call<{ staff: { id: number } }>('GET', '/api/session');
  await till.report(staff.id);
  const office = new OfficePage(page);
  await office.signIn();
  await office.open('/tills');
  const card = page.getByRole('listitem').filter({ hasText: till.name });
  await expect(card).toContainText(`Cashier${person('OWNER').name}`);
  await expect(card).toContainText(`till ${till.id} (R${STORE}-${till.id}-…)`);
  await expect(page.getByRole('listitem').filter({ hasText: 'Office' })).toContainText('No device');
});

test('a receipt is printed again as it was: store, address, lines, code and footer, and nothing of the page', async ({
  page,
}) => {
  const api = await Office.open();
  const { stores } = await api.call<{
    stores: { id: number; name: string; address: string[]; receiptFooter: string[] }[];
  }>('GET', '/api/session');
  const store = stores.find(({ id }) => id === STORE);
  const { receipts } = await api.call<{ receipts: Row[] }>('GET', `/api/stores/${STORE}/receipts?kind=SALE`);
  const sale = await api.call<{ code: string; entry: { lines: { name: string }[]; hash: string } }>(
    'GET',
    `/api/stores/${STORE}/receipts/${receipts[5]?.id}`,
  );
  const office = new OfficePage(page);
  await office.signIn();
  await office.open('/receipts');
  await page.getByRole('searchbox', { name: 'Find receipts' }).fill(sale.code);
  await page.locator('[data-row]', { hasText: sale.code }).click();
  const paper = page.getByRole('article', { name: `Receipt ${sale.code}` });
  const printed = [
    ...(store?.address ?? []),
    ...(store?.receiptFooter ?? []),
    ...sale.entry.lines.map(({ name }) => name),
  ];
  for (const text of [store?.name ?? '', ...printed, sale.entry.hash.slice(0, 16)])
    await expect(paper).toContainText(text);
  await expect(paper.getByRole('img', { name: sale.code })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(paper).toBeVisible();
  await expect(page.getByRole('heading', { name: 'How it was priced' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print again' })).toBeHidden();
  await expect(page.getByRole('navigation').first()).toBeHidden();
});
