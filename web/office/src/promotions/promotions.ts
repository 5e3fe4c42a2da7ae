import { answer, api, type Schemas } from '@aisle/shared/api';
import { type QueryClient, queryOptions } from '@tanstack/react-query';

export type PromotionRow = Schemas['PromotionRow'];
export type PromotionShown = Schemas['PromotionShown'];
export type Promotion = Schemas['PromotionSheet'];
export type Edition = Schemas['PromotionEdition'];
export type Wanted = Schemas['PromotionWanted'];
export type Trial = Schemas['TestBasketQuestion'];
export type Tried = Schemas['TestBasketPriced'];
export type Uplift = Schemas['UpliftsUplift'];
export type Measured = Schemas['UpliftsMeasured'];
export type Conflict = Schemas['PromotionConflictsConflict'];
export type State = PromotionRow['state'];

/** Whether a promotion can still be changed. */
export const isOver = (state: State) => state === 'ENDED' || state === 'STOPPED';

export const promotionsQuery = (store: number) =>
  queryOptions({
    queryKey: [store, 'promotions', 'list'],
    queryFn: () => answer(api.GET('/api/stores/{store}/promotions', { params: { path: { store } } })),
    select: ({ promotions }) => promotions,
  });

export const promotionQuery = (store: number, promotion: number) =>
  queryOptions({
    queryKey: [store, 'promotions', promotion],
    queryFn: () =>
      answer(api.GET('/api/stores/{store}/promotions/{promotion}', { params: { path: { store, promotion } } })),
  });

/** Writes a promotion down: a new one where it has no number yet, else as a draft of that one. */
export const writePromotion = (store: number, promotion: number | undefined, body: Wanted) =>
  answer(
    promotion === undefined
      ? api.POST('/api/stores/{store}/promotions', { params: { path: { store } }, body })
      : api.PUT('/api/stores/{store}/promotions/{promotion}', { params: { path: { store, promotion } }, body }),
  );

/** What puts a draft into the price book, gives it up, or takes a promotion out of the book. */
export type Step = 'publish' | 'discard' | 'stop';

export async function takeStep(store: number, promotion: number, step: Step): Promise<void> {
  const path = { params: { path: { store, promotion } } };
  if (step === 'publish') await answer(api.POST('/api/stores/{store}/promotions/{promotion}/publish', path));
  else if (step === 'stop') await answer(api.POST('/api/stores/{store}/promotions/{promotion}/stop', path));
  else await answer(api.POST('/api/stores/{store}/promotions/{promotion}/discard', path));
}

/** Prices a basket with and without what is written; no till knows of it. */
export const trialQuery = (store: number, trial: Trial) =>
  queryOptions({
    queryKey: [store, 'promotions', 'trial', trial],
    queryFn: () =>
      answer(api.POST('/api/stores/{store}/promotions/test-basket', { params: { path: { store } }, body: trial })),
    retry: false,
  });

/** What else is for the same goods and days, and what would be sold below cost. */
export const conflictsQuery = (store: number, body: Schemas['PromotionConflictsQuestion']) =>
  queryOptions({
    queryKey: [store, 'promotions', 'conflicts', body],
    queryFn: () => answer(api.POST('/api/stores/{store}/promotions/conflicts', { params: { path: { store } }, body })),
    retry: false,
  });

/** What a promotion is expected to bring, what it brought, and what earlier ones did. */
export const upliftQuery = (store: number, promotion: number) =>
  queryOptions({
    queryKey: [store, 'promotions', promotion, 'uplift'],
    queryFn: () =>
      answer(api.GET('/api/stores/{store}/promotions/{promotion}/uplift', { params: { path: { store, promotion } } })),
  });

/** Keeps what the server answered and has the list read anew. */
export async function keepShown(queries: QueryClient, store: number, shown: PromotionShown) {
  queries.setQueryData(promotionQuery(store, shown.promotion.id).queryKey, shown);
  await queries.invalidateQueries({ queryKey: [store, 'promotions', 'list'] });
  await queries.invalidateQueries({ queryKey: upliftQuery(store, shown.promotion.id).queryKey });
}
