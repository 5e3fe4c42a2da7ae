package aisle.server.insight.simulator;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import aisle.server.catalog.NewAssortment;
import aisle.server.inventory.GoodsReceipt;
import aisle.server.organization.Store;
import aisle.server.purchasing.Delivery;
import aisle.server.purchasing.NewOrder;
import aisle.server.purchasing.Pack;
import aisle.server.purchasing.PurchaseOrder;
import aisle.server.purchasing.PurchaseOrders;
import aisle.server.purchasing.Receiving;
import aisle.server.purchasing.Supplier;
import aisle.server.purchasing.Suppliers;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who supplies the demo shop: invented suppliers, each with departments of its own, whose addresses are in a domain
 * that nobody can have. The same plan gives the same packs, lots and orders; each step may be repeated.
 */
@Component
class DemoSupply {

    /** Packs are of 24 below this price, of 6 above the other, else of 12: minor units a piece or a pound. */
    private static final long CHEAP = 200;

    private static final long DEAR = 1_000;
    private static final int ORDER_LINES = 8;
    private static final DateTimeFormatter LOT = DateTimeFormatter.ofPattern("'L'yyMMdd");

    private static final List<House> HOUSES = List.of(
            new House("Valley Growers", EnumSet.complementOf(EnumSet.of(SUNDAY)), 1, 5_000, 6, Set.of("Produce")),
            new House("Mill Lane Bakery", EnumSet.allOf(DayOfWeek.class), 1, 0, 4, Set.of("Bakery")),
            new House("Hilltop Dairy", EnumSet.of(MONDAY, WEDNESDAY, FRIDAY), 1, 10_000, 12, Set.of("Dairy & Eggs")),
            new House(
                    "Fallow Creek Meats",
                    EnumSet.of(MONDAY, TUESDAY, THURSDAY, SATURDAY),
                    1,
                    10_000,
                    6,
                    Set.of("Meat", "Deli")),
            new House("Northfield Frozen Foods", EnumSet.of(TUESDAY, FRIDAY), 2, 20_000, 0, Set.of("Frozen")),
            new House(
                    "Granary Wholesale",
                    EnumSet.of(MONDAY, THURSDAY),
                    3,
                    30_000,
                    0,
                    Set.of("Pantry", "Canned & Soup", "Snacks & Candy", "Candy & Sweets")),
            new House(
                    "Cooper Street Beverages", EnumSet.of(TUESDAY), 2, 20_000, 0, Set.of("Beverages", "Beer & Cider")),
            new House(
                    "Homestead Supply",
                    EnumSet.of(WEDNESDAY),
                    5,
                    20_000,
                    0,
                    Set.of("Household", "Health & Beauty", "Baby & Pet")));

    /** A supplier; its goods keep so many days from the day they come, 0 for what does not spoil soon. */
    private record House(
            String name,
            Set<DayOfWeek> orderDays,
            int leadDays,
            long minimumOrder,
            int keeps,
            Set<String> departments) {

        Suppliers.Terms terms() {
            String domain = name.toLowerCase(Locale.ROOT).replace(' ', '-');
            return new Suppliers.Terms(name, "orders@" + domain + ".example", orderDays, leadDays, minimumOrder);
        }
    }

    private final Suppliers suppliers;
    private final PurchaseOrders orders;
    private final Receiving receiving;
    private final TransactionTemplate transaction;

