package aisle.server.assistant;

import aisle.server.assistant.Outcome.Unknown;
import aisle.server.assistant.Proposal.Happened;
import aisle.server.assistant.Proposal.State;
import aisle.server.insight.replenishment.shop.Measured;
import aisle.server.insight.replenishment.shop.ShopMeasure;
import aisle.server.insight.simulator.DemoTime;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import aisle.server.purchasing.PurchaseOrder;
import aisle.server.purchasing.PurchaseOrders;
import aisle.server.purchasing.Supplier;
import aisle.server.purchasing.Suppliers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Measures each proposal that was carried out once its days are over: an order when the next delivery could come, a
 * markdown when its price no longer holds. What was measured stays.
 */
@Service
public class Outcomes {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);
    private static final int AT_A_TIME = 500;

    private final JdbcClient sql;
    private final Proposals proposals;
    private final PurchaseOrders orders;
    private final Suppliers suppliers;
    private final ShopMeasure measure;
    private final Stores stores;
    private final DemoTime demo;
    private final boolean guest;
    private final Clock clock = Clock.systemUTC();

    Outcomes(
            JdbcClient sql,
            Proposals proposals,
            PurchaseOrders orders,
            Suppliers suppliers,
            ShopMeasure measure,
            Stores stores,
            DemoTime demo,
            @Value("${aisle.guest:false}") boolean guest) {
        this.sql = sql;
        this.proposals = proposals;
        this.orders = orders;
        this.suppliers = suppliers;
        this.measure = measure;
        this.stores = stores;
        this.demo = demo;
        this.guest = guest;
    }

    /**
     * The outcome of a proposal.
     *
     * @return empty before it is measured
     */
    public Optional<Outcome> of(UUID proposal) {
        return sql.sql("select * from assistant.outcome where proposal = :proposal")
                .param("proposal", proposal)
                .query(Outcomes::row)
                .optional();
    }

    /** Measures what is due in every store whose record is up to date: what is measured stays. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void measureDue() {
        if (!guest) {
            stores.all().stream()
                    .filter(store -> !demo.behind(store, clock.instant()))
                    .forEach(store -> measureDue(store, store.dayOf(clock.instant())));
        }
    }

    /**
     * Measures a store's proposals whose days are over before a day begins.
     *
     * @param today the store's business day
     */
    public void measureDue(Store store, LocalDate today) {
        for (UUID id : unmeasured(store.id())) {
            Proposal proposal = proposals.find(store.id(), id);
            try {
                measured(store, proposal, today).ifPresent(outcome -> write(id, outcome));
            } catch (RuntimeException failed) { // one that cannot be measured must not keep the others from it
                LOG.atWarn().setCause(failed).addKeyValue("proposal", id).log("Outcome not measured");
            }
        }
    }

    private List<UUID> unmeasured(long store) {
        return sql.sql("""
                select p.id from assistant.proposal p
                where p.store = :store and p.state = :state
                    and not exists (select from assistant.outcome o where o.proposal = p.id)
                order by p.filed_at limit :most""")
                .param("store", store)
                .param("state", State.CARRIED_OUT.name())
                .param("most", AT_A_TIME)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private Optional<Outcome> measured(Store store, Proposal proposal, LocalDate today) {
        LocalDateTime done = store.clockAt(proposal.events().stream()
                .filter(event -> event.kind() == Happened.CARRIED_OUT)
                .findFirst()
                .orElseThrow()
                .at());
        return switch (proposal.change()) {
            case Change.Order order -> ofOrder(proposal, order, done, today);
            case Change.Markdown markdown -> ofMarkdown(proposal, markdown, done.toLocalDate(), today);
        };
    }

    private Optional<Outcome> ofOrder(Proposal proposal, Change.Order change, LocalDateTime done, LocalDate today) {
        Supplier supplier = suppliers.find(change.supplier());
        LocalDate next = supplier.calendar().next(done, 2).getLast().day();
        if (today.isBefore(next)) {
            return Optional.empty();
        }
        PurchaseOrder order = orders.find(proposal.store(), proposal.id());
        Map<UUID, LocalDate> receipts = orders.receiptDays(order.id());
        Optional<LocalDate> came =
                receipts.values().stream().filter(day -> day.isBefore(next)).min(LocalDate::compareTo);
        if (came.isEmpty()) {
            return Optional.of(unknown(Unknown.NOT_DELIVERED));
        }
        var products = order.lines().stream().map(PurchaseOrder.Line::product).toList();
        return Optional.of(
                known(measure.delivery(proposal.store(), products, receipts.keySet(), came.get(), next.minusDays(1))));
    }

    private Optional<Outcome> ofMarkdown(Proposal proposal, Change.Markdown change, LocalDate done, LocalDate today) {
        if (today.isBefore(change.to())) {
            return Optional.empty();
        }
        OptionalLong price = figure(proposal, "priceNow");
        OptionalLong expiring = figure(proposal, "expiring");
        if (price.isEmpty() || expiring.isEmpty()) {
            return Optional.of(unknown(Unknown.NO_EVIDENCE));
        }
        return Optional.of(measure.markdown(
                        proposal.store(),
                        change.product(),
                        price.getAsLong(),
                        change.price(),
                        expiring.getAsLong(),
                        done,
                        change.to().minusDays(1))
                .map(this::known)
                .orElseGet(() -> unknown(Unknown.TOO_FEW_DAYS)));
    }

    private static OptionalLong figure(Proposal proposal, String name) {
        return proposal.evidence().stream()
                .filter(figure -> figure.name().equals(name))
                .mapToLong(NewProposal.Figure::value)
                .findFirst();
    }

    private Outcome known(Measured measured) {
        return new Outcome(
                clock.instant(),
                measured.from(),
                measured.to(),
                measured.gain(),
                measured.low(),
                measured.high(),
                null);
    }

    private Outcome unknown(Unknown why) {
        return new Outcome(clock.instant(), null, null, null, null, null, why);
    }

    /** Two servers that measure at once write one. */
    private void write(UUID proposal, Outcome outcome) {
        sql.sql("""
                insert into assistant.outcome (proposal, measured_at, first_day, last_day, gain, low, high, unknown)
                values (:proposal, :at, :from, :to, :gain, :low, :high, :unknown) on conflict do nothing""")
                .param("proposal", proposal)
                .param("at", outcome.measuredAt().atOffset(ZoneOffset.UTC))
                .param("from", outcome.from())
                .param("to", outcome.to())
                .param("gain", outcome.gain())
                .param("low", outcome.low())
                .param("high", outcome.high())
                .param(
                        "unknown",
                        outcome.unknown() == null ? null : outcome.unknown().name())
                .update();
    }

    private static Outcome row(ResultSet row, int number) throws SQLException {
        @Nullable String unknown = row.getString("unknown");
        Instant at = row.getObject("measured_at", OffsetDateTime.class).toInstant();
        return new Outcome(
                at,
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("gain", Long.class),
                row.getObject("low", Long.class),
                row.getObject("high", Long.class),
                unknown == null ? null : Unknown.valueOf(unknown));
    }
}
