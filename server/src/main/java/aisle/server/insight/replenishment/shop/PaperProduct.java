package aisle.server.insight.replenishment.shop;

import aisle.server.insight.forecast.method.Method;
import aisle.server.insight.forecast.method.Outlook;
import aisle.server.insight.replenishment.Assumptions;
import aisle.server.insight.replenishment.Demand;
import aisle.server.insight.replenishment.NearExpiry;
import aisle.server.insight.replenishment.shop.PaperMarkdowns.NearLot;
import aisle.server.insight.replenishment.shop.PaperMarkdowns.Trial;
import aisle.server.insight.replenishment.shop.ShopMarkdownBacktest.Held;
import aisle.server.inventory.Lots;
import aisle.server.inventory.PastLots;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One product on paper. Each morning the rule sees the lots as they stood, without what was on its way, and the 28 days
 * before. A markdown holds until the lot's last day. While it holds, each day sells what it sold, at the lower price,
 * and as much more as the elasticity says, if it was there; where fresher goods stood beside the lot, some of that is
 * theirs. What is sold of the lot beyond what was sold anyway is saved, as far as it was thrown away.
 */
final class PaperProduct {

    /** Days within which what is past its last day is thrown away. */
    private static final int CLEARED_WITHIN = 2;

    private static final double THOUSANDTHS = 1_000;

    private final List<PastLots.Day> days;
    private final double[] asked;
    private final ShopPrices.Days prices;
    private final long cost;
    private final List<Held> held;
    private final int before;
    private final Map<String, NearLot> near = new HashMap<>();
    private final List<Trial> trials = new ArrayList<>();

    /**
     * A product's record.
     *
     * @param days its lots, a value a calendar day
     * @param asked units asked for on these days and on those before that are looked back on; NaN without an
     *     observation
     * @param prices from the first of the days on
     * @param cost minor units a unit
     * @param held when it was marked down
     */
    PaperProduct(List<PastLots.Day> days, double[] asked, ShopPrices.Days prices, long cost, List<Held> held) {
        this.days = days;
        this.asked = asked;
        this.prices = prices;
        this.cost = cost;
        this.held = held;
        this.before = asked.length - days.size();
    }

    /** Follows the days, each once. */
    void run() {
        int free = 0;
        for (int day = 0; day < days.size(); day++) {
            Lots.Lot lot = MarkdownRule.near(
                            days.get(day).morning(), days.get(day).day())
                    .orElse(null);
            if (lot == null || prices.shelf()[day] < 1) {
                continue;
            }
            int last = day
                    + (int) (Objects.requireNonNull(lot.expires()).toEpochDay()
                            - days.get(day).day().toEpochDay());
            if (last + CLEARED_WITHIN < days.size() && !marked(day, last)) {
                note(day, last);
                if (day >= free && advise(day, last, lot)) {
                    free = last + 1;
                }
            }
        }
    }

    List<NearLot> near() {
        return List.copyOf(near.values());
    }

    List<Trial> trials() {
        return List.copyOf(trials);
    }

    private boolean marked(int day, int last) {
        LocalDate first = days.get(day).day();
        LocalDate end = days.get(last).day();
        return held.stream()
                .anyMatch(each -> !each.from().isAfter(end) && each.to().isAfter(first));
    }

    /** Every lot that ends on a day counts once, from the first morning on which it is near. */
    private void note(int day, int last) {
        for (Lots.Lot lot : ending(day, last)) {
            String name = Objects.requireNonNull(lot.lot());
            near.computeIfAbsent(
                    name,
                    first -> new NearLot(
                            lot.product(),
                            name,
                            Objects.requireNonNull(lot.expires()),
                            Math.round(thrown(day, last, List.of(lot)) * cost)));
        }
    }

    private List<Lots.Lot> ending(int day, int last) {
        LocalDate end = days.get(last).day();
        return days.get(day).morning().stream()
                .filter(lot -> end.equals(lot.expires()))
                .toList();
    }

    private double thrown(int day, int last, List<Lots.Lot> ending) {
        long thrown = 0;
        for (PastLots.Day each : days.subList(day, last + CLEARED_WITHIN + 1)) {
            for (Lots.Lot lot : ending) {
                thrown += each.thrown().getOrDefault(Objects.requireNonNull(lot.lot()), 0L);
            }
        }
        return thrown / THOUSANDTHS;
    }

    private boolean advise(int day, int last, Lots.Lot lot) {
        PastLots.Day morning = days.get(day);
        return new MarkdownRule((product, ahead) -> expected(day))
                .suggest(lot, morning.morning(), List.of(), from(day), cost, morning.day())
                .map(suggested -> trials.add(tried(day, last, lot, suggested.marked())))
                .orElse(false);
    }

    /** What the days before say of a day: their mean and their own spread. */
    private Demand expected(int day) {
        double[] seen = Arrays.copyOfRange(asked, Math.max(0, before + day - PastDemand.BEFORE), before + day);
        Outlook outlook = Method.MEAN.forecast(seen, 1);
        return Demand.ofDeciles(outlook.mean()[0], outlook.quantiles()[0]);
    }

    private ShopPrices.Days from(int day) {
        return new ShopPrices.Days(
                Arrays.copyOfRange(prices.shelf(), day, prices.shelf().length),
                Arrays.copyOfRange(prices.revenue(), day, prices.revenue().length));
    }

    private Trial tried(int day, int last, Lots.Lot lot, long marked) {
        long price = prices.shelf()[day];
        double share = (double) marked / price;
        double uplift = NearExpiry.uplift(1 - share, Assumptions.USUAL.elasticity());
        double wasted = thrown(day, last, ending(day, last));
        double saved = 0;
        double more = 0;
        double sold = 0;
        for (int place = day; place <= last; place++) {
            PastLots.Day each = days.get(place);
            double anyway = Math.max(0, each.sold()) / THOUSANDTHS;
            double room = Math.max(0, each.evening() / THOUSANDTHS - more);
            double extra = Math.min(room, anyway * (uplift - 1));
            double left = wasted - saved;
            double old = freshBeside(place, last) ? extra * (1 - Assumptions.USUAL.freshest()) : extra;
            saved += Math.min(left, old);
            more += extra;
            sold += anyway;
        }
        double revenue = prices.revenue()[day];
        return new Trial(
                lot.product(),
                Objects.requireNonNull(lot.lot()),
                days.get(day).day(),
                days.get(last).day(),
                price,
                marked,
                Math.round(saved * cost),
                Math.round(more * (revenue * share - cost)),
                Math.round(sold * revenue * (1 - share)),
                Math.round(more * NearExpiry.TAKEN_FROM_OTHERS * Math.max(0, revenue - cost)));
    }

    /** Whether something stood beside the lots that end on the last day, in the morning or by the evening. */
    private boolean freshBeside(int day, int last) {
        LocalDate end = days.get(last).day();
        return Stream.of(days.get(day), days.get(day + 1))
                .flatMap(each -> each.morning().stream())
                .anyMatch(lot -> lot.expires() == null || lot.expires().isAfter(end));
    }
}
