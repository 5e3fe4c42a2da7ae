package aisle.server.insight.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.catalog.NewAssortment.Promotion;
import aisle.server.insight.simulator.engine.Good;
import aisle.server.insight.simulator.engine.Outcome;
import aisle.server.insight.simulator.engine.ShopYear;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo shop in the engine trades as a grocer does. */
class DemoWorldTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate FIRST = TODAY.minusDays(30);

    private final DemoAssortment.Made made = DemoAssortment.make(1_000, 7, TODAY);
    private final DemoWorld world = new DemoWorld(made, 7, FIRST);

    private Good called(String part) {
        for (int i = 0; i < world.carried().size(); i++) {
            if (world.carried().get(i).product().name().contains(part)) {
                return world.setting().range().get(i);
            }
        }
        throw new AssertionError("The shop does not carry " + part);
    }

    @Test
    void breadKeepsFewDaysMilkMoreAndATinForYears() {
        assertThat(called("Sandwich Bread").life()).isBetween(2, 4);
        assertThat(called(" Milk ").life()).isBetween(10, 24);
        assertThat(called("Canned Beans").perishable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"300, 1", "1000, 2", "3000, 3"})
    void wasteAndEmptyShelvesAreAGrocers(int products, long seed) {
        var shop = new DemoWorld(DemoAssortment.make(products, seed, TODAY), seed, FIRST);
        var year = new ShopYear(shop.until(TODAY));
        year.runUntil(shop.calendar().day(FIRST), shop.buyer());
        Outcome month = year.runUntil(shop.calendar().day(TODAY), shop.buyer());
        assertThat((double) month.waste() / month.sales()).as("waste").isBetween(0.01, 0.04);
        assertThat(month.availability()).as("availability").isBetween(0.92, 0.99);
        assertThat(month.sales() / month.days()).as("sales a day").isBetween(800_000L, 2_000_000L);
    }

    /** The store's price book has many more than its shelves. */
    @Test
    void whatWouldSpoilUnsoldIsNotCarriedAndCanBeOrdered() {
        var many = DemoAssortment.make(5_000, 7, TODAY);
        var shop = new DemoWorld(many, 7, FIRST);
        var carried = List.copyOf(shop.carried());
        var left = many.goods().stream()
                .filter(good -> good.weight() > 0 && !carried.contains(good))
                .toList();
        assertThat(left).isNotEmpty().allMatch(good -> shop.pack(good) >= 1);
        assertThat(left.stream().map(shop::house).distinct())
                .isSubsetOf(DemoHouse.GROWERS, DemoHouse.BAKERY, DemoHouse.DAIRY, DemoHouse.MEATS);
    }

    @Test
    void anOfferIsCheaperOnItsDaysOnlyAndOneForMembersIsNot() {
        var prices = world.setting().prices();
        int cheaper = 0;
        for (Promotion promotion : made.assortment().promotions()) {
            for (int i = 0; i < world.carried().size(); i++) {
                var good = world.carried().get(i);
                boolean alone = made.assortment().promotions().stream()
                                .filter(each ->
                                        each.products().contains(good.product().id()))
                                .count()
                        == 1;
                if (alone && promotion.products().contains(good.product().id())) {
                    var to = java.util.Objects.requireNonNull(promotion.to());
                    int from = world.calendar().day(promotion.from());
                    assertThat(prices.price(i, from - 1)).isEqualTo(good.price());
                    assertThat(prices.price(i, world.calendar().day(to))).isEqualTo(good.price());
                    assertThat(prices.price(i, from)).isLessThanOrEqualTo(good.price());
                    assertThat(prices.price(i, from) == good.price() || !promotion.members())
                            .isTrue();
                    cheaper += prices.price(i, from) < good.price() ? 1 : 0;
                }
            }
        }
        assertThat(cheaper).isGreaterThan(20);
    }

    @Test
    void ordersAreSentOnTheDaysTheirSupplierTakesThemAndComeAsWrittenOrLate() {
        var days = new DemoDays(world, FIRST, TODAY);
        int late = 0;
        int shortLines = 0;
        for (int i = 0; i < 30; i++) {
            var day = days.next(true);
            for (var order : day.ordered()) {
                assertThat(order.house().source().supplier().orderDays())
                        .contains(day.date().getDayOfWeek());
            }
            for (var arrival : day.arrived()) {
                var order = arrival.order();
                var promised =
                        order.sent().plusDays(order.house().source().supplier().leadDays());
                assertThat(day.date()).isBetween(promised, promised.plusDays(2));
                late += day.date().isAfter(promised) ? 1 : 0;
                shortLines +=
                        arrival.lines().stream().mapToInt(DemoDay.Came::pieces).sum()
                                        < order.lines().stream()
                                                .mapToInt(DemoDay.Line::pieces)
                                                .sum()
                                ? 1
                                : 0;
            }
        }
        assertThat(late).isPositive();
        assertThat(shortLines).isPositive();
    }
}
