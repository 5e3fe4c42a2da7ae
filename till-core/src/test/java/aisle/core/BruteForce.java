package aisle.core;

import aisle.core.price.Product;
import aisle.core.promotion.AmountOff;
import aisle.core.promotion.BuyGet;
import aisle.core.promotion.CheapestFree;
import aisle.core.promotion.FixedPrice;
import aisle.core.promotion.Goods;
import aisle.core.promotion.OtherItem;
import aisle.core.promotion.PercentOff;
import aisle.core.promotion.Promotion;
import aisle.core.promotion.PromotionKind;
import aisle.core.promotion.SetForPrice;
import aisle.core.promotion.Tiers;
import aisle.core.sale.Basket;
import aisle.core.sale.BasketLine;
import aisle.core.sale.Rules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tries every way of dividing the pieces of a small basket among promotions, priority by priority, and reckons each
 * from what the promotion says, as a person would with the receipt before them. The best saves most, in millionths; of
 * those, the promotions of its pieces, counted from 1 by id, have the least sum. Both are one number here, its
 * <i>worth</i>. Knows neither places nor states nor sets that are open.
 */
final class BruteForce {
    private static final long WORTH = 1_000;
    private static final long MILLION = 1_000_000;
    private static final long NEVER = Long.MIN_VALUE / 4;
    private static final long ALL = Long.MAX_VALUE;

    private record Piece(Product product, long unitPrice, long quantity, long gross) {
        boolean weighed() {
            return product.unit().weighed();
        }
    }

    private final Basket basket;
    private final List<Piece> pieces = new ArrayList<>();

    /** Of each priority from the highest, its promotions. */
    private final List<List<Ranked>> levels = new ArrayList<>();

    private final Map<List<Integer>, Long> best = new HashMap<>();
    private final Map<List<Integer>, Set<Long>> totals = new HashMap<>();

    private BruteForce(Rules rules, Basket basket) {
        this.basket = basket;
        Map<Integer, List<Ranked>> byPriority = new TreeMap<>(Comparator.reverseOrder());
        for (int i = 0; i < rules.promotions().size(); i++) {
            Promotion promotion = rules.promotions().get(i);
            if (promotion.kind() != PromotionKind.THRESHOLD
                    && !promotion.scope().stacks()
                    && uses(promotion) > 0) {
                byPriority
                        .computeIfAbsent(promotion.scope().priority(), key -> new ArrayList<>())
                        .add(new Ranked(i + 1, promotion));
            }
        }
        levels.addAll(byPriority.values());
        for (BasketLine line : basket.lines()) {
            Product product = basket.products().stream()
                    .filter(p -> p.id() == line.product())
                    .findFirst()
                    .orElseThrow();
            long price = product.priceOn(basket.day(), basket.member()).orElseThrow();
            if (product.unit().weighed()) {
                pieces.add(new Piece(product, price, line.quantity(), (price * line.quantity() + 500) / 1_000));
            } else {
                pieces.addAll(
                        Collections.nCopies((int) (line.quantity() / 1_000), new Piece(product, price, 1_000, price)));
            }
        }
    }

    /**
     * What the best combination saves, minor units: one number, unless combinations of the very same worth round
     * differently or leave other pieces to a lower priority.
     */
    static Set<Long> savings(Rules rules, Basket basket) {
        BruteForce all = new BruteForce(rules, basket);
        return all.totals(0, 0, (1 << all.pieces.size()) - 1);
    }

    /** What may be saved, rounded, by the promotions of a level from one on, and by lower levels. */
    private Set<Long> totals(int level, int at, int left) {
        if (level == levels.size()) {
            return Set.of(0L);
        }
        if (at == levels.get(level).size()) {
            return totals(level + 1, 0, left);
        }
        Set<Long> found = totals.get(List.of(level, at, left));
        if (found == null) {
            found = new TreeSet<>();
            Ranked ranked = levels.get(level).get(at);
            for (int some : partsOf(left)) {
                int rest = left & ~some;
                if (ranked.worth(some) + best(level, at + 1, rest) == best(level, at, left)) {
                    for (long total : totals(level, at + 1, rest)) {
                        found.add(ranked.rounded(some) + total);
                    }
                }
            }
            totals.put(List.of(level, at, left), found);
        }
        return found;
    }

