import { UnauthorizedError } from '@modelcontextprotocol/sdk/client/auth.js';
import { expect, type Page, test } from '@playwright/test';
import { person, SERVER } from '../shop';
import { OfficePage } from './office-page';
import { OwnProgram } from './own-program';

const ADDRESS = `${SERVER}/mcp`;

/** Opens the page at which the program sent its person. */
async function asked(page: Page, program: OwnProgram): Promise<void> {
  await expect(program.connect(ADDRESS)).rejects.toThrow(UnauthorizedError);
  await page.goto(String(program.asked));
}

test('the official client is let in by a person, refreshes, and is out when that person ends it', async ({ page }) => {
  const program = await OwnProgram.begin(`Own program ${Date.now()}`);
  const { client_name: name } = program.clientMetadata;
  await asked(page, program);
  const office = new OfficePage(page);
  const { login, password } = person('OWNER');
  await office.fillIn(login, password);
  await expect(page.getByRole('heading', { name: `Let “${name}” in?` })).toBeVisible();
  await expect(page.getByLabel('see stock')).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'propose' })).not.toBeChecked();
  await page.getByLabel('see the figures of past days').uncheck();
  await page.getByRole('button', { name: 'Let it in' }).click();
  await expect(page).toHaveTitle('Heard');
  expect(program.answer.get('iss')).toBe(SERVER);
  expect(program.answer.get('state')).toBe(program.state());

  await program.takeUp(ADDRESS, program.answer.get('code') ?? '');
  const client = await program.connect(ADDRESS);
  const names = (await client.listTools()).tools.map((tool) => tool.name);
  expect(names).toContain('product_stock');
  expect(names).not.toContain('sales_of_days');
  expect(names).not.toContain('propose_order');
  const first = program.tokens()?.refresh_token;
  program.forgetAccess();
  await client.listTools();
  expect(program.tokens()?.refresh_token).not.toBe(first);
  const beyond = client.callTool({ name: 'sales_of_days', arguments: {} });
  await expect(beyond).rejects.toThrow('403');
  await client.close();

  await office.open('/connections');
  const row = page.getByRole('listitem').filter({ hasText: name });
  await expect(row.getByText('let in by consent')).toBeVisible();
  await page.getByRole('button', { name: `Revoke the token of ${name}` }).click();
  await expect(row.getByText('Revoked')).toBeVisible();
  await expect(program.connect(ADDRESS)).rejects.toThrow();
  program.end();
});

test('no is said to the program, and a callback that is not its own is answered nowhere', async ({ page }) => {
  const program = await OwnProgram.begin('Unwanted');
  const office = new OfficePage(page);
  await office.signIn();
  await asked(page, program);
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await expect(page).toHaveTitle('Heard');
  expect(program.answer.get('error')).toBe('access_denied');
  expect(program.answer.get('code')).toBeNull();

  const elsewhere = new URL(String(program.asked));
  elsewhere.searchParams.set('redirect_uri', `${program.redirectUrl}/elsewhere`);
  await page.goto(String(elsewhere));
  await expect(page.getByText('This program wants the answer elsewhere')).toBeVisible();
  await expect(page.getByRole('link')).toHaveCount(0);

  const impossible = new URL(String(program.asked));
  impossible.searchParams.set('scope', 'EVERYTHING');
  await page.goto(String(impossible));
  await page.getByRole('link', { name: 'Back to the program' }).click();
  await expect(page).toHaveTitle('Heard');
  expect(program.answer.get('error')).toBe('invalid_scope');
  program.end();
});

for (const [mode, width] of [
  ['light', 1440],
  ['dark', 1440],
  ['light', 360],
  ['dark', 360],
] as const) {
  test.describe(`the question in ${mode}, ${width} wide`, () => {
    test.use({ colorScheme: mode, viewport: { width, height: 900 } });

    test('has nothing against WCAG 2.2 AA and does not scroll sideways', async ({ page }) => {
      const program = await OwnProgram.begin('A program with a long name that somebody had a reason for');
      const office = new OfficePage(page);
      await office.signIn();
      await asked(page, program);
      await expect(page.getByRole('button', { name: 'Let it in' })).toBeVisible();
      expect(await office.violations()).toEqual([]);
      expect(await office.sideways()).toBeLessThanOrEqual(0);
      program.end();
    });
  });
}
