package aisle.core;

import aisle.core.promotion.PromotionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random rules, baskets and drafts as JSON, from a seed. */
final class BasketMaker {
    private static final String[] KINDS = {"PERCENT", "AMOUNT", "N_FOR", "BUY_X_GET_Y", "MIX"};
    private final Random random;

    BasketMaker(long seed) {
        this.random = new Random(seed);
    }

    String rules(int promotions, int products) {
        List<String> list = new ArrayList<>();
        for (int i = 1; i <= promotions; i++) {
            list.add(promotion(i, products));
        }
        return """
                {"store":1,"currency":"USD","digits":2,"cashStep":5,"embedded":[],"taxes":[\
                {"id":1,"name":"Food","inclusive":false,"components":[{"name":"State","ppm":40000},{"name":"City","ppm":22500}]},\
                {"id":2,"name":"Goods","inclusive":true,"components":[{"name":"A","ppm":70000},{"name":"B","ppm":120000}]}],\
                "promotions":[%s]}""".formatted(String.join(",", list));
    }

    private String promotion(int id, int products) {
        String kind = KINDS[random.nextInt(KINDS.length)];
        List<String> members = new ArrayList<>();
        for (int p = 1; p <= products; p++) {
            if (random.nextInt(5) < 3) {
                members.add("" + p);
            }
        }
        if (members.isEmpty()) {
            members.add("1");
        }
        String terms = switch (kind) {
            case "PERCENT" -> "\"ppm\":" + (1 + random.nextInt(60)) * 10_000;
            case "AMOUNT" -> "\"amount\":" + (1 + random.nextInt(80));
            case "BUY_X_GET_Y" ->
                "\"buy\":%d,\"get\":%d,\"ppm\":%d"
                        .formatted(1 + random.nextInt(2), 1 + random.nextInt(2), (1 + random.nextInt(10)) * 100_000);
            default -> "\"count\":%d,\"price\":%d".formatted(2 + random.nextInt(2), random.nextInt(400));
        };
        return "{\"id\":%d,\"name\":\"P%d\",\"kind\":\"%s\",\"from\":0,\"products\":[%s],%s}"
                .formatted(id, id, kind, String.join(",", members), terms);
    }

    /**
     * Promotions of every kind there is, with exceptions, priorities, limits and coupons among them.
     *
     * @param onTop whether those too that come on top of others
     */
    String rulesOfEveryKind(int promotions, int products, boolean onTop) {
        String rules = rules(0, products);
        List<String> list = new ArrayList<>();
        for (int i = 1; i <= promotions; i++) {
            list.add(ofAnyKind(i, products, onTop));
        }
        return rules.replace("\"promotions\":[]", "\"promotions\":[" + String.join(",", list) + "]");
    }

    private String ofAnyKind(int id, int products, boolean onTop) {
        int kinds = PromotionKind.values().length - (onTop ? 0 : 1);
        PromotionKind kind = PromotionKind.values()[random.nextInt(kinds)];
        boolean unit =
                kind == PromotionKind.PERCENT || kind == PromotionKind.AMOUNT || kind == PromotionKind.FIXED_PRICE;
        boolean basket = kind == PromotionKind.THRESHOLD;
        StringBuilder members = new StringBuilder(goods(products));
        if (random.nextInt(3) == 0) {
            members.append(",\"priority\":").append(1 + random.nextInt(2));
        }
        if (onTop && (unit || basket) && random.nextInt(3) == 0) {
            members.append(",\"stacks\":true");
        }
        if (!basket && random.nextInt(3) == 0) {
            members.append(",\"most\":").append(1 + random.nextInt(4));
        }
        if (random.nextInt(5) == 0) {
            members.append(",\"coupon\":{\"code\":\"C%d\",\"most\":2}".formatted(random.nextInt(2)));
        }
        return "{\"id\":%d,\"name\":\"P%d\",\"kind\":\"%s\",\"from\":0,%s,%s}"
                .formatted(id, id, kind, members, terms(kind, products));
    }

    private String goods(int products) {
        List<String> some = new ArrayList<>();
        List<String> not = new ArrayList<>();
        for (int p = 1; p <= products; p++) {
            (random.nextInt(5) < 3 ? some : not).add("" + p);
        }
        String except = not.isEmpty() || random.nextInt(2) == 0
                ? ""
                : ",\"exceptProducts\":[" + not.get(random.nextInt(not.size())) + "]";
        return switch (random.nextInt(4)) {
            case 0 -> "\"everything\":true" + except;
            case 1 -> "\"departments\":[1]" + except;
            default -> "\"products\":[" + (some.isEmpty() ? "1" : String.join(",", some)) + "]";
        };
    }

