package aisle.server.catalog.labels;

import aisle.core.price.Product;
import aisle.server.catalog.CarriedGoods;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.catalog.declarations.Declarations;
import aisle.server.catalog.declarations.Declarations.Comparison;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says which labels a store's shelves need anew on a day, and no others. */
@Component
class ShelfLabels {

    private final JdbcClient sql;
    private final PriceBooks books;
    private final CarriedGoods carried;
    private final Declarations declarations;

    ShelfLabels(JdbcClient sql, PriceBooks books, CarriedGoods carried, Declarations declarations) {
        this.sql = sql;
        this.books = books;
        this.carried = carried;
        this.declarations = declarations;
    }

    /**
     * The labels that are wrong from a day on: of products for which somebody pays another price than on the day
     * before, or that the store carries from that day on. What is not sold or not carried that day needs none.
     *
     * @return in order of department and name, as one walks the shop
     */
    List<ShelfLabel> changed(long store, LocalDate day) {
        PriceBook book = books.current(store);
        Map<Long, Department> departments = departments();
        long today = day.toEpochDay();
        Set<Long> notCarried = carried.notCarried(store, day);
        Set<Long> listed = new HashSet<>(carried.notCarried(store, day.minusDays(1)));
        listed.removeAll(notCarried);
        Set<Long> products = new TreeSet<>(beginningOrEnding(store, day));
        products.addAll(listed);
        products.removeAll(notCarried);
        Map<Long, Comparison> comparisons = declarations.comparisons(products);
        return products.stream()
                .flatMap(id -> book.product(id).stream())
                .filter(product -> !product.blocked())
                .filter(product -> listed.contains(product.id()) || differs(product, today))
                .sorted(Comparator.comparingInt(
                                (Product product) -> of(product, departments).position())
                        .thenComparing(Product::name)
                        .thenComparingLong(Product::id))
                .flatMap(product -> label(product, today, of(product, departments), comparisons.get(product.id())))
                .toList();
    }

    private static Department of(Product product, Map<Long, Department> departments) {
        return Objects.requireNonNull(departments.get(product.department()));
    }

    private static boolean differs(Product product, long day) {
        return Stream.of(false, true)
                .anyMatch(member -> !product.priceOn(day, member).equals(product.priceOn(day - 1, member)));
    }

    private static Stream<ShelfLabel> label(
            Product product, long day, Department department, @Nullable Comparison comparison) {
        OptionalLong price = product.priceOn(day, false);
        if (price.isEmpty()) {
            return Stream.empty();
        }
        Long members = boxed(product.priceOn(day, true));
        return Stream.of(new ShelfLabel(
                product.id(),
                product.name(),
                department.name(),
                product.unit(),
                product.codes().isEmpty() ? null : product.codes().getFirst(),
                boxed(product.priceOn(day - 1, false)),
                price.getAsLong(),
                members == null || members >= price.getAsLong() ? null : members,
                comparison == null ? null : comparison.at(price.getAsLong())));
    }

    private static @Nullable Long boxed(OptionalLong amount) {
        return amount.isPresent() ? amount.getAsLong() : null;
    }

    private record Department(String name, int position) {}

    private Map<Long, Department> departments() {
        Map<Long, Department> found = new HashMap<>();
        sql.sql("select id, name, position from catalog.department").query(row -> {
            found.put(row.getLong("id"), new Department(row.getString("name"), row.getInt("position")));
        });
        return found;
    }

    private List<Long> beginningOrEnding(long store, LocalDate day) {
        return sql.sql("""
                select distinct product from catalog.price
                where (store is null or store = :store) and withdrawn_at is null
                  and (valid_from = :day or valid_to = :day)
                order by product""")
                .param("store", store)
                .param("day", day)
                .query((row, number) -> row.getLong("product"))
                .list();
    }
}
