package aisle.server.organization;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stores of the chain. */
@Component
public class Stores {
    private static final String SELECT = """
            select s.id, s.name, s.address, s.zone, s.language, s.receipt_footer, s.demo,
                   c.code, c.digits, c.cash_step, c.notes
            from organization.store s join organization.currency c on c.code = s.currency
            """;

    private final JdbcClient sql;
    private final Audit audit;
    /** A store changes once in years and is asked for with every sale. */
    private final Cache<Long, Store> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build();

    Stores(JdbcClient sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /**
     * A store by its id.
     *
     * @param id the store's id
     * @return the store, at most ten seconds old
     * @throws Problem 404 when there is none
     */
    public Store find(long id) {
        Store found = known.getIfPresent(id);
        if (found == null) {
            found = sql.sql(SELECT + "where s.id = :id")
                    .param("id", id)
                    .query(Stores::row)
                    .optional()
                    .orElseThrow(() -> Problem.notFound("store", id));
            known.put(id, found);
        }
        return found;
    }

    /**
     * Every store.
     *
     * @return in order of their ids
     */
    public List<Store> all() {
        return sql.sql(SELECT + "order by s.id").query(Stores::row).list();
    }

    /**
     * Opens a store, with the till its office writes refunds with.
     *
     * @param store what it is to be
     * @return the store
     * @throws Problem 400 when the currency is not known
     */
    @Transactional
    public Store open(NewStore store) {
        requireCurrency(store.currency());
        long id = sql.sql("""
                insert into organization.store (name, address, zone, language, currency, receipt_footer)
                values (:name, :address, :zone, :language, :currency, :footer)
                returning id
                """)
                .param("name", store.name())
                .param("address", store.address().toArray(String[]::new))
                .param("zone", store.zone().getId())
                .param("language", store.language())
                .param("currency", store.currency())
                .param("footer", store.receiptFooter().toArray(String[]::new))
                .query(Long.class)
                .single();
        sql.sql("insert into organization.till (store, name, office) values (:store, 'Office', true)")
                .param("store", id)
                .update();
        audit.record(id, "store-opened", "store " + id, Map.of("name", store.name()));
        return find(id);
    }

    /**
     * Says of a store that it is made up.
     *
     * @param id the store's id
     */
    @Transactional
    public void markAsDemo(long id) {
        sql.sql("update organization.store set demo = true where id = :id")
                .param("id", id)
                .update();
        known.invalidate(id);
    }

    private void requireCurrency(String code) {
        List<String> codes = sql.sql("select code from organization.currency order by code")
                .query((row, index) -> row.getString("code"))
                .list();
        if (!codes.contains(code)) {
            throw Problem.invalid("currency", code, codes);
        }
    }

    private static Store row(ResultSet row, int index) throws SQLException {
        Currency currency = new Currency(
                row.getString("code"), row.getInt("digits"), row.getLong("cash_step"), longs(row.getArray("notes")));
        return new Store(
                row.getLong("id"),
                row.getString("name"),
                strings(row.getArray("address")),
                ZoneId.of(row.getString("zone")),
                row.getString("language"),
                strings(row.getArray("receipt_footer")),
                currency,
                row.getBoolean("demo"));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static List<Long> longs(Array array) throws SQLException {
        return List.of((Long[]) array.getArray());
    }
}
