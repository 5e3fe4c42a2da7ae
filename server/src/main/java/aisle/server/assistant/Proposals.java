package aisle.server.assistant;

import aisle.server.assistant.Proposal.Event;
import aisle.server.assistant.Proposal.Happened;
import aisle.server.assistant.Proposal.State;
import aisle.server.assistant.StandingLimits.StandingLimit;
import aisle.server.inventory.Stock;
import aisle.server.organization.Access;
import aisle.server.organization.Agent;
import aisle.server.organization.Audit;
import aisle.server.organization.LatestMark;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.StaffMember;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import aisle.server.purchasing.PurchaseOrders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files what agents and people propose, and carries out what a person or a standing limit decided: in one transaction
 * with the order or the price it leads to, so that a proposal is never approved and not done, or done twice.
 */
@Service
public class Proposals {

    private static final int TEXT_MAX = 500;
    private static final int FIGURES_MAX = 200;
    private static final Duration EXPIRY_MAX = Duration.ofDays(30);

    private final ProposalTables tables;
    private final Execution execution;
    private final StandingLimits limits;
    private final Stock stock;
    private final PurchaseOrders orders;
    private final Stores stores;
    private final Audit audit;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();

    Proposals(
            ProposalTables tables,
            Execution execution,
            StandingLimits limits,
            Stock stock,
            PurchaseOrders orders,
            Stores stores,
            Audit audit,
            Access access,
            ApplicationEventPublisher events) {
        this.tables = tables;
        this.execution = execution;
        this.limits = limits;
        this.stock = stock;
        this.orders = orders;
        this.stores = stores;
        this.audit = audit;
        this.access = access;
        this.events = events;
    }

    /**
     * Files a proposal. The same id with the same content is the same proposal. What a standing limit allows is carried
     * out at once when an agent files it; what a person files always waits for another to decide.
     *
     * @param proposal what is proposed
     * @param by the member of staff who files it; null for an agent
     * @return the proposal as it now stands
     * @throws Problem 400 naming what cannot be, 409 {@code proposal-known} when the id has other content
     */
    @Transactional
    public Proposal file(NewProposal proposal, @Nullable StaffMember by) {
        String filedBy = requireSound(proposal, by);
        requireOwnStore(proposal);
        Store store = stores.find(proposal.store());
        Instant now = now();
        LocalDate today = store.dayOf(now);
        long size = execution.size(store.id(), proposal.change(), today);
        if (!tables.insert(proposal, filedBy, available(store.id(), proposal.change()), now)) {
            requireSame(proposal);
            return find(store.id(), proposal.id());
        }
        tables.happened(
                proposal.id(),
                new Event(Happened.FILED, now, by == null ? null : by.id(), null, size, Map.of("by", filedBy)));
        if (by == null) {
            Instant dayBegan = today.atStartOfDay(store.zone()).toInstant();
            limits.allowing(store.id(), proposal.change().sort(), size, dayBegan)
                    .ifPresent(limit -> carryOut(find(store.id(), proposal.id()), size, null, limit));
        }
        return find(store.id(), proposal.id());
    }

    /**
     * Approves a proposal and carries it out. One that was carried out before is not done again.
     *
     * @param by who decides
     * @param despiteStock true from somebody who has seen that stock is not what it was when this was filed
     * @return the proposal as it now stands
     * @throws Problem 404 for another store's, 409 {@code proposal-expired}, {@code proposal-rejected},
     *     {@code proposal-undone}, {@code proposal-own} for one's own, {@code stock-moved}; and what carrying it out
     *     throws
     */
    @Transactional
    public Proposal approve(long store, UUID id, StaffMember by, boolean despiteStock) {
        Proposal proposal = locked(store, id);
        if (proposal.state() == State.CARRIED_OUT) {
            return proposal;
        }
        requireOpen(proposal);
        if (proposal.events().getFirst().staff() != null
                && proposal.events().getFirst().staff() == by.id()) {
            throw Problem.conflict("proposal-own", "Somebody else decides what " + by.name() + " proposed.");
        }
        if (!despiteStock) {
            requireStockAsItWas(proposal);
        }
        carryOut(proposal, size(proposal), by, null);
        return find(store, id);
    }

