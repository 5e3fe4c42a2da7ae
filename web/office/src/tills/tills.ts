import { answer, api } from '@aisle/shared/api';

export const addTill = (store: number, name: string) =>
  answer(api.POST('/api/stores/{store}/tills', { params: { path: { store } }, body: { name } }));

/** A single-use code to type into the till, with when it ends. */
export const tillCode = (store: number, till: number) =>
  answer(api.POST('/api/stores/{store}/tills/{till}/code', { params: { path: { store, till } } }));

/** Withdraws the till's key. What it has sold and not sent stays on it. */
export const revokeTill = (store: number, till: number) =>
  answer(api.POST('/api/stores/{store}/tills/{till}/revoke', { params: { path: { store, till } } }));
