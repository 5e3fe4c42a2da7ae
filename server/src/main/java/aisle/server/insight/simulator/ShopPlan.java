package aisle.server.insight.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the demo shop is made from: the plain text files beside this class.
 *
 * @param departments what it sells in packs, by department
 * @param brands invented
 * @param produce by PLU
 * @param counter what is weighed and labelled at the counter
 */
record ShopPlan(List<Section> departments, List<Brand> brands, List<Produce> produce, List<CounterGood> counter) {

    /**
     * A department.
     *
     * @param share of the products, per mille of the sum of all shares
     * @param margin per cent of the price
     */
    record Section(String name, int share, DemoTax tax, int margin, List<Article> articles) {}

    /**
     * An article that comes in brands, varieties and sizes.
     *
     * @param price minor units of the first size
     * @param popularity 1 to 20
     * @param deposit bottles a deposit is charged for: a number, {@code size} for as many as the size says, or empty
     */
    record Article(
            String name, List<String> varieties, List<String> sizes, long price, int popularity, String deposit) {}

    /**
     * A brand.
     *
     * @param price per cent of the article's price
     */
    record Brand(String name, int price) {}

    /** Fruit or vegetables. */
    record Produce(int plu, String name, String unit, long price, int popularity) {}

    /**
     * Meat, fish, cheese.
     *
     * @param item the number on the label
     * @param price minor units a pound
     */
    record CounterGood(int item, String department, String name, long price, int popularity, Label label) {}

    /** What a label of the store's own carries. */
    enum Label {
        PRICE,
        WEIGHT
    }

    static ShopPlan read() {
        return new ShopPlan(
                sections(),
                lines("brands.txt").stream()
                        .map(cells -> new Brand(cells.get(0), number(cells.get(1))))
                        .toList(),
                lines("produce.txt").stream()
                        .map(cells -> new Produce(
                                number(cells.get(0)),
                                cells.get(1),
                                cells.get(2),
                                number(cells.get(3)),
                                number(cells.get(4))))
                        .toList(),
                lines("counter.txt").stream()
                        .map(cells -> new CounterGood(
                                number(cells.get(0)),
                                cells.get(1),
                                cells.get(2),
                                number(cells.get(3)),
                                number(cells.get(4)),
                                Label.valueOf(cells.get(5))))
                        .toList());
    }

    private static List<Section> sections() {
        var sections = new ArrayList<Section>();
        for (var cells : lines("articles.txt")) {
            if (cells.getFirst().startsWith("@")) {
                sections.add(new Section(
                        cells.get(0).substring(1).strip(),
                        number(cells.get(1)),
                        DemoTax.named(cells.get(2)),
                        number(cells.get(3)),
                        new ArrayList<>()));
            } else {
                sections.getLast()
                        .articles()
                        .add(new Article(
                                cells.get(0),
                                List.of(cells.get(1).split(",")),
                                List.of(cells.get(2).split(",")),
                                number(cells.get(3)),
                                number(cells.get(4)),
                                cells.size() > 5 ? cells.get(5) : ""));
            }
        }
        return sections;
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private static List<List<String>> lines(String file) {
        try (InputStream in = ShopPlan.class.getResourceAsStream("/aisle/server/insight/simulator/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not packed");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line ->
                            Arrays.stream(line.split("\\|")).map(String::strip).toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
