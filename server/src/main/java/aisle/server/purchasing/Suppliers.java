package aisle.server.purchasing;

import aisle.server.catalog.BundledGoods;
import aisle.server.catalog.PriceBooks;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who delivers, and what in which packs. Both are the chain's. */
@Service
public class Suppliers {

    private static final int NAME_MAX = 120;
    private static final int LEAD_DAYS_MAX = 365;
    private static final int DAY_MINUTES = 24 * 60;
    private static final int NOTE_MAX = 80;
    /**
     * So many days at most lie between the first and the last of an entry: a supplier that is closed longer has gone.
     */
    private static final int CLOSED_DAYS_MAX = 60;

    private static final int ENTRIES_MAX = 200;
    private static final int AHEAD_DAYS_MAX = 730;
    /** Deliveries of so long ago are not asked about any more. */
    private static final int KEPT_DAYS = 400;

    private static final long AMOUNT_MAX = 1_000_000_000;
    private static final long UNITS_MAX = 100_000_000;
    private static final long MINIMUM_MAX = 100_000;
    private static final int ARTICLE_MAX = 35;
    /** Somebody at a host: whether it is read, only a mail can tell. No line break can get into a mail's head. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,189}");

    private final JdbcClient sql;
    private final PriceBooks books;
    private final BundledGoods bundles;
    private final Audit audit;

    Suppliers(JdbcClient sql, PriceBooks books, BundledGoods bundles, Audit audit) {
        this.sql = sql;
        this.books = books;
        this.bundles = bundles;
        this.audit = audit;
    }

    /**
     * What a supplier is to be; see {@link Supplier}.
     *
     * @param cutOffMinute the last minute of an order day at which it takes one; null for all day
     * @param minimumOrder minor units
     */
    public record Terms(
            String name,
            String email,
            Set<DayOfWeek> orderDays,
            @Nullable Integer cutOffMinute,
            int leadDays,
            long minimumOrder) {

        /** Orders are taken all day. */
        public Terms(String name, String email, Set<DayOfWeek> orderDays, int leadDays, long minimumOrder) {
            this(name, email, orderDays, null, leadDays, minimumOrder);
        }
    }

    /**
     * Every supplier.
     *
     * @return by name
     */
    public List<Supplier> all() {
        Map<Long, List<CalendarEntry>> entries = entries(null);
        return sql.sql("select * from purchasing.supplier order by name, id")
                .query((row, number) -> row(row, entries))
                .list();
    }

    /**
     * A supplier by its id.
     *
     * @param id the supplier's id
     * @return the supplier
     * @throws Problem 404 when there is none
     */
    public Supplier find(long id) {
        Map<Long, List<CalendarEntry>> entries = entries(id);
        return sql.sql("select * from purchasing.supplier where id = :id")
                .param("id", id)
                .query((row, number) -> row(row, entries))
                .optional()
                .orElseThrow(() -> Problem.notFound("supplier", id));
    }

    /**
     * Adds a supplier.
     *
     * @param terms what it is
     * @return the supplier
     * @throws Problem 400 naming the field, 409 {@code supplier-known} when the name is taken
     */
    @Transactional
    public Supplier add(Terms terms) {
        requireSound(terms);
        long id;
        try {
            id = sql.sql("""
                    insert into purchasing.supplier (name, email, order_days, cut_off_minute, lead_days, minimum_order)
                    values (:name, :email, :days, :cutOff, :lead, :minimum) returning id""").params(columns(terms)).query(Long.class).single();
        } catch (DuplicateKeyException taken) {
            throw known(terms.name());
        }
        audit.record(null, "supplier-added", "supplier " + id, detail(terms));
        return find(id);
    }

    /**
     * Changes a supplier; orders that are written keep what they were written with.
     *
     * @param id the supplier
     * @param terms what it becomes
     * @return the supplier as it now is
     * @throws Problem as {@link #add}, and 404 when there is none
     */
    @Transactional
    public Supplier change(long id, Terms terms) {
        requireSound(terms);
        find(id);
        try {
            sql.sql("""
                    update purchasing.supplier set name = :name, email = :email, order_days = :days,
                        cut_off_minute = :cutOff, lead_days = :lead, minimum_order = :minimum
                    where id = :id""").params(columns(terms)).param("id", id).update();
        } catch (DuplicateKeyException taken) {
            throw known(terms.name());
        }
        audit.record(null, "supplier-changed", "supplier " + id, detail(terms));
        return find(id);
    }

