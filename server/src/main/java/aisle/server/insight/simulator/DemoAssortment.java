package aisle.server.insight.simulator;

import aisle.server.catalog.Categories.Category;
import aisle.server.catalog.NewAssortment;
import aisle.server.catalog.NewAssortment.Department;
import aisle.server.catalog.NewAssortment.EmbeddedCode;
import aisle.server.catalog.NewAssortment.Price;
import aisle.server.catalog.NewAssortment.Product;
import aisle.server.insight.simulator.ShopPlan.Article;
import aisle.server.insight.simulator.ShopPlan.Brand;
import aisle.server.insight.simulator.ShopPlan.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes what the demo shop sells. The same seed, number and day give the same products to the letter. */
final class DemoAssortment {

    private static final Set<String> FOOD = Set.of(
            "Produce",
            "Meat",
            "Deli",
            "Dairy & Eggs",
            "Bakery",
            "Frozen",
            "Pantry",
            "Canned & Soup",
            "Snacks & Candy",
            "Candy & Sweets",
            "Beverages");

    private static final Set<String> WIC_ARTICLES =
            Set.of("Milk", "Eggs", "Sandwich Bread", "Baby Carrots", "Baby Spinach", "Frozen Vegetables");

    private static final List<Integer> DEPOSIT_BOTTLES = List.of(1, 4, 6, 8, 12, 24);
    private static final long DEPOSIT_OF_A_BOTTLE = 5;
    /** A produce bag on the scale, thousandths of a pound. */
    private static final long BAG = 10;
    /** What the demo shop pays back at once for goods without a receipt. */
    private static final long UNRECEIPTED_MOST = 5_000;

    private static final long WEIGHT_UNIT = 1_000_000;
    private static final List<String> LINES = List.of("", " Select", " Naturals", " Market");

    private final ShopPlan plan;
    private final Random random;
    private final LocalDate today;
    private final LocalDate longAgo;
    private final DemoCodes codes = new DemoCodes();
    private final Map<String, Long> departments = new HashMap<>();
    private final Map<Integer, Long> deposits = new TreeMap<>();
    private final Map<Integer, Integer> itemsOfBrand = new HashMap<>();
    private final List<DemoGood> goods = new ArrayList<>();

    private DemoAssortment(ShopPlan plan, long seed, LocalDate today) {
        this.plan = plan;
        this.random = new Random(seed);
        this.today = today;
        this.longAgo = today.minusDays(200);
        for (var section : plan.departments()) {
            departments.put(section.name(), departments.size() + 1L);
        }
    }

    /**
     * What was made.
     *
     * @param assortment as the catalog takes it, promotions included
     * @param goods its products in the order of their ids, the deposits among them with weight 0
     */
    record Made(NewAssortment assortment, List<DemoGood> goods) {

        /** What is bought for the same need stands in for each other. */
        List<Category> categories() {
            Map<String, List<DemoGood>> byNeed = goods.stream()
                    .filter(good -> !good.need().isEmpty())
                    .collect(Collectors.groupingBy(DemoGood::need, LinkedHashMap::new, Collectors.toList()));
            return byNeed.entrySet().stream()
                    .map(need -> new Category(
                            need.getValue().getFirst().product().department(),
                            need.getKey().substring(need.getKey().indexOf('|') + 1),
                            need.getValue().stream()
                                    .map(good -> good.product().id())
                                    .toList()))
                    .toList();
        }
    }

    /**
     * Makes an assortment.
     *
     * @param products how many, deposits included
     * @param seed any number
     * @param today the day it is made for: promotions and future prices lie around it
     */
    static Made make(int products, long seed, LocalDate today) {
        var plan = ShopPlan.read();
        var maker = new DemoAssortment(plan, seed, today);
        maker.addDeposits();
        maker.addProduce(products / 6);
        maker.addCounter(products / 8);
        maker.addPacks(products - maker.goods.size());
        var offers = new DemoPromotions(maker.goods, maker.departments, new Random(~seed), today);
        var named = plan.departments().stream()
                .map(section -> new Department(departmentOf(maker, section.name()), section.name()))
                .toList();
        var taxes = java.util.Arrays.stream(DemoTax.values()).map(DemoTax::tax).toList();
        var assortment = new NewAssortment(
                named,
                taxes,
                embedded(),
                List.of("GIFT_CARD", "STORE_CREDIT", "HOUSE_ACCOUNT", "VOUCHER", "SNAP", "WIC"),
                UNRECEIPTED_MOST,
                maker.goods.stream().map(DemoGood::product).toList(),
                offers.make(Math.min(180, products / 20)));
        return new Made(assortment, List.copyOf(maker.goods));
    }

