package aisle.server.sales;

import aisle.server.catalog.Departments;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import aisle.server.organization.Till;
import aisle.server.organization.Tills;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A store's day against the same weekday one week earlier, up to the same minute. */
@Service
class Today {

    private static final int WEEK = 7;

    private final JdbcClient sql;
    private final Stores stores;
    private final Tills tills;
    private final Departments departments;
    private final List<DayExceptions> others;

    Today(JdbcClient sql, Stores stores, Tills tills, Departments departments, List<DayExceptions> others) {
        this.sql = sql;
        this.stores = stores;
        this.tills = tills;
        this.departments = departments;
        this.others = others;
    }

    /** A figure and the one it is held against. */
    record Pair(long now, long before) {}

    /** An hour of the day by the store's clock; takings in minor units. */
    record Hour(int hour, long now, long before) {}

    /** Takings of a department without tax, minor units. */
    record DepartmentFigure(long department, String name, long now, long before) {}

    /** What was paid how, minor units. */
    record TenderFigure(String kind, long now, long before) {}

    /**
     * The day. Money is minor units; {@code items} thousandths; {@code sales} is what customers paid with tax, less
     * refunds; {@code margin} is takings without tax less the cost of the goods.
     *
     * @param until up to when both days are counted
     */
    record Day(
            LocalDate day,
            LocalDate before,
            Instant until,
            Pair sales,
            Pair baskets,
            Pair averageBasket,
            Pair items,
            Pair refunds,
            Pair discount,
            Pair margin,
            List<Hour> hours,
            List<DepartmentFigure> departments,
            List<TenderFigure> tenders,
            List<DayException> exceptions) {}

    private record Figures(long sales, long baskets, long items, long refunds, long discount, long margin) {
        long average() {
            return baskets == 0 ? 0 : sales / baskets;
        }
    }

    @Transactional(readOnly = true)
    public Day of(long storeId, LocalDate day) {
        Store store = stores.find(storeId);
        Instant end = day.plusDays(1).atStartOfDay(store.zone()).toInstant();
        Instant now = Instant.now();
        Instant until = now.isBefore(end) ? now : end;
        LocalDate before = day.minusDays(WEEK);
        Instant untilBefore = until.atZone(store.zone()).minusDays(WEEK).toInstant();
        Figures a = figures(storeId, day, until);
        Figures b = figures(storeId, before, untilBefore);
        return new Day(
                day,
                before,
                until,
                pair(a, b, Figures::sales),
                pair(a, b, Figures::baskets),
                pair(a, b, Figures::average),
                pair(a, b, Figures::items),
                pair(a, b, Figures::refunds),
                pair(a, b, Figures::discount),
                pair(a, b, Figures::margin),
                hours(store, day, until, untilBefore),
                departments(storeId, day, until, untilBefore),
                tenders(storeId, day, until, untilBefore),
                exceptions(store, day));
    }

    private static Pair pair(Figures now, Figures before, ToLongFunction<Figures> figure) {
        return new Pair(figure.applyAsLong(now), figure.applyAsLong(before));
    }

    private Figures figures(long store, LocalDate day, Instant until) {
        return sql.sql("""
                with e as (
                    select id, kind, total, net - tax_inside as taken from sales.entry
                    where store = :store and day = :day and at < :until::timestamptz and kind in ('SALE', 'REFUND')),
                l as (
                    select sum(l.quantity) filter (where not l.deposit) as items, sum(l.discount) as discount,
                        sum(l.cost) as cost, sum(l.net) filter (where l.deposit) as deposits
                    from e join sales.line l on l.entry = e.id)
                select coalesce(sum(total), 0) as sales, count(*) filter (where kind = 'SALE') as baskets,
                    coalesce(-sum(total) filter (where kind = 'REFUND'), 0) as refunds,
                    coalesce((select items from l), 0) as items, coalesce((select discount from l), 0) as discount,
                    coalesce(sum(taken), 0) - coalesce((select cost + coalesce(deposits, 0) from l), 0) as margin
                from e""")
                .param("store", store)
                .param("day", day)
                .param("until", until.toString())
                .query((row, number) -> new Figures(
                        row.getLong("sales"),
                        row.getLong("baskets"),
                        row.getLong("items"),
                        row.getLong("refunds"),
                        row.getLong("discount"),
                        row.getLong("margin")))
                .single();
    }

    /** Both days' receipts, each up to its minute; {@code now} tells them apart. */
    private static final String BOTH = """
            with e as (
                select id, kind, at, total, day = :day as now from sales.entry
                where store = :store and kind in ('SALE', 'REFUND')
                    and (day = :day and at < :until::timestamptz
                        or day = :before and at < :untilBefore::timestamptz))
            """;

