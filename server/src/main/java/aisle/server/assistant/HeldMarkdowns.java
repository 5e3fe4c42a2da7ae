package aisle.server.assistant;

import aisle.server.organization.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The markdowns that were carried out in a store, with what was measured of them. */
@Service
public class HeldMarkdowns {

    private final JdbcClient sql;

    HeldMarkdowns(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A markdown that was carried out, also when it was taken back later. Money is minor units.
     *
     * @param from the business day it was carried out on
     * @param to the first on which it no longer held
     * @param promised expected to bring
     * @param gain measured; null while it is not, or when it cannot be
     * @param low the lower end of what was measured
     * @param high the upper
     */
    public record Held(
            long product,
            LocalDate from,
            LocalDate to,
            long promised,
            @Nullable Long gain,
            @Nullable Long low,
            @Nullable Long high) {}

    /**
     * Those that held on some day from a day on.
     *
     * @param store the store
     * @param since the business day
     * @return the one carried out first leading
     */
    public List<Held> since(Store store, LocalDate since) {
        return sql.sql("""
                select (p.change ->> 'product')::bigint as product, e.at, (p.change ->> 'to')::date as ends,
                    p.gain as promised, o.gain, o.low, o.high
                from assistant.proposal p
                    join assistant.proposal_event e on e.proposal = p.id and e.kind = 'CARRIED_OUT'
                    left join assistant.outcome o on o.proposal = p.id
                where p.store = :store and p.kind = 'MARKDOWN' and p.state in ('CARRIED_OUT', 'UNDONE')
                    and (p.change ->> 'to')::date > :since
                order by e.at""")
                .param("store", store.id())
                .param("since", since)
                .query((row, number) -> held(store, row))
                .list();
    }

    private static Held held(Store store, ResultSet row) throws SQLException {
        return new Held(
                row.getLong("product"),
                store.dayOf(row.getObject("at", OffsetDateTime.class).toInstant()),
                row.getObject("ends", LocalDate.class),
                row.getLong("promised"),
                row.getObject("gain", Long.class),
                row.getObject("low", Long.class),
                row.getObject("high", Long.class));
    }
}
