import { answer, api, type Schemas } from '@aisle/shared/api';
import { type Currency, money, readMoney } from '@aisle/shared/money';
import { queryOptions } from '@tanstack/react-query';

export type Pack = Schemas['DeclarationPack'];
export type Declaration = Schemas['Declaration'];
export type Declared = Schemas['DeclarationSent'];
export type UnitPrice = Schemas['UnitPrice'];
export type Allergen = Declaration['contains'][number];

/** In the order of Regulation (EU) 1169/2011, annex II. */
export const ALLERGENS: Allergen[] = [
  'GLUTEN',
  'CRUSTACEANS',
  'EGGS',
  'FISH',
  'PEANUTS',
  'SOYBEANS',
  'MILK',
  'NUTS',
  'CELERY',
  'MUSTARD',
  'SESAME',
  'SULPHITES',
  'LUPIN',
  'MOLLUSCS',
];

/** In the order in which a pack says them; energy is in kilojoules, all else in milligrams. */
export const NUTRIENTS = ['ENERGY', 'FAT', 'SATURATES', 'CARBOHYDRATE', 'SUGARS', 'FIBRE', 'PROTEIN', 'SALT'] as const;

export type Nutrient = (typeof NUTRIENTS)[number];

/** Those that are a part of the one before. */
export const PARTS: ReadonlySet<Nutrient> = new Set(['SATURATES', 'SUGARS']);

const THOUSANDTHS = { currency: 'A quantity', digits: 3 };
const WHOLE = { currency: 'Kilojoules', digits: 0 };

/** Thousandths of what was typed; undefined when it is no quantity. */
export function readThousandths(text: string): number | undefined {
  const read = readMoney(text, THOUSANDTHS);
  return 'minorUnits' in read ? read.minorUnits : undefined;
}

/** What was typed of a nutrient, in its own measure: kilojoules as they are, grams as milligrams. */
export function readNutrient(nutrient: Nutrient, text: string): number | undefined {
  const read = readMoney(text, nutrient === 'ENERGY' ? WHOLE : THOUSANDTHS);
  return 'minorUnits' in read ? read.minorUnits : undefined;
}

/** Kilocalories of kilojoules, whole: 4.184 kJ each (ISO 80000-5, thermochemical). */
export const kilocalories = (kilojoules: number): number => Math.round((kilojoules * 1_000) / 4_184);

/** A unit price in the store's money, with a tenth of its minor unit where it is less than a whole one and has any. */
export function unitPriceText({ tenths }: UnitPrice, currency: Currency, locale: string): string {
  const small = tenths < 10 ** (currency.digits + 1) && tenths % 10 !== 0;
  if (small) return money(tenths, { ...currency, digits: currency.digits + 1 }, locale);
  return money(Math.round(tenths / 10), currency, locale);
}

export const packQuery = (store: number, product: number) =>
  queryOptions({
    queryKey: [store, 'products', product, 'pack'],
    queryFn: () =>
      answer(api.GET('/api/stores/{store}/products/{product}/declaration', { params: { path: { store, product } } })),
  });

export const declare = (store: number, product: number, body: Declared) =>
  answer(api.PUT('/api/stores/{store}/products/{product}/declaration', { params: { path: { store, product } }, body }));

/** Where a product's picture lies; another address whenever it was changed on this page. */
export const pictureAddress = (store: number, product: number, changed: number): string =>
  `/api/stores/${store}/products/${product}/picture?${changed}`;

export const keepPicture = (store: number, product: number, picture: Blob) =>
  answer(
    api.PUT('/api/stores/{store}/products/{product}/picture', {
      params: { path: { store, product } },
      headers: { 'Content-Type': picture.type },
      // The description of the API knows no other type for bytes.
      body: picture as unknown as string,
      bodySerializer: (bytes) => bytes,
    }),
  );

export const dropPicture = (store: number, product: number) =>
  answer(api.DELETE('/api/stores/{store}/products/{product}/picture', { params: { path: { store, product } } }));

/** The longer side of a picture that is kept, in pixels. */
const LONG_SIDE = 800;

/** The file that was chosen for a picture is none, or of a kind this browser cannot read. */
export class NoPicture extends Error {}

/** A picture as it is kept: no larger than a page shows it, and without what a camera wrote into it. */
export async function shrunk(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file).catch((reason: unknown) => {
    throw new NoPicture(undefined, { cause: reason });
  });
  const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
}
