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

/** Tries every way of dividing the units of a small basket into promotions. */
final class BruteForce {
    private record Piece(Product product, long unitPrice, long quantity, long gross) {}

    private final List<Promotion> promotions;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Integer, Long> known = new HashMap<>();

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

    /** The most that can be saved, in millionths of a minor unit. */
    static long millionths(Rules rules, Basket basket) {
        return new BruteForce(rules, basket).best(0);
    }

    private long best(int used) {
        Long before = known.get(used);
        if (before != null) {
            return before;
        }
        int first = 0;
        while (first < pieces.size() && (used & 1 << first) != 0) {
            first++;
        }
        if (first == pieces.size()) {
            return 0;
        }
        long best = alone(pieces.get(first)) + best(used | 1 << first);
        for (Promotion promotion : promotions) {
            if (promotion instanceof SetPromotion set && fits(set, first, first)) {
                best = Math.max(best, fill(set, used | 1 << first, first, first, 1, saving(set, 0, first)));
            }
        }
        known.put(used, best);
        return best;
    }

    private long fill(SetPromotion set, int used, int first, int last, int place, long saved) {
        if (place == set.size()) {
            return saved + best(used);
        }
        long best = Long.MIN_VALUE / 2;
        for (int i = last + 1; i < pieces.size(); i++) {
            if ((used & 1 << i) == 0 && fits(set, first, i)) {
                best = Math.max(best, fill(set, used | 1 << i, first, i, place + 1, saved + saving(set, place, i)));
            }
        }
        return best;
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

    private long alone(Piece piece) {
        long best = 0;
        for (Promotion promotion : promotions) {
            if (promotion instanceof UnitPromotion unit && unit.covers(piece.product(), 20_000, false)) {
                best = Math.max(best, unit.saving(piece.unitPrice(), piece.quantity(), piece.gross()));
            }
        }
        return best;
    }
}
