import type { Schemas } from '@aisle/shared/api';
import { useWords } from '../language/words';
import { useFormat, useStore } from '../session/store';
import { clockText } from './minutes';

export type DeliveryDay = Schemas['DeliveryDay'];

/** Says of a delivery day until when it is ordered: `Order by Tue, Nov 24, 2:00 PM for Thu, Nov 26`. */
export function useOrderBy() {
  const { t } = useWords();
  const { locale } = useStore();
  const format = useFormat();
  const until = ({ orderDay, cutOffMinute }: DeliveryDay) =>
    typeof cutOffMinute === 'number'
      ? `${format.day(orderDay)}, ${clockText(cutOffMinute, locale)}`
      : format.day(orderDay);
  return {
    until,
    orderBy: (delivery: DeliveryDay) => t('orders.orderBy', { until: until(delivery), day: format.day(delivery.day) }),
  };
}