    private static long departmentOf(DemoAssortment maker, String name) {
        var id = maker.departments.get(name);
        if (id == null) {
            throw new IllegalStateException("There is no department " + name);
        }
        return id;
    }

    private static List<EmbeddedCode> embedded() {
        return List.of(
                new EmbeddedCode(DemoCodes.PRICE_PREFIX, DemoCodes.ITEM_DIGITS, DemoCodes.VALUE_DIGITS, "PRICE"),
                new EmbeddedCode(DemoCodes.WEIGHT_PREFIX, DemoCodes.ITEM_DIGITS, DemoCodes.VALUE_DIGITS, "WEIGHT"));
    }

    private void addDeposits() {
        for (int bottles : DEPOSIT_BOTTLES) {
            long id = goods.size() + 1L;
            deposits.put(bottles, id);
            String name = bottles == 1 ? "Bottle Deposit" : "Bottle Deposit, %d Pack".formatted(bottles);
            long price = DEPOSIT_OF_A_BOTTLE * bottles;
            goods.add(new DemoGood(
                    new Product(
                            id,
                            name,
                            departmentOf(this, "Beverages"),
                            DemoTax.FOOD.id(),
                            "EACH",
                            List.of(),
                            List.of(new Price(longAgo, null, price, false)),
                            null,
                            null,
                            List.of(),
                            price),
                    "",
                    "",
                    0,
                    null));
        }
    }

    private void addProduce(int most) {
        for (var each : plan.produce().stream().limit(most).toList()) {
            add(
                    each.name(),
                    "Produce",
                    DemoTax.FOOD,
                    each.unit(),
                    "PLU" + each.plu(),
                    each.price(),
                    42,
                    each.popularity() * WEIGHT_UNIT,
                    null);
        }
    }

    private void addCounter(int most) {
        for (var each : plan.counter().stream().limit(most).toList()) {
            add(
                    each.name(),
                    each.department(),
                    DemoTax.FOOD,
                    "LB",
                    "PLU" + each.item(),
                    each.price(),
                    30,
                    each.popularity() * WEIGHT_UNIT / 2,
                    each.label());
        }
    }

    private void add(
            String name,
            String department,
            DemoTax tax,
            String unit,
            String code,
            long price,
            int margin,
            long weight,
            ShopPlan.@Nullable Label label) {
        var product = new Product(
                goods.size() + 1L,
                name,
                departmentOf(this, department),
                tax.id(),
                unit,
                List.of(code),
                prices(price),
                null,
                unit.equals("LB") && label == null ? BAG : null,
                department.equals("Produce") ? List.of("SNAP", "WIC") : List.of("SNAP"),
                cost(price, margin));
        goods.add(new DemoGood(product, department + "|" + kindOf(name), "", weight, label));
    }