    private String terms(PromotionKind kind, int products) {
        int count = 2 + random.nextInt(2);
        int price = random.nextInt(200);
        int ppm = (1 + random.nextInt(10)) * 100_000;
        return switch (kind) {
            case PERCENT -> "\"ppm\":" + ppm;
            case AMOUNT -> "\"amount\":" + (1 + price);
            case FIXED_PRICE -> "\"price\":" + price;
            case N_FOR, MIX -> "\"count\":%d,\"price\":%d".formatted(count, 2 * price);
            case CHEAPEST_FREE -> "\"count\":" + count;
            case BUY_X_GET_Y -> "\"buy\":%d,\"get\":%d,\"ppm\":%d".formatted(count - 1, 1 + random.nextInt(2), ppm);
            case OTHER_ITEM ->
                "\"buy\":%d,\"get\":%d,\"ppm\":%d,\"reward\":{%s}"
                        .formatted(count - 1, 1 + random.nextInt(2), ppm, goods(products));
            case TIERS ->
                "\"steps\":[{\"count\":%d,\"ppm\":%d},{\"count\":%d,\"ppm\":%d}]"
                        .formatted(count, ppm / 2, count + 2, ppm);
            case QUANTITY_PRICE ->
                "\"steps\":[{\"count\":%d,\"price\":%d},{\"count\":%d,\"price\":%d}]"
                        .formatted(count, price + 20, count + 1, price);
            case THRESHOLD ->
                "\"steps\":[{\"spend\":%d,\"amount\":%d},{\"spend\":%d,\"ppm\":%d}]"
                        .formatted(100 + price, 1 + price / 4, 600 + price, ppm / 2);
        };
    }

    String products(int count) {
        List<String> list = new ArrayList<>();
        for (int p = 1; p <= count; p++) {
            list.add(
                    ("{\"id\":%d,\"name\":\"Product %d\",\"department\":1,\"tax\":%d,\"unit\":\"%s\",\"codes\":[\"PLU%d\"],"
                                    + "\"prices\":[{\"from\":0,\"amount\":%d}]}")
                            .formatted(
                                    p,
                                    p,
                                    1 + random.nextInt(2),
                                    p % 4 == 0 ? "KG" : "EACH",
                                    p,
                                    1 + random.nextInt(300)));
        }
        return "[" + String.join(",", list) + "]";
    }

    List<String> lines(int count, int products, int most) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int product = 1 + random.nextInt(products);
            int quantity = product % 4 == 0 ? 1 + random.nextInt(3_000) : 1_000 * (1 + random.nextInt(most));
            lines.add("{\"product\":%d,\"code\":\"PLU%d\",\"quantity\":%d}".formatted(product, product, quantity));
        }
        return lines;
    }

    String basket(String products, List<String> lines) {
        return "{\"day\":20000,\"products\":%s,\"lines\":[%s]}".formatted(products, String.join(",", lines));
    }

    /** A basket with coupons; those the rules do not ask for are left out. */
    String basket(String products, List<String> lines, String rules) {
        List<String> coupons = new ArrayList<>();
        for (String code : List.of("C0", "C1", "C1")) {
            if (random.nextBoolean() && rules.contains("\"code\":\"" + code + "\"")) {
                coupons.add("\"" + code + "\"");
            }
        }
        String basket = basket(products, lines);
        return coupons.isEmpty()
                ? basket
                : basket.replace("{\"day\":20000,", "{\"day\":20000,\"coupons\":" + coupons + ",");
    }

    String stamp(int number) {
        return ("\"id\":\"019aa000-0000-7000-8000-%012d\",\"store\":1,\"till\":2,\"number\":%d,\"at\":1764000000000,"
                        + "\"day\":20000,\"shift\":\"019aa000-0000-7000-8000-000000000000\",\"cashier\":12")
                .formatted(number, number);
    }

    String sale(int number, String basket, long given) {
        return "{%s,\"priceBook\":35,\"basket\":%s,\"tenders\":[{\"kind\":\"CASH\",\"given\":%d}],\"previous\":\"%s\"}"
                .formatted(stamp(number), basket, given, "0".repeat(64));
    }

    int next(int bound) {
        return random.nextInt(bound);
    }
}
