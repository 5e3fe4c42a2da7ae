package aisle.server.catalog;

import aisle.core.price.Product;
import aisle.core.price.Unit;
import aisle.core.tender.TenderKind;
import aisle.server.catalog.ProductSearch.Within;
import aisle.server.catalog.declarations.Declarations;
import aisle.server.catalog.declarations.UnitPrice;
import aisle.server.organization.Problem;
import aisle.server.organization.Staff;
import aisle.server.organization.Stores;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the office is shown of products. Amounts are minor units, prices those of one store. */
@Component
class ProductDesk {

    private final JdbcClient sql;
    private final ProductSearch search;
    private final PriceBooks books;
    private final CarriedGoods carried;
    private final Declarations declarations;
    private final Stores stores;
    private final Staff staff;
    private final Clock clock = Clock.systemUTC();

    ProductDesk(
            JdbcClient sql,
            ProductSearch search,
            PriceBooks books,
            CarriedGoods carried,
            Declarations declarations,
            Stores stores,
            Staff staff) {
        this.sql = sql;
        this.search = search;
        this.books = books;
        this.carried = carried;
        this.declarations = declarations;
        this.stores = stores;
        this.staff = staff;
    }

    /**
     * A product in a list.
     *
     * @param code the first of its codes
     * @param price everybody's price now; null when it has none
     * @param memberPrice the members' price now, where it is lower
     * @param carried whether the store carries it today
     */
    record Row(
            long id,
            String name,
            long department,
            Unit unit,
            @Nullable String code,
            @Nullable Long price,
            @Nullable Long memberPrice,
            boolean blocked,
            boolean carried) {}

    /** Whether the store carries a product today. */
    enum Carried {
        HERE,
        NOT_HERE
    }

    /**
     * How the list is narrowed.
     *
     * @param department only this one; null for all
     * @param chosen only these products; null for all
     * @param carried only those the store carries, or does not; null for both
     */
    record Choice(
            @Nullable Long department,
            @Nullable List<Long> chosen,
            @Nullable Carried carried) {

        Within within(Set<Long> notCarried) {
            if (carried == Carried.NOT_HERE) {
                List<Long> those = chosen == null
                        ? List.copyOf(notCarried)
                        : chosen.stream().filter(notCarried::contains).toList();
                return new Within(department, those, List.of());
            }
            return new Within(department, chosen, carried == null ? List.of() : List.copyOf(notCarried));
        }
    }

    /**
     * A page of products.
     *
     * @param next pass as {@code after} for the following page; null at the end
     */
    record Found(List<Row> products, @Nullable String next) {}

    /** Where a dated price stands now. */
    enum State {
        NOW,
        LATER,
        PAST,
        REPLACED
    }

    /**
     * A price as it was entered.
     *
     * @param everyStore true for the chain's price, false for this store's own
     * @param fromMinute of the first day in the store's own time, 0 for its beginning
     * @param enteredBy the name of who entered it; null for an import
     */
    record Price(
            boolean everyStore,
            boolean member,
            LocalDate from,
            int fromMinute,
            @Nullable LocalDate to,
            long amount,
            State state,
            @Nullable String reason,
            @Nullable String enteredBy,
            Instant enteredAt) {}

    /** A linked product, such as a bottle's deposit. */
    record Deposit(long id, String name, @Nullable Long price) {}

    /**
     * Everything about one product.
     *
     * @param category what of the department it is in; null for none
     * @param eligible the limited kinds of tender that it may be paid with
     * @param cost per unit
     * @param unitPrice of the price now, where the pack's content is known
     * @param priceBook the version its prices are published with
     */
    record Sheet(
            long id,
            String name,
            long department,
            String departmentName,
            @Nullable Long category,
            Unit unit,
            long tax,
            String taxName,
            List<String> codes,
            @Nullable Deposit deposit,
            @Nullable Long tare,
            boolean blocked,
            List<TenderKind> eligible,
            long cost,
            @Nullable Long price,
            @Nullable Long memberPrice,
            @Nullable UnitPrice unitPrice,
            List<Price> prices,
            long priceBook) {}

    Found find(long store, String query, Choice choice, @Nullable String after, int limit) {
        Set<Long> notCarried = carried.notCarried(store);
        var page = search.find(query, choice.within(notCarried), after, limit);
        var book = books.current(store);
        LocalDateTime now = now(store);
        var rows = page.products().stream()
                .flatMap(id -> book.product(id).stream())
                .map(product -> row(product, now, !notCarried.contains(product.id())))
                .toList();
        return new Found(rows, page.next());
    }

    private static Row row(Product product, LocalDateTime now, boolean carried) {
        return new Row(
                product.id(),
                product.name(),
                product.department(),
                product.unit(),
                product.codes().isEmpty() ? null : product.codes().getFirst(),
                boxed(price(product, now, false)),
                memberPrice(product, now),
                product.blocked(),
                carried);
    }