    /**
     * Changes what an open proposal would do; its kind stays.
     *
     * @throws Problem as {@link #file}; 404 for another store's, 409 unless it is open
     */
    @Transactional
    public Proposal revise(long store, UUID id, Change change, StaffMember by) {
        Proposal proposal = locked(store, id);
        requireOpen(proposal);
        if (change.sort() != proposal.change().sort()) {
            throw Problem.invalid(
                    "change.kind", change.sort(), proposal.change().sort());
        }
        long size = execution.size(store, change, today(store));
        tables.change(id, change);
        tables.happened(id, new Event(Happened.CHANGED, now(), by.id(), null, size, Map.of()));
        return find(store, id);
    }

    /**
     * Turns a proposal down.
     *
     * @param reason why, for whoever proposes next
     * @throws Problem 400 without a reason, 404 for another store's, 409 unless it is open or was rejected already
     */
    @Transactional
    public Proposal reject(long store, UUID id, String reason, StaffMember by) {
        requireText("reason", reason);
        Proposal proposal = locked(store, id);
        if (proposal.state() == State.REJECTED) {
            return proposal;
        }
        requireOpen(proposal);
        tables.state(id, State.REJECTED);
        tables.happened(
                id, new Event(Happened.REJECTED, now(), by.id(), null, size(proposal), Map.of("reason", reason)));
        audit.record(store, "proposal-rejected", "proposal " + id, Map.of("reason", reason));
        events.publishEvent(new ProposalDecided(store, id));
        return find(store, id);
    }

    /**
     * Takes back what was carried out.
     *
     * @param reason why
     * @throws Problem 400 without a reason, 404 for another store's, 409 when it was not carried out or it is too late
     */
    @Transactional
    public Proposal undo(long store, UUID id, String reason, StaffMember by) {
        requireText("reason", reason);
        Proposal proposal = locked(store, id);
        if (proposal.state() == State.UNDONE) {
            return proposal;
        }
        Event done = proposal.events().stream()
                .filter(event -> event.kind() == Happened.CARRIED_OUT)
                .findFirst()
                .orElseThrow(() -> Problem.conflict("proposal-not-done", "Nothing was done that could be taken back."));
        execution.takeBack(id, store, proposal.change(), done.detail(), reason);
        tables.state(id, State.UNDONE);
        tables.happened(id, new Event(Happened.UNDONE, now(), by.id(), null, done.size(), Map.of("reason", reason)));
        audit.record(store, "proposal-undone", "proposal " + id, Map.of("reason", reason));
        events.publishEvent(new ProposalDecided(store, id));
        return find(store, id);
    }

    /**
     * A proposal of a store.
     *
     * @throws Problem 404 when the store has none such
     */
    public Proposal find(long store, UUID id) {
        return tables.find(store, id, now()).orElseThrow(() -> Problem.notFound("proposal", id));
    }

    /**
     * What a proposal would have done as it was filed, whoever changed it since.
     *
     * @throws Problem 404 when the store has none such
     */
    public Change asFiled(long store, UUID id) {
        return tables.changeAsFiled(store, id).orElseThrow(() -> Problem.notFound("proposal", id));
    }

    /**
     * A store's proposals.
     *
     * @param state only these; null for all
     * @param most so many at most
     * @return the latest leading, without their events
     */
    public List<Proposal> list(long store, @Nullable State state, int most) {
        return tables.list(List.of(store), state, LatestMark.FIRST, now(), most);
    }

    private void carryOut(Proposal proposal, long size, @Nullable StaffMember by, @Nullable StandingLimit limit) {
        long store = proposal.store();
        var done = execution.carryOut(proposal.id(), store, proposal.change(), proposal.reason(), today(store));
        tables.state(proposal.id(), State.CARRIED_OUT);
        tables.happened(
                proposal.id(),
                new Event(
                        Happened.CARRIED_OUT,
                        now(),
                        by == null ? null : by.id(),
                        limit == null ? null : limit.id(),
                        size,
                        done));
        audit.record(store, "proposal-carried-out", "proposal " + proposal.id(), done);
        events.publishEvent(new ProposalDecided(store, proposal.id()));
    }

