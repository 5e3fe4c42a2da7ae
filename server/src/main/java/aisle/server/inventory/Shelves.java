package aisle.server.inventory;

import aisle.core.price.Product;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.organization.Problem;
import aisle.server.organization.Stores;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Goods that go from one place to another by a document of their own, lot by lot and at cost. */
@Component
public class Shelves {

    private static final long QUANTITY_MAX = 1_000_000_000;
    private static final int LINES_MAX = 1_000;

    private final Movements movements;
    private final LotRegister register;
    private final Lots lots;
    private final PriceBooks books;
    private final UnitCosts unitCosts;
    private final Stores stores;
    private final Clock clock = Clock.systemUTC();

    Shelves(
            Movements movements,
            LotRegister register,
            Lots lots,
            PriceBooks books,
            UnitCosts unitCosts,
            Stores stores) {
        this.movements = movements;
        this.register = register;
        this.lots = lots;
        this.books = books;
        this.unitCosts = unitCosts;
        this.stores = stores;
    }

    /**
     * Goods of one lot.
     *
     * @param product product id
     * @param quantity thousandths, above zero
     * @param cost minor units of the whole quantity, not negative
     * @param lot its name; null for goods without one
     * @param expires the last day they may be sold; null for what does not spoil, or has no lot
     */
    public record Parcel(
            long product,
            long quantity,
            long cost,
            @Nullable String lot,
            @Nullable LocalDate expires) {}

    /**
     * Goods that somebody wants to take.
     *
     * @param quantity thousandths, above zero
     * @param lot which lot, one that came to the store; null leaves it to the dates
     */
    public record Wanted(
            long product, long quantity, @Nullable String lot) {}

    /**
     * What moves goods.
     *
     * @param id the document, which moves goods once
     */
    public record Document(UUID id, long store, Movement.Kind kind, LocalDate day, Instant at) {}

    /**
     * Which goods leave when so much is taken: those of the lot that is named, else what stands there without a lot and
     * then what expires first, as customers are taken to do ({@link FirstExpired}). What is past its date is left
     * standing unless its lot is named. Nothing is moved yet; what the record does not know to be there is taken
     * without a lot.
     *
     * @param store the store
     * @param wanted what is taken
     * @return at what they cost ({@link UnitCosts}), in the order wanted
     * @throws Problem 400 naming the line that cannot be
     */
    @Transactional(readOnly = true)
    public List<Parcel> pick(long store, List<Wanted> wanted) {
        requireSound(store, wanted);
        LocalDate today = stores.find(store).dayOf(clock.instant());
        List<Long> products = wanted.stream().map(Wanted::product).distinct().toList();
        UnitCosts.Costs costs = unitCosts.of(store, products);
        Map<Long, Standing> standing = new HashMap<>();
        for (Lots.Lot lot : lots.of(store, products, today)) {
            standing.computeIfAbsent(lot.product(), first -> new Standing()).add(lot, today);
        }
        wanted.stream()
                .filter(each -> each.lot() != null)
                .forEach(each -> standing.computeIfAbsent(each.product(), first -> new Standing())
                        .reserve(each.lot(), each.quantity()));
        List<Parcel> picked = new ArrayList<>();
        for (Wanted each : wanted) {
            String named = each.lot();
            List<Taken> taken = named == null
                    ? standing.getOrDefault(each.product(), new Standing()).take(each.quantity())
                    : List.of(new Taken(named, register.expires(store, each.product(), named), each.quantity()));
            for (Taken part : taken) {
                long cost = costs.of(each.product(), part.quantity());
                picked.add(new Parcel(each.product(), part.quantity(), cost, part.lot(), part.expires()));
            }
        }
        return picked;
    }

