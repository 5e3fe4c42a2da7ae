package aisle.server.purchasing.invoices;

import aisle.server.organization.Audit;
import aisle.server.organization.LatestMark;
import aisle.server.organization.Problem;
import aisle.server.organization.Stores;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What suppliers owe back: made when an invoice is approved or goods go back, ended by credit notes, or given up for a
 * reason.
 */
@Service
public class Claims {

    private static final int TEXT_MAX = 200;
    private static final int NUMBER_MAX = 40;

    private static final String HEADS = """
            select c.*, i.number as invoice_number, i.day as invoice_day, g.reason as return_reason
            from purchasing.claim c
            left join purchasing.invoice i on i.id = c.invoice
            left join purchasing.goods_return g on g.id = c.goods_return
            """;

    private final JdbcClient sql;
    private final InvoiceTables invoices;
    private final Matching matching;
    private final Stores stores;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();

    Claims(
            JdbcClient sql,
            InvoiceTables invoices,
            Matching matching,
            Stores stores,
            Audit audit,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.invoices = invoices;
        this.matching = matching;
        this.stores = stores;
        this.audit = audit;
        this.events = events;
    }

    /** Claims back what is claimed of an invoice, in the transaction that approves it. */
    void make(Invoice invoice, long amount, LocalDate day, Instant at) {
        make(invoice.store(), invoice.supplier(), invoice.id(), null, amount, day, at);
    }

    /** Claims back what goods cost that went back, in the transaction that books them out; the claim's id. */
    UUID make(GoodsReturn given, long amount, LocalDate day, Instant at) {
        return make(given.store(), given.supplier(), null, given.id(), amount, day, at);
    }

