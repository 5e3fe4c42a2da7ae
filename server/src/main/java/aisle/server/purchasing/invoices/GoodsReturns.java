package aisle.server.purchasing.invoices;

import aisle.server.inventory.Movement;
import aisle.server.inventory.Shelves;
import aisle.server.organization.Access;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.Stores;
import aisle.server.purchasing.Suppliers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Books goods out that go back to their supplier, and claims back what they cost. */
@Component
class GoodsReturns {

    private final JdbcClient sql;
    private final Shelves shelves;
    private final Suppliers suppliers;
    private final Claims claims;
    private final Stores stores;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();

    GoodsReturns(
            JdbcClient sql,
            Shelves shelves,
            Suppliers suppliers,
            Claims claims,
            Stores stores,
            Access access,
            Audit audit,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.shelves = shelves;
        this.suppliers = suppliers;
        this.claims = claims;
        this.stores = stores;
        this.access = access;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Books a return. The same id with the same content counts once.
     *
     * @return the claim on the supplier
     * @throws Problem 404 for a supplier nobody knows, 400 naming the line that cannot be, 409 {@code return-known}
     *     when the id has other content and {@code return-worth-nothing} when the goods cost nothing
     */
    @Transactional
    UUID book(GoodsReturn given) {
        suppliers.find(given.supplier());
        String content = content(given);
        List<Shelves.Parcel> parcels = shelves.pick(
                given.store(),
                given.lines().stream()
                        .map(line -> new Shelves.Wanted(line.product(), line.quantity(), line.lot()))
                        .toList());
        long cost = parcels.stream().mapToLong(Shelves.Parcel::cost).reduce(0, Math::addExact);
        if (cost == 0) {
            throw Problem.conflict(
                    "return-worth-nothing",
                    "These goods cost nothing, so nothing is owed for them. Book them as waste.");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate day = stores.find(given.store()).dayOf(now);
        if (!begin(given, content, cost, day, now)) {
            return claims.ofReturn(given.id());
        }
        addLines(given.id(), parcels);
        UUID claim = claims.make(given, cost, day, now);
        audit.record(
                given.store(),
                "goods-returned",
                "supplier " + given.supplier(),
                Map.of("reason", given.reason().name(), "lines", parcels.size(), "cost", cost));
        events.publishEvent(new GoodsReturned(given.id(), given.store(), day, now, cost));
        shelves.move(
                new Shelves.Document(given.id(), given.store(), Movement.Kind.RETURN, day, now), parcels, List.of());
        return claim;
    }

    /** False when the same return was booked before. */
    private boolean begin(GoodsReturn given, String content, long cost, LocalDate day, Instant now) {
        int begun = sql.sql("""
                insert into purchasing.goods_return (id, store, supplier, reason, content, cost, staff, day, at)
                values (:id, :store, :supplier, :reason, :content, :cost, :staff, :day, :at) on conflict do nothing""")
                .param("id", given.id())
                .param("store", given.store())
                .param("supplier", given.supplier())
                .param("reason", given.reason().name())
                .param("content", content)
                .param("cost", cost)
                .param("staff", access.staff().id())
                .param("day", day)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        if (begun == 0
                && !content.equals(sql.sql("select content from purchasing.goods_return where id = :id")
                        .param("id", given.id())
                        .query(String.class)
                        .single())) {
            throw Problem.conflict("return-known", "Return " + given.id() + " was booked with other content.");
        }
        return begun == 1;
    }

    private static String content(GoodsReturn given) {
        return given.lines().stream()
                .map(line -> line.product() + "=" + line.quantity() + (line.lot() == null ? "" : "@" + line.lot()))
                .collect(Collectors.joining(
                        "; ", given.store() + " " + given.supplier() + " " + given.reason() + ": ", ""));
    }

    private void addLines(UUID id, List<Shelves.Parcel> parcels) {
        for (int i = 0; i < parcels.size(); i++) {
            Shelves.Parcel each = parcels.get(i);
            sql.sql("""
                    insert into purchasing.goods_return_line (goods_return, line, product, lot, quantity, cost)
                    values (:id, :line, :product, :lot, :quantity, :cost)""")
                    .param("id", id)
                    .param("line", i + 1)
                    .param("product", each.product())
                    .param("lot", each.lot())
                    .param("quantity", each.quantity())
                    .param("cost", each.cost())
                    .update();
        }
    }
}
