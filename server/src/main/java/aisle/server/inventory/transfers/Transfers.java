package aisle.server.inventory.transfers;

import aisle.core.price.Product;
import aisle.server.catalog.PriceBooks;
import aisle.server.catalog.RecalledGoods;
import aisle.server.inventory.Lots;
import aisle.server.inventory.Movement;
import aisle.server.inventory.Shelves;
import aisle.server.inventory.StockTransferred;
import aisle.server.organization.Access;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Transfers as the sender makes them: drafted, sent once, or given up. Sending takes the goods off the shelf at their
 * cost; from then on they are in transit ({@code docs/decisions/0058-goods-between-places.md}).
 */
@Component
class Transfers {

    private static final long QUANTITY_MAX = 1_000_000_000;
    private static final int LINES_MAX = 1_000;
    private static final String STAYS = "It stays where it is until the recall ends.";

    private final TransferTables tables;
    private final Shelves shelves;
    private final Lots lots;
    private final PriceBooks books;
    private final RecalledGoods recalled;
    private final Stores stores;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();

    Transfers(
            TransferTables tables,
            Shelves shelves,
            Lots lots,
            PriceBooks books,
            RecalledGoods recalled,
            Stores stores,
            Access access,
            Audit audit,
            ApplicationEventPublisher events) {
        this.tables = tables;
        this.shelves = shelves;
        this.lots = lots;
        this.books = books;
        this.recalled = recalled;
        this.stores = stores;
        this.access = access;
        this.audit = audit;
        this.events = events;
    }

    /** Where a store can send goods: the others that reckon in its currency, for goods keep their cost. */
    List<Store> destinations(long store) {
        String currency = stores.find(store).currency().code();
        return stores.all().stream()
                .filter(other -> other.id() != store && other.currency().code().equals(currency))
                .toList();
    }

    /**
     * Begins a draft. The same id with the same stores begins it once.
     *
     * @throws Problem 400 when goods cannot be sent there, 409 {@code transfer-known} when the id is another's
     */
    @Transactional
    Transfer begin(long store, UUID id, long receiver) {
        List<Store> possible = destinations(store);
        if (possible.stream().noneMatch(other -> other.id() == receiver)) {
            throw Problem.invalid(
                    "receiver", receiver, possible.stream().map(Store::id).toList());
        }
        boolean begun = tables.begin(id, store, receiver, access.staff().id(), now());
        Transfer known = begun ? tables.find(store, id) : known(store, id);
        if (known.sender() != store || known.receiver() != receiver) {
            throw Problem.conflict("transfer-known", "Transfer " + id + " was begun before, for another store.");
        }
        return known;
    }

    private Transfer known(long store, UUID id) {
        try {
            return tables.find(store, id);
        } catch (Problem elsewhere) {
            throw Problem.conflict("transfer-known", "Transfer " + id + " was begun before, by another store.");
        }
    }

    /**
     * Says how much of a product a draft is to have.
     *
     * @param line the product, perhaps its lot, and the quantity; 0 takes it out
     * @throws Problem 400 naming what is not allowed, 409 {@code called-back} for goods that are,
     *     {@code transfer-not-a-draft} once it is sent or given up
     */
    @Transactional
    void draft(long store, UUID id, Transfer.Drafted line) {
        drafted(store, id);
        requireSound(store, line);
        tables.draft(id, line, now());
        if (tables.drafted(id).size() > LINES_MAX) {
            throw Problem.invalid("lines", LINES_MAX + 1, "at most " + LINES_MAX);
        }
    }

    private void requireSound(long store, Transfer.Drafted line) {
        Product product =
                books.current(store).stocked(line.product(), "product").product();
        long quantity = line.quantity();
        if (quantity < 0 || quantity > QUANTITY_MAX) {
            throw Problem.invalid("quantity", quantity, "0 to " + QUANTITY_MAX + " thousandths");
        }
        if (!product.unit().weighed() && quantity % 1_000 != 0) {
            throw Problem.invalid("quantity", quantity, "whole pieces, 1000 each");
        }
        if (quantity > 0) {
            requireFresh(store, line.product(), line.lot());
            requireNotCalledBack(line);
        }
    }

    private void requireNotCalledBack(Transfer.Drafted line) {
        recalled.of(line.product(), line.lot()).ifPresent(called -> {
            throw called.refusal(line.lot() == null ? "product" : "lot", line.lot(), STAYS);
        });
    }

