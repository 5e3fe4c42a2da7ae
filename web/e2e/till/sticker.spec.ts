import { expect, test } from '@playwright/test';
import { picture } from '../picture';
import { Office, STORE } from '../shop';
import { TillPage } from './till-page';

test('a piece with a markdown sticker costs what the sticker says, beside one that does not', async ({ page }) => {
  const till = new TillPage(page);
  await till.ready();
  const goods = await till.goods();
  const good = goods.find(({ barcode }) => barcode.length === 13) ?? goods[0];
  const gtin = (good?.barcode ?? '').padStart(14, '0');
  await till.scan(`(01)${gtin}(3922)50(17)301231`);
  await expect(page.getByTestId('line')).toContainText('$0.50');
  await expect(page.getByTestId('line')).toContainText('marked down');
  await till.scan(good?.barcode ?? '');
  await expect(page.getByTestId('line')).toHaveCount(2);
  await expect(page.getByText('marked down')).toHaveCount(1);
  await picture(page, 'sticker');
  const code = await till.payExactly();
  await till.allSent();
  const office = await Office.open();
  const { receipts } = await office.call<{ receipts: { code: string; different: boolean }[] }>(
    'GET',
    `/api/stores/${STORE}/receipts?query=${code}`,
  );
  expect(receipts.find((receipt) => receipt.code === code)).toMatchObject({ different: false });
});
