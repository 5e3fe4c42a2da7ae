package aisle.server.insight.replenishment.shop;

import java.time.LocalDate;

/**
 * A lower price for a product of which a lot expires soon, and why. Tills read no lots, so the price holds for all of
 * the product until the lot's last day; what fresh goods bring less is in the gain. Quantities are thousandths.
 *
 * @param product product id
 * @param lot the lot that expires first
 * @param expires its last day
 * @param quantity of it
 * @param price minor units a unit, today
 * @param marked minor units a unit, as advised
 * @param wastedWithout expected to expire at today's price
 * @param wasted expected to expire at the price advised
 * @param gain minor units, beside leaving the price
 */
public record SuggestedMarkdown(
        long product,
        String lot,
        LocalDate expires,
        long quantity,
        long price,
        long marked,
        long wastedWithout,
        long wasted,
        long gain) {}
