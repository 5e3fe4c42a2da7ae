package aisle.server.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a chain begins to sell at once. Amounts are minor units, quantities thousandths, rates parts per million.
 *
 * @param departments in the order they are shown
 * @param taxes what products are taxed with
 * @param embedded barcodes that carry a price or a weight
 * @param tenders the kinds of tender that are taken beside cash and cards
 * @param unreceiptedMost the most that goods without a receipt are taken back for at once, minor units; null for none
 * @param products deposits before or among them
 * @param promotions what is offered
 */
public record NewAssortment(
        List<Department> departments,
        List<Tax> taxes,
        List<EmbeddedCode> embedded,
        List<String> tenders,
        @Nullable Long unreceiptedMost,
        List<Product> products,
        List<Promotion> promotions) {

    /** A department, such as Produce. */
    public record Department(long id, String name) {}

    /**
     * A tax class.
     *
     * @param inclusive true when prices contain it
     * @param components at least one
     */
    public record Tax(long id, String name, boolean inclusive, List<Component> components) {

        /** One authority's share. */
        public record Component(String name, long ppm) {}
    }

    /**
     * A barcode form that carries a value: prefix, item (a PLU), value, check digit; 13 digits in all.
     *
     * @param kind {@code PRICE} or {@code WEIGHT}
     */
    public record EmbeddedCode(String prefix, int itemDigits, int valueDigits, String kind) {}

    /**
     * A product.
     *
     * @param unit {@code EACH}, {@code KG} or {@code LB}
     * @param codes GTIN-14 digits, or {@code PLU} and a number
     * @param deposit the product charged with each piece
     * @param eligible the limited tenders that it may be paid with, such as {@code SNAP}
     * @param cost minor units per unit
     */
    public record Product(
            long id,
            String name,
            long department,
            long tax,
            String unit,
            List<String> codes,
            List<Price> prices,
            @Nullable Long deposit,
            @Nullable Long tare,
            List<String> eligible,
            long cost) {}

    /**
     * A price of the whole chain.
     *
     * @param to exclusive; null while open
     */
    public record Price(LocalDate from, @Nullable LocalDate to, long amount, boolean member) {}

    /**
     * A promotion, in the words of {@code docs/journal.md}.
     *
     * @param products the products it is for; empty when it is for departments
     * @param departments the departments it is for; empty when it is for products
     * @param terms what its kind asks for, such as {@code count} and {@code price}, and what any may have, such as
     *     {@code coupon}
     */
    public record Promotion(
            long id,
            String name,
            String kind,
            LocalDate from,
            @Nullable LocalDate to,
            boolean members,
            List<Long> products,
            List<Long> departments,
            Map<String, ?> terms) {}
}