    DemoSupply(
            Suppliers suppliers, PurchaseOrders orders, Receiving receiving, PlatformTransactionManager transactions) {
        this.suppliers = suppliers;
        this.orders = orders;
        this.receiving = receiving;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Adds the suppliers with their packs, all or none; where there are some already, nothing. */
    void open(DemoAssortment.Made made) {
        transaction.executeWithoutResult(status -> {
            if (suppliers.all().isEmpty()) {
                HOUSES.forEach(house -> {
                    Supplier supplier = suppliers.add(house.terms());
                    suppliers.sell(
                            supplier.id(),
                            goods(made, house).stream()
                                    .map(good -> pack(supplier.id(), good))
                                    .toList());
                });
            }
        });
    }

    private static List<DemoGood> goods(DemoAssortment.Made made, House house) {
        Set<Long> departments = made.assortment().departments().stream()
                .filter(department -> house.departments().contains(department.name()))
                .map(NewAssortment.Department::id)
                .collect(Collectors.toSet());
        return made.goods().stream()
                .filter(good ->
                        good.weight() > 0 && departments.contains(good.product().department()))
                .toList();
    }

    private static Pack pack(long supplier, DemoGood good) {
        long pieces = good.price() < CHEAP ? 24 : good.price() > DEAR ? 6 : 12;
        return new Pack(
                supplier,
                good.product().id(),
                pieces * 1_000,
                pieces * good.product().cost(),
                1);
    }

    /** How many days each product keeps; what does not spoil soon is missing. */
    static Map<Long, Integer> keeps(DemoAssortment.Made made) {
        Map<Long, Integer> keeps = new HashMap<>();
        HOUSES.stream()
                .filter(house -> house.keeps() > 0)
                .forEach(house -> goods(made, house)
                        .forEach(good -> keeps.put(good.product().id(), house.keeps())));
        return keeps;
    }

    /** The same goods with the lot of their day and their last day, where they spoil. */
    static List<GoodsReceipt.Line> dated(List<GoodsReceipt.Line> lines, LocalDate day, Map<Long, Integer> keeps) {
        return lines.stream()
                .map(line -> {
                    Integer days = keeps.get(line.product());
                    return days == null
                            ? line
                            : new GoodsReceipt.Line(
                                    line.product(), line.quantity(), line.cost(), LOT.format(day), day.plusDays(days));
                })
                .toList();
    }

    /** Orders to look at: one that came in part, one that is on its way, and a draft. */
    void order(DemoAssortment.Made made, Store store, long seed, LocalDate today) {
        Map<String, Supplier> known =
                suppliers.all().stream().collect(Collectors.toMap(Supplier::name, supplier -> supplier));
        Map<Long, Integer> keeps = keeps(made);
        for (int i = 0; i < 3; i++) {
            House house = HOUSES.get(List.of(2, 5, 3).get(i));
            Supplier supplier = known.get(house.name());
            if (supplier == null) {
                continue;
            }
            UUID id = new UUID(today.toEpochDay() << 28 | 0x7000 | i, 1L << 63 | seed >>> 2);
            orders.place(new NewOrder(id, store.id(), supplier.id(), lines(made, house, supplier.id())));
            if (i < 2) {
                PurchaseOrder sent = orders.send(store.id(), id);
                if (i == 0) {
                    receiving.receive(store.id(), id, firstHalf(sent, today, keeps));
                }
            }
        }
    }

    /** What sells most, in some packs each. */
    private static List<NewOrder.Line> lines(DemoAssortment.Made made, House house, long supplier) {
        List<DemoGood> most = goods(made, house).stream()
                .sorted(Comparator.comparingLong(DemoGood::weight)
                        .reversed()
                        .thenComparing(good -> good.product().id()))
                .limit(ORDER_LINES)
                .toList();
        return IntStream.range(0, most.size())
                .mapToObj(i -> {
                    Pack pack = pack(supplier, most.get(i));
                    return new NewOrder.Line(pack.product(), pack.units() * (4 - i % 3));
                })
                .toList();
    }

    private static Delivery firstHalf(PurchaseOrder order, LocalDate today, Map<Long, Integer> keeps) {
        UUID id = new UUID(
                order.id().getMostSignificantBits() | 1 << 8, order.id().getLeastSignificantBits());
        return new Delivery(
                id,
                order.lines().stream()
                        .limit(Math.max(1, order.lines().size() / 2))
                        .map(line -> new Delivery.Line(
                                line.line(),
                                line.quantity(),
                                LOT.format(today),
                                expires(today, keeps.get(line.product()))))
                        .toList(),
                false);
    }

    private static @Nullable LocalDate expires(LocalDate today, @Nullable Integer keeps) {
        return keeps == null ? null : today.plusDays(keeps);
    }
}
