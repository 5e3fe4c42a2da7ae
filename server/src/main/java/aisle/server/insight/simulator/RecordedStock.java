package aisle.server.insight.simulator;

import aisle.core.price.Product;
import aisle.server.catalog.PriceBook;
import aisle.server.insight.simulator.engine.Shop;
import aisle.server.inventory.Lots;
import aisle.server.inventory.Waste;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the record has on the demo shop's shelves on a morning, in the engine's pieces, and the way back from them to
 * the record's lots in the evening.
 */
final class RecordedStock implements DemoEvenings.Lots {

    private static final long PIECE = 1_000;

    private final DemoWorld world;
    private final LocalDate day;
    private final List<List<Shop.Lot>> stock = new ArrayList<>();
    private final Map<Dated, List<Lots.Lot>> dated = new HashMap<>();
    private final List<Waste.Line> overdue = new ArrayList<>();

    /** A product's lots of one last day. */
    private record Dated(int good, @Nullable LocalDate expires) {}

    /**
     * Looks at the shelves.
     *
     * @param world what it carries
     * @param lots what stands there, of each product what expires first leading
     * @param book what may be sold
     * @param day of which
     * @param shelves told of what can be sold
     */
    RecordedStock(DemoWorld world, List<Lots.Lot> lots, PriceBook book, LocalDate day, DemoShelves shelves) {
        this.world = world;
        this.day = day;
        Map<Long, List<Lots.Lot>> byProduct = new HashMap<>();
        lots.forEach(lot -> byProduct
                .computeIfAbsent(lot.product(), first -> new ArrayList<>())
                .add(lot));
        for (int good = 0; good < world.carried().size(); good++) {
            var each = world.carried().get(good);
            var found = byProduct.getOrDefault(each.product().id(), List.of());
            look(good, found, sells(each, book.product(each.product().id()).orElse(null)), shelves);
        }
    }

    /** By product, for the engine to sell from. */
    List<List<Shop.Lot>> lots() {
        return stock;
    }

    /** What somebody has taken out of the price book, or given codes no counter prints, stays where it is. */
    private boolean sells(DemoGood good, @Nullable Product product) {
        return product != null
                && !product.blocked()
                && product.priceOn(day.toEpochDay(), false).orElse(0) > 0
                && !product.codes().isEmpty()
                && (good.label() == null || product.codes().getFirst().startsWith("PLU"));
    }

    private void look(int good, List<Lots.Lot> found, boolean sells, DemoShelves shelves) {
        List<Shop.Lot> lots = new ArrayList<>();
        long quantity = 0;
        long pieces = 0;
        for (var lot : found) {
            if (lot.expires() != null && lot.expires().isBefore(day)) {
                long gone = whole(good, lot.onHand());
                if (gone > 0) {
                    overdue.add(new Waste.Line(lot.product(), lot.lot(), gone));
                }
            } else {
                quantity += lot.onHand();
                long upTo = Math.max(pieces, pieces(good, quantity));
                dated.computeIfAbsent(new Dated(good, lot.expires()), first -> new ArrayList<>())
                        .add(lot);
                if (sells && upTo > pieces) {
                    lots.add(new Shop.Lot((int) (upTo - pieces), lastDay(lot), 0));
                    pieces = upTo;
                }
            }
        }
        stock.add(lots);
        shelves.find(good, (int) pieces, quantity);
    }

    /** Of what is weighed a piece is a pound, or what is nearest to it. */
    private long pieces(int good, long quantity) {
        return world.carried().get(good).weighed()
                ? Math.floorDiv(quantity + PIECE / 2, PIECE)
                : Math.floorDiv(quantity, PIECE);
    }

    private long whole(int good, long quantity) {
        return world.carried().get(good).weighed() ? quantity : quantity / PIECE * PIECE;
    }

    private int lastDay(Lots.Lot lot) {
        return lot.expires() == null ? Integer.MAX_VALUE : world.calendar().day(lot.expires());
    }

    /** Lots of one date are thrown away one after the other; what is more than they had is of the last. */
    @Override
    public List<Waste.Line> lines(int good, DemoLot lot, long quantity) {
        List<Waste.Line> lines = new ArrayList<>();
        var of = dated.getOrDefault(new Dated(good, lot.expires()), List.of());
        long left = quantity;
        for (int i = 0; i < of.size() && left > 0; i++) {
            long gone = i == of.size() - 1 ? left : Math.min(left, of.get(i).onHand());
            if (gone > 0) {
                lines.add(new Waste.Line(of.get(i).product(), of.get(i).lot(), gone));
                left -= gone;
            }
        }
        return lines;
    }

    /** What nobody took off the shelf when it was time. */
    @Override
    public List<Waste.Line> overdue() {
        return overdue;
    }
}