    private JdbcClient.StatementSpec both(String query, long store, LocalDate day, Instant until, Instant untilBefore) {
        return sql.sql(BOTH + query)
                .param("store", store)
                .param("day", day)
                .param("before", day.minusDays(WEEK))
                .param("until", until.toString())
                .param("untilBefore", untilBefore.toString());
    }

    private List<Hour> hours(Store store, LocalDate day, Instant until, Instant untilBefore) {
        return both("""
                select extract(hour from at at time zone :zone)::int as hour,
                    coalesce(sum(total) filter (where now), 0) as now,
                    coalesce(sum(total) filter (where not now), 0) as before
                from e group by 1 order by 1""", store.id(), day, until, untilBefore)
                .param("zone", store.zone().getId())
                .query((row, number) -> new Hour(row.getInt("hour"), row.getLong("now"), row.getLong("before")))
                .list();
    }

    private List<DepartmentFigure> departments(long store, LocalDate day, Instant until, Instant untilBefore) {
        Map<Long, String> names = departments.names();
        return both("""
                select l.department, coalesce(sum(l.net) filter (where now), 0) as now,
                    coalesce(sum(l.net) filter (where not now), 0) as before
                from e join sales.line l on l.entry = e.id where not l.deposit
                group by l.department order by 2 desc, 1""", store, day, until, untilBefore)
                .query((row, number) -> new DepartmentFigure(
                        row.getLong("department"),
                        names.getOrDefault(row.getLong("department"), "Department " + row.getLong("department")),
                        row.getLong("now"),
                        row.getLong("before")))
                .list();
    }

    private List<TenderFigure> tenders(long store, LocalDate day, Instant until, Instant untilBefore) {
        return both("""
                select t.kind, coalesce(sum(t.amount) filter (where now), 0) as now,
                    coalesce(sum(t.amount) filter (where not now), 0) as before
                from e join sales.tender t on t.entry = e.id
                group by t.kind order by 2 desc, 1""", store, day, until, untilBefore)
                .query((row, number) ->
                        new TenderFigure(row.getString("kind"), row.getLong("now"), row.getLong("before")))
                .list();
    }

    private List<DayException> exceptions(Store store, LocalDate day) {
        List<DayException> found = new ArrayList<>();
        add(found, "QUARANTINE", openQuarantine(store.id()), " entries wait in quarantine", "/quarantine?state=OPEN");
        List<Till> enrolled = tills.ofStore(store.id()).stream()
                .filter(till -> till.state() == Till.State.ENROLLED)
                .toList();
        add(
                found,
                "TILL_SILENT",
                enrolled.stream().filter(till -> !till.online()).count(),
                " tills are silent",
                "/tills");
        add(
                found,
                "TILL_UNSENT",
                enrolled.stream().filter(till -> late(till)).count(),
                " tills have unsent sales",
                "/tills");
        add(
                found,
                "PRICE_DIFFERENCE",
                priceDifferences(store.id(), day),
                " receipts with another price than the price book's",
                "/receipts?exception=PRICE_DIFFERENCE&day=" + day);
        add(
                found,
                "WITHOUT_RECEIPT",
                refundsWithoutReceipt(store.id(), day),
                " refunds of goods without a receipt",
                "/receipts?exception=WITHOUT_RECEIPT&day=" + day);
        add(found, "OPEN_SHIFT", openShifts(store.id(), day), " shifts open from an earlier day", "/tills");
        others.forEach(other -> found.addAll(other.of(store.id())));
        return found;
    }

    private static boolean late(Till till) {
        Instant oldest = till.oldestUnsentAt();
        return till.unsent() > 0
                && (oldest == null || oldest.isBefore(Instant.now().minus(Duration.ofMinutes(1))));
    }

    private static void add(List<DayException> found, String kind, long count, String text, String link) {
        if (count > 0) {
            found.add(new DayException(kind, count, count + text, link));
        }
    }

    private long openQuarantine(long store) {
        return sql.sql("""
                select count(*) from sales.quarantine q where q.store = :store
                    and not exists (select from sales.quarantine_decision d where d.quarantine = q.id)""").param("store", store).query(Long.class).single();
    }

    private long priceDifferences(long store, LocalDate day) {
        return sql.sql("""
                select count(distinct e.id) from sales.entry e join sales.remark r on r.entry = e.id
                where e.store = :store and e.day = :day and r.kind = 'PRICE'""")
                .param("store", store)
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private long refundsWithoutReceipt(long store, LocalDate day) {
        return sql.sql("""
                select count(*) from sales.entry
                where store = :store and day = :day and kind = 'REFUND' and refund_of is null""")
                .param("store", store)
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private long openShifts(long store, LocalDate day) {
        return sql.sql("select count(*) from sales.shift where store = :store and closed_at is null and day < :day")
                .param("store", store)
                .param("day", day)
                .query(Long.class)
                .single();
    }
}
