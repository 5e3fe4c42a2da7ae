package aisle.server.sales;

import aisle.core.Refusal;
import aisle.core.journal.JournalEntry;
import aisle.core.journal.Line;
import aisle.core.journal.Receipt;
import aisle.core.journal.ReceiptEntry;
import aisle.core.journal.Refund;
import aisle.core.journal.Sale;
import aisle.core.journal.Sums;
import aisle.core.json.Fields;
import aisle.core.json.JsonObject;
import aisle.core.json.JsonValue;
import aisle.core.money.Limits;
import aisle.server.catalog.BundlePart;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.catalog.UnknownPriceBook;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Everything about an entry that can be said without its till's journal: read it, check it, price it again. */
@Component
class Reception {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    /** A till's clock may be this far ahead of the server's before it is worth a remark. */
    private static final Duration CLOCK_AHEAD = Duration.ofMinutes(2);

    private final Stores stores;
    private final PriceBooks books;
    private final KnownStaff staff;
    private final Repricing repricing;

    Reception(Stores stores, PriceBooks books, KnownStaff staff, Repricing repricing) {
        this.stores = stores;
        this.books = books;
        this.staff = staff;
        this.repricing = repricing;
    }

    /** Takes an entry that was sent as JSON. One that breaks the reading is kept too, and a person sees to it. */
    Arrival receive(long store, long till, Instant at, JsonValue sent) {
        try {
            return receive(store, till, at, JournalEntry.parse(sent));
        } catch (Refusal refused) {
            return unreadable(store, till, at, sent, Reason.form(refused));
        } catch (DataAccessException | TransactionException outage) {
            throw outage;
        } catch (RuntimeException failed) {
            LOG.error("An entry of till {} cannot be read", till, failed);
            return unreadable(store, till, at, sent, Reason.unreadable(failed));
        }
    }

    /** Takes an entry that was read. */
    Arrival receive(long store, long till, Instant at, JournalEntry entry) {
        byte[] canonical = entry.canonical();
        String body = new String(canonical, StandardCharsets.UTF_8);
        var header = entry.header();
        boolean own = header.store() == store && header.till() == till;
        var claims = new Arrival.Claims(
                UUID.fromString(entry.id()),
                own ? header.number() : null,
                entry.kind().name(),
                entry.previous(),
                entry.hash());
        Reason unfit = misplaced(entry, store, till);
        String hash = Digest.sha256(JournalEntry.hashed(canonical));
        if (unfit == null && !hash.equals(entry.hash())) {
            unfit = Reason.of("hash-wrong", "hash", entry.hash(), hash);
        }
        if (unfit != null) {
            return new Arrival(store, till, at, body, claims, entry, unfit, null, List.of(), List.of(), Map.of());
        }
        List<Remark> remarks = new ArrayList<>();
        remarkClock(entry, stores.find(store), at, remarks);
        List<Long> costs = new ArrayList<>();
        Map<Long, List<BundlePart>> bundles = new HashMap<>();
        Reason wrong = check(entry, remarks, costs, bundles);
        return new Arrival(store, till, at, body, claims, entry, null, wrong, remarks, costs, bundles);
    }

    private static @Nullable Reason misplaced(JournalEntry entry, long store, long till) {
        var header = entry.header();
        if (header.store() != store) {
            return Reason.of("other-store", "store", header.store(), "the till's own store " + store);
        }
        return header.till() == till
                ? null
                : Reason.of("other-till", "till", header.till(), "the sending till " + till);
    }

    private static void remarkClock(JournalEntry entry, Store store, Instant received, List<Remark> remarks) {
        Instant at = Instant.ofEpochMilli(entry.header().at());
        if (at.isAfter(received.plus(CLOCK_AHEAD))) {
            remarks.add(Remark.clock(
                    "at",
                    at.toEpochMilli(),
                    received.toEpochMilli(),
                    "The till's clock is " + Duration.between(received, at).toSeconds() + " s ahead."));
        }
        long day = store.dayOf(at).toEpochDay();
        if (day != entry.header().day()) {
            remarks.add(Remark.clock(
                    "day",
                    entry.header().day(),
                    day,
                    "The business day is not the day of the till's clock in the store."));
        }
    }