    /** The greatest worth of pieces among the promotions of a level from one on. */
    private long best(int level, int at, int left) {
        if (at == levels.get(level).size()) {
            return 0;
        }
        Long known = best.get(List.of(level, at, left));
        if (known == null) {
            known = NEVER;
            for (int some : partsOf(left)) {
                known = Math.max(known, levels.get(level).get(at).worth(some) + best(level, at + 1, left & ~some));
            }
            best.put(List.of(level, at, left), known);
        }
        return known;
    }

    private static List<Integer> partsOf(int pieces) {
        List<Integer> parts = new ArrayList<>();
        for (int some = pieces; some != 0; some = some - 1 & pieces) {
            parts.add(some);
        }
        parts.add(0);
        return parts;
    }

    private long uses(Promotion promotion) {
        long most = promotion.scope().most() == 0 ? ALL : promotion.scope().most();
        var coupon = promotion.scope().coupon();
        if (coupon == null) {
            return most;
        }
        long given = Collections.frequency(basket.coupons(), coupon.code());
        return given == 0 ? 0 : most == ALL ? ALL : most * Math.min(given, coupon.most());
    }

    private static boolean among(Goods goods, Product product) {
        if (goods.products().contains(product.id())) {
            return !goods.exceptProducts().contains(product.id());
        }
        boolean wide = goods.everything() || goods.departments().contains(product.department());
        return wide
                && !goods.exceptProducts().contains(product.id())
                && !goods.exceptDepartments().contains(product.department());
    }

    /** A promotion and its place among all by id; what it gives for any choice of the pieces. */
    private final class Ranked {
        private final int rank;
        private final Promotion promotion;
        private final long uses;
        private final Map<Integer, Map<Long, Long>> known = new HashMap<>();

        Ranked(int rank, Promotion promotion) {
            this.rank = rank;
            this.promotion = promotion;
            this.uses = uses(promotion);
        }

        long worth(int some) {
            Map<Long, Long> exact = exact(some);
            return exact.containsValue(NEVER)
                    ? NEVER
                    : exact.values().stream().mapToLong(each -> each).sum() * WORTH
                            - (long) rank * Integer.bitCount(some);
        }

        long rounded(int some) {
            return exact(some).values().stream()
                    .mapToLong(each -> (each + MILLION / 2) / MILLION)
                    .sum();
        }

        /** Millionths saved, apart for each product where it is rounded so; {@link #NEVER} for what is not offered. */
        private Map<Long, Long> exact(int some) {
            return known.computeIfAbsent(some, key -> {
                List<Piece> chosen = new ArrayList<>();
                for (int i = 0; i < pieces.size(); i++) {
                    if ((some & 1 << i) != 0) {
                        chosen.add(pieces.get(i));
                    }
                }
                chosen.sort(Comparator.comparingLong(Piece::gross).reversed());
                boolean apart = switch (promotion.kind()) {
                    case PERCENT, AMOUNT, FIXED_PRICE, N_FOR, QUANTITY_PRICE -> true;
                    default -> false;
                };
                Map<Long, Long> exact = new HashMap<>();
                chosen.stream()
                        .collect(Collectors.groupingBy(
                                piece -> apart ? piece.product().id() : 0))
                        .forEach((product, group) -> exact.put(product, given(group)));
                boolean tooMany = uses != ALL && used(chosen) > uses;
                return tooMany ? Map.of(0L, NEVER) : exact;
            });
        }

