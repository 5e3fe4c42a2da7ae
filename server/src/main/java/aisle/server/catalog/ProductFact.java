package aisle.server.catalog;

import aisle.core.price.Product;
import aisle.core.price.Unit;
import aisle.core.tender.TenderKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One product as the price book's log says it, with the prices of the chain and of every store.
 *
 * @param tare thousandths of the unit
 * @param eligible the limited tenders it may be paid with
 * @param cost minor units per unit
 * @param parts what is in it, where it is a bundle
 */
record ProductFact(
        long id,
        String name,
        int department,
        int tax,
        Unit unit,
        List<String> codes,
        List<DatedPrice> prices,
        @Nullable Long deposit,
        @Nullable Long tare,
        @Nullable Boolean blocked,
        @Nullable List<TenderKind> eligible,
        long cost,
        @Nullable List<BundlePart> parts) {

    /** The same product, not to be sold. */
    ProductFact withheld() {
        return new ProductFact(
                id, name, department, tax, unit, codes, prices, deposit, tare, true, eligible, cost, parts);
    }

    /** The same product for a page that does not know limited tenders. */
    ProductFact withoutEligible() {
        return new ProductFact(
                id, name, department, tax, unit, codes, prices, deposit, tare, blocked, null, cost, parts);
    }

    /** The same product for a page that does not know prices from a minute on. */
    ProductFact byDays() {
        return new ProductFact(
                id,
                name,
                department,
                tax,
                unit,
                codes,
                DatedPrice.byDays(prices),
                deposit,
                tare,
                blocked,
                eligible,
                cost,
                parts);
    }

    /** The product as one store sells it. */
    Product in(long store) {
        return new Product(
                id,
                name,
                department,
                tax,
                unit,
                codes,
                DatedPrice.forStore(prices, store).stream().map(DatedPrice::row).toList(),
                deposit == null ? 0 : deposit,
                tare == null ? 0 : tare,
                Boolean.TRUE.equals(blocked),
                eligible == null ? List.of() : eligible);
    }
}
