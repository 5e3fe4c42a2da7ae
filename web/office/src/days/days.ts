import { answer, api, type Schemas } from '@aisle/shared/api';
import { queryOptions } from '@tanstack/react-query';

export type DayFigures = Schemas['FactsFigures'];
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

/** Every day of a span in order, each with its figures or none: a day without a sale is a gap, not left out. */
export function everyDay(from: string, to: string, figures: readonly DayFigures[]) {
  const known = new Map(figures.map((each) => [each.day, each]));
  const days: { day: string; figures: DayFigures | undefined }[] = [];
  for (let day = from; day <= to; day = daysBefore(day, -1)) days.push({ day, figures: known.get(day) });
  return days;
}
