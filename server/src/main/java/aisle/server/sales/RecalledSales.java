package aisle.server.sales;

import aisle.core.code.Label;
import aisle.core.code.ReceiptCode;
import aisle.core.journal.JournalEntry;
import aisle.core.journal.Line;
import aisle.core.journal.Sale;
import aisle.core.price.Unit;
import aisle.server.catalog.Recalls;
import aisle.server.organization.Permission;
import aisle.server.organization.Requires;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a store sold of goods that were called back, before the recall reached its tills: so that whoever bought it can
 * be told, as far as they are known.
 */
@RestController
class RecalledSales {

    /** Perishables are eaten by then, and the search reads every receipt of these days that has the product. */
    private static final int DAYS = 90;

    private static final int MOST = 500;

    private final JdbcClient sql;
    private final Recalls recalls;

    RecalledSales(JdbcClient sql, Recalls recalls) {
        this.sql = sql;
        this.recalls = recalls;
    }

    /**
     * A line that was sold.
     *
     * @param entry the receipt's id
     * @param line its number on the receipt
     * @param quantity thousandths of the unit
     * @param lot as its label said; null when nothing was said, so that it may be of the lot called back
     */
    record Sold(
            UUID entry,
            String receipt,
            LocalDate day,
            Instant at,
            long line,
            long quantity,
            Unit unit,
            @Nullable String lot) {}

    /**
     * What was sold.
     *
     * @param sold the latest first; 500 at most
     * @param since the first day that was looked at
     * @param more true when there were more
     */
    record Found(List<Sold> sold, LocalDate since, boolean more) {}

    /** Lines of the recall's product whose lot is the one called back, or was not said. */
    @GetMapping("/api/stores/{store}/recalls/{recall}/sales")
    @Requires(Permission.SALES_VIEW)
    Found sold(@PathVariable long store, @PathVariable long recall) {
        var called = recalls.find(recall);
        var since = LocalDate.ofInstant(called.calledAt(), ZoneOffset.UTC).minusDays(DAYS);
        var bodies = sql.sql("""
                select e.body from sales.entry e
                where e.store = :store and e.day >= :since and e.kind = 'SALE'
                  and exists (select from sales.line l where l.entry = e.id and l.product = :product)
                order by e.day desc, e.at desc, e.id desc
                limit :most""")
                .param("store", store)
                .param("since", since)
                .param("product", called.product())
                .param("most", MOST + 1)
                .query((row, number) -> row.getString("body"))
                .list();
        var sold = new ArrayList<Sold>();
        for (String body : bodies.subList(0, Math.min(MOST, bodies.size()))) {
            if (JournalEntry.parse(body.getBytes(StandardCharsets.UTF_8)) instanceof Sale sale) {
                add(sold, sale, called);
            }
        }
        return new Found(sold, since, bodies.size() > MOST);
    }

    private static void add(List<Sold> sold, Sale sale, Recalls.Row called) {
        for (Line line : sale.receipt().lines()) {
            if (line.product() == called.product()) {
                String lot = Label.lot(line.code());
                if (called.lot() == null || lot == null || lot.equals(called.lot())) {
                    sold.add(row(sale, line, lot));
                }
            }
        }
    }

    private static Sold row(Sale sale, Line line, @Nullable String lot) {
        var header = sale.header();
        return new Sold(
                UUID.fromString(header.id()),
                new ReceiptCode(header.store(), header.till(), header.number()).text(),
                LocalDate.ofEpochDay(header.day()),
                Instant.ofEpochMilli(header.at()),
                line.line(),
                line.quantity(),
                line.unit(),
                lot);
    }
}
