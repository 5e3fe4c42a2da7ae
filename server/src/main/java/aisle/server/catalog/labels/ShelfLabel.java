package aisle.server.catalog.labels;

import aisle.core.price.Unit;
import aisle.server.catalog.declarations.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a shelf before a product.
 *
 * @param code the first of its codes: a GTIN of 14 digits, or {@code PLU} and its number
 * @param before everybody's price the day before, minor units per unit; null when it had none
 * @param price everybody's price on the day
 * @param memberPrice what members pay, where it is less
 * @param unitPrice of everybody's price, where the pack's content is known
 */
record ShelfLabel(
        long product,
        String name,
        String department,
        Unit unit,
        @Nullable String code,
        @Nullable Long before,
        long price,
        @Nullable Long memberPrice,
        @Nullable UnitPrice unitPrice) {}