    /** Refuses what is no goods of the store, naming the line. */
    void requireSound(long store, List<Wanted> wanted) {
        if (wanted.isEmpty() || wanted.size() > LINES_MAX) {
            throw Problem.invalid("lines", wanted.size(), "1 to " + LINES_MAX + " lines");
        }
        PriceBook book = books.current(store);
        for (int i = 0; i < wanted.size(); i++) {
            requireSound(store, wanted.get(i), "lines[" + i + "].", book);
        }
    }

    private void requireSound(long store, Wanted wanted, String line, PriceBook book) {
        Product product = book.stocked(wanted.product(), line + "product").product();
        long quantity = wanted.quantity();
        if (quantity <= 0 || quantity > QUANTITY_MAX) {
            throw Problem.invalid(line + "quantity", quantity, "1 to " + QUANTITY_MAX + " thousandths");
        }
        if (!product.unit().weighed() && quantity % 1_000 != 0) {
            throw Problem.invalid(line + "quantity", quantity, "whole pieces, 1000 each");
        }
        String lot = wanted.lot();
        if (lot != null && !register.knows(store, wanted.product(), lot)) {
            throw Problem.invalid(line + "lot", lot, "a lot of the product that came to this store");
        }
    }

    /**
     * Takes goods out of a store and puts others onto its shelves with their lots, inside the caller's transaction.
     * Call it last: on hand stays locked until the end. A lot that the store knows with another date gets the date into
     * its name.
     *
     * @param document what moves them
     * @param out the goods that leave
     * @param in the goods that come
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Document document, List<Parcel> out, List<Parcel> in) {
        List<Movement> moved = new ArrayList<>();
        for (Parcel each : out) {
            moved.add(movement(document, moved.size() + 1, each, each.lot(), -1));
        }
        List<GoodsReceipt.Line> noted = new ArrayList<>();
        for (Parcel each : in) {
            String name = each.lot() == null
                    ? null
                    : register.nameAt(document.store(), each.product(), each.lot(), each.expires());
            noted.add(new GoodsReceipt.Line(each.product(), each.quantity(), each.cost(), name, each.expires()));
            moved.add(movement(document, moved.size() + 1, each, name, 1));
        }
        register.note(document.store(), document.day(), noted);
        movements.book(moved);
    }

    private static Movement movement(Document document, int line, Parcel parcel, @Nullable String lot, int sign) {
        return new Movement(
                document.store(),
                parcel.product(),
                sign * parcel.quantity(),
                sign * parcel.cost(),
                document.kind(),
                document.id(),
                line,
                document.day(),
                document.at(),
                lot);
    }

    /** A part of what is taken. */
    private record Taken(@Nullable String lot, @Nullable LocalDate expires, long quantity) {}

    /** What stands of a product, in the order in which it is taken. */
    private static final class Standing {

        private final List<Taken> left = new ArrayList<>();

        void add(Lots.Lot lot, LocalDate today) {
            LocalDate expires = lot.expires();
            if (lot.onHand() <= 0 || expires != null && expires.isBefore(today)) {
                return;
            }
            Taken part = new Taken(lot.lot(), expires, lot.onHand());
            if (lot.lot() == null) {
                left.addFirst(part);
            } else {
                left.add(part);
            }
        }

        /** Leaves to somebody else what they named. */
        void reserve(@Nullable String lot, long quantity) {
            left.replaceAll(part -> part.lot() != null && part.lot().equals(lot)
                    ? new Taken(part.lot(), part.expires(), Math.max(0, part.quantity() - quantity))
                    : part);
        }

        List<Taken> take(long quantity) {
            List<Taken> taken = new ArrayList<>();
            long missing = quantity;
            for (int i = 0; i < left.size() && missing > 0; i++) {
                Taken part = left.get(i);
                long now = Math.min(missing, part.quantity());
                if (now > 0) {
                    taken.add(new Taken(part.lot(), part.expires(), now));
                    left.set(i, new Taken(part.lot(), part.expires(), part.quantity() - now));
                    missing -= now;
                }
            }
            if (missing > 0) {
                taken.add(new Taken(null, null, missing));
            }
            return taken;
        }
    }
}