    /** Fuji Apples are apples. */
    private static String kindOf(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private void addPacks(int count) {
        int shares = plan.departments().stream().mapToInt(Section::share).sum();
        int last = goods.size() + count;
        var racks = new ArrayList<Rack>();
        for (var section : plan.departments()) {
            var own = section.articles().stream()
                    .map(article -> new Rack(section, article))
                    .toList();
            racks.addAll(own);
            fill(own, goods.size() + count * section.share() / shares);
        }
        fill(racks, last);
        if (goods.size() < last) {
            throw new IllegalArgumentException("The demo shop has at most %d products".formatted(goods.size()));
        }
    }

    /** Each article gets one pack after the other, until there are enough or nothing is left to vary. */
    private void fill(List<Rack> racks, int upTo) {
        boolean more = true;
        while (more) {
            more = false;
            for (var rack : racks) {
                if (goods.size() >= upTo) {
                    return;
                }
                more |= rack.addNext();
            }
        }
    }

    /** One article's packs: all varieties and sizes of one brand, then of the next. */
    private final class Rack {
        private final Section section;
        private final Article article;
        private final List<Integer> brands = new ArrayList<>();
        private int next;

        Rack(Section section, Article article) {
            this.section = section;
            this.article = article;
            for (int i = 0; i < plan.brands().size() * LINES.size(); i++) {
                brands.add(i);
            }
            Collections.shuffle(brands.subList(0, plan.brands().size()), random);
        }

        boolean addNext() {
            int sizes = article.sizes().size();
            int ofBrand = article.varieties().size() * sizes;
            if (next >= brands.size() * ofBrand) {
                return false;
            }
            int line = brands.get(next / ofBrand);
            String variety = article.varieties().get(next % ofBrand / sizes);
            String size = article.sizes().get(next % sizes);
            next++;
            goods.add(pack(line, variety, size));
            return true;
        }

        private DemoGood pack(int line, String variety, String size) {
            Brand brand = plan.brands().get(line % plan.brands().size());
            String brandName = brand.name() + LINES.get(line / plan.brands().size());
            long price = price(article.price() * brand.price() / 100, size);
            int item = itemsOfBrand.merge(line, 1, Integer::sum);
            var product = new Product(
                    goods.size() + 1L,
                    "%s %s %s %s".formatted(brandName, variety, article.name(), size),
                    departmentOf(DemoAssortment.this, section.name()),
                    section.tax().id(),
                    "EACH",
                    List.of(codes.pack(line, item, goods.size())),
                    prices(price),
                    depositFor(size),
                    null,
                    eligible(),
                    cost(price, section.margin()));
            return new DemoGood(
                    product,
                    section.name() + "|" + article.name(),
                    brandName + "|" + article.name() + "|" + size,
                    article.popularity() * zipf(),
                    null);
        }

        /** Food to take home, hot food and alcohol not among it; of it the basic articles are WIC's too. */
        private List<String> eligible() {
            if (WIC_ARTICLES.contains(article.name())) {
                return List.of("SNAP", "WIC");
            }
            return FOOD.contains(section.name()) && !article.name().equals("Soup of the Day")
                    ? List.of("SNAP")
                    : List.of();
        }

        /** The tenth pack of an article is bought a tenth as often as its first. */
        private long zipf() {
            return WEIGHT_UNIT * 2 / (next + 1);
        }

        private @Nullable Long depositFor(String size) {
            if (article.deposit().isEmpty()) {
                return null;
            }
            int bottles = article.deposit().equals("size")
                    ? Integer.parseInt(size.substring(0, size.indexOf(' ')))
                    : Integer.parseInt(article.deposit());
            var id = deposits.get(bottles);
            if (id == null) {
                throw new IllegalStateException("There is no deposit for %d bottles".formatted(bottles));
            }
            return id;
        }

        /** A larger size is dearer, but by the unit cheaper: some 8 per cent at each doubling. Ends in 9. */
        private long price(long first, String size) {
            long ratio = Math.max(
                    1_000,
                    thousandths(size) * 1_000 / thousandths(article.sizes().getFirst()));
            long doublings = 63 - Long.numberOfLeadingZeros(ratio / 1_000);
            long exact = first * ratio / 1_000 * (100 - Math.min(40, 8 * doublings)) / 100;
            long spread = exact * (97 + random.nextInt(7)) / 100;
            return Math.max(59, spread / 10 * 10 + 9);
        }
    }

    /** "14.5 oz" as 14,500. */
    private static long thousandths(String size) {
        String[] parts = size.substring(0, size.indexOf(' ')).split("\\.");
        String fraction = parts.length == 1 ? "000" : (parts[1] + "000").substring(0, 3);
        return Long.parseLong(parts[0]) * 1_000 + Long.parseLong(fraction);
    }

    /** A price since long ago; of a hundred products two have a members' price and one or two a new one soon. */
    private List<Price> prices(long amount) {
        var prices = new ArrayList<>(List.of(new Price(longAgo, null, amount, false)));
        int chance = random.nextInt(1_000);
        if (chance < 20) {
            prices.add(new Price(longAgo, null, Math.max(1, amount * 9 / 10), true));
        } else if (chance < 35) {
            var from = today.plusDays(2 + random.nextInt(20));
            prices.add(new Price(from, null, Math.max(1, amount * (96 + random.nextInt(12)) / 100), false));
        }
        return prices;
    }

    private long cost(long price, int margin) {
        return price * (100 - margin + random.nextInt(7) - 3) / 100;
    }
}
