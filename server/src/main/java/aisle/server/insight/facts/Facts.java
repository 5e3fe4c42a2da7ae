package aisle.server.insight.facts;

import aisle.server.sales.DayRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Keeps the analytical copy and answers from it. A day is written whole from the record, so writing it twice is the
 * same as once; a day the record has grown since, or whose files are not as they were left, is written again. That is
 * all there is to catching up: a till that was offline for a week, a refund sent late, and a copy somebody deleted are
 * stale days.
 */
@Service
public class Facts {

    private final DayRecord record;
    private final FactFiles files;
    private final FactDays days;

    Facts(DayRecord record, FactFiles files, FactDays days) {
        this.record = record;
        this.files = files;
        this.days = days;
    }

    private record Key(long store, LocalDate day) {}

    /**
     * A day's figures, as {@code docs/metrics.md} defines them. Money is minor units, {@code items} thousandths.
     *
     * @param day the business day
     * @param sales what customers paid, less refunds
     * @param baskets sales made
     * @param items sold less brought back
     * @param refunds given back, positive
     * @param discount taken off
     * @param margin without tax and deposits, less cost
     * @param writtenAt up to when the record was read
     */
    public record Figures(
            LocalDate day,
            long sales,
            long baskets,
            long items,
            long refunds,
            long discount,
            long margin,
            Instant writtenAt) {}

    /**
     * What a store sold of a product on a business day, less what was brought back.
     *
     * @param quantity thousandths; below zero when more came back than was sold
     */
    public record Sold(long product, LocalDate day, long quantity) {}

    /** That a product was sold on a business day. */
    public record SoldOn(long product, LocalDate day) {}

    /** What a day's files add up to, minor units. */
    record Sums(long store, LocalDate day, long total, long net, long cost) {}

    /**
     * Writes every stale day.
     *
     * @param from the first business day looked at
     * @return how many were written
     */
    public synchronized int catchUp(LocalDate from) {
        Map<Key, FactDay> written = new HashMap<>();
        days.from(from).forEach(day -> written.put(new Key(day.store(), day.day()), day));
        int count = 0;
        for (DayRecord.Size size : record.sizes(from)) {
            if (stale(size, written.get(new Key(size.store(), size.day())))) {
                write(size.store(), size.day());
                count++;
            }
        }
        return count;
    }

    /** The stale days of a store, oldest first. */
    List<LocalDate> stale(long store) {
        Map<LocalDate, FactDay> written = days.from(LocalDate.EPOCH).stream()
                .filter(day -> day.store() == store)
                .collect(Collectors.toMap(FactDay::day, day -> day));
        return record.sizes(LocalDate.EPOCH).stream()
                .filter(size -> size.store() == store && stale(size, written.get(size.day())))
                .map(DayRecord.Size::day)
                .toList();
    }

    /** Writes a day, stale or not. */
    synchronized void renew(long store, LocalDate day) {
        write(store, day);
    }

    /**
     * The days that are in the record and not yet in the copy: what is asked of them would be answered as if nothing
     * had been sold.
     *
     * @param store the store
     * @param from the first business day looked at
     * @param to the last
     * @return oldest first
     */
    public List<LocalDate> unwritten(long store, LocalDate from, LocalDate to) {
        Set<LocalDate> written = Set.copyOf(traded(store, from, to));
        return record.sizes(from).stream()
                .filter(size -> size.store() == store && !size.day().isAfter(to) && !written.contains(size.day()))
                .map(DayRecord.Size::day)
                .toList();
    }

    private boolean stale(DayRecord.Size size, @Nullable FactDay written) {
        return written == null
                || written.entries() != size.entries()
                || written.bytes() != files.bytes(size.store(), size.day());
    }

    private void write(long store, LocalDate day) {
        try (DayWriter writer = files.write(store, day)) {
            DayRecord.Size size = record.read(store, day, writer);
            days.written(store, day, size.entries(), writer.save());
        }
    }

