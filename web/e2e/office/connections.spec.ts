import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { expect, test } from '@playwright/test';
import { SERVER } from '../shop';
import { OfficePage } from './office-page';

/** The official client, with a token as its bearer. */
async function connect(address: string, token: string): Promise<Client> {
  const client = new Client({ name: 'aisle-test', version: '1.0.0' });
  const transport = new StreamableHTTPClientTransport(new URL(address), {
    requestInit: { headers: { Authorization: `Bearer ${token}` } },
  });
  // Its own types leave room for undefined where the interface's do not.
  await client.connect(transport as Transport);
  return client;
}

test('a token from the office lets the official client use its tools, until it is revoked', async ({ page }) => {
  const office = new OfficePage(page);
  await office.signIn();
  await office.open('/connections');
  await page.getByRole('button', { name: 'New token' }).click();
  const name = `Reporting ${Date.now()}`;
  await page.getByLabel('Name of the program').fill(name);
  await page.getByLabel('see the figures of past days').uncheck();
  expect(await office.violations()).toEqual([]);
  await page.getByRole('button', { name: 'Issue the token' }).click();
  const token = (await page.getByText(/^aisle_/).textContent()) ?? '';
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  const address = (await page.getByText(/\/mcp$/).textContent()) ?? '';
  expect(address).toBe(`${SERVER}/mcp`);

  const client = await connect(address, token);
  const { tools } = await client.listTools();
  const names = tools.map((tool) => tool.name);
  expect(names).toContain('find_products');
  expect(names).not.toContain('sales_of_days');
  for (const tool of tools) expect(tool.annotations?.readOnlyHint, tool.name).toBe(!tool.name.startsWith('propose_'));
  const found = await client.callTool({ name: 'find_products', arguments: { query: 'bananas' } });
  const [product] = (found.structuredContent as { products: { product: number; name: string }[] }).products;
  expect(product?.name).toBe('Bananas');
  const stock = await client.callTool({ name: 'product_stock', arguments: { product: product?.product } });
  expect(stock.isError).toBeFalsy();
  const wrong = await client.callTool({ name: 'product_stock', arguments: { product: product?.product, now: true } });
  expect(wrong.isError).toBe(true);
  const notAllowed = await client.callTool({ name: 'sales_of_days', arguments: {} }).then(
    (result) => result.isError === true,
    () => true,
  );
  expect(notAllowed).toBe(true);
  await client.close();

  await page.getByRole('button', { name: `Revoke the token of ${name}` }).click();
  await expect(page.getByRole('listitem').filter({ hasText: name }).getByText('Revoked')).toBeVisible();
  await expect(connect(address, token)).rejects.toThrow();
});
