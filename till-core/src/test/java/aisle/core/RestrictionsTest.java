package aisle.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aisle.core.journal.Sale;
import aisle.core.json.Fields;
import aisle.core.restriction.Circumstances;
import aisle.core.sale.Basket;
import aisle.core.sale.Difference;
import aisle.core.sale.Drafts;
import aisle.core.sale.Pricing;
import aisle.core.sale.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Random restrictions and circumstances against the rule said again by hand, minute by minute. */
class RestrictionsTest {
    private static final int PRODUCTS = 8;

    /** A restriction of one product. */
    private record ByHand(int product, int age, int cashierAge, int day, int from, int to) {
        String json(int id) {
            return "{\"id\":%d,\"name\":\"R\",\"products\":[%d]%s%s,\"hours\":[{\"days\":[%d],\"from\":%d,\"to\":%d}]}"
                    .formatted(id, product, optional("age", age), optional("cashierAge", cashierAge), day, from, to);
        }

        boolean forbids(int minute, int buyer, int cashier) {
            int start = (day - 1) * 1440;
            return minute < start + from || minute >= start + to || buyer < age || cashier < cashierAge;
        }
    }

    @Test
    void whatIsRefusedIsWhatSomeRestrictionForbidsAndTheServerFindsTheSameLines() {
        int refused = 0;
        int sold = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            int minute = random.nextInt(7 * 1440);
            int buyer = random.nextInt(3) * 18;
            int cashier = random.nextInt(3) * 16;
            List<ByHand> restrictions = restrictions(random, minute);
            BasketMaker maker = new BasketMaker(seed);
            String bare = maker.rules(3, PRODUCTS);
            Pricing own = pricing(bare.substring(0, bare.length() - 1) + ",\"restrictions\":["
                    + String.join(",", json(restrictions)) + "]}");
            String json = maker.basket(maker.products(PRODUCTS), maker.lines(3, PRODUCTS, 3));
            String asked =
                    json.replace("\"products\"", "\"minute\":" + minute + optionals(buyer, cashier) + ",\"products\"");
            Basket basket = Fields.read(asked, Basket::read);
            TreeSet<String> forbidden = new TreeSet<>();
            for (int i = 0; i < basket.lines().size(); i++) {
                long product = basket.lines().get(i).product();
                if (restrictions.stream()
                        .anyMatch(each -> each.product == product && each.forbids(minute, buyer, cashier))) {
                    forbidden.add("lines[" + i + "].product");
                }
            }
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> own.price(basket));
            assertThat(refusal == null ? null : refusal.field())
                    .as("seed %d", seed)
                    .isEqualTo(forbidden.isEmpty() ? null : forbidden.first());
            Sale sale = Fields.read(maker.sale(1, json, 1_000_000), new Drafts(pricing(bare))::sale);
            assertThat(own.compare(sale.receipt(), basket.day(), basket.circumstances(), basket.products()).stream()
                            .map(Difference::field))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(forbidden);
            refused += forbidden.isEmpty() ? 0 : 1;
            sold += forbidden.isEmpty() ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(300);
        assertThat(sold).isGreaterThan(300);
    }

    @Test
    void goodsOfWhichNothingIsKnownAreNotSoldWhenTheyAreRestricted() {
        BasketMaker maker = new BasketMaker(1);
        String bare = maker.rules(0, PRODUCTS);
        String lines = maker.basket(maker.products(PRODUCTS), List.of(line(1), line(2)));
        Basket basket = Fields.read(lines, Basket::read);
        Pricing own = pricing(bare.substring(0, bare.length() - 1)
                + ",\"restrictions\":[{\"id\":1,\"name\":\"R\",\"products\":[2],\"age\":18}]}");
        assertThat(basket.circumstances()).isEqualTo(Circumstances.UNKNOWN);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> own.price(basket));
        assertThat(refusal).isNotNull();
        assertThat(refusal.field()).isEqualTo("lines[1].product");
    }

    private static List<ByHand> restrictions(Random random, int minute) {
        List<ByHand> list = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int from = random.nextInt(1440);
            // Often the day and the edges that the minute of the sale is at, for those are where a slip shows.
            int day = random.nextInt(4) == 0 ? 1 + random.nextInt(7) : 1 + minute / 1440;
            int edge = random.nextInt(3) == 0 ? minute % 1440 : from;
            int to = random.nextInt(3) == 0 ? Math.max(edge + 1, minute % 1440) : 1440;
            list.add(new ByHand(
                    1 + random.nextInt(PRODUCTS), random.nextInt(2) * 18, random.nextInt(2) * 16, day, edge, to));
        }
        return list;
    }

    private static List<String> json(List<ByHand> restrictions) {
        List<String> json = new ArrayList<>();
        for (ByHand each : restrictions) {
            json.add(each.json(json.size() + 1));
        }
        return json;
    }

    private static String optionals(int buyer, int cashier) {
        String check = buyer == 0 ? "" : ",\"ageCheck\":{\"age\":" + buyer + ",\"how\":\"CLEARLY_OLDER\"}";
        return optional("cashierAge", cashier) + check;
    }

    private static String optional(String member, int value) {
        return value == 0 ? "" : ",\"" + member + "\":" + value;
    }

    private static String line(int product) {
        return "{\"product\":%d,\"code\":\"PLU%d\",\"quantity\":1000}".formatted(product, product);
    }

    private static Pricing pricing(String rules) {
        return new Pricing(Fields.read(rules, Rules::read));
    }
}