    /**
     * Writes into a supplier's calendar: nothing is delivered on some days, or an extra delivery comes.
     *
     * @param supplier the supplier
     * @param entry what is to be known; its id is given here
     * @return the supplier as it now is
     * @throws Problem 400 naming the field, 404 for an unknown supplier, 409 {@code calendar-taken} where something is
     *     known of a day already
     */
    @Transactional
    public Supplier enter(long supplier, CalendarEntry entry) {
        requireSound(entry, find(supplier));
        try {
            sql.sql("""
                    insert into purchasing.calendar_entry (supplier, first, last, order_by, note)
                    values (:supplier, :first, :last, :orderBy, :note)""")
                    .param("supplier", supplier)
                    .param("first", entry.first())
                    .param("last", entry.last())
                    .param("orderBy", entry.orderBy())
                    .param("note", entry.note())
                    .update();
        } catch (DataIntegrityViolationException overlaps) {
            throw Problem.conflict(
                            "calendar-taken",
                            "Something is known already of a day from " + entry.first() + " to " + entry.last()
                                    + ". Take it out first.")
                    .at("first", entry.first(), "days nothing is known of yet");
        }
        audit.record(
                null,
                "calendar-entered",
                "supplier " + supplier,
                Map.of(
                        "first", entry.first(),
                        "last", entry.last(),
                        "orderBy", entry.orderBy() == null ? "closed" : entry.orderBy(),
                        "note", entry.note()));
        return find(supplier);
    }

    /**
     * Takes an entry out of a supplier's calendar: its days are as every week again.
     *
     * @param supplier the supplier
     * @param entry the entry's id
     * @return the supplier as it now is
     * @throws Problem 404 when it has none such
     */
    @Transactional
    public Supplier strike(long supplier, long entry) {
        LocalDate first = sql.sql("""
                        delete from purchasing.calendar_entry where supplier = :supplier and id = :id returning first""")
                .param("supplier", supplier)
                .param("id", entry)
                .query((row, number) -> row.getObject("first", LocalDate.class))
                .optional()
                .orElseThrow(() -> Problem.notFound("entry", entry));
        audit.record(null, "calendar-struck", "supplier " + supplier, Map.of("first", first));
        return find(supplier);
    }