    /** What was counted on when it was filed may be off by half of what is proposed, or of what there was. */
    private void requireStockAsItWas(Proposal proposal) {
        var now = available(proposal.store(), proposal.change());
        Execution.quantities(proposal.change()).forEach((product, quantity) -> {
            long then = proposal.stock().getOrDefault(product, 0L);
            long moved = Math.abs(now.getOrDefault(product, 0L) - then);
            if (moved > Math.max(quantity, Math.abs(then)) / 2) {
                throw Problem.conflict(
                        "stock-moved",
                        "On hand and on order of product " + product + " were " + then
                                + " thousandths when this was filed and are " + now.getOrDefault(product, 0L)
                                + " now. Look again, then approve despite it or reject.");
            }
        });
    }

    private Map<Long, Long> available(long store, Change change) {
        var products = Execution.quantities(change).keySet();
        Map<Long, Long> available = new HashMap<>(stock.onHand(store, products));
        orders.onOrder(store, products).forEach((product, coming) -> available.merge(product, coming, Long::sum));
        return available;
    }

    private Proposal locked(long store, UUID id) {
        if (!tables.lock(store, id)) {
            throw Problem.notFound("proposal", id);
        }
        return find(store, id);
    }

    private long size(Proposal proposal) {
        return proposal.events().getLast().size();
    }

    private static void requireOpen(Proposal proposal) {
        switch (proposal.state()) {
            case OPEN -> {}
            case EXPIRED ->
                throw Problem.conflict(
                        "proposal-expired", "Nobody decided by " + proposal.expiresAt() + "; what it rests on is old.");
            case REJECTED -> throw Problem.conflict("proposal-rejected", "This was turned down already.");
            case CARRIED_OUT -> throw Problem.conflict("proposal-carried-out", "This was carried out already.");
            case UNDONE -> throw Problem.conflict("proposal-undone", "This was carried out and taken back.");
        }
    }

    private String requireSound(NewProposal proposal, @Nullable StaffMember by) {
        requireText("reason", proposal.reason());
        if (proposal.evidence().size() > FIGURES_MAX) {
            throw Problem.invalid("evidence", proposal.evidence().size() + " figures", "at most " + FIGURES_MAX);
        }
        Instant now = clock.instant();
        if (!proposal.expiresAt().isAfter(now) || proposal.expiresAt().isAfter(now.plus(EXPIRY_MAX))) {
            throw Problem.invalid("expiresAt", proposal.expiresAt(), "a moment within the next 30 days");
        }
        String filedBy = by == null ? proposal.filedBy() : by.name();
        if (filedBy == null) {
            throw Problem.invalid("filedBy", null, "the agent's name");
        }
        return filedBy;
    }

    /** An agent proposes for the store it works in. */
    private void requireOwnStore(NewProposal proposal) {
        access.caller().ifPresent(caller -> {
            boolean may = !(caller instanceof Agent agent) || agent.may(Permission.PROPOSAL_FILE);
            if (!may || !caller.worksIn(proposal.store())) {
                throw Problem.forbidden("Proposals for store " + proposal.store() + " are for those who work there.");
            }
        });
    }

    private static void requireText(String field, String text) {
        if (text.isBlank() || text.length() > TEXT_MAX) {
            throw Problem.invalid(field, text, "1 to " + TEXT_MAX + " characters");
        }
    }

    private void requireSame(NewProposal proposal) {
        if (!tables.content(proposal).equals(tables.contentOf(proposal.id()).orElse(null))) {
            throw Problem.conflict("proposal-known", "There is a proposal " + proposal.id() + " with other content.");
        }
    }

    private LocalDate today(long store) {
        return stores.find(store).dayOf(clock.instant());
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
