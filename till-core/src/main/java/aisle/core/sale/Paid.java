package aisle.core.sale;

import aisle.core.tender.Payment;
import aisle.core.tender.TenderAmount;
import java.util.List;

/**
 * A basket and how far payments cover it.
 *
 * @param basket with the taxes that are due, which limited tenders may have lessened
 * @param limits the most that each limited tender may pay beyond what was tendered
 */
public record Paid(PricedBasket basket, Payment payment, List<TenderAmount> limits) {}
