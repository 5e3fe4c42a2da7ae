package aisle.core;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.json.Fields;
import aisle.core.sale.Basket;
import aisle.core.sale.PricedBasket;
import aisle.core.sale.Pricing;
import aisle.core.sale.Rules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Promotions beyond what small baskets show: many units at once, and what went wrong elsewhere. */
class PromotionsTest {
    private static final String RULES = """
            {"store":1,"currency":"USD","digits":2,"cashStep":1,"embedded":[],"taxes":[{"id":1,"name":"Food",\
            "inclusive":false,"components":[{"name":"State","ppm":0}]}],"promotions":[%s]}""";

    /** Field pain 11: buy X, get Y gave too many free items (odoo#256338). */
    @Test
    void pain11BuyXGetYGivesOneFreeForEachWholeSetAndNoMore() {
        String twoAndOne = promotion(1, "BUY_X_GET_Y", "\"products\":[1,2,3]", "\"buy\":2,\"get\":1,\"ppm\":1000000");
        String free = promotion(1, "CHEAPEST_FREE", "\"products\":[1,2,3]", "\"count\":3");
        for (String rules : List.of(twoAndOne, free)) {
            Pricing pricing = pricing(rules);
            for (int units = 1; units <= 40; units++) {
                assertThat(price(pricing, line(1, units)).saved())
                        .as("%d units", units)
                        .isEqualTo(units / 3 * 100L);
                assertThat(price(pricing, scattered(units)).saved())
                        .as("%d units on as many lines", units)
                        .isEqualTo(units / 3 * 100L);
            }
        }
    }

    /** The free unit is the cheapest of its set, so more of what is cheap does not make what is dear free. */
    @Test
    void pain11TheCheapestOfEachSetIsTheFreeOne() {
        Pricing pricing = pricing(promotion(1, "CHEAPEST_FREE", "\"everything\":true", "\"count\":3"));
        assertThat(price(pricing, line(4, 2), line(1, 4)).saved()).isEqualTo(200);
        assertThat(price(pricing, line(4, 2), line(1, 1)).saved()).isEqualTo(100);
    }

    @Test
    void aWholesaleBasketHasItsQuantityPriceOnEveryUnitAndItsLimitKept() {
        Pricing pricing = pricing(
                promotion(1, "QUANTITY_PRICE", "\"products\":[1]", "\"steps\":[{\"count\":6,\"price\":89}]"),
                promotion(2, "CHEAPEST_FREE", "\"products\":[2],\"most\":4", "\"count\":3"),
                promotion(
                        3,
                        "OTHER_ITEM",
                        "\"products\":[3]",
                        "\"buy\":10,\"get\":1,\"ppm\":1000000,\"reward\":{\"products\":[4]}"));
        PricedBasket priced = price(pricing, line(1, 50_000), line(2, 50_000), line(3, 300), line(4, 30));
        assertThat(priced.lines().get(0).net()).isEqualTo(50_000 * 89L);
        assertThat(priced.lines().get(1).net()).isEqualTo((50_000 - 4) * 100L);
        assertThat(priced.saved()).isEqualTo(50_000 * 11L + 4 * 100L + 30 * 400L);
    }

    private static Pricing pricing(String... promotions) {
        return new Pricing(Fields.read(RULES.formatted(String.join(",", promotions)), Rules::read));
    }

    private static String promotion(int id, String kind, String goods, String terms) {
        return "{\"id\":%d,\"name\":\"P%d\",\"kind\":\"%s\",\"from\":0,%s,%s}".formatted(id, id, kind, goods, terms);
    }

    private static String line(int product, int units) {
        return "{\"product\":%d,\"code\":\"PLU%d\",\"quantity\":%d}".formatted(product, product, units * 1_000);
    }

    private static String[] scattered(int units) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            lines.add(line(1 + i % 3, 1));
        }
        return lines.toArray(String[]::new);
    }

    /** Products 1 to 3 cost 1.00, product 4 costs 4.00. */
    private static PricedBasket price(Pricing pricing, String... lines) {
        List<String> products = new ArrayList<>();
        for (int id = 1; id <= 4; id++) {
            products.add(
                    ("{\"id\":%d,\"name\":\"Product %d\",\"department\":1,\"tax\":1,\"unit\":\"EACH\",\"codes\":[\"PLU%d\"],"
                                    + "\"prices\":[{\"from\":0,\"amount\":%d}]}")
                            .formatted(id, id, id, id == 4 ? 400 : 100));
        }
        return pricing.price(Fields.read(
                "{\"day\":20000,\"products\":[%s],\"lines\":[%s]}"
                        .formatted(String.join(",", products), String.join(",", lines)),
                Basket::read));
    }
}