    private @Nullable Reason check(
            JournalEntry entry, List<Remark> remarks, List<Long> costs, Map<Long, List<BundlePart>> bundles) {
        if (!staff.knows(entry.header().cashier())) {
            return Reason.of("staff-unknown", "cashier", entry.header().cashier(), "a member of staff");
        }
        if (!(entry instanceof ReceiptEntry receiptEntry)) {
            return null;
        }
        Receipt receipt = receiptEntry.receipt();
        if (receipt.approvedBy() != 0 && !staff.knows(receipt.approvedBy())) {
            return Reason.of("staff-unknown", "approvedBy", receipt.approvedBy(), "a member of staff");
        }
        if (receipt.ageCheck() != null
                && receipt.ageCheck().seller() != 0
                && !staff.knows(receipt.ageCheck().seller())) {
            return Reason.of(
                    "staff-unknown", "ageCheck.seller", receipt.ageCheck().seller(), "a member of staff");
        }
        try {
            Sums.check(receiptEntry);
        } catch (Refusal refused) {
            return new Reason("sums-wrong", refused.field(), refused.value(), refused.allowed(), refused.getMessage());
        }
        PriceBook book;
        try {
            book = books.at(entry.header().store(), receipt.priceBook());
        } catch (UnknownPriceBook unknown) {
            return Reason.of("price-book-unknown", "priceBook", receipt.priceBook(), "a version that was published");
        }
        Map<Long, PriceBook.Item> items = new HashMap<>();
        Reason wrong = againstBook(receipt, book, items);
        if (wrong != null) {
            return wrong;
        }
        receipt.lines().forEach(line -> costs.add(cost(line, items)));
        items.values().stream()
                .filter(item -> !item.parts().isEmpty())
                .forEach(item -> bundles.put(item.product().id(), item.parts()));
        if (entry instanceof Sale sale) {
            remarks.addAll(repricing.differences(sale, book, items));
        } else if (entry instanceof Refund refund && !refund.receipted()) {
            remarks.addAll(repricing.differences(refund, book, items));
        }
        return null;
    }

    /** Whether the book's store could have sold this; collects what the book says of the products. */
    private static @Nullable Reason againstBook(Receipt receipt, PriceBook book, Map<Long, PriceBook.Item> items) {
        if (!receipt.currency().equals(book.rules().currency())) {
            return Reason.of(
                    "currency-wrong",
                    "currency",
                    receipt.currency(),
                    book.rules().currency());
        }
        if (Math.abs(receipt.rounding()) > book.rules().cashStep()) {
            return Reason.of(
                    "sums-wrong",
                    "rounding",
                    receipt.rounding(),
                    "at most the smallest coin " + book.rules().cashStep());
        }
        for (int i = 0; i < receipt.lines().size(); i++) {
            Line line = receipt.lines().get(i);
            if (line.quantity() == 0) {
                return Reason.of("sums-wrong", "lines[" + i + "].quantity", 0, "not zero");
            }
            PriceBook.Item item = items.get(line.product());
            if (item == null) {
                item = book.item(line.product()).orElse(null);
            }
            if (item == null) {
                return Reason.of(
                        "product-unknown",
                        "lines[" + i + "].product",
                        line.product(),
                        "a product of price book " + book.version());
            }
            items.put(line.product(), item);
        }
        return null;
    }

    /** What a line's goods cost the shop; a deposit is no goods. */
    private static long cost(Line line, Map<Long, PriceBook.Item> items) {
        return line.linkedTo() != 0
                ? 0
                : cost(
                        line.quantity(),
                        Objects.requireNonNull(items.get(line.product())).cost());
    }

    /** Minor units of a quantity at a unit's cost, rounded half up away from zero. */
    static long cost(long quantity, long unitCost) {
        long exact = Math.multiplyExact(quantity, unitCost);
        long half = exact < 0 ? -Limits.UNIT / 2 : Limits.UNIT / 2;
        return (exact + half) / Limits.UNIT;
    }

    private static Arrival unreadable(long store, long till, Instant at, JsonValue sent, Reason reason) {
        String body =
                sent instanceof JsonObject object ? new String(object.raw(), StandardCharsets.UTF_8) : sent.shown();
        return new Arrival(
                store, till, at, body, claims(store, till, sent), null, reason, null, List.of(), List.of(), Map.of());
    }

    /** What can still be read of an entry without its right form: enough to keep its place in the till's journal. */
    private static Arrival.Claims claims(long store, long till, JsonValue sent) {
        if (!(sent instanceof JsonObject)) {
            return new Arrival.Claims(null, null, null, null, null);
        }
        Fields fields = Fields.of(sent);
        String id = readable(fields, each -> each.text("id", 36, 36));
        String previous = readable(fields, each -> each.text("previous", 64, 64));
        String hash = readable(fields, each -> each.text("hash", 64, 64));
        boolean own = Long.valueOf(store).equals(readable(fields, each -> each.number("store", 1, Limits.ID_MAX)))
                && Long.valueOf(till).equals(readable(fields, each -> each.number("till", 1, Limits.ID_MAX)));
        return new Arrival.Claims(
                uuid(id),
                own ? readable(fields, each -> each.number("number", 1, Limits.ID_MAX)) : null,
                readable(fields, each -> each.text("kind", 1, 20)),
                hex(previous),
                hex(hash));
    }

    private static <T> @Nullable T readable(Fields fields, Function<Fields, T> part) {
        try {
            return part.apply(fields);
        } catch (Refusal unreadable) {
            return null;
        }
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            UUID id = text == null ? null : UUID.fromString(text);
            return id != null && id.toString().equals(text) ? id : null;
        } catch (IllegalArgumentException wrong) {
            return null;
        }
    }

    private static @Nullable String hex(@Nullable String text) {
        return text != null && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f') ? text : null;
    }
}
