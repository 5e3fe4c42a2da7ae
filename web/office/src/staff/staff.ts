import { answer, api, type Schemas } from '@aisle/shared/api';
import { only } from '@aisle/shared/only';
import type { StaffMember } from '../session/staff';

export type NewStaff = Schemas['StaffHire'];

export const ROLES = ['CASHIER', 'SHIFT_LEAD', 'BUYER', 'MANAGER', 'OWNER'] as const satisfies StaffMember['role'][];

export const hire = (store: number, body: NewStaff) =>
  answer(api.POST('/api/stores/{store}/staff', { params: { path: { store } }, body }));

export const newPin = (store: number, member: number, pin: string) =>
  answer(api.POST('/api/stores/{store}/staff/{member}/pin', { params: { path: { store, member } }, body: { pin } }));

export const newPassword = (store: number, member: number, password: string) =>
  answer(
    api.POST('/api/stores/{store}/staff/{member}/password', {
      params: { path: { store, member } },
      body: { password },
    }),
  );

/** An age that somebody has reached; left out when it is not known. */
export const reach = (store: number, member: number, years: number | undefined) =>
  answer(
    api.POST('/api/stores/{store}/staff/{member}/age', {
      params: { path: { store, member } },
      body: only({ years }),
    }),
  );

/** Ends somebody's work: sessions, PIN and login stop at once; what they did stays under their name. */
export const leave = (store: number, member: number) =>
  answer(api.POST('/api/stores/{store}/staff/{member}/leave', { params: { path: { store, member } } }));
