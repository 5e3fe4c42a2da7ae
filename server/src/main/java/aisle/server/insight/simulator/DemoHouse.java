package aisle.server.insight.simulator;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import aisle.server.insight.simulator.engine.Department;
import aisle.server.insight.simulator.engine.Source;
import aisle.server.insight.simulator.engine.Supplier;
import aisle.server.purchasing.Suppliers;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The demo shop's suppliers: invented, each with departments of its own, with addresses in a domain that nobody can
 * have. How often they are late or short, per cent, they do not write.
 */
enum DemoHouse {
    GROWERS(
            "Valley Growers",
            EnumSet.complementOf(EnumSet.of(SUNDAY)),
            1,
            5_000,
            4,
            6,
            Map.of("Produce", Department.PRODUCE)),
    BAKERY("Mill Lane Bakery", EnumSet.allOf(DayOfWeek.class), 1, 0, 2, 2, Map.of("Bakery", Department.BAKERY)),
    DAIRY(
            "Hilltop Dairy",
            EnumSet.of(MONDAY, WEDNESDAY, FRIDAY),
            1,
            10_000,
            4,
            3,
            Map.of("Dairy & Eggs", Department.DAIRY)),
    MEATS(
            "Fallow Creek Meats",
            EnumSet.of(MONDAY, TUESDAY, THURSDAY, SATURDAY),
            1,
            10_000,
            5,
            4,
            Map.of("Meat", Department.MEAT, "Deli", Department.DELI)),
    FROZEN(
            "Northfield Frozen Foods",
            EnumSet.of(TUESDAY, FRIDAY),
            2,
            20_000,
            5,
            3,
            Map.of("Frozen", Department.FROZEN)),
    WHOLESALE(
            "Granary Wholesale",
            EnumSet.of(MONDAY, THURSDAY),
            3,
            30_000,
            6,
            4,
            Map.of(
                    "Pantry", Department.GROCERY,
                    "Canned & Soup", Department.GROCERY,
                    "Snacks & Candy", Department.GROCERY,
                    "Candy & Sweets", Department.GROCERY)),
    BEVERAGES(
            "Cooper Street Beverages",
            EnumSet.of(TUESDAY),
            2,
            20_000,
            8,
            3,
            Map.of("Beverages", Department.BEVERAGES, "Beer & Cider", Department.BEVERAGES)),
    HOUSEHOLD(
            "Homestead Supply",
            EnumSet.of(WEDNESDAY),
            5,
            20_000,
            10,
            5,
            Map.of(
                    "Household", Department.HOUSEHOLD,
                    "Health & Beauty", Department.HOUSEHOLD,
                    "Baby & Pet", Department.HOUSEHOLD));

    private final String title;
    private final Source source;
    private final Map<String, Department> departments;

    DemoHouse(
            String title,
            Set<DayOfWeek> orderDays,
            int leadDays,
            long minimumOrder,
            int late,
            int shortLines,
            Map<String, Department> departments) {
        this.title = title;
        this.source = new Source(new Supplier(ordinal(), title, orderDays, leadDays, minimumOrder), late, shortLines);
        this.departments = departments;
    }

    String title() {
        return title;
    }

    /** As the engine knows it. */
    Source source() {
        return source;
    }

    /** As the office knows it. */
    Suppliers.Terms terms() {
        String domain = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        var written = source.supplier();
        return new Suppliers.Terms(
                title,
                "orders@" + domain + ".example",
                written.orderDays(),
                written.leadDays(),
                written.minimumOrder());
    }

    /** The departments it fills, by the demo shop's names, and what is usual in each. */
    Map<String, Department> departments() {
        return departments;
    }

    /** As they stand in the record now; those that somebody renamed are missing. */
    static Map<DemoHouse, aisle.server.purchasing.Supplier> among(List<aisle.server.purchasing.Supplier> suppliers) {
        Map<DemoHouse, aisle.server.purchasing.Supplier> found = new EnumMap<>(DemoHouse.class);
        for (DemoHouse house : values()) {
            suppliers.stream()
                    .filter(supplier -> supplier.name().equals(house.title))
                    .forEach(supplier -> found.put(house, supplier));
        }
        return found;
    }

    /** Who fills a department. */
    static DemoHouse of(String department) {
        return Arrays.stream(values())
                .filter(house -> house.departments.containsKey(department))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody supplies the department " + department));
    }

    static List<Source> sources() {
        return Arrays.stream(values()).map(DemoHouse::source).toList();
    }
}
