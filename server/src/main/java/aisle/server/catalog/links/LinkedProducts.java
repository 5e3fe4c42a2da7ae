package aisle.server.catalog.links;

import aisle.core.price.Unit;
import aisle.server.organization.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The products that a link is about, as they stand while it is written. */
@Component
class LinkedProducts {

    private static final long QUANTITY_MAX = 1_000_000_000;

    private final JdbcClient sql;

    LinkedProducts(JdbcClient sql) {
        this.sql = sql;
    }

    /** Another product with a quantity of it, thousandths, as the office sends it. */
    interface Linked {
        long product();

        long quantity();
    }

    /**
     * Locks a product and what it is linked with against others who link them, in the order of their ids, so that two
     * who link the same ones the other way round never wait in a circle.
     *
     * @return the units of those there are
     */
    Map<Long, Unit> lock(long product, Collection<Long> others) {
        Set<Long> all = new TreeSet<>(others);
        all.add(product);
        Map<Long, Unit> units = new HashMap<>();
        sql.sql("select id, unit from catalog.product where id = any(:ids) order by id for no key update")
                .param("ids", all.toArray(Long[]::new))
                .query(row -> {
                    units.put(row.getLong("id"), Unit.valueOf(row.getString("unit")));
                });
        if (!units.containsKey(product)) {
            throw Problem.notFound("product", product);
        }
        return units;
    }

    /** Refuses what cannot be linked, by the names of the fields. */
    static void requireSound(
            long product, String list, List<? extends Linked> linked, int most, Map<Long, Unit> units) {
        if (linked.size() > most) {
            throw Problem.invalid(list, linked.size(), "at most " + most);
        }
        Set<Long> seen = new HashSet<>(Set.of(product));
        for (int i = 0; i < linked.size(); i++) {
            Linked each = linked.get(i);
            String place = list + "[" + i + "].";
            Unit unit = units.get(each.product());
            if (unit == null) {
                throw Problem.invalid(place + "product", each.product(), "a product of the price book");
            }
            if (!seen.add(each.product())) {
                throw Problem.invalid(
                        place + "product", each.product(), "each product once, and not the product itself");
            }
            if (each.quantity() <= 0 || each.quantity() > QUANTITY_MAX) {
                throw Problem.invalid(place + "quantity", each.quantity(), "1 to " + QUANTITY_MAX + " thousandths");
            }
            if (!unit.weighed() && each.quantity() % 1_000 != 0) {
                throw Problem.invalid(place + "quantity", each.quantity(), "whole pieces, 1000 each");
            }
        }
    }
}
