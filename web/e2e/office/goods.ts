import { expect, type Page } from '@playwright/test';
import { Office, STORE } from '../shop';

/** A product that is sold by the piece and has a bar code. */
export interface Goods {
  id: number;
  name: string;
  code: string;
}

/** Twelve digits with their check digit, as GS1 reckons it. */
export function checked(body: string): string {
  const sum = [...body].reduce((so, digit, at) => so + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return body + ((10 - (sum % 10)) % 10);
}

/** A GTIN-13 that no product of the shop has, in a range for a company's own numbers. */
export const freshCode = (number: number): string => checked(`298${String(number % 1_000_000_000).padStart(9, '0')}`);

/** What a store has of a product, in pieces. */
export const onHand = async (office: Office, product: number, store = STORE): Promise<number> =>
  (await office.call<{ onHand: number }>('GET', `/api/stores/${store}/products/${product}/movements`)).onHand / 1_000;

/** Products that a search finds and of which at least so many pieces stand there. */
export async function goodsOnHand(office: Office, query: string, many: number, pieces: number): Promise<Goods[]> {
  const { products } = await office.call<{ products: { id: number; name: string; code?: string; unit: string }[] }>(
    'GET',
    `/api/stores/${STORE}/products?query=${query}`,
  );
  const found: Goods[] = [];
  for (const { id, name, code, unit } of products) {
    if (unit === 'EACH' && code && /^\d{14}$/.test(code) && (await onHand(office, id)) >= pieces)
      found.push({ id, name, code });
    if (found.length === many) return found;
  }
  throw new Error(`${found.length} products have enough on hand, not ${many}`);
}

/** Scans a code into a field and keys how many, as one does with a handheld. */
export async function scan(
  page: Page,
  { code }: Goods,
  pieces: number,
  label = 'Scan a code, or type a name',
): Promise<void> {
  const field = page.getByRole('textbox', { name: label });
  await field.fill(code);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'How many' })).toBeFocused();
  await page.keyboard.type(String(pieces));
  await page.keyboard.press('Enter');
}

/** Opens another store of the chain. */
export async function anotherStore(name: string, zone = 'America/New_York'): Promise<number> {
  const owner = await Office.open();
  const { id } = await owner.call<{ id: number }>('POST', '/api/stores', {
    name,
    address: [],
    zone,
    language: 'en',
    currency: 'USD',
    receiptFooter: [],
  });
  return id;
}