        /** How often it is used: of the same product, where it is for one product. */
        private long used(List<Piece> chosen) {
            return switch (promotion) {
                case SetForPrice set when set.sameProduct() -> ofOneProduct(chosen) / set.count();
                case SetForPrice set -> chosen.size() / set.count();
                case BuyGet set -> chosen.size() / (set.buy() + set.get());
                case CheapestFree set -> chosen.size() / set.count();
                case OtherItem set -> chosen.size() / (set.buy() + set.get());
                case Tiers tiers when tiers.sameProduct() -> ofOneProduct(chosen);
                default -> chosen.size();
            };
        }

        private static long ofOneProduct(List<Piece> chosen) {
            return chosen.stream()
                    .collect(Collectors.groupingBy(Piece::product, Collectors.counting()))
                    .values()
                    .stream()
                    .mapToLong(each -> each)
                    .max()
                    .orElse(0);
        }

        /** What the promotion gives on exactly these pieces, dearest first. */
        private long given(List<Piece> chosen) {
            Goods goods = promotion.scope().goods();
            boolean unit = promotion instanceof PercentOff
                    || promotion instanceof AmountOff
                    || promotion instanceof FixedPrice;
            for (Piece piece : chosen) {
                boolean meant = among(goods, piece.product())
                        || promotion instanceof OtherItem other && among(other.reward(), piece.product());
                if (!meant || piece.weighed() && !unit) {
                    return NEVER;
                }
            }
            long sum = chosen.stream().mapToLong(Piece::gross).sum();
            return switch (promotion) {
                case PercentOff off -> sum * off.ppm();
                case AmountOff off ->
                    chosen.stream().mapToLong(piece -> off(piece, off.amount())).sum();
                case FixedPrice fixed ->
                    chosen.stream().mapToLong(piece -> off(piece, fixed)).sum();
                case SetForPrice set ->
                    chosen.size() % set.count() != 0
                            ? NEVER
                            : (sum - chosen.size() / set.count() * set.price()) * MILLION;
                case BuyGet set -> lastOfEach(chosen, set.buy() + set.get(), set.get(), set.ppm());
                case CheapestFree set -> lastOfEach(chosen, set.count(), 1, MILLION);
                case OtherItem other -> other(chosen, other);
                case Tiers tiers -> tiers(chosen, tiers);
                default -> throw new IllegalStateException("not divided: " + promotion.kind());
            };
        }

        private static long off(Piece piece, long amount) {
            return Math.min(piece.gross * MILLION, amount * piece.quantity * 1_000);
        }

        private static long off(Piece piece, FixedPrice fixed) {
            return Math.max(0, piece.gross * MILLION - fixed.price() * piece.quantity * 1_000);
        }

        private static long lastOfEach(List<Piece> chosen, int size, int last, long ppm) {
            long saved = 0;
            for (int i = 0; i < chosen.size(); i++) {
                saved += i % size >= size - last ? chosen.get(i).gross * ppm : 0;
            }
            return chosen.size() % size == 0 ? saved : NEVER;
        }

        private static long other(List<Piece> chosen, OtherItem other) {
            List<Piece> rewards = chosen.stream()
                    .filter(piece -> among(other.reward(), piece.product()))
                    .toList();
            int bought = chosen.size() - rewards.size();
            boolean fits = bought % other.buy() == 0 && bought / other.buy() * other.get() == rewards.size();
            return fits ? rewards.stream().mapToLong(Piece::gross).sum() * other.ppm() : NEVER;
        }

        private static long tiers(List<Piece> chosen, Tiers tiers) {
            long saved = NEVER;
            for (Tiers.Step step : tiers.steps()) {
                if (chosen.size() >= step.count()) {
                    saved = chosen.stream()
                            .mapToLong(piece -> tiers.kind() == PromotionKind.TIERS
                                    ? piece.gross * step.value()
                                    : Math.max(0, piece.gross - step.value()) * MILLION)
                            .sum();
                }
            }
            return chosen.isEmpty() ? 0 : saved;
        }
    }
}