    private static void requireSound(CalendarEntry entry, Supplier supplier) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        if (entry.first().isBefore(today.minusDays(KEPT_DAYS))
                || entry.first().isAfter(today.plusDays(AHEAD_DAYS_MAX))) {
            throw Problem.invalid("first", entry.first(), "a day of this year or of the next two");
        }
        long more = ChronoUnit.DAYS.between(entry.first(), entry.last());
        LocalDate orderBy = entry.orderBy();
        if (more < 0 || more >= CLOSED_DAYS_MAX || orderBy != null && more > 0) {
            throw Problem.invalid(
                    "last", entry.last(), orderBy == null ? "the first, or up to 59 days later" : "the first");
        }
        if (orderBy != null && orderBy.isAfter(entry.first())) {
            throw Problem.invalid("orderBy", orderBy, "the day of the delivery or one before it");
        }
        if (entry.note().length() > NOTE_MAX) {
            throw Problem.invalid("note", entry.note(), "at most " + NOTE_MAX + " characters");
        }
        if (supplier.entries().size() >= ENTRIES_MAX) {
            throw Problem.invalid("first", entry.first(), "at most " + ENTRIES_MAX + " entries");
        }
    }

    private Map<Long, List<CalendarEntry>> entries(@Nullable Long supplier) {
        Map<Long, List<CalendarEntry>> found = new HashMap<>();
        sql.sql("""
                select * from purchasing.calendar_entry
                where (:every or supplier = :supplier) and last >= current_date - :kept order by supplier, first""")
                .param("every", supplier == null)
                .param("supplier", supplier == null ? 0L : supplier)
                .param("kept", KEPT_DAYS)
                .query(row -> {
                    found.computeIfAbsent(row.getLong("supplier"), first -> new ArrayList<>())
                            .add(new CalendarEntry(
                                    row.getLong("id"),
                                    row.getObject("first", LocalDate.class),
                                    row.getObject("last", LocalDate.class),
                                    row.getObject("order_by", LocalDate.class),
                                    row.getString("note")));
                });
        return found;
    }

    /**
     * What a supplier sells.
     *
     * @param supplier the supplier
     * @return its packs, by product
     */
    public List<Pack> packs(long supplier) {
        return sql.sql("select * from purchasing.pack where supplier = :supplier order by product")
                .param("supplier", supplier)
                .query(Suppliers::pack)
                .list();
    }

    /**
     * Who sells some products, in which packs.
     *
     * @param products product ids
     * @return packs, by product and then the lowest cost of a unit
     */
    public List<Pack> packsOf(Collection<Long> products) {
        return sql.sql("""
                select * from purchasing.pack where product = any(:products)
                order by product, cost::numeric / units, supplier""")
                .param("products", products.toArray(Long[]::new))
                .query(Suppliers::pack)
                .list();
    }

    /**
     * Says in which packs a supplier sells products; what was said before of the same product is replaced.
     *
     * @param supplier the supplier
     * @param packs all of this supplier
     * @throws Problem 400 naming the field, 404 for an unknown supplier, 409 {@code pack-listed} for another content of
     *     a pack whose costs are listed
     */
    @Transactional
    public void sell(long supplier, List<Pack> packs) {
        find(supplier);
        var known = books.known();
        packs.forEach(pack -> requireSound(pack, supplier, known.test(pack.product())));
        requireNoBundle(packs);
        requireNotListed(supplier, packs);
        sql.sql("""
                insert into purchasing.pack (supplier, product, units, cost, minimum, article)
                select :supplier, product, units, cost, minimum, article
                from unnest(:products, :units, :costs, :minimums, :articles) as p (product, units, cost, minimum, article)
                order by product
                on conflict (supplier, product) do update set units = excluded.units, cost = excluded.cost,
                    minimum = excluded.minimum, article = excluded.article""")
                .param("supplier", supplier)
                .param("products", packs.stream().mapToLong(Pack::product).toArray())
                .param("units", packs.stream().mapToLong(Pack::units).toArray())
                .param("costs", packs.stream().mapToLong(Pack::cost).toArray())
                .param("minimums", packs.stream().mapToLong(Pack::minimum).toArray())
                .param("articles", packs.stream().map(Pack::article).toArray(String[]::new))
                .update();
        audit.record(
                null,
                "packs-set",
                "supplier " + supplier,
                packs.size() == 1
                        ? Map.of(
                                "product", packs.getFirst().product(),
                                "units", packs.getFirst().units(),
                                "cost", packs.getFirst().cost(),
                                "minimum", packs.getFirst().minimum())
                        : Map.of("packs", packs.size()));
    }

    /**
     * A supplier sells a product no more.
     *
     * @param supplier the supplier
     * @param product the product
     * @throws Problem 404 when it did not
     */
    @Transactional
    public void stopSelling(long supplier, long product) {
        int gone = sql.sql("delete from purchasing.pack where supplier = :supplier and product = :product")
                .param("supplier", supplier)
                .param("product", product)
                .update();
        if (gone == 0) {
            throw Problem.notFound("pack of product", product);
        }
        audit.record(null, "pack-removed", "supplier " + supplier, Map.of("product", product));
    }

    private static void requireSound(Terms terms) {
        if (terms.name().isBlank() || terms.name().length() > NAME_MAX) {
            throw Problem.invalid("name", terms.name(), "1 to %d characters".formatted(NAME_MAX));
        }
        if (!EMAIL.matcher(terms.email()).matches()) {
            throw Problem.invalid("email", terms.email(), "an address such as orders@supplier.example");
        }
        if (terms.orderDays().isEmpty()) {
            throw Problem.invalid("orderDays", "[]", "at least one day of the week");
        }
        Integer cutOff = terms.cutOffMinute();
        if (cutOff != null && (cutOff < 0 || cutOff >= DAY_MINUTES)) {
            throw Problem.invalid("cutOffMinute", cutOff, "a minute of the day, 0 to 1439, or none for all day");
        }
        if (terms.leadDays() < 0 || terms.leadDays() > LEAD_DAYS_MAX) {
            throw Problem.invalid("leadDays", terms.leadDays(), "0 to " + LEAD_DAYS_MAX);
        }
        if (terms.minimumOrder() < 0 || terms.minimumOrder() > AMOUNT_MAX) {
            throw Problem.invalid("minimumOrder", terms.minimumOrder(), "0 to %d minor units".formatted(AMOUNT_MAX));
        }
    }

    private static void requireSound(Pack pack, long supplier, boolean known) {
        if (pack.supplier() != supplier) {
            throw new IllegalArgumentException("a pack of supplier " + pack.supplier() + " among those of " + supplier);
        }
        if (!known) {
            throw Problem.invalid("product", pack.product(), "a product of the price book");
        }
        if (pack.units() <= 0 || pack.units() > UNITS_MAX) {
            throw Problem.invalid("units", pack.units(), "1 to %d thousandths".formatted(UNITS_MAX));
        }
        if (pack.cost() < 0 || pack.cost() > AMOUNT_MAX) {
            throw Problem.invalid("cost", pack.cost(), "0 to %d minor units a pack".formatted(AMOUNT_MAX));
        }
        if (pack.minimum() < 1 || pack.minimum() > MINIMUM_MAX) {
            throw Problem.invalid("minimum", pack.minimum(), "1 to %d packs".formatted(MINIMUM_MAX));
        }
        String article = pack.article();
        if (article != null && (article.isBlank() || article.length() > ARTICLE_MAX)) {
            throw Problem.invalid("article", article, "1 to %d characters".formatted(ARTICLE_MAX));
        }
    }

    private void requireNoBundle(List<Pack> packs) {
        bundles.partsOf(packs.stream().map(Pack::product).toList()).keySet().stream()
                .findFirst()
                .ifPresent(bundle -> {
                    throw Problem.invalid("product", bundle, "what is in the bundle: it has no stock of its own");
                });
    }

    /** A cost that is listed is that of the pack as it is: for another content it would be wrong. */
    private void requireNotListed(long supplier, List<Pack> packs) {
        sql.sql("""
                select p.product, p.units from unnest(:products, :units) as n (product, units)
                join purchasing.pack p on p.supplier = :supplier and p.product = n.product and p.units <> n.units
                where exists (select from purchasing.listed_cost c
                    where c.supplier = p.supplier and c.product = p.product and coalesce(c.last, 'infinity') >= current_date)
                limit 1""")
                .param("supplier", supplier)
                .param("products", packs.stream().mapToLong(Pack::product).toArray())
                .param("units", packs.stream().mapToLong(Pack::units).toArray())
                .query((row, number) -> row.getLong("units"))
                .optional()
                .ifPresent(units -> {
                    throw Problem.conflict(
                                    "pack-listed",
                                    "Costs of this pack are listed. Remove them before the pack gets another content.")
                            .at("units", "another", units + " as long as costs are listed");
                });
    }

    private static Problem known(String name) {
        return Problem.conflict("supplier-known", "There is a supplier called " + name + " already.")
                .at("name", name, "a name no other supplier has");
    }

    private static Map<String, @Nullable Object> columns(Terms terms) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("name", terms.name().strip());
        columns.put("email", terms.email());
        columns.put(
                "days",
                terms.orderDays().stream()
                        .sorted()
                        .map(day -> (short) day.getValue())
                        .toArray(Short[]::new));
        columns.put("cutOff", terms.cutOffMinute());
        columns.put("lead", terms.leadDays());
        columns.put("minimum", terms.minimumOrder());
        return columns;
    }

    private static Map<String, Object> detail(Terms terms) {
        return Map.of(
                "name", terms.name(),
                "email", terms.email(),
                "orderDays", terms.orderDays().stream().sorted().toList(),
                "cutOffMinute", terms.cutOffMinute() == null ? "none" : terms.cutOffMinute(),
                "leadDays", terms.leadDays(),
                "minimumOrder", terms.minimumOrder());
    }

    private static Supplier row(ResultSet row, Map<Long, List<CalendarEntry>> entries) throws SQLException {
        Set<DayOfWeek> days = Arrays.stream((Short[]) row.getArray("order_days").getArray())
                .map(day -> DayOfWeek.of(day))
                .collect(Collectors.toSet());
        return new Supplier(
                row.getLong("id"),
                row.getString("name"),
                row.getString("email"),
                days,
                row.getObject("cut_off_minute", Integer.class),
                row.getInt("lead_days"),
                row.getLong("minimum_order"),
                entries.getOrDefault(row.getLong("id"), List.of()));
    }

    private static Pack pack(ResultSet row, int number) throws SQLException {
        return new Pack(
                row.getLong("supplier"),
                row.getLong("product"),
                row.getLong("units"),
                row.getLong("cost"),
                row.getLong("minimum"),
                row.getString("article"));
    }
}
