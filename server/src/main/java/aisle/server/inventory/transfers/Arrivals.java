package aisle.server.inventory.transfers;

import static aisle.server.inventory.transfers.Transfer.Outcome.BACK;
import static aisle.server.inventory.transfers.Transfer.Outcome.DAMAGED;
import static aisle.server.inventory.transfers.Transfer.Outcome.MISSING;
import static aisle.server.inventory.transfers.Transfer.Outcome.RECEIVED;

import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.inventory.Movement;
import aisle.server.inventory.Shelves;
import aisle.server.inventory.StockTransferred;
import aisle.server.organization.Access;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.Stores;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of goods in transit: received, missing, damaged, or taken back by whoever sent them. */
@Component
class Arrivals {

    private final TransferTables tables;
    private final Shelves shelves;
    private final PriceBooks books;
    private final Stores stores;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();

    Arrivals(
            TransferTables tables,
            Shelves shelves,
            PriceBooks books,
            Stores stores,
            Access access,
            Audit audit,
            ApplicationEventPublisher events) {
        this.tables = tables;
        this.shelves = shelves;
        this.books = books;
        this.stores = stores;
        this.access = access;
        this.audit = audit;
        this.events = events;
    }

    /** Some goods of a line, and what became of them. */
    private record Part(Transfer.Line line, Transfer.Outcome outcome, long quantity, long cost) {}

    /**
     * Takes goods in at the store they were sent to. What is not spoken of stays in transit. The same id with the same
     * content counts once.
     *
     * @throws Problem 400 naming the line that cannot be, 409 {@code arrival-known} when the id has other content
     */
    @Transactional
    Transfer receive(long store, UUID transfer, UUID id, List<Transfer.Arrived> arrived) {
        Transfer locked = tables.lock(store, transfer);
        if (locked.receiver() != store) {
            throw Problem.conflict("transfer-of-another-store", "Only the store that it was sent to can do this.");
        }
        String content = arrived.stream()
                .sorted(Comparator.comparingInt(Transfer.Arrived::line))
                .map(each -> "%d: %d, missing %d, damaged %d"
                        .formatted(each.line(), each.received(), each.missing(), each.damaged()))
                .collect(Collectors.joining("; ", transfer + ": ", ""));
        if (isKnown(id, content)) {
            return locked;
        }
        List<Part> parts = parts(tables.lines(transfer), arrived, books.current(store));
        book(id, locked, store, content, parts, "transfer-received");
        return tables.find(store, transfer);
    }

    /**
     * Takes back whatever is still in transit. The same id counts once.
     *
     * @throws Problem 409 {@code transfer-arrived} when nothing is in transit
     */
    @Transactional
    Transfer takeBack(long store, UUID transfer, UUID id) {
        Transfer locked = Transfers.sender(store, tables.lock(store, transfer));
        String content = transfer + ": back";
        if (isKnown(id, content)) {
            return locked;
        }
        List<Part> parts = tables.lines(transfer).stream()
                .filter(line -> line.inTransit() > 0)
                .map(line -> part(line, BACK, line.inTransit(), 0))
                .toList();
        if (parts.isEmpty()) {
            throw Problem.conflict(
                    "transfer-arrived", "Nothing of this transfer is in transit, so nothing comes back.");
        }
        book(id, locked, store, content, parts, "transfer-taken-back");
        return tables.find(store, transfer);
    }

    private boolean isKnown(UUID id, String content) {
        String known = tables.arrivalContent(id);
        if (known != null && !known.equals(content)) {
            throw Problem.conflict("arrival-known", "Arrival " + id + " was told before, and otherwise.");
        }
        return known != null;
    }

    private static List<Part> parts(List<Transfer.Line> lines, List<Transfer.Arrived> arrived, PriceBook book) {
        Map<Integer, Transfer.Line> sent =
                lines.stream().collect(Collectors.toMap(Transfer.Line::line, Function.identity()));
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < arrived.size(); i++) {
            Transfer.Arrived each = arrived.get(i);
            Transfer.Line line = sent.remove(each.line());
            if (line == null) {
                throw Problem.invalid("lines[" + i + "].line", each.line(), "a line of the transfer, and once");
            }
            requireSound(i, each, line, book);
            addPart(parts, line, RECEIVED, each.received(), 0);
            addPart(parts, line, MISSING, each.missing(), each.received());
            addPart(parts, line, DAMAGED, each.damaged(), each.received() + each.missing());
        }
        if (parts.isEmpty()) {
            throw Problem.invalid("lines", arrived.size(), "something that came, is missing or is damaged");
        }
        return parts;
    }

    private static void requireSound(int place, Transfer.Arrived arrived, Transfer.Line line, PriceBook book) {
        boolean whole = book.product(line.product())
                .map(product -> !product.unit().weighed())
                .orElse(false);
        long left = line.inTransit();
        List<Long> quantities = List.of(arrived.received(), arrived.missing(), arrived.damaged());
        long told = 0;
        for (long quantity : quantities) {
            if (quantity < 0 || quantity > left) {
                throw Problem.invalid("lines[" + place + "].quantity", quantity, "0 to " + left + " thousandths");
            }
            if (whole && quantity % 1_000 != 0) {
                throw Problem.invalid("lines[" + place + "].quantity", quantity, "whole pieces, 1000 each");
            }
            told += quantity;
        }
        if (told > left) {
            throw Problem.invalid("lines[" + place + "]", told, "together at most " + left + " thousandths in transit");
        }
    }

    private static void addPart(
            List<Part> parts, Transfer.Line line, Transfer.Outcome outcome, long quantity, long told) {
        if (quantity > 0) {
            parts.add(part(line, outcome, quantity, told));
        }
    }

    /** Its share of the line's cost: what is told of later takes what is left, so all parts make up the whole. */
    private static Part part(Transfer.Line line, Transfer.Outcome outcome, long quantity, long told) {
        long before = line.quantity() - line.inTransit() + told;
        return new Part(line, outcome, quantity, share(line, before + quantity) - share(line, before));
    }

    /** What so much of a line costs, minor units, rounded down; all of it costs what the line does. */
    private static long share(Transfer.Line line, long quantity) {
        return BigInteger.valueOf(line.cost())
                .multiply(BigInteger.valueOf(quantity))
                .divide(BigInteger.valueOf(line.quantity()))
                .longValueExact();
    }

    private void book(UUID id, Transfer transfer, long store, String content, List<Part> parts, String act) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate day = stores.find(store).dayOf(now);
        tables.addArrival(id, transfer.id(), store, content, access.staff().id(), day, now);
        long stock = 0;
        long lost = 0;
        List<Shelves.Parcel> parcels = new ArrayList<>();
        for (Part part : parts) {
            Transfer.Line line = part.line();
            tables.addOutcome(id, transfer.id(), line.line(), part.outcome(), part.quantity(), part.cost());
            if (part.outcome() == RECEIVED || part.outcome() == BACK) {
                stock = Math.addExact(stock, part.cost());
                parcels.add(
                        new Shelves.Parcel(line.product(), part.quantity(), part.cost(), line.lot(), line.expires()));
            } else {
                lost = Math.addExact(lost, part.cost());
            }
        }
        audit.record(store, act, "transfer " + transfer.id(), Map.of("stock", stock, "lost", lost));
        events.publishEvent(new StockTransferred(id, store, day, now, stock, lost));
        shelves.move(new Shelves.Document(id, store, Movement.Kind.TRANSFER, day, now), List.of(), parcels);
    }
}