    /** What is taken by its dates has its lot only now; the line is the draft's, as it is shown. */
    private void requireNotCalledBack(List<Transfer.Drafted> drafted, List<Shelves.Parcel> parcels) {
        List<Long> products = drafted.stream().map(Transfer.Drafted::product).toList();
        List<RecalledGoods.Called> called = recalled.of(products);
        for (Shelves.Parcel parcel : parcels) {
            called.stream()
                    .filter(each -> each.product() == parcel.product() && each.means(parcel.lot()))
                    .findFirst()
                    .ifPresent(each -> {
                        String line = "lines[" + products.indexOf(parcel.product()) + "]";
                        throw each.refusal(line + ".lot", parcel.lot(), STAYS);
                    });
        }
    }

    private void requireFresh(long store, long product, @Nullable String lot) {
        if (lot == null) {
            return;
        }
        LocalDate today = stores.find(store).dayOf(clock.instant());
        List<String> fresh = lots.of(store, product).stream()
                .filter(each -> each.expires() == null || !each.expires().isBefore(today))
                .flatMap(each -> Stream.ofNullable(each.lot()))
                .toList();
        if (!fresh.contains(lot)) {
            throw Problem.invalid("lot", lot, fresh);
        }
    }

    /**
     * Sends a draft: its goods leave the shelf. Sent again, nothing more happens.
     *
     * @throws Problem 400 when it is empty, 409 {@code transfer-not-a-draft} when it was given up, {@code called-back}
     *     when some of it is
     */
    @Transactional
    Transfer send(long store, UUID id) {
        Transfer transfer = sender(store, tables.lock(store, id));
        if (transfer.state() != Transfer.State.DRAFT && transfer.state() != Transfer.State.DISCARDED) {
            return transfer;
        }
        requireDraft(transfer);
        List<Transfer.Drafted> drafted = tables.drafted(id);
        if (drafted.isEmpty()) {
            throw Problem.invalid("lines", 0, "at least one product to send");
        }
        Instant now = now();
        LocalDate day = stores.find(store).dayOf(now);
        List<Shelves.Parcel> parcels = shelves.pick(
                store,
                drafted.stream()
                        .map(each -> new Shelves.Wanted(each.product(), each.quantity(), each.lot()))
                        .toList());
        requireNotCalledBack(drafted, parcels);
        long cost = parcels.stream().mapToLong(Shelves.Parcel::cost).reduce(0, Math::addExact);
        tables.endDraft(id, "SENT", access.staff().id(), day, now);
        tables.addLines(id, parcels);
        audit.record(
                store,
                "transfer-sent",
                "transfer " + id,
                Map.of("receiver", transfer.receiver(), "lines", parcels.size(), "cost", cost));
        events.publishEvent(new StockTransferred(id, store, day, now, -cost, 0));
        shelves.move(new Shelves.Document(id, store, Movement.Kind.TRANSFER, day, now), parcels, List.of());
        return tables.find(store, id);
    }

    /** Gives a draft up; again, nothing more happens. */
    @Transactional
    void discard(long store, UUID id) {
        Transfer transfer = sender(store, tables.lock(store, id));
        if (transfer.state() == Transfer.State.DISCARDED) {
            return;
        }
        requireDraft(transfer);
        Instant now = now();
        tables.endDraft(id, "DISCARDED", access.staff().id(), stores.find(store).dayOf(now), now);
        audit.record(store, "transfer-discarded", "transfer " + id, Map.of("lines", transfer.lines()));
    }

    private void drafted(long store, UUID id) {
        requireDraft(sender(store, tables.lock(store, id)));
    }

    private static void requireDraft(Transfer transfer) {
        if (transfer.state() != Transfer.State.DRAFT) {
            throw Problem.conflict(
                    "transfer-not-a-draft",
                    "The transfer is " + (transfer.state() == Transfer.State.DISCARDED ? "given up" : "sent")
                            + " and takes nothing any more. Begin another for these.");
        }
    }

    /** The receiver can see a transfer, and yet only the sender sends it and takes it back. */
    static Transfer sender(long store, Transfer transfer) {
        if (transfer.sender() != store) {
            throw Problem.conflict("transfer-of-another-store", "Only the store that sends can do this.");
        }
        return transfer;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
