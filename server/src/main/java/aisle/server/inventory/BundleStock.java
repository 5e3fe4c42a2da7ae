package aisle.server.inventory;

import aisle.server.catalog.BundlePart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many bundles the goods on a shelf make, and what so many bundles take of it. Quantities are thousandths. */
final class BundleStock {

    private static final long UNIT = 1_000;

    private BundleStock() {}

    /** Whole bundles: as many as the part that is scarcest allows, and none where one stands below zero. */
    static long of(List<BundlePart> parts, Map<Long, Long> onHand) {
        return parts.stream()
                        .mapToLong(part -> Math.max(0, onHand.getOrDefault(part.product(), 0L)) / part.quantity())
                        .min()
                        .orElse(0)
                * UNIT;
    }

    /** What goods take, with what is in them in place of bundles. */
    static Map<Long, Long> taken(Map<Long, Long> wanted, Map<Long, List<BundlePart>> bundles) {
        Map<Long, Long> taken = new HashMap<>();
        wanted.forEach((product, quantity) -> {
            List<BundlePart> parts = bundles.get(product);
            if (parts == null) {
                taken.merge(product, quantity, Math::addExact);
            } else {
                parts.forEach(part -> taken.merge(
                        part.product(), Math.multiplyExact(quantity, part.quantity()) / UNIT, Math::addExact));
            }
        });
        return taken;
    }
}
