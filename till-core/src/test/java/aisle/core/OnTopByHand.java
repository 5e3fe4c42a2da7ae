package aisle.core;

import aisle.core.journal.Line;
import aisle.core.promotion.AmountOff;
import aisle.core.promotion.FixedPrice;
import aisle.core.promotion.PercentOff;
import aisle.core.promotion.Promotion;
import aisle.core.promotion.PromotionKind;
import aisle.core.promotion.Threshold;
import aisle.core.sale.Basket;
import aisle.core.sale.Rules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reckons what stacks, and the thresholds, from a priced basket, with fractions and without ranks or spreading: of
 * thresholds by trying every choice. Takes for given what units and sets saved, and how the lines share it.
 */
final class OnTopByHand {
    private final Basket basket;
    private final List<Line> lines;
    private final Map<Long, Long> found = new TreeMap<>();
    private final Map<Long, Long> wanted = new TreeMap<>();
    private final Map<Long, Long> net = new HashMap<>();
    private boolean stacked;
    private boolean reached;

    OnTopByHand(Rules rules, Basket basket, List<Line> lines) {
        this.basket = basket;
        this.lines = lines;
        List<Promotion> onTop = rules.promotions().stream()
                .filter(each -> each.scope().stacks() || each.kind() == PromotionKind.THRESHOLD)
                .filter(each -> each.scope().coupon() == null)
                .sorted(Comparator.comparingInt(
                                (Promotion each) -> -each.scope().priority())
                        .thenComparingLong(Promotion::id))
                .toList();
        lines.forEach(line -> net.put(line.line(), line.gross()));
        for (Line line : lines) {
            line.discounts().stream()
                    .filter(each -> onTop.stream().noneMatch(top -> top.id() == each.promotion()))
                    .forEach(each -> net.merge(line.line(), -each.amount(), Long::sum));
            line.discounts().stream()
                    .filter(each -> onTop.stream().anyMatch(top -> top.id() == each.promotion()))
                    .forEach(each -> found.merge(each.promotion(), each.amount(), Long::sum));
        }
        onTop.stream().filter(each -> !(each instanceof Threshold)).forEach(this::units);
        thresholds(onTop.stream()
                .filter(each -> each instanceof Threshold && !each.scope().stacks())
                .toList());
        onTop.stream()
                .filter(each -> each instanceof Threshold && each.scope().stacks())
                .forEach(each -> give((Threshold) each));
    }

    Map<Long, Long> found() {
        return found;
    }

    Map<Long, Long> wanted() {
        return wanted;
    }

    boolean stacked() {
        return stacked;
    }

    boolean reached() {
        return reached;
    }

    private List<Line> of(Promotion promotion) {
        return lines.stream()
                .filter(line -> promotion
                        .scope()
                        .goods()
                        .contains(basket.products().stream()
                                .filter(each -> each.id() == line.product())
                                .findFirst()
                                .orElseThrow()))
                .toList();
    }

    /** The part of a line's net that a promotion takes, times a million; then what the engine says is taken on. */
    private void units(Promotion promotion) {
        long left = promotion.scope().most() == 0
                ? Long.MAX_VALUE
                : promotion.scope().most();
        Map<Long, Double> byProduct = new HashMap<>();
        List<Line> dearest = of(promotion).stream()
                .sorted(Comparator.comparingLong(
                                (Line line) -> line.unit().weighed() ? -line.gross() : -line.unitPrice())
                        .thenComparingLong(Line::product)
                        .thenComparingLong(line -> -line.quantity()))
                .toList();
        for (Line line : dearest) {
            long units = line.unit().weighed() ? 1 : line.quantity() / 1_000;
            long some = Math.min(left, units);
            left -= some;
            double now = net.getOrDefault(line.line(), 0L);
            double off = switch (promotion) {
                case PercentOff percent -> now * percent.ppm() / 1_000_000;
                case AmountOff amount -> Math.min(now, amount.amount() * (line.quantity() / 1_000.0));
                case FixedPrice fixed -> Math.max(0, now - fixed.price() * (line.quantity() / 1_000.0));
                default -> throw new IllegalStateException("does not stack: " + promotion.kind());
            };
            off = promotion instanceof AmountOff amount && amount.amount() >= line.unitPrice() ? now : off;
            byProduct.merge(line.product(), off * some / units, Double::sum);
        }
        long sum = byProduct.values().stream()
                .mapToLong(each -> (long) Math.floor(each + 0.5 + 1e-7))
                .sum();
        note(promotion, sum);
        stacked |= sum > 0;
    }

    private void thresholds(List<Promotion> all) {
        List<Promotion> given = new ArrayList<>();
        for (int priority = 9; priority >= 0; priority--) {
            int level = priority;
            List<Promotion> alike = all.stream()
                    .filter(each -> each.scope().priority() == level)
                    .toList();
            List<Promotion> best = List.of();
            long most = 0;
            for (int choice = 0; choice < 1 << alike.size(); choice++) {
                List<Promotion> chosen = new ArrayList<>(given);
                for (int i = 0; i < alike.size(); i++) {
                    if ((choice & 1 << i) != 0) {
                        chosen.add(alike.get(i));
                    }
                }
                long saved = chosen.stream()
                        .filter(each -> !given.contains(each))
                        .mapToLong(each -> off((Threshold) each))
                        .sum();
                boolean apart = lines.stream()
                        .allMatch(line -> chosen.stream()
                                        .filter(each -> of(each).contains(line))
                                        .count()
                                <= 1);
                if (apart && saved > most) {
                    most = saved;
                    best = chosen.subList(given.size(), chosen.size());
                }
            }
            given.addAll(best);
        }
        given.forEach(each -> give((Threshold) each));
    }

    private long off(Threshold threshold) {
        long sum = of(threshold).stream()
                .mapToLong(line -> net.getOrDefault(line.line(), 0L))
                .sum();
        long off = 0;
        for (Threshold.Step step : threshold.steps()) {
            if (sum >= step.spend()) {
                off = step.ppm() == 0 ? Math.min(step.amount(), sum) : (sum * step.ppm() + 500_000) / 1_000_000;
            }
        }
        return off;
    }

    private void give(Threshold threshold) {
        long off = off(threshold);
        note(threshold, off);
        reached |= off > 0;
    }

    /** The lines' shares are taken as they were found: which line has the odd cent is not the question here. */
    private void note(Promotion promotion, long sum) {
        if (sum > 0) {
            wanted.put(promotion.id(), sum);
        }
        for (Line line : lines) {
            line.discounts().stream()
                    .filter(each -> each.promotion() == promotion.id())
                    .forEach(each -> net.merge(line.line(), -each.amount(), Long::sum));
        }
    }
}
