import { answer, api, type Schemas } from '@aisle/shared/api';
import { queryOptions } from '@tanstack/react-query';

export type DayFigures = Schemas['FactsFigures'];

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

/** Every day of a span in order, each with its figures or none: a day without a sale is a gap, not left out. */
export function everyDay(from: string, to: string, figures: readonly DayFigures[]) {
  const known = new Map(figures.map((each) => [each.day, each]));
  const days: { day: string; figures: DayFigures | undefined }[] = [];
  for (let day = from; day <= to; day = daysBefore(day, -1)) days.push({ day, figures: known.get(day) });
  return days;
}
