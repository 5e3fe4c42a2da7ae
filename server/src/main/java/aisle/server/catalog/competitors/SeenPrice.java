package aisle.server.catalog.competitors;

import aisle.server.catalog.declarations.Content;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a product was seen to cost at a competitor.
 *
 * @param amount of their pack, minor units; for goods by weight without a content, of our unit
 * @param content of their pack; null where it is as ours
 * @param comparable what as much as one of ours holds costs there, minor units; null where the packs cannot be compared
 * @param days how long ago, of the store's business days
 */
public record SeenPrice(
        long product,
        long competitor,
        String competitorName,
        long amount,
        @Nullable Content content,
        @Nullable Long comparable,
        Source source,
        LocalDate seenOn,
        int days) {}
