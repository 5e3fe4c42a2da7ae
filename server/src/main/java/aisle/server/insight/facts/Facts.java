package aisle.server.insight.facts;

import aisle.server.sales.DayRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    /**
     * What a day's figures add up to, minor units.
     *
     * @param astray rows of the sums that are not what the day's receipts and lines add up to, and such as are missing
     */
    record Sums(long total, long net, long cost, long astray) {}

    /**
     * Writes every stale day.
     *
     * @param from the first business day looked at
     * @return how many were written
     */
    public synchronized int catchUp(LocalDate from) {
        Map<Key, FactDay> written = new HashMap<>();
        days.from(from).forEach(day -> written.put(new Key(day.store(), day.day()), day));
        List<DayRecord.Size> stale = record.sizes(from).stream()
                .filter(size -> stale(size, written.get(new Key(size.store(), size.day()))))
                .toList();
        if (!stale.isEmpty()) {
            try (DayWriting writing = files.writing()) {
                stale.forEach(size -> write(writing, size.store(), size.day()));
            }
        }
        return stale.size();
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

    /** Begins to write days by {@link #renew}. */
    DayWriting writing() {
        return files.writing();
    }

    /** Writes a day, stale or not. */
    synchronized void renew(DayWriting writing, long store, LocalDate day) {
        write(writing, store, day);
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

    private void write(DayWriting writing, long store, LocalDate day) {
        try (DayWriter writer = writing.write(store, day)) {
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
                select day, sum(sales) as sales, sum(baskets) as baskets, sum(items) as items, sum(refunds) as refunds,
                    sum(discount) as discount, sum(margin) as margin
                from quarter group by day order by day""", row -> {
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
                        "select distinct product from product where not deposit and sold order by product",
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
                        "select distinct product, day from product where not deposit and sold",
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
                        "select product, day, sum(quantity) as quantity from product where not deposit and product in ("
                                + ids + ") group by product, day",
                        row -> new Sold(
                                row.getLong("product"), row.getDate("day").toLocalDate(), row.getLong("quantity")));
    }

    /**
     * What a day's figures add up to.
     *
     * @return nothing when its files are not as they were left: the day is stale and written again
     * @throws IllegalStateException when they are and cannot be read
     */
    Optional<Sums> sums(FactDay day) {
        if (day.bytes() != files.bytes(day.store(), day.day())) {
            return Optional.empty();
        }
        return files
                .ask(
                        List.of(day),
                        """
                        select (select coalesce(sum(sales), 0) from quarter) as total,
                            coalesce(sum(takings), 0) as net, coalesce(sum(cost), 0) as cost,
                            %s + %s as astray
                        from product""".formatted(astray(FactTable.QUARTER), astray(FactTable.PRODUCT)),
                        row -> new Sums(
                                row.getLong("total"), row.getLong("net"), row.getLong("cost"), row.getLong("astray")))
                .stream()
                .findFirst();
    }

    /** SQL that counts the rows of a table of sums that differ from what its day's rows make of it. */
    private static String astray(FactTable sums) {
        return """
                (with kept as (select * exclude (store, day) from %s), due as (%s)
                select count(*) from (
                    (from kept except all from due) union all (from due except all from kept)))""".formatted(sums.table(), sums.content());
    }

    /** The days that are written, as the table says. */
    List<FactDay> written() {
        return days.from(LocalDate.EPOCH);
    }
}
