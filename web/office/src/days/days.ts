import { answer, api, type Schemas } from '@aisle/shared/api';
import { queryOptions } from '@tanstack/react-query';

export type DayFigures = Schemas['FactsFigures'];
export type GoodsFigures = Schemas['GoodsSheet'];
export type HourFigures = Schemas['BreakdownHour'];

/** How many days back the page may look, yesterday the last of them. */
export const SPANS = [7, 28, 91] as const;
export type Span = (typeof SPANS)[number];

/** The days of a span that ends yesterday: today is still being sold and has a page of its own. */
export function spanBefore(today: string, span: Span): { from: string; to: string } {
  return { from: daysBefore(today, span), to: daysBefore(today, 1) };
}

function daysBefore(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

export const daysQuery = (store: number, from: string, to: string) =>
  queryOptions({
    queryKey: [store, 'figures', from, to],
    queryFn: () => answer(api.GET('/api/stores/{store}/figures', { params: { path: { store }, query: { from, to } } })),
    select: ({ days }) => days,
  });

/** What became of the goods day by day. */
export const goodsQuery = (store: number, from: string, to: string) =>
  queryOptions({
    queryKey: [store, 'figures', 'goods', from, to],
    queryFn: () =>
      answer(api.GET('/api/stores/{store}/figures/goods', { params: { path: { store }, query: { from, to } } })),
    select: ({ days }) => days,
  });

const MILLION = 1_000_000;

/** Days together: what was thrown away, and how many of the carried products were there; undefined of no day. */
export function together(days: readonly GoodsFigures[]): { waste: number; availability: number } | undefined {
  const carried = days.reduce((total, day) => total + day.carried, 0);
  const empty = days.reduce((total, day) => total + day.empty, 0);
  if (days.length === 0) return undefined;
  return {
    waste: days.reduce((total, day) => total + day.waste, 0),
    availability: carried === 0 ? MILLION : Math.floor((MILLION * (carried - empty)) / carried),
  };
}

/** What each department brought in a span, the largest first. */
export const departmentsQuery = (store: number, from: string, to: string) =>
  queryOptions({
    queryKey: [store, 'figures', 'departments', from, to],
    queryFn: () =>
      answer(api.GET('/api/stores/{store}/figures/departments', { params: { path: { store }, query: { from, to } } })),
    select: ({ departments }) => departments,
  });

/** The products that brought most in a span. */
export const productsQuery = (store: number, from: string, to: string) =>
  queryOptions({
    queryKey: [store, 'figures', 'products', from, to],
    queryFn: () =>
      answer(api.GET('/api/stores/{store}/figures/products', { params: { path: { store }, query: { from, to } } })),
    select: ({ products }) => products,
  });

/** The hours of the day, all days of a span together. */
export const hoursQuery = (store: number, from: string, to: string) =>
  queryOptions({
    queryKey: [store, 'figures', 'hours', from, to],
    queryFn: () =>
      answer(api.GET('/api/stores/{store}/figures/hours', { params: { path: { store }, query: { from, to } } })),
    select: ({ hours }) => hours,
  });

/** Every day of a span in order, each with its figures or none: a day without any is a gap, not left out. */
export function everyDay<Figures extends { day: string }>(from: string, to: string, figures: readonly Figures[]) {
  const known = new Map(figures.map((each) => [each.day, each]));
  const days: { day: string; figures: Figures | undefined }[] = [];
  for (let day = from; day <= to; day = daysBefore(day, -1)) days.push({ day, figures: known.get(day) });
  return days;
}
