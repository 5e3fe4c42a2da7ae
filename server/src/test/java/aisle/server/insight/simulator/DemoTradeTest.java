package aisle.server.insight.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.journal.JournalEntry;
import aisle.core.journal.Kind;
import aisle.core.journal.Sale;
import aisle.core.restriction.Circumstances;
import aisle.core.tender.TenderKind;
import aisle.server.insight.simulator.DemoShops.Plan;
import aisle.server.testing.ServerTest;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the demo shop's tills write. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTradeTest {

    private static final LocalTime MIDNIGHT = LocalTime.of(23, 59);

    @Autowired
    ApplicationContext context;

    private TestDemoShop shop;

    @BeforeAll
    void open() {
        shop = TestDemoShop.open(context);
    }

    @Test
    void theSameSeedWritesTheSameJournalsToTheByte() {
        var once = journals(shop.plan(9, 2, MIDNIGHT));
        var again = journals(shop.plan(9, 2, MIDNIGHT));
        var other = journals(shop.plan(10, 2, MIDNIGHT));

        assertThat(bytes(again)).isEqualTo(bytes(once));
        assertThat(bytes(other)).isNotEqualTo(bytes(once));
    }

    @Test
    void whatWasSoldIsWhatTheCoreMakesOfIt() {
        var sales = sales(shop.plan(12, 1, MIDNIGHT));

        assertThat(sales).hasSizeGreaterThan(300);
        for (var sale : sales) {
            var products = sale.receipt().lines().stream()
                    .map(line -> shop.book.product(line.product()).orElseThrow())
                    .distinct()
                    .toList();
            var check = sale.receipt().ageCheck();
            int minute = shop.store.minuteOf(Instant.ofEpochMilli(sale.header().at()));
            var so = new Circumstances(minute, DemoStaff.AGE_REACHED, check);
            assertThat(shop.book.pricing().compare(sale.receipt(), sale.header().day(), so, products))
                    .isEmpty();
            boolean restricted = products.stream()
                    .anyMatch(product ->
                            !shop.book.pricing().restrictions().of(product).isEmpty());
            assertThat(check != null).isEqualTo(restricted);
        }
        assertThat(sales).anyMatch(sale -> sale.receipt().ageCheck() != null);
        assertThat(sales)
                .anyMatch(sale -> sale.receipt().lines().stream()
                        .anyMatch(line -> !line.discounts().isEmpty()));
        assertThat(sales).anyMatch(sale -> sale.receipt().lines().stream().anyMatch(line -> line.embeddedPrice() > 0));
        assertThat(sales)
                .anyMatch(sale ->
                        sale.receipt().lines().stream().anyMatch(line -> line.embeddedPrice() == 0 && line.tare() > 0));
    }

    @Test
    void aGiftCardIsSpentOnceAllOfItAndOnALaterDayThanItWasBought() {
        Map<String, Sale> bought = new HashMap<>();
        Set<String> spent = new HashSet<>();
        var sales = new ArrayList<>(sales(shop.plan(12, 9, MIDNIGHT)));
        sales.sort(Comparator.comparing(sale -> sale.header().at()));
        for (var sale : sales) {
            for (var tender : sale.receipt().tenders()) {
                if (tender.kind() == TenderKind.GIFT_CARD && tender.amount() < 0) {
                    assertThat(bought.put(tender.reference(), sale)).isNull();
                } else if (tender.kind() == TenderKind.GIFT_CARD) {
                    var card = bought.get(tender.reference());
                    assertThat(card.header().day()).isLessThan(sale.header().day());
                    assertThat(card.receipt().tenders().getFirst().amount()).isEqualTo(-tender.amount());
                    assertThat(spent.add(tender.reference())).isTrue();
                }
            }
        }
        assertThat(bought).hasSizeGreaterThan(5);
        assertThat(spent).isNotEmpty();
    }

    /** Everybody of the engine's visitors stands in a till's journal with as many products. */
    @Test
    void everyVisitBecomesASale() {
        var plan = shop.plan(14, 1, MIDNIGHT);
        var days = shop.days(plan);
        int lines = 0;
        int visits = 0;
        for (var day : List.of(days.next(true), days.next(false))) {
            visits += day.visits().size();
            lines += day.visits().stream()
                    .mapToInt(visit -> visit.bought().size())
                    .sum();
        }
        var sales = sales(plan);
        assertThat(sales).hasSize(visits);
        assertThat(sales.stream()
                        .mapToLong(sale -> sale.receipt().lines().stream()
                                .filter(line -> line.linkedTo() == 0)
                                .count())
                        .sum())
                .isEqualTo(lines);
    }

    @Test
    void someAreGivenUpAndSomeTakenBack() {
        var kinds = new HashSet<Kind>();
        journals(shop.plan(11, 9, MIDNIGHT))
                .values()
                .forEach(entries -> entries.forEach(entry -> kinds.add(entry.kind())));
        assertThat(kinds)
                .containsExactlyInAnyOrder(Kind.SALE, Kind.REFUND, Kind.VOID, Kind.SHIFT_OPEN, Kind.SHIFT_CLOSE);
    }

    @Test
    void nothingHappensAfterTheMomentItWasMade() {
        var noon = shop.plan(13, 1, LocalTime.NOON);

        var entries = journals(noon).values().stream().flatMap(List::stream).toList();

        assertThat(entries).isNotEmpty();
        assertThat(entries)
                .allMatch(entry -> entry.header().at() <= noon.madeAt().toEpochMilli());
        assertThat(entries.stream()
                        .filter(entry -> entry.kind() == Kind.SHIFT_OPEN)
                        .count())
                .isEqualTo(entries.stream()
                        .filter(entry -> entry.kind() == Kind.SHIFT_CLOSE)
                        .count());
    }

    private List<Sale> sales(Plan plan) {
        return journals(plan).values().stream()
                .flatMap(List::stream)
                .filter(Sale.class::isInstance)
                .map(Sale.class::cast)
                .toList();
    }

    /** What each till writes from the first day to the last. */
    private Map<Long, List<JournalEntry>> journals(Plan plan) {
        var days = shop.days(plan);
        var shelves = new DemoShelves(shop.world(plan).carried());
        days.stock().forEach(stood -> shelves.put(stood.good(), stood.pieces()));
        var baskets = new DemoBaskets(shop.book, shop.world(plan).carried(), shelves);
        var trade = new DemoTrade(
                shop.store, shop.book, baskets, shop.tills(plan), new DemoCrew(shop.cashiers, shop.lead), plan.seed());
        var all = new LinkedHashMap<Long, List<JournalEntry>>();
        for (int i = plan.days(); i >= 0; i--) {
            var day = days.next(i > 0);
            day.arrived()
                    .forEach(came -> came.lines()
                            .forEach(line -> shelves.put(
                                    came.order().lines().get(line.line() - 1).good(), line.pieces())));
            trade.day(day.date(), day.visits(), java.time.Instant.EPOCH, plan.madeAt())
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
}
