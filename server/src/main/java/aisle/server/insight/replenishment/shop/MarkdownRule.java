package aisle.server.insight.replenishment.shop;

import aisle.server.insight.replenishment.Assumptions;
import aisle.server.insight.replenishment.DemandForecast;
import aisle.server.insight.replenishment.MarkdownAdvice;
import aisle.server.insight.replenishment.MarkdownQuestion;
import aisle.server.insight.replenishment.NearExpiry;
import aisle.server.insight.replenishment.StockLot;
import aisle.server.inventory.Lots;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** When a shop marks down, and how deep: the same for today and for days that are over. */
final class MarkdownRule {

    /** Days ahead, today included, within which a lot must expire. */
    static final int DAYS = 3;

    private static final List<Long> CUTS = List.of(200_000L, 300_000L, 400_000L, 500_000L, 600_000L);
    private static final double THOUSANDTHS = 1_000;

    private final NearExpiry pricing;

    MarkdownRule(DemandForecast forecast) {
        pricing = NearExpiry.ofWholeProducts(forecast, Assumptions.USUAL, CUTS);
    }

    /** Of a product's lots the one that the rule is asked about: the first that expires, unless that is too far off. */
    static Optional<Lots.Lot> near(List<Lots.Lot> lots, LocalDate today) {
        return lots.stream()
                .filter(lot -> lot.onHand() > 0 && lot.expires() != null)
                .filter(lot -> !Objects.requireNonNull(lot.expires()).isBefore(today))
                .findFirst()
                .filter(lot -> Objects.requireNonNull(lot.expires()).isBefore(today.plusDays(DAYS)));
    }

    /**
     * A lower price for a product.
     *
     * @param lot the one that expires first
     * @param held all of the product's lots
     * @param coming what is on order
     * @param days prices from today on
     * @param cost minor units a unit
     * @param today the business day
     * @return empty where no cut is worth at least a minor unit, or the price cannot be cut in whole minor units
     */
    Optional<SuggestedMarkdown> suggest(
            Lots.Lot lot,
            List<Lots.Lot> held,
            List<StockLot> coming,
            ShopPrices.Days days,
            long cost,
            LocalDate today) {
        MarkdownAdvice advice = pricing.advise(question(lot, held, coming, days, cost, today));
        long price = days.shelf()[0];
        long marked = price - price * advice.cutPpm() / 1_000_000;
        long gain = Math.round(advice.reasons().gain());
        if (advice.cutPpm() == 0 || gain < 1 || marked < 1 || marked >= price) {
            return Optional.empty();
        }
        return Optional.of(new SuggestedMarkdown(
                lot.product(),
                Objects.requireNonNull(lot.lot()),
                Objects.requireNonNull(lot.expires()),
                lot.onHand(),
                price,
                marked,
                Math.round(advice.reasons().wastedWithout() * THOUSANDTHS),
                Math.round(advice.reasons().wasted() * THOUSANDTHS),
                gain));
    }

    private static MarkdownQuestion question(
            Lots.Lot lot,
            List<Lots.Lot> held,
            List<StockLot> coming,
            ShopPrices.Days days,
            long cost,
            LocalDate today) {
        List<StockLot> others = new ArrayList<>(coming);
        held.stream()
                .filter(each -> each.onHand() > 0 && !Objects.equals(each.lot(), lot.lot()))
                .map(each -> ShopStock.Of.onHand(each, today))
                .forEach(others::add);
        return new MarkdownQuestion(
                lot.product(),
                lot.onHand(),
                (int) ChronoUnit.DAYS.between(today, Objects.requireNonNull(lot.expires())),
                0,
                others,
                days.revenue()[0],
                cost,
                days.revenue(),
                Assumptions.USUAL.elasticity());
    }
}
