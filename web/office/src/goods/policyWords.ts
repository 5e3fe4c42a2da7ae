import { useWords } from '../language/words';
import { useFormat } from '../session/store';
import type { OrderPolicy } from './orderPolicies';

/** How a product is ordered, in words: the rule with its levels, and what the shelf holds. */
export function usePolicyWords() {
  const { t } = useWords();
  const format = useFormat();
  const amount = (thousandths: number | null | undefined) => format.quantity(thousandths ?? 0);
  return ({ rule, minimum, maximum, space }: OrderPolicy) => ({
    rule: t(`ordering.rule.${rule}`, { minimum: amount(minimum), maximum: amount(maximum) }),
    space: space == null ? undefined : t('ordering.space', { space: amount(space) }),
  });
}
