package aisle.server.insight.simulator;

import aisle.server.catalog.NewAssortment.Promotion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes the demo shop's promotions: every kind there is, some over, some running, some to come. */
final class DemoPromotions {

    private static final List<String> OF_DEPARTMENTS = List.of("Bakery", "Household", "Health & Beauty", "Baby & Pet");

    /** The code of the demo shop's only coupon. */
    static final String COUPON = "WELCOME5";

    private final Map<String, Long> departments;
    private final Random random;
    private final LocalDate today;
    private final List<List<DemoGood>> groups;
    private final List<Promotion> made = new ArrayList<>();

    DemoPromotions(List<DemoGood> goods, Map<String, Long> departments, Random random, LocalDate today) {
        this.departments = departments;
        this.random = random;
        this.today = today;
        var byGroup = new LinkedHashMap<String, List<DemoGood>>();
        for (var good : goods) {
            if (!good.group().isEmpty() && good.product().tax() != DemoTax.ALCOHOL.id()) {
                byGroup.computeIfAbsent(good.group(), group -> new ArrayList<>())
                        .add(good);
            }
        }
        this.groups = new ArrayList<>(byGroup.values());
        Collections.shuffle(groups, random);
    }

    List<Promotion> make(int count) {
        for (var group : groups) {
            if (made.size() == count) {
                break;
            }
            if (made.size() % 30 == 29) {
                ofDepartment();
            } else {
                ofGroup(group);
            }
        }
        ofEveryOtherKind();
        return List.copyOf(made);
    }

    /** One of each kind that only the newer forms of the rules can say, five weeks old and running four more. */
    private void ofEveryOtherKind() {
        var others = groups.subList(Math.max(0, groups.size() - 6), groups.size());
        if (made.size() > groups.size() - others.size() || others.size() < 6) {
            return; // a shop too small to have goods that are not promoted yet
        }
        long fixed = rounded(lowest(others.get(0)) * 85 / 100);
        running(
                title("Now $%d.%02d each: ", fixed) + title(others.get(0).getFirst()),
                "FIXED_PRICE",
                others.get(0),
                Map.of("price", fixed));
        running("3 for 2: " + title(others.get(1).getFirst()), "CHEAPEST_FREE", others.get(1), Map.of("count", 3));
        running(
                "With " + title(others.get(2).getFirst()) + ", half off "
                        + title(others.get(3).getFirst()),
                "OTHER_ITEM",
                others.get(2),
                Map.of("buy", 1, "get", 1, "ppm", 500_000, "reward", Map.of("products", ids(others.get(3)))));
        long each = others.get(4).getFirst().price();
        running(
                "The more the cheaper: " + title(others.get(4).getFirst()),
                "QUANTITY_PRICE",
                others.get(4).subList(0, 1),
                Map.of(
                        "steps",
                        List.of(
                                Map.of("count", 3, "price", each * 9 / 10),
                                Map.of("count", 6, "price", each * 8 / 10))));
        running(
                "10% off 4, 20% off 8: " + title(others.get(5).getFirst()),
                "TIERS",
                others.get(5),
                Map.of("steps", List.of(Map.of("count", 4, "ppm", 100_000), Map.of("count", 8, "ppm", 200_000))));
        var spend = List.of(Map.of("spend", 2_500, "amount", 500));
        running(
                "$5 off $25 with coupon",
                "THRESHOLD",
                List.of(),
                Map.of("everything", true, "steps", spend, "coupon", Map.of("code", COUPON)));
    }

    private void running(String name, String kind, List<DemoGood> goods, Map<String, ?> terms) {
        made.add(new Promotion(
                made.size() + 1L,
                name,
                kind,
                today.minusDays(35),
                today.plusDays(28),
                false,
                ids(goods),
                List.of(),
                terms));
    }

    private static List<Long> ids(List<DemoGood> goods) {
        return goods.stream().map(good -> good.product().id()).toList();
    }

    private static long lowest(List<DemoGood> group) {
        return group.stream().mapToLong(DemoGood::price).min().orElseThrow();
    }

    private static String title(String form, long amount) {
        return form.formatted(amount / 100, amount % 100);
    }

    private void ofDepartment() {
        String name = OF_DEPARTMENTS.get(made.size() / 30 % OF_DEPARTMENTS.size());
        var id = departments.get(name);
        if (id == null) {
            throw new IllegalStateException("There is no department " + name);
        }
        add("10% off " + name + " for members", "PERCENT", true, List.of(), List.of(id), Map.of("ppm", 100_000L));
    }

    private void ofGroup(List<DemoGood> group) {
        long price = group.stream().mapToLong(DemoGood::price).min().orElseThrow();
        String what = title(group.getFirst());
        var all = group.stream().map(good -> good.product().id()).toList();
        var one = List.of(all.getFirst());
        boolean members = random.nextInt(8) == 0;
        switch (made.size() % 5) {
            case 0 -> {
                long percent = 10 + 5L * random.nextInt(5);
                add("%d%% off %s".formatted(percent, what), "PERCENT", members, all, Map.of("ppm", percent * 10_000));
            }
            case 1 -> {
                long off = Math.max(10, price / 100 * 15 / 10 * 10);
                add(
                        "$%d.%02d off %s".formatted(off / 100, off % 100, what),
                        "AMOUNT",
                        members,
                        all,
                        Map.of("amount", off));
            }
            case 2 -> {
                long count = 2 + random.nextInt(3);
                long together = rounded(group.getFirst().price() * count * 86 / 100);
                add(title("%d for $%d.%02d: ", count, together) + what, "N_FOR", members, one, terms(count, together));
            }
            case 3 -> {
                long count = 2 + random.nextInt(2);
                long together = rounded(price * count * 88 / 100);
                add(
                        title("Any %d for $%d.%02d: ", count, together) + what,
                        "MIX",
                        members,
                        all,
                        terms(count, together));
            }
            default -> {
                boolean free = random.nextBoolean();
                long buy = free ? 2 : 1;
                String name = "Buy %d get 1 %s: %s".formatted(buy, free ? "free" : "half price", what);
                long off = free ? 1_000_000 : 500_000;
                add(name, "BUY_X_GET_Y", members, all, Map.of("buy", buy, "get", 1L, "ppm", off));
            }
        }
    }

    private static String title(String form, long count, long together) {
        return form.formatted(count, together / 100, together % 100);
    }

    /** To half a unit of money, as shelf labels like it. */
    private static long rounded(long amount) {
        return Math.max(50, amount / 50 * 50);
    }

    private static Map<String, Long> terms(long count, long price) {
        return Map.of("count", count, "price", price);
    }

    private static String title(DemoGood good) {
        String[] parts = good.group().split("\\|");
        return "%s %s %s".formatted(parts[0], parts[1], parts[2]);
    }

    private void add(String name, String kind, boolean members, List<Long> products, Map<String, Long> terms) {
        add(name, kind, members, products, List.of(), terms);
    }

    private void add(
            String name,
            String kind,
            boolean members,
            List<Long> products,
            List<Long> ofDepartments,
            Map<String, Long> terms) {
        var from = today.minusDays(35).plusDays(7L * random.nextInt(7));
        var to = from.plusDays(7L * (1 + random.nextInt(4)));
        long id = made.size() + 1L;
        made.add(new Promotion(id, name, kind, from, to, members, products, ofDepartments, terms));
    }
}
