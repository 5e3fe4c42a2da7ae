package aisle.server.inventory.counts;

import aisle.core.price.Unit;
import aisle.server.catalog.CarriedGoods;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.inventory.CountedStock;
import aisle.server.organization.Stores;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which products are worth counting, and why: where the record is likely wrong, or wrong would be dear. */
@Component
class CountRisks {

    /** Of each reason as many as one person counts in an hour or two. */
    private static final int EACH_MAX = 25;

    private static final int SOLD_LATELY_DAYS = 3;
    private static final int NO_SALE_DAYS = 14;
    private static final int UNCOUNTED_DAYS = 90;

    private final JdbcClient sql;
    private final PriceBooks books;
    private final CarriedGoods carried;
    private final Stores stores;
    private final Clock clock = Clock.systemUTC();

    CountRisks(JdbcClient sql, PriceBooks books, CarriedGoods carried, Stores stores) {
        this.sql = sql;
        this.books = books;
        this.carried = carried;
        this.stores = stores;
    }

    /** Why a product should be counted, the most pressing first. */
    enum Reason {
        /** Below zero on hand, which cannot be. */
        NEGATIVE,
        /** On hand, though the store does not carry it any more. */
        NOT_CARRIED,
        /** Sold within the last days, though nothing is on hand. */
        SOLD_AT_ZERO,
        /** On hand, and yet nobody bought it for long: perhaps it is not there. */
        NO_SALE,
        /** Much money stands on the shelf. */
        HIGH_VALUE,
        /** Nobody has counted it for long. */
        LONG_UNCOUNTED
    }

    /**
     * A product that should be counted.
     *
     * @param onHand thousandths
     * @param worth of what is on hand at cost, minor units
     * @param lastSale the last day it was sold, of those looked at; null for none
     * @param lastCounted null when it never was
     */
    record Risk(
            long product,
            String name,
            @Nullable String code,
            Unit unit,
            List<Reason> reasons,
            long onHand,
            long worth,
            @Nullable LocalDate lastSale,
            @Nullable Instant lastCounted) {}

    private record Stood(Risk risk, LocalDate today, boolean came, boolean carried) {

        boolean soldWithin(int days) {
            LocalDate last = risk.lastSale();
            return last != null && !last.isBefore(today.minusDays(days));
        }

        boolean countedBefore(Instant instant) {
            return risk.lastCounted() == null || risk.lastCounted().isBefore(instant);
        }
    }

    /** What should be counted, the most pressing reason first, each product once with all its reasons. */
    @Transactional(readOnly = true)
    public List<Risk> of(long store) {
        List<Stood> all = stood(store);
        Map<Long, Risk> proposed = new LinkedHashMap<>();
        rules().forEach((reason, rule) -> all.stream()
                .filter(stood -> rule.when.test(stood))
                .sorted(rule.order)
                .limit(EACH_MAX)
                .forEach(stood -> proposed.merge(
                        stood.risk().product(), because(stood.risk(), List.of(reason)), (before, now) -> {
                            List<Reason> both = new ArrayList<>(before.reasons());
                            both.add(reason);
                            return because(before, both);
                        })));
        return List.copyOf(proposed.values());
    }

    private record Rule(Predicate<Stood> when, Comparator<Stood> order) {}

    private Map<Reason, Rule> rules() {
        Comparator<Stood> dearest =
                Comparator.comparingLong(stood -> -Math.abs(stood.risk().worth()));
        Instant longAgo = clock.instant().minus(Duration.ofDays(UNCOUNTED_DAYS));
        Comparator<Stood> longest = Comparator.comparing(
                stood -> Objects.requireNonNullElse(stood.risk().lastCounted(), Instant.EPOCH));
        Map<Reason, Rule> rules = new EnumMap<>(Reason.class);
        rules.put(Reason.NEGATIVE, new Rule(stood -> stood.risk().onHand() < 0, dearest));
        rules.put(
                Reason.NOT_CARRIED,
                new Rule(stood -> !stood.carried() && stood.risk().onHand() > 0, dearest));
        rules.put(
                Reason.SOLD_AT_ZERO,
                new Rule(stood -> stood.risk().onHand() <= 0 && stood.soldWithin(SOLD_LATELY_DAYS), dearest));
        rules.put(
                Reason.NO_SALE,
                new Rule(
                        stood -> stood.risk().onHand() > 0 && stood.came() && !stood.soldWithin(NO_SALE_DAYS),
                        dearest));
        rules.put(Reason.HIGH_VALUE, new Rule(stood -> stood.risk().worth() > 0, dearest));
        rules.put(
                Reason.LONG_UNCOUNTED, new Rule(stood -> stood.countedBefore(longAgo), longest.thenComparing(dearest)));
        return rules;
    }

    private static Risk because(Risk risk, List<Reason> reasons) {
        return new Risk(
                risk.product(),
                risk.name(),
                risk.code(),
                risk.unit(),
                reasons,
                risk.onHand(),
                risk.worth(),
                risk.lastSale(),
                risk.lastCounted());
    }

    /**
     * Every product with stock; {@code came} when it was there before the days that are looked at for sales. What is
     * neither carried nor on hand is left out.
     */
    private List<Stood> stood(long store) {
        LocalDate today = stores.find(store).dayOf(clock.instant());
        PriceBook book = books.current(store);
        Set<Long> notCarried = carried.notCarried(store, today);
        return sql
                .sql("""
                with moved as (
                    select product, max(day) filter (where kind = 'SALE') as sold, sum(quantity) as quantity
                    from inventory.movement where store = :store and day > :since group by product)
                select h.product, h.quantity, h.counted, m.sold,
                    h.quantity - coalesce(m.quantity, 0) > 0 as came
                from inventory.on_hand h left join moved m using (product)
                where h.store = :store""")
                .param("store", store)
                .param("since", today.minusDays(NO_SALE_DAYS))
                .query((row, number) -> {
                    long onHand = row.getLong("quantity");
                    Timestamp counted = row.getTimestamp("counted");
                    LocalDate sold = row.getObject("sold", LocalDate.class);
                    boolean came = row.getBoolean("came");
                    return book.item(row.getLong("product"))
                            .map(item -> new Stood(
                                    new Risk(
                                            item.product().id(),
                                            item.product().name(),
                                            item.product().codes().isEmpty()
                                                    ? null
                                                    : item.product().codes().getFirst(),
                                            item.product().unit(),
                                            List.of(),
                                            onHand,
                                            CountedStock.worth(onHand, item.cost()),
                                            sold,
                                            counted == null ? null : counted.toInstant()),
                                    today,
                                    came,
                                    !notCarried.contains(item.product().id())))
                            .orElse(null);
                })
                .list()
                .stream()
                .filter(Objects::nonNull)
                .filter(stood -> stood.carried() || stood.risk().onHand() != 0)
                .toList();
    }
}
