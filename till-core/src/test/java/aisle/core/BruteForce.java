package aisle.core;

import aisle.core.price.Product;
import aisle.core.promotion.Promotion;
import aisle.core.promotion.SetPromotion;
import aisle.core.promotion.UnitPromotion;
import aisle.core.sale.Basket;
import aisle.core.sale.BasketLine;
import aisle.core.sale.Rules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tries every way of dividing the units of a small basket into promotions. The best saves most, in millionths; of
 * those, the promotions of its units, counted from 1 by id, have the least sum. Both are one number here, its
 * <i>worth</i>.
 */
final class BruteForce {
    private static final long WORTH = 1_000;
    private static final long MILLION = 1_000_000;

    private record Piece(Product product, long unitPrice, long quantity, long gross) {}

    /** What is rounded together: a promotion's saving, by product unless its sets may mix them. */
    private record Pot(int rank, long product) {}

    private final List<Promotion> promotions;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Integer, Long> known = new HashMap<>();

    /** The savings of the walk so far, and what whole walks came to. */
    private final Map<Pot, Long> pots = new HashMap<>();

    private final Set<Long> savings = new TreeSet<>();

    private BruteForce(Rules rules, Basket basket) {
        this.promotions = rules.promotions();
        for (BasketLine line : basket.lines()) {
            Product product = basket.products().stream()
                    .filter(p -> p.id() == line.product())
                    .findFirst()
                    .orElseThrow();
            long price = product.priceOn(basket.day(), basket.member()).orElseThrow();
            if (product.unit().weighed()) {
                pieces.add(new Piece(product, price, line.quantity(), (price * line.quantity() + 500) / 1_000));
            } else {
                for (long n = 0; n < line.quantity() / 1_000; n++) {
                    pieces.add(new Piece(product, price, 1_000, price));
                }
            }
        }
        pieces.sort(Comparator.comparingLong(Piece::gross).reversed());
    }

    /**
     * What the best combination saves, minor units: one number, unless combinations of the very same worth round
     * differently.
     */
    static Set<Long> savings(Rules rules, Basket basket) {
        BruteForce all = new BruteForce(rules, basket);
        all.walk(0);
        return all.savings;
    }

    /** The greatest worth of the pieces not used yet. */
    private long best(int used) {
        if (used == (1 << pieces.size()) - 1) {
            return 0;
        }
        Long before = known.get(used);
        if (before == null) {
            before = choices(used).stream()
                    .mapToLong(each -> each.worth + best(used | each.pieces))
                    .max()
                    .orElseThrow();
            known.put(used, before);
        }
        return before;
    }

    /** Follows every best way from here to the end. */
    private void walk(int used) {
        if (used == (1 << pieces.size()) - 1) {
            savings.add(pots.values().stream()
                    .mapToLong(saved -> (saved + MILLION / 2) / MILLION)
                    .sum());
            return;
        }
        for (Choice each : choices(used)) {
            if (each.worth + best(used | each.pieces) == best(used)) {
                pots.merge(each.pot, each.saving, Long::sum);
                walk(used | each.pieces);
                pots.merge(each.pot, -each.saving, Long::sum);
            }
        }
    }

    /** What may become of the first piece not used yet: it stands alone, or it is the dearest of a whole set. */
    private record Choice(int pieces, Pot pot, long saving, long worth) {}

    private List<Choice> choices(int used) {
        int first = Integer.numberOfTrailingZeros(~used);
        List<Choice> choices = new ArrayList<>();
        choices.add(alone(first));
        for (int p = 0; p < promotions.size(); p++) {
            if (promotions.get(p) instanceof SetPromotion set && fits(set, first, first)) {
                fill(set, p + 1, used, 1 << first, first, 1, saving(set, 0, first), choices);
            }
        }
        return choices;
    }

    private void fill(
            SetPromotion set, int rank, int used, int taken, int last, int place, long saved, List<Choice> into) {
        int first = Integer.numberOfTrailingZeros(taken);
        if (place == set.size()) {
            long product = set.sameProduct() ? pieces.get(first).product().id() : 0;
            into.add(new Choice(taken, new Pot(rank, product), saved, saved * WORTH - (long) rank * place));
            return;
        }
        for (int i = last + 1; i < pieces.size(); i++) {
            if ((used & 1 << i) == 0 && fits(set, first, i)) {
                fill(set, rank, used, taken | 1 << i, i, place + 1, saved + saving(set, place, i), into);
            }
        }
    }

    private long saving(SetPromotion set, int place, int piece) {
        return set.saving(place, pieces.get(piece).unitPrice());
    }

    private boolean fits(SetPromotion set, int first, int i) {
        Piece piece = pieces.get(i);
        boolean same = !set.sameProduct()
                || piece.product().id() == pieces.get(first).product().id();
        return same && !piece.product().unit().weighed() && set.covers(piece.product(), 20_000, false);
    }

    private Choice alone(int at) {
        Piece piece = pieces.get(at);
        long best = 0;
        int rank = 0;
        for (int p = 0; p < promotions.size(); p++) {
            if (promotions.get(p) instanceof UnitPromotion unit && unit.covers(piece.product(), 20_000, false)) {
                long saving = unit.saving(piece.unitPrice(), piece.quantity(), piece.gross());
                if (saving > best) {
                    best = saving;
                    rank = p + 1;
                }
            }
        }
        return new Choice(1 << at, new Pot(rank, piece.product().id()), best, best * WORTH - rank);
    }
}
