import { answer, api, type Schemas } from '@aisle/shared/api';

export type CalendarEntry = Schemas['CalendarEntry'];
export type NewEntry = Schemas['SupplierNewEntry'];

/** Writes days that are not as every week into a supplier's calendar. */
export function enterDays(store: number, supplier: number, body: NewEntry) {
  return answer(
    api.POST('/api/stores/{store}/suppliers/{supplier}/calendar', { params: { path: { store, supplier } }, body }),
  );
}

/** Takes them out again. */
export function strikeDays(store: number, supplier: number, entry: number) {
  return answer(
    api.DELETE('/api/stores/{store}/suppliers/{supplier}/calendar/{entry}', {
      params: { path: { store, supplier, entry } },
    }),
  );
}
