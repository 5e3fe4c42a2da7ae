import { answer, api, type Schemas } from '@aisle/shared/api';
import { queryOptions } from '@tanstack/react-query';

export type Version = Schemas['ModelVersion'];
export type Line = Schemas['ModelAccuracyLine'];
export type ProductDays = Schemas['ForecastProductDays'];
export type Run = NonNullable<Schemas['ForecastModels']['run']>;

/** How often a running training is asked how far it is. */
const RUNNING_MS = 1500;
/** The levels that are drawn: eight days in ten lie between the outer ones, and half below the middle one. */
const LOW = 0;
const MIDDLE = 4;
const HIGH = 8;

export const modelsQuery = (store: number) =>
  queryOptions({
    queryKey: [store, 'forecast'],
    queryFn: () => answer(api.GET('/api/stores/{store}/forecast', { params: { path: { store } } })),
    refetchInterval: ({ state }) => (state.data?.run?.state === 'RUNNING' ? RUNNING_MS : false),
  });

export const productDaysQuery = (store: number, product: number) =>
  queryOptions({
    queryKey: [store, 'forecast', 'product', product],
    queryFn: () =>
      answer(api.GET('/api/stores/{store}/forecast/products/{product}', { params: { path: { store, product } } })),
  });

export const train = (store: number) =>
  answer(api.POST('/api/stores/{store}/forecast/training', { params: { path: { store } } }));

export const stopTraining = (store: number) =>
  answer(api.DELETE('/api/stores/{store}/forecast/training', { params: { path: { store } } }));

export const chooseVersion = (store: number, version: number) =>
  answer(api.POST('/api/stores/{store}/forecast/versions/{version}/use', { params: { path: { store, version } } }));

/** A day of the picture: what was sold, or what is expected; both in thousandths. */
export interface Day {
  day: string;
  sold: number | undefined;
  band: { low: number; middle: number; high: number } | undefined;
}

/** The past and the days ahead in one row; a day that is in neither is left as a gap. */
export function daysOf({ past, ahead }: ProductDays): Day[] {
  const sold = new Map(past.map((each) => [each.day, each.sold]));
  const bands = new Map(ahead.map((each) => [each.day, bandOf(each.quantiles)]));
  const known = [...sold.keys(), ...bands.keys()].sort();
  const last = known.at(-1) ?? '';
  const days: Day[] = [];
  for (let day = known[0] ?? ''; day !== '' && day <= last; day = next(day)) {
    days.push({ day, sold: sold.get(day), band: bands.get(day) });
  }
  return days;
}

function bandOf(quantiles: readonly number[]) {
  return { low: quantiles[LOW] ?? 0, middle: quantiles[MIDDLE] ?? 0, high: quantiles[HIGH] ?? 0 };
}

function next(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** The lines of an accuracy, the most accurate first. */
export function ranked(lines: readonly Line[]): Line[] {
  return [...lines].sort((one, other) => one.mase - other.mase);
}
