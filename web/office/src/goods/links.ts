import { answer, api, type Schemas } from '@aisle/shared/api';
import { queryOptions } from '@tanstack/react-query';

export type Links = Schemas['LinksSheet'];
export type LinkedGoods = Schemas['LinksOther'];
export type BundlePart = Schemas['LinksPart'];
export type Substitute = Schemas['LinksSubstitute'];

/** What a product has to do with others, with what the store has of each. */
export const linksQuery = (store: number, product: number) =>
  queryOptions({
    queryKey: [store, 'products', product, 'links'],
    queryFn: () =>
      answer(api.GET('/api/stores/{store}/products/{product}/links', { params: { path: { store, product } } })),
  });

/** Says what is in a bundle, thousandths of each in one; nothing where it is none any more. */
export const keepBundle = (store: number, product: number, parts: { product: number; quantity: number }[]) =>
  answer(
    api.PUT('/api/stores/{store}/products/{product}/bundle', {
      params: { path: { store, product } },
      body: { parts },
    }),
  );

/** Says what may take a product's place, what is offered first leading. */
export const keepSubstitutes = (store: number, product: number, substitutes: Schemas['LinkNewSubstitute'][]) =>
  answer(
    api.PUT('/api/stores/{store}/products/{product}/substitutes', {
      params: { path: { store, product } },
      body: { substitutes },
    }),
  );
