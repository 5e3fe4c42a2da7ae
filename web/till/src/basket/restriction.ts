import { isoDay } from '@aisle/shared/time';
import type { PriceBook } from '../price-book/book';
import type { Product, Restriction } from '../price-book/product';

const DAY = 24 * 60;

/** The restrictions of a product. */
export function restrictionsOf({ rules }: Pick<PriceBook, 'rules'>, product: Product): Restriction[] {
  return (rules.restrictions ?? []).filter((restriction) => isOf(restriction, product));
}

function isOf(restriction: Restriction, { id, department }: Product): boolean {
  const { everything, products, departments, exceptProducts, exceptDepartments } = restriction;
  if (exceptProducts?.includes(id)) return false;
  if (products?.includes(id)) return true;
  return Boolean(everything || departments?.includes(department)) && !exceptDepartments?.includes(department);
}

/** Whether the goods may be sold in a minute of the week. */
export function isOpen({ hours }: Restriction, minute: number): boolean {
  if (!hours) return true;
  const day = Math.floor(minute / DAY) + 1;
  return hours.some(({ days, from, to }) => days.includes(day) && from <= minute % DAY && minute % DAY < to);
}

/** The latest day of birth (ISO) of somebody who has reached so many years on an epoch day. */
export function bornBy(day: number, years: number): string {
  const [year = 0, month = 0, date = 0] = isoDay(day).split('-').map(Number);
  const born = new Date(Date.UTC(year - years, month - 1, date));
  // On 29 February nobody of another year was born: the day before it, and not the day after.
  if (born.getUTCDate() !== date) born.setUTCDate(0);
  return born.toISOString().slice(0, 10);
}