    private UUID make(
            long store,
            long supplier,
            @Nullable UUID invoice,
            @Nullable UUID goodsReturn,
            long amount,
            LocalDate day,
            Instant at) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into purchasing.claim (id, store, supplier, invoice, goods_return, amount, day, at)
                values (:id, :store, :supplier, :invoice, :goodsReturn, :amount, :day, :at)""")
                .param("id", id)
                .param("store", store)
                .param("supplier", supplier)
                .param("invoice", invoice)
                .param("goodsReturn", goodsReturn)
                .param("amount", amount)
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new ClaimMade(id, store));
        return id;
    }

    /** The claim that was made of a return. */
    UUID ofReturn(UUID goodsReturn) {
        return sql.sql("select id from purchasing.claim where goods_return = :goodsReturn")
                .param("goodsReturn", goodsReturn)
                .query(UUID.class)
                .single();
    }

    /**
     * Takes in a credit note: so much less is owed to the supplier. The same id with the same content counts once.
     *
     * @param store the store
     * @param claim what it is for
     * @param id the credit note's own id
     * @param number the supplier's own number of it
     * @param amount minor units
     * @return the claim as it now stands
     * @throws Problem 404 for another store's claim, 400 for more than is open, 409 {@code credit-note-known} when the
     *     supplier's number was taken in before, or the id with other content
     */
    @Transactional
    public Claim credit(long store, UUID claim, UUID id, String number, long amount) {
        if (number.isBlank() || number.length() > NUMBER_MAX) {
            throw Problem.invalid("number", number, "1 to " + NUMBER_MAX + " characters");
        }
        return settle(store, claim, id, Claim.Kind.CREDIT_NOTE, number, null, amount);
    }

    /**
     * Asks for nothing more of a claim: what is open of it is lost.
     *
     * @param store the store
     * @param claim the claim
     * @param reason why
     * @return the claim as it now stands; one of which nothing is open stays as it is
     * @throws Problem 404 for another store's claim, 400 without a reason
     */
    @Transactional
    public Claim giveUp(long store, UUID claim, String reason) {
        if (reason.isBlank() || reason.length() > TEXT_MAX) {
            throw Problem.invalid("reason", reason, "1 to " + TEXT_MAX + " characters");
        }
        lock(store, claim);
        long open = find(store, claim).open();
        return open == 0
                ? find(store, claim)
                : settle(store, claim, UUID.randomUUID(), Claim.Kind.GIVEN_UP, null, reason, open);
    }

    private Claim settle(
            long store,
            UUID claim,
            UUID id,
            Claim.Kind kind,
            @Nullable String number,
            @Nullable String reason,
            long amount) {
        lock(store, claim);
        Claim before = find(store, claim);
        for (Claim.Settlement known : before.settlements()) {
            if (known.id().equals(id) && known.amount() == amount && number != null && number.equals(known.number())) {
                return before;
            }
        }
        if (amount <= 0 || amount > before.open()) {
            throw Problem.invalid(
                    "amount", amount, "1 to " + before.open() + " minor units, what is open of the claim");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var settlement = new Claim.Settlement(
                id, kind, number, reason, amount, stores.find(store).dayOf(now), now);
        try {
            insert(before, settlement);
        } catch (DuplicateKeyException takenIn) {
            throw Problem.conflict(
                    "credit-note-known", "Credit note " + number + " of this supplier was taken in before.");
        }
        events.publishEvent(new ClaimSettled(store, settlement));
        audit.record(
                store,
                kind == Claim.Kind.CREDIT_NOTE ? "claim-credited" : "claim-given-up",
                before.subject() instanceof Claim.OfInvoice invoiced
                        ? "invoice " + invoiced.number()
                        : "claim " + claim,
                reason == null ? Map.of("amount", amount) : Map.of("amount", amount, "reason", reason));
        return find(store, claim);
    }

    private void insert(Claim claim, Claim.Settlement settlement) {
        sql.sql("""
                insert into purchasing.claim_settlement (id, claim, supplier, kind, number, reason, amount, day, at)
                values (:id, :claim, :supplier, :kind, :number, :reason, :amount, :day, :at)""")
                .param("id", settlement.id())
                .param("claim", claim.id())
                .param("supplier", claim.supplier())
                .param("kind", settlement.kind().name())
                .param("number", settlement.number())
                .param("reason", settlement.reason())
                .param("amount", settlement.amount())
                .param("day", settlement.day())
                .param("at", settlement.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Who settles a claim takes turns from here to the end of the transaction. */
    private void lock(long store, UUID claim) {
        boolean there = sql.sql("select id from purchasing.claim where id = :id and store = :store for no key update")
                .param("id", claim)
                .param("store", store)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!there) {
            throw Problem.notFound("claim", claim);
        }
    }

    /**
     * A claim of a store, with its lines.
     *
     * @param store the store
     * @param claim its id
     * @return the claim
     * @throws Problem 404 when the store has none such
     */
    public Claim find(long store, UUID claim) {
        Claim head = withSettlements(sql.sql(HEADS + "where c.store = :store and c.id = :id")
                        .param("store", store)
                        .param("id", claim)
                        .query((row, number) -> head(row))
                        .list())
                .stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("claim", claim));
        return head.with(
                switch (head.subject()) {
                    case Claim.OfInvoice of ->
                        new Claim.OfInvoice(of.invoice(), of.number(), of.day(), lines(store, of.invoice()));
                    case Claim.OfReturn of ->
                        new Claim.OfReturn(of.goodsReturn(), of.reason(), returned(of.goodsReturn()));
                });
    }

    private List<Claim.ReturnedLine> returned(UUID goodsReturn) {
        return sql.sql("""
                select product, lot, quantity, cost from purchasing.goods_return_line
                where goods_return = :goodsReturn order by line""")
                .param("goodsReturn", goodsReturn)
                .query((row, number) -> new Claim.ReturnedLine(
                        row.getLong("product"), row.getString("lot"), row.getLong("quantity"), row.getLong("cost")))
                .list();
    }

    private List<Claim.Line> lines(long store, UUID charged) {
        Invoice invoice = invoices.find(store, charged).orElseThrow();
        return matching.of(invoice).lines().stream()
                .filter(line -> line.claimed() > 0)
                .map(line -> new Claim.Line(
                        line.product(),
                        line.charged().quantity(),
                        line.parts().stream().mapToLong(Match.Part::quantity).sum(),
                        line.units(),
                        line.charged().cost(),
                        line.agreed(),
                        line.claimed()))
                .toList();
    }

    /**
     * The latest claims of some stores, without their lines.
     *
     * @param standing only these; null for all
     * @param after where the page before ended: when the claim was made, and its id
     */
    List<Claim> latest(Collection<Long> stores, Claim.@Nullable Standing standing, LatestMark after, int most) {
        return withSettlements(sql.sql(HEADS + """
                        left join (select claim, sum(amount) as amount from purchasing.claim_settlement group by claim) s
                            on s.claim = c.id
                        where c.store = any(:stores) and (c.at, c.id) < (:at, :id)
                          and (:standing::text is null
                            or :standing = case when c.amount > coalesce(s.amount, 0) then 'OPEN' else 'SETTLED' end)
                        order by c.at desc, c.id desc limit :most""")
                .param("stores", stores.toArray(Long[]::new))
                .param("standing", standing == null ? null : standing.name())
                .param("at", after.utc())
                .param("id", after.id())
                .param("most", most)
                .query((row, number) -> head(row))
                .list());
    }

    /**
     * What all suppliers owe together, for who books it.
     *
     * @return minor units
     */
    public long open() {
        return sql.sql("""
                        select (select coalesce(sum(amount), 0) from purchasing.claim)
                            - (select coalesce(sum(amount), 0) from purchasing.claim_settlement)""").query(Long.class).single();
    }

    private List<Claim> withSettlements(List<Claim> heads) {
        Map<UUID, List<Claim.Settlement>> found = new HashMap<>();
        sql.sql("select * from purchasing.claim_settlement where claim = any(:claims) order by at, id")
                .param("claims", heads.stream().map(Claim::id).toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("claim", UUID.class), first -> new ArrayList<>())
                            .add(settlement(row));
                });
        return heads.stream()
                .map(head -> head.with(found.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private static Claim.Settlement settlement(ResultSet row) throws SQLException {
        return new Claim.Settlement(
                row.getObject("id", UUID.class),
                Claim.Kind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("reason"),
                row.getLong("amount"),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("at").toInstant());
    }

    private static Claim head(ResultSet row) throws SQLException {
        return new Claim(
                row.getObject("id", UUID.class),
                row.getLong("store"),
                row.getLong("supplier"),
                subject(row),
                row.getLong("amount"),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("at").toInstant(),
                List.of());
    }

    private static Claim.Subject subject(ResultSet row) throws SQLException {
        UUID goodsReturn = row.getObject("goods_return", UUID.class);
        return goodsReturn == null
                ? new Claim.OfInvoice(
                        row.getObject("invoice", UUID.class),
                        row.getString("invoice_number"),
                        row.getObject("invoice_day", LocalDate.class),
                        List.of())
                : new Claim.OfReturn(
                        goodsReturn, GoodsReturn.Reason.valueOf(row.getString("return_reason")), List.of());
    }
}