    /**
     * A store's days, oldest first; a day without a sale is missing.
     *
     * @param store the store
     * @param from the first day
     * @param to the last day
     * @return a day without a sale is missing
     */
    public List<Figures> figures(long store, LocalDate from, LocalDate to) {
        List<FactDay> found = days.of(store, from, to);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<LocalDate, Instant> writtenAt = new HashMap<>();
        found.forEach(day -> writtenAt.put(day.day(), day.writtenAt()));
        return files.ask(found, """
                with goods as (
                    select day, sum(quantity) filter (not deposit) as items, sum(discount) as discount,
                        sum(cost) as cost, sum(net) filter (deposit) as deposits
                    from line group by day),
                taken as (
                    select day, sum(total) as sales, count(*) filter (kind = 'SALE') as baskets,
                        -sum(total) filter (kind = 'REFUND') as refunds, sum(net - tax_inside) as net
                    from receipt group by day)
                select day, sales, baskets, coalesce(items, 0) as items, coalesce(refunds, 0) as refunds,
                    coalesce(discount, 0) as discount,
                    net - coalesce(deposits, 0) - coalesce(cost, 0) as margin
                from taken left join goods using (day) order by day""", row -> {
            LocalDate day = row.getDate("day").toLocalDate();
            return new Figures(
                    day,
                    row.getLong("sales"),
                    row.getLong("baskets"),
                    row.getLong("items"),
                    row.getLong("refunds"),
                    row.getLong("discount"),
                    row.getLong("margin"),
                    Objects.requireNonNull(writtenAt.get(day)));
        });
    }

    /**
     * The business days a store traded on: days in the record, which need not be all of the calendar's.
     *
     * @param store the store
     * @param from the first day looked at
     * @param to the last
     * @return in their order
     */
    public List<LocalDate> traded(long store, LocalDate from, LocalDate to) {
        return days.of(store, from, to).stream().map(FactDay::day).toList();
    }

    /**
     * When each of a store's days was written last.
     *
     * @param to the last business day looked at
     */
    public Map<LocalDate, Instant> writtenAt(long store, LocalDate to) {
        return days.of(store, LocalDate.EPOCH, to).stream().collect(Collectors.toMap(FactDay::day, FactDay::writtenAt));
    }

    /**
     * The products a store sold, deposits left out.
     *
     * @param store the store
     * @param from the first day
     * @param to the last
     * @return the ids, rising
     */
    public List<Long> products(long store, LocalDate from, LocalDate to) {
        List<FactDay> found = days.of(store, from, to);
        return found.isEmpty()
                ? List.of()
                : files.ask(
                        found,
                        "select distinct product from line where not deposit and quantity > 0 order by product",
                        row -> row.getLong("product"));
    }

    /**
     * The days on which each product was sold, deposits left out.
     *
     * @param store the store
     * @param from the first day
     * @param to the last
     * @return in no order
     */
    public List<SoldOn> soldOn(long store, LocalDate from, LocalDate to) {
        List<FactDay> found = days.of(store, from, to);
        return found.isEmpty()
                ? List.of()
                : files.ask(
                        found,
                        "select distinct product, day from line where not deposit and quantity > 0",
                        row -> new SoldOn(
                                row.getLong("product"), row.getDate("day").toLocalDate()));
    }

    /**
     * What a store sold of some products by day.
     *
     * @param store the store
     * @param from the first day
     * @param to the last
     * @param products product ids, at least one
     * @return a row for each product and day it moved on, in no order
     */
    public List<Sold> sold(long store, LocalDate from, LocalDate to, Collection<Long> products) {
        List<FactDay> found = days.of(store, from, to);
        String ids = products.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return found.isEmpty()
                ? List.of()
                : files.ask(
                        found,
                        "select product, day, sum(quantity) as quantity from line where not deposit and product in ("
                                + ids + ") group by product, day",
                        row -> new Sold(
                                row.getLong("product"), row.getDate("day").toLocalDate(), row.getLong("quantity")));
    }

    /** What the files of every day add up to that is as large as it was left; others are stale and written again. */
    Map<Long, Map<LocalDate, Sums>> sums() {
        List<FactDay> whole = days.from(LocalDate.EPOCH).stream()
                .filter(day -> day.bytes() == files.bytes(day.store(), day.day()))
                .toList();
        Map<Long, Map<LocalDate, Sums>> sums = new HashMap<>();
        if (whole.isEmpty()) {
            return sums;
        }
        List<Sums> rows = files.ask(
                whole,
                """
                select store, day, sum(total) as total, any_value(l.net) as net, any_value(l.cost) as cost
                from receipt left join (
                    select store, day, sum(net) as net, sum(cost) as cost from line group by store, day) l
                    using (store, day)
                group by store, day""",
                row -> new Sums(
                        row.getLong("store"),
                        row.getDate("day").toLocalDate(),
                        row.getLong("total"),
                        row.getLong("net"),
                        row.getLong("cost")));
        rows.forEach(each ->
                sums.computeIfAbsent(each.store(), store -> new HashMap<>()).put(each.day(), each));
        return sums;
    }

    /** The days that are written, as the table says. */
    List<FactDay> written() {
        return days.from(LocalDate.EPOCH);
    }
}
