package aisle.server.assistant.knowledge;

import aisle.server.catalog.ProductChanges;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What there is to know, piece by piece, for whoever follows it with a cursor. */
@Component
class Passages {

    private final ProductChanges products;
    private final Policies policies;

    Passages(ProductChanges products, Policies policies) {
        this.products = products;
        this.policies = policies;
    }

    /**
     * A piece of what follows a cursor.
     *
     * @param passages in the order they are to be taken; the same key may come again later
     * @param cursor where the next piece begins
     */
    record Piece(List<Passage> passages, Cursor cursor) {}

    static String product(long id) {
        return "product-" + id;
    }

    static String policy(UUID id) {
        return "policy-" + id;
    }

    /** A cursor before everything, in the database as it is. */
    Cursor start() {
        return Cursor.start(policies.standing().record());
    }

    /** Whether a cursor is of this database, and not of a later state of it than there is. */
    boolean knows(Cursor cursor) {
        var standing = policies.standing();
        return cursor.record().equals(standing.record())
                && cursor.policies() <= standing.change()
                && Math.max(cursor.products(), cursor.upTo()) <= products.version();
    }

    /**
     * What follows a cursor: policies before products, which may be many.
     *
     * @return no passages when nothing does
     */
    Piece next(Cursor cursor, int most) {
        Piece written = policies(cursor, most);
        return written.passages().isEmpty() ? products(cursor, most) : written;
    }

    private Piece products(Cursor cursor, int most) {
        boolean begun = cursor.afterProduct() > 0;
        long upTo = begun ? cursor.upTo() : products.version();
        List<ProductChanges.Named> named = upTo > cursor.products()
                ? products.since(cursor.products(), upTo, cursor.afterProduct(), most)
                : List.of();
        boolean last = named.size() < most;
        Cursor after = new Cursor(
                cursor.record(),
                last ? upTo : cursor.products(),
                upTo,
                last ? 0 : named.getLast().product(),
                cursor.policies());
        if (begun && named.isEmpty()) {
            return products(after, most); // the piece before ended with the last product of its version
        }
        return new Piece(named.stream().map(Passages::passage).toList(), after);
    }

    private Piece policies(Cursor cursor, int most) {
        var changed = policies.since(cursor.policies(), most);
        long last = changed.isEmpty() ? cursor.policies() : changed.getLast().change();
        return new Piece(
                changed.stream().map(each -> passage(each.policy())).toList(),
                new Cursor(cursor.record(), cursor.products(), cursor.upTo(), cursor.afterProduct(), last));
    }

    /** How many passages follow a cursor. */
    long remaining(Cursor cursor) {
        boolean begun = cursor.afterProduct() > 0;
        long pending = begun ? products.countAfter(cursor.products(), cursor.upTo(), cursor.afterProduct()) : 0;
        // What was published since may be any product, also one before the last that was read.
        long known = begun ? cursor.upTo() : cursor.products();
        long newest = products.version();
        pending += newest > known ? products.countAfter(known, newest, 0) : 0;
        return pending + policies.countSince(cursor.policies());
    }

    private static Passage passage(ProductChanges.Named named) {
        return new Passage(product(named.product()), Passage.CHAIN, named.name(), named.department());
    }

    private static Passage passage(Policy policy) {
        return new Passage(policy(policy.id()), policy.store(), policy.title(), policy.body());
    }
}
