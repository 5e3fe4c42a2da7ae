package aisle.server.sales;

import aisle.core.journal.JournalEntry;
import aisle.server.catalog.BundlePart;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it came in, with everything that could be said of it without looking at the record.
 *
 * @param store the sending till's store
 * @param till the sending till
 * @param at when it came, by the server's clock
 * @param body the entry's text: the canonical one, or as it was sent where it has no right form
 * @param claims what it says of itself
 * @param entry the entry; null when it has no right form
 * @param unfit why it cannot be placed in the till's journal: form, store and till, hash
 * @param wrong why it cannot be recorded although it may have its place: sums, staff, products
 * @param remarks what is worth noting beside it
 * @param costs of a sale's lines, in line order
 * @param bundles what is in each bundle of them, by its product
 */
record Arrival(
        long store,
        long till,
        Instant at,
        String body,
        Claims claims,
        @Nullable JournalEntry entry,
        @Nullable Reason unfit,
        @Nullable Reason wrong,
        List<Remark> remarks,
        List<Long> costs,
        Map<Long, List<BundlePart>> bundles) {

    /**
     * What an entry says of itself, believed only as far as it must be.
     *
     * @param id its id; null when none can be read
     * @param number its number in this till's journal; null when it has none there
     * @param kind its kind
     * @param previous the hash it follows
     * @param hash the hash it carries
     */
    record Claims(
            @Nullable UUID id,
            @Nullable Long number,
            @Nullable String kind,
            @Nullable String previous,
            @Nullable String hash) {}

    /** The same, refused because reading or writing it failed for a reason of its own. */
    Arrival unreadable(RuntimeException failure) {
        return new Arrival(
                store,
                till,
                at,
                body,
                claims,
                entry,
                Reason.unreadable(failure),
                wrong,
                List.of(),
                List.of(),
                Map.of());
    }

    @Nullable String id() {
        return claims.id() == null ? null : claims.id().toString();
    }
}
