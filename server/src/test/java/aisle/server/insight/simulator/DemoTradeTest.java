package aisle.server.insight.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.journal.JournalEntry;
import aisle.core.journal.Kind;
import aisle.core.journal.Line;
import aisle.core.journal.Sale;
import aisle.server.catalog.Assortment;
import aisle.server.catalog.NewAssortment;
import aisle.server.catalog.NewAssortment.Department;
import aisle.server.catalog.NewAssortment.Product;
import aisle.server.catalog.NewAssortment.Promotion;
import aisle.server.catalog.NewAssortment.Tax;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.inventory.GoodsReceipt;
import aisle.server.organization.Invariant;
import aisle.server.organization.Role;
import aisle.server.organization.Store;
import aisle.server.organization.Tills;
import aisle.server.sales.Intake;
import aisle.server.sales.Outcome;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Three days in a small demo shop, through the real intake. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTradeTest {

    private static final long SHIFT = 2_000_000_000L;
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    Shop shop;

    @Autowired
    Tills tills;

    @Autowired
    Assortment assortment;

    @Autowired
    PriceBooks books;

    @Autowired
    Intake intake;

    @Autowired
    List<Invariant> invariants;

    private Store store;
    private PriceBook book;
    private DemoBaskets baskets;
    private List<Long> tillIds;
    private List<Long> cashiers;
    private long lead;

    @BeforeAll
    void stock() {
        store = shop.store();
        var made = DemoAssortment.make(1_000, 5, LAST_DAY);
        assortment.add(shifted(made.assortment()));
        var goods = made.goods().stream()
                .map(good -> new DemoGood(shifted(good.product()), good.group(), good.weight(), good.label()))
                .toList();
        book = books.current(store.id());
        baskets = new DemoBaskets(book, goods);
        tillIds = Stream.of("A", "B", "C")
                .map(name -> tills.add(store.id(), name).id())
                .toList();
        cashiers = Stream.of(1, 2, 3)
                .map(n -> shop.hire(Role.CASHIER, store.id()).member().id())
                .toList();
        lead = shop.hire(Role.SHIFT_LEAD, store.id()).member().id();
    }

    @Test
    void theSameSeedWritesTheSameJournalsToTheByte() {
        var once = journals(trade(9), 3, end());
        var again = journals(trade(9), 3, end());
        var other = journals(trade(10), 3, end());

        assertThat(bytes(again)).isEqualTo(bytes(once));
        assertThat(bytes(other)).isNotEqualTo(bytes(once));
    }

    @Test
    void everyEntryIsRecordedOnceAndTheRecordStaysSound() {
        var trade = trade(11);
        var kinds = new HashSet<Kind>();
        for (int i = 2; i >= 0; i--) {
            trade.day(LAST_DAY.minusDays(i), end()).forEach((till, entries) -> {
                entries.forEach(entry -> kinds.add(entry.kind()));
                assertThat(intake.record(store.id(), till, entries))
                        .allMatch(outcome -> outcome.result() == Outcome.Result.RECORDED);
                assertThat(intake.record(store.id(), till, entries))
                        .allMatch(outcome -> outcome.result() == Outcome.Result.DUPLICATE);
            });
        }

        assertThat(kinds).containsExactlyInAnyOrder(Kind.values());
        assertThat(invariants)
                .allSatisfy(rule -> assertThat(rule.check()).as(rule.name()).isEmpty());
    }

    @Test
    void whatWasSoldIsWhatTheCoreMakesOfIt() {
        var sales = journals(trade(12), 2, end()).values().stream()
                .flatMap(List::stream)
                .filter(Sale.class::isInstance)
                .map(Sale.class::cast)
                .toList();

        assertThat(sales).hasSizeGreaterThan(300);
        for (var sale : sales) {
            var products = sale.receipt().lines().stream()
                    .map(line -> book.product(line.product()).orElseThrow())
                    .distinct()
                    .toList();
            assertThat(book.pricing().compare(sale.receipt(), sale.header().day(), products))
                    .isEmpty();
        }
        assertThat(sales)
                .anyMatch(sale -> sale.receipt().lines().stream()
                        .anyMatch(line -> !line.discounts().isEmpty()));
        assertThat(sales).anyMatch(sale -> sale.receipt().lines().stream().anyMatch(line -> line.embeddedPrice() > 0));
    }

    @Test
    void nothingHappensAfterTheMomentItWasMade() {
        var noon = LAST_DAY.atTime(12, 0).atZone(store.zone()).toInstant();

        var entries = journals(trade(13), 1, noon).values().stream()
                .flatMap(List::stream)
                .toList();

        assertThat(entries).isNotEmpty();
        assertThat(entries).allMatch(entry -> entry.header().at() <= noon.toEpochMilli());
        assertThat(entries.stream()
                        .filter(entry -> entry.kind() == Kind.SHIFT_OPEN)
                        .count())
                .isEqualTo(entries.stream()
                        .filter(entry -> entry.kind() == Kind.SHIFT_CLOSE)
                        .count());
    }

    @Test
    void deliveriesKeepEveryShelfAboveZeroAndFollowFromTheSales() {
        var onHand = new HashMap<>(baskets.openingStock(DemoTrade.BASKETS_A_DAY));
        var trade = trade(14);
        var deliveries = new DemoDeliveries(book, onHand);
        var again = new DemoDeliveries(book, onHand);
        var delivered = new ArrayList<GoodsReceipt.Line>();
        for (int i = 9; i >= 0; i--) {
            var journals = trade.day(LAST_DAY.minusDays(i), end());
            var lines = deliveries.before(journals.values());
            delivered.addAll(lines);
            assertThat(again.before(journals.values())).isEqualTo(lines);
            lines.forEach(line -> onHand.merge(line.product(), line.quantity(), Long::sum));
            sold(journals).forEach((product, quantity) -> onHand.merge(product, -quantity, Long::sum));
            assertThat(onHand.entrySet()).as("days before the last: %d", i).noneMatch(shelf -> shelf.getValue() < 0);
        }
        assertThat(delivered).isNotEmpty().allMatch(line -> line.quantity() % 12_000 == 0);
    }

    /** What sales take; deposits are not stock. */
    private static Map<Long, Long> sold(Map<Long, List<JournalEntry>> journals) {
        return journals.values().stream()
                .flatMap(List::stream)
                .filter(Sale.class::isInstance)
                .flatMap(sale -> ((Sale) sale).receipt().lines().stream())
                .filter(line -> line.linkedTo() == 0)
                .collect(Collectors.groupingBy(Line::product, Collectors.summingLong(Line::quantity)));
    }

    private DemoTrade trade(long seed) {
        return new DemoTrade(store, book, baskets, tillIds, cashiers, lead, seed);
    }

    private Instant end() {
        return LAST_DAY.plusDays(1).atStartOfDay(store.zone()).toInstant();
    }

    private static Map<Long, List<JournalEntry>> journals(DemoTrade trade, int days, Instant until) {
        var all = new LinkedHashMap<Long, List<JournalEntry>>();
        for (int i = days - 1; i >= 0; i--) {
            trade.day(LAST_DAY.minusDays(i), until)
                    .forEach((till, entries) ->
                            all.computeIfAbsent(till, each -> new ArrayList<>()).addAll(entries));
        }
        return all;
    }

    private static List<String> bytes(Map<Long, List<JournalEntry>> journals) {
        return journals.values().stream()
                .flatMap(List::stream)
                .map(JournalEntry::hash)
                .toList();
    }

    /** Ids, codes and names apart from those of every other test; PLUs and department ids as well. */
    private static NewAssortment shifted(NewAssortment made) {
        return new NewAssortment(
                made.departments().stream()
                        .map(each -> new Department(each.id() + 5_000, "Demo " + each.name()))
                        .toList(),
                made.taxes().stream()
                        .map(each ->
                                new Tax(each.id() + 5_000, "Demo " + each.name(), each.inclusive(), each.components()))
                        .toList(),
                made.embedded(),
                made.products().stream().map(DemoTradeTest::shifted).toList(),
                made.promotions().stream()
                        .map(each -> new Promotion(
                                each.id() + SHIFT,
                                each.name(),
                                each.kind(),
                                each.from(),
                                each.to(),
                                each.members(),
                                each.products().stream().map(id -> id + SHIFT).toList(),
                                each.departments().stream()
                                        .map(id -> id + 5_000)
                                        .toList(),
                                each.terms()))
                        .toList());
    }

    private static Product shifted(Product product) {
        return new Product(
                product.id() + SHIFT,
                product.name(),
                product.department() + 5_000,
                product.tax() + 5_000,
                product.unit(),
                product.codes().stream()
                        .map(code ->
                                code.startsWith("PLU") ? "PLU" + (Integer.parseInt(code.substring(3)) + 60_000) : code)
                        .toList(),
                product.prices(),
                product.deposit() == null ? null : product.deposit() + SHIFT,
                product.tare(),
                product.cost());
    }
}