    Sheet sheet(long store, long id) {
        var book = books.current(store);
        var product = book.product(id).orElseThrow(() -> Problem.notFound("product", id));
        LocalDateTime now = now(store);
        Place place = place(id);
        var deposit = book.product(product.deposit())
                .map(linked -> new Deposit(linked.id(), linked.name(), boxed(price(linked, now, false))));
        return new Sheet(
                id,
                product.name(),
                product.department(),
                place.department(),
                place.category(),
                product.unit(),
                product.tax(),
                place.tax(),
                product.codes(),
                deposit.orElse(null),
                product.tare() == 0 ? null : product.tare(),
                product.blocked(),
                product.eligible(),
                book.cost(id),
                boxed(price(product, now, false)),
                memberPrice(product, now),
                unitPrice(product, now),
                prices(store, id),
                book.version());
    }

    /** Where a product stands in the tree, and what its tax is called. */
    private record Place(String department, @Nullable Long category, String tax) {}

    private Place place(long product) {
        return sql.sql("""
                select d.name as department, p.category, t.name as tax
                from catalog.product p
                join catalog.department d on d.id = p.department
                join catalog.tax t on t.id = p.tax
                where p.id = :id""")
                .param("id", product)
                .query((row, number) -> new Place(
                        row.getString("department"), row.getObject("category", Long.class), row.getString("tax")))
                .single();
    }

    private @Nullable UnitPrice unitPrice(Product product, LocalDateTime now) {
        var comparison = declarations.comparisons(List.of(product.id())).get(product.id());
        var price = price(product, now, false);
        return comparison == null || price.isEmpty() ? null : comparison.at(price.getAsLong());
    }

    private record Entered(
            boolean everyStore,
            boolean member,
            LocalDate from,
            int fromMinute,
            @Nullable LocalDate to,
            long amount,
            boolean withdrawn,
            @Nullable String reason,
            @Nullable Long staff,
            Instant at) {

        LocalDateTime begin() {
            return from.atStartOfDay().plusMinutes(fromMinute);
        }

        boolean holds(LocalDateTime now) {
            return !withdrawn && !begin().isAfter(now) && (to == null || to.isAfter(now.toLocalDate()));
        }
    }

    private List<Price> prices(long store, long product) {
        var entered = sql.sql("""
                select store is null as every_store, member, valid_from, from_minute, valid_to, amount,
                       withdrawn_at is not null as withdrawn, reason, staff, entered_at
                from catalog.price
                where product = :product and (store is null or store = :store)
                order by valid_from desc, from_minute desc, id desc
                limit 200""")
                .param("product", product)
                .param("store", store)
                .query((row, number) -> new Entered(
                        row.getBoolean("every_store"),
                        row.getBoolean("member"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getInt("from_minute"),
                        row.getObject("valid_to", LocalDate.class),
                        row.getLong("amount"),
                        row.getBoolean("withdrawn"),
                        row.getString("reason"),
                        row.getObject("staff", Long.class),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant()))
                .list();
        var who = new HashSet<Long>();
        entered.stream().map(Entered::staff).filter(Objects::nonNull).forEach(who::add);
        var names = staff.names(who);
        var now = now(store);
        return entered.stream()
                .map(price -> new Price(
                        price.everyStore(),
                        price.member(),
                        price.from(),
                        price.fromMinute(),
                        price.to(),
                        price.amount(),
                        state(price, entered, now),
                        price.reason(),
                        price.staff() == null ? null : names.get(price.staff()),
                        price.at()))
                .toList();
    }

    private static State state(Entered price, List<Entered> all, LocalDateTime now) {
        if (price.withdrawn()) {
            return State.REPLACED;
        }
        if (price.begin().isAfter(now)) {
            return State.LATER;
        }
        return price.holds(now) && all.stream().noneMatch(other -> beats(other, price, now)) ? State.NOW : State.PAST;
    }

    /** A store's own price stands before the chain's, then the one that began later. */
    private static boolean beats(Entered other, Entered price, LocalDateTime now) {
        if (other == price || other.member() != price.member() || !other.holds(now)) {
            return false;
        }
        if (other.everyStore() != price.everyStore()) {
            return !other.everyStore();
        }
        return other.begin().isAfter(price.begin());
    }

    private LocalDateTime now(long store) {
        return stores.find(store).clockAt(clock.instant());
    }

    private static OptionalLong price(Product product, LocalDateTime now, boolean member) {
        return product.priceAt(now.toLocalDate().toEpochDay(), now.get(ChronoField.MINUTE_OF_DAY), member);
    }

    private static @Nullable Long memberPrice(Product product, LocalDateTime now) {
        var everybodys = price(product, now, false);
        var members = price(product, now, true);
        return members.equals(everybodys) ? null : boxed(members);
    }

    private static @Nullable Long boxed(OptionalLong amount) {
        return amount.isPresent() ? amount.getAsLong() : null;
    }
}
