import { answer, api, type Schemas } from '@aisle/shared/api';
import { only } from '@aisle/shared/only';
import { queryOptions } from '@tanstack/react-query';

export type Coupon = Schemas['CouponRow'];
export type Overview = Schemas['CouponOverview'];
export type Beyond = Schemas['CouponBeyond'];
export type Reservation = Schemas['Reservation'];

export const couponsQuery = (store: number) =>
  queryOptions({
    queryKey: [store, 'coupons'],
    queryFn: () => answer(api.GET('/api/stores/{store}/coupons', { params: { path: { store } } })),
  });

/** @param most how many times it is given in all; undefined for any number */
export const limitCoupon = (store: number, code: string, most: number | undefined) =>
  answer(
    api.PUT('/api/stores/{store}/coupons/limit', {
      params: { path: { store } },
      body: { code, ...only({ most }) },
    }),
  );

/** Gives back what a till asked for and no basket has. */
export const release = (store: number, reservation: string, reason: string) =>
  answer(
    api.POST('/api/stores/{store}/coupons/reservations/{reservation}/release', {
      params: { path: { store, reservation } },
      body: { reason },
    }),
  );
