package aisle.server.insight.uplift;

import aisle.core.money.Limits;
import aisle.core.money.Share;
import aisle.server.catalog.PromotionRuns;
import aisle.server.catalog.PromotionRuns.Alike;
import aisle.server.catalog.PromotionRuns.Run;
import aisle.server.insight.facts.Facts;
import aisle.server.organization.Access;
import aisle.server.organization.Problem;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What promotions brought, from recorded sales: pieces on their days beside what the same days of the week brought in
 * the four weeks before. There is no control group; what the rest of the shop, and other stores without the promotion,
 * did meanwhile is said beside it.
 */
@Component
class Uplifts {

    /** Days before the first that are looked at: four of each day of the week. */
    private static final int BEFORE_DAYS = 28;

    private final PromotionRuns runs;
    private final Facts facts;
    private final Stores stores;
    private final Access access;
    private final Clock clock = Clock.systemUTC();

    Uplifts(PromotionRuns runs, Facts facts, Stores stores, Access access) {
        this.runs = runs;
        this.facts = facts;
        this.stores = stores;
        this.access = access;
    }

    /**
     * A promotion's days beside those before it. Days are business days on which the store traded and that are over; a
     * day whose day of the week did not come before is left out.
     *
     * @param days on which it held
     * @param before days before it that they are compared with
     * @param sold thousandths sold on its days, less what came back
     * @param usual thousandths that as many of the same days of the week brought before
     * @param change more or less than usual, parts per million; null where nothing was sold before
     * @param rest how everything else in the store changed on the same days
     * @param elsewhere how the same goods changed in other stores that did not have it; null where there are none
     * @param stores how many of these there are
     */
    record Measured(
            int days,
            int before,
            long sold,
            long usual,
            @Nullable Long change,
            @Nullable Long rest,
            @Nullable Long elsewhere,
            int stores) {}

    /** An earlier promotion of the same products or departments. */
    record Past(long promotion, String name, LocalDate from, LocalDate last, Measured measured) {}

    /**
     * What is expected of a promotion, and what it brought.
     *
     * @param expected what somebody said, parts per million of what is sold without it
     * @param measured null before a day of it is over, or where there is nothing to compare with
     * @param tooManyGoods whether it is for more goods than can be told apart from the shop
     * @param alike what the earlier ones have in common with it; null where there are none
     * @param past earlier ones, the last first
     * @param proposed the middle of what the earlier ones brought; null where nothing is known
     */
    record Uplift(
            @Nullable Long expected,
            @Nullable Measured measured,
            boolean tooManyGoods,
            @Nullable Alike alike,
            List<Past> past,
            @Nullable Long proposed) {}

    /**
     * A promotion's uplift.
     *
     * @throws Problem 404 when it does not concern the store
     */
    Uplift of(long store, long promotion) {
        Run run = runs.of(store, promotion).orElseThrow(() -> Problem.notFound("promotion", promotion));
        LocalDate today = stores.find(store).dayOf(clock.instant());
        for (Alike alike : Alike.values()) {
            List<Past> past = past(store, promotion, today, alike);
            if (!past.isEmpty()) {
                return uplift(store, run, today, alike, past);
            }
        }
        return uplift(store, run, today, null, List.of());
    }

    private Uplift uplift(long store, Run run, LocalDate today, @Nullable Alike alike, List<Past> past) {
        List<Long> changes = new ArrayList<>();
        for (Past each : past) {
            Long change = each.measured().change();
            if (change != null) {
                changes.add(change);
            }
        }
        changes.sort(null);
        return new Uplift(
                run.expected(),
                run.published() ? measure(store, run, today).orElse(null) : null,
                run.goods().size() > PromotionRuns.GOODS_MAX,
                alike,
                past,
                changes.isEmpty() ? null : changes.get((changes.size() - 1) / 2));
    }

    private List<Past> past(long store, long promotion, LocalDate today, Alike alike) {
        List<Past> past = new ArrayList<>();
        for (Run each : runs.earlier(store, promotion, today, alike)) {
            LocalDate end = each.end();
            if (end != null) {
                measure(store, each, today)
                        .ifPresent(measured -> past.add(
                                new Past(each.promotion(), each.name(), each.from(), end.minusDays(1), measured)));
            }
        }
        return past;
    }

