import { expect, test } from '@playwright/test';
import { picture } from '../picture';
import { Office, STORE } from '../shop';
import { OfficePage } from './office-page';

/** The first search of a server loads the model and takes in every product. */
const FIRST_INDEX_MS = 240_000;

interface Written {
  policies: { id: string; title: string }[];
}

/** Leaves the shop without policies of these tests, however they ended. */
test.afterEach(async () => {
  const office = await Office.open('MANAGER');
  const { policies } = await office.call<Written>('GET', `/api/stores/${STORE}/policies`);
  for (const { id } of policies) await office.call('DELETE', `/api/stores/${STORE}/policies/${id}`);
});

test('a manager writes a policy, finds it by its words and by its meaning, corrects and deletes it', async ({
  page,
}) => {
  test.setTimeout(FIRST_INDEX_MS + 60_000);
  const office = new OfficePage(page);
  await office.signIn('MANAGER');
  await office.open('/policies');
  await expect(page.getByText('No policy yet')).toBeVisible();

  await page.getByRole('button', { name: 'New policy' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What it is about').fill('Dogs');
  await dialog.getByLabel('What holds').fill('Nobody brings an animal into the shop, save a guide dog.');
  expect(await office.violations()).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  const policy = page.getByRole('region', { name: 'Dogs' });
  await expect(policy).toContainText('save a guide dog');

  const field = page.getByRole('searchbox', { name: 'Look up products and policies' });
  const found = page.getByRole('region', { name: 'Found' });
  await field.fill('guide dog');
  await expect(found.getByRole('listitem').first()).toContainText('Nobody brings an animal');
  await expect(found.getByRole('listitem').first()).toContainText('by words');
  await field.fill('are pets welcome?');
  await expect(found.getByRole('listitem').first()).toContainText('Nobody brings an animal', {
    timeout: FIRST_INDEX_MS,
  });
  await expect(found.getByRole('listitem').first()).toContainText('by meaning');
  expect(await office.violations()).toEqual([]);

  await policy.getByRole('button', { name: 'Change Dogs' }).click();
  await dialog.getByLabel('What holds').fill('Small cats may come in on Sundays.');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(policy).toContainText('Small cats');
  await field.fill('cats on Sundays');
  await expect(found.getByRole('listitem').first()).toContainText('Small cats');
  await field.fill('guide dog');
  await expect(found).not.toContainText('Nobody brings an animal');

  await policy.getByRole('button', { name: 'Change Dogs' }).click();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('No policy yet')).toBeVisible();
  await field.fill('cats on Sundays');
  await expect(found).not.toContainText('Small cats');
});

test('a product is found though its name is mistyped, and opens', async ({ page }) => {
  const office = new OfficePage(page);
  await office.signIn('MANAGER');
  await office.open('/policies');
  const field = page.getByRole('searchbox', { name: 'Look up products and policies' });
  await expect(field).toBeVisible();
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  await page.keyboard.type('bannanas');
  const first = page.getByRole('region', { name: 'Found' }).getByRole('listitem').first();
  await expect(first).toContainText(/banana/i, { timeout: 30_000 });
  await first.getByRole('link').click();
  await expect(page.getByRole('heading', { name: /banana/i }).first()).toBeVisible();
});

test('a buyer reads policies and writes none', async ({ page }) => {
  const manager = await Office.open('MANAGER');
  const wording = { id: crypto.randomUUID(), title: 'Bottles', body: 'Empty bottles go back to the dairy on Fridays.' };
  await manager.call('POST', `/api/stores/${STORE}/policies`, wording);
  const office = new OfficePage(page);
  await office.signIn('BUYER');
  await office.open('/policies');
  await expect(page.getByRole('region', { name: 'Bottles' })).toContainText('on Fridays');
  await expect(page.getByRole('button', { name: 'New policy' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Change Bottles' })).toHaveCount(0);
});

test('a product is found by what is meant, in the list of products', async ({ page }) => {
  const office = new OfficePage(page);
  await office.signIn('BUYER');
  await office.open('/products');
  await page.getByRole('searchbox', { name: 'Find products' }).fill('fizzy drink');
  // As a large shop's server answers the first question: from what its index has taken in so far.
  const standing = { words: 50_000, wordsBehind: 0, meanings: 3_100, meaningsBehind: 46_900, meaningFailed: false };
  await page.route(/\/knowledge\?/, (route) => route.fulfill({ json: { hits: [], standing } }), { times: 1 });
  await page.getByText('Meaning', { exact: true }).click();
  await expect(page.getByText('3,100 of 50,000 taken in')).toBeVisible();
  await picture(page, 'meant-of-a-part');
  const meant = page.getByRole('list', { name: 'Products found' }).getByRole('link');
  await expect(meant.first()).toContainText(/cola|soda|sparkling|seltzer|tonic/i, { timeout: 40_000 });
  expect(await office.violations()).toEqual([]);
  await office.look('dark', { width: 360, height: 740 });
  expect(await office.sideways()).toBeLessThanOrEqual(0);
  await picture(page, 'meant-narrow-dark');
  await office.look('light', { width: 1280, height: 800 });
  await picture(page, 'meant');
  await meant.first().click();
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await page.getByText('Words', { exact: true }).click();
  await expect(page).not.toHaveURL(/by=/);
});
