import { answer, api } from '@aisle/shared/api';
import { only } from '@aisle/shared/only';
import type { Till } from '../session/tills';

export const addTill = (store: number, name: string) =>
  answer(api.POST('/api/stores/{store}/tills', { params: { path: { store } }, body: { name } }));

/** A single-use code to type into the till, with when it ends. */
export const tillCode = (store: number, till: number) =>
  answer(api.POST('/api/stores/{store}/tills/{till}/code', { params: { path: { store, till } } }));

/** Says who works at the till, and what a self-checkout rings up for a bag. */
export const setTillMode = (store: number, till: number, mode: Till['mode'], bagCode: string | undefined) =>
  answer(
    api.POST('/api/stores/{store}/tills/{till}/mode', {
      params: { path: { store, till } },
      body: { mode, ...only({ bagCode }) },
    }),
  );

/** Withdraws the till's key. What it has sold and not sent stays on it. */
export const revokeTill = (store: number, till: number) =>
  answer(api.POST('/api/stores/{store}/tills/{till}/revoke', { params: { path: { store, till } } }));