    private Optional<Measured> measure(long store, Run run, LocalDate today) {
        LocalDate end = run.end() == null || run.end().isAfter(today) ? today : run.end();
        if (!run.from().isBefore(end) || run.goods().isEmpty() || run.goods().size() > PromotionRuns.GOODS_MAX) {
            return Optional.empty();
        }
        Span span = new Span(run.from(), end);
        Map<LocalDate, Long> goods = goods(store, span, run.goods());
        Map<LocalDate, Long> all = new HashMap<>();
        facts.figures(store, span.first(), span.last()).forEach(day -> all.put(day.day(), day.items()));
        Map<LocalDate, Long> rest = new HashMap<>();
        all.forEach((day, items) -> rest.put(day, items - goods.getOrDefault(day, 0L)));
        Compared own = Compared.of(span, all.keySet().stream().sorted().toList(), goods);
        if (own.days == 0) {
            return Optional.empty();
        }
        Compared elsewhere = Compared.NOTHING;
        int others = 0;
        for (Store other : stores.all()) {
            if (without(other.id(), store, run)) {
                List<LocalDate> traded = facts.traded(other.id(), span.first(), span.last());
                Compared there = Compared.of(span, traded, goods(other.id(), span, run.goods()));
                others += there.days > 0 && there.usual > 0 ? 1 : 0;
                elsewhere = elsewhere.and(there);
            }
        }
        return Optional.of(new Measured(
                own.days,
                own.before,
                own.sold,
                own.usual,
                own.change(),
                Compared.of(span, all.keySet().stream().sorted().toList(), rest).change(),
                others == 0 ? null : elsewhere.change(),
                others));
    }

    /** Whether it is another store that the caller works in, and that the promotion is not for. */
    private boolean without(long other, long store, Run run) {
        List<Long> named = run.stores();
        return other != store
                && named != null
                && !named.contains(other)
                && access.staff().worksIn(other);
    }

    private Map<LocalDate, Long> goods(long store, Span span, List<Long> goods) {
        Map<LocalDate, Long> sold = new HashMap<>();
        facts.sold(store, span.first(), span.last(), goods)
                .forEach(each -> sold.merge(each.day(), each.quantity(), Long::sum));
        return sold;
    }

    /**
     * The days of a promotion with those before it.
     *
     * @param from its first day
     * @param end the first that is not its own, or not over
     */
    private record Span(LocalDate from, LocalDate end) {

        LocalDate first() {
            return from.minusDays(BEFORE_DAYS);
        }

        LocalDate last() {
            return end.minusDays(1);
        }
    }

    private record Compared(int days, int before, long sold, long usual) {

        static final Compared NOTHING = new Compared(0, 0, 0, 0);

        /** Compares by the day of the week, so that a promotion over a weekend is beside weekends. */
        static Compared of(Span span, List<LocalDate> traded, Map<LocalDate, Long> sold) {
            Map<DayOfWeek, Compared> byWeekday = new EnumMap<>(DayOfWeek.class);
            for (LocalDate day : traded) {
                long quantity = sold.getOrDefault(day, 0L);
                boolean during = !day.isBefore(span.from);
                Compared one = during ? new Compared(1, 0, quantity, 0) : new Compared(0, 1, 0, quantity);
                byWeekday.merge(day.getDayOfWeek(), one, Compared::and);
            }
            Compared all = NOTHING;
            for (Compared each : byWeekday.values()) {
                if (each.days > 0 && each.before > 0) {
                    long usual = Share.halfUp(Math.max(0, each.usual), each.days, each.before);
                    all = all.and(new Compared(each.days, each.before, each.sold, usual));
                }
            }
            return all;
        }

        Compared and(Compared other) {
            return new Compared(days + other.days, before + other.before, sold + other.sold, usual + other.usual);
        }

        @Nullable Long change() {
            return usual <= 0 ? null : Share.halfUp(Math.max(0, sold), Limits.PPM, usual) - Limits.PPM;
        }
    }
}
