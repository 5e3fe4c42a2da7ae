package aisle.server.inventory;

import aisle.server.organization.Problem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which lots came to which store, with which date. */
@Component
class LotRegister {

    private final JdbcClient sql;

    LotRegister(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Notes lots that come in, inside the caller's transaction; one that is known must have the same date. Always in
     * order of product and lot, and before on hand is locked, so that receipts never wait for each other in a circle.
     */
    void note(long store, LocalDate day, List<GoodsReceipt.Line> lines) {
        List<GoodsReceipt.Line> dated = lines.stream()
                .filter(line -> line.lotName() != null)
                .sorted(Comparator.comparingLong(GoodsReceipt.Line::product)
                        .thenComparing(line -> Objects.requireNonNull(line.lotName())))
                .toList();
        if (dated.isEmpty()) {
            return;
        }
        sql.sql("""
                insert into inventory.lot (store, product, lot, expires, received)
                select :store, product, lot, expires::date, :day
                from unnest(:products, :lots, :expiries) with ordinality as l (product, lot, expires, place)
                order by place
                on conflict do nothing""")
                .param("store", store)
                .param("day", day)
                .param(
                        "products",
                        dated.stream().mapToLong(GoodsReceipt.Line::product).toArray())
                .param("lots", dated.stream().map(GoodsReceipt.Line::lotName).toArray(String[]::new))
                .param(
                        "expiries",
                        dated.stream()
                                .map(line -> Objects.toString(line.expires(), null))
                                .toArray(String[]::new))
                .update();
        dated.forEach(line -> requireSameDate(store, line));
    }

    private void requireSameDate(long store, GoodsReceipt.Line line) {
        String expires = Objects.requireNonNull(sql.sql("""
                select coalesce(expires::text, '') from inventory.lot
                where store = :store and product = :product and lot = :lot""")
                .param("store", store)
                .param("product", line.product())
                .param("lot", line.lotName())
                .query(String.class)
                .single());
        if (!expires.equals(Objects.toString(line.expires(), ""))) {
            throw Problem.conflict(
                            "lot-has-another-date",
                            "Lot " + line.lotName() + " of product " + line.product() + " came before with "
                                    + (expires.isEmpty() ? "no date" : "the date " + expires)
                                    + ". Look at the label again, or give the lot another name.")
                    .at("expires", line.expires(), expires.isEmpty() ? "no date" : expires);
        }
    }

    /** What a lot is called in a store it comes to: its own name, unless the store knows it with another date. */
    String nameAt(long store, long product, String lot, @Nullable LocalDate expires) {
        return !knows(store, product, lot) || Objects.equals(expires(store, product, lot), expires)
                ? lot
                : lot + " (" + Objects.toString(expires, "no date") + ")";
    }

    /** The last day a lot may be sold; null for what does not spoil, and for a lot that never came to the store. */
    @Nullable LocalDate expires(long store, long product, String lot) {
        return sql.sql("""
                select expires from inventory.lot
                where store = :store and product = :product and lot = :lot and expires is not null""")
                .param("store", store)
                .param("product", product)
                .param("lot", lot)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    /** Whether a lot of a product ever came to a store. */
    boolean knows(long store, long product, String lot) {
        return sql.sql("""
                select exists (select from inventory.lot
                where store = :store and product = :product and lot = :lot)""")
                .param("store", store)
                .param("product", product)
                .param("lot", lot)
                .query(Boolean.class)
                .single();
    }
}
