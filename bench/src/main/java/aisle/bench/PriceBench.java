package aisle.bench;

import aisle.core.journal.JournalEntry;
import aisle.core.json.Fields;
import aisle.core.price.Product;
import aisle.core.promotion.Promotion;
import aisle.core.promotion.UnitPromotion;
import aisle.core.sale.Basket;
import aisle.core.sale.BasketLine;
import aisle.core.sale.Drafts;
import aisle.core.sale.Pricing;
import aisle.core.sale.Rules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prices baskets of 10 to 80 lines under 0 to 800 active promotions. The reference tries every promotion against every
 * line. With a folder as argument, also writes the rules and baskets there, for the browser's half
 * ({@code bench/browser}). Prints one line of JSON: microseconds, medians of batches of ten rounds.
 */
public final class PriceBench {
    private static final int[] LINES = {10, 20, 40, 80};
    private static final int[] PROMOTIONS = {0, 50, 200, 800};
    private static final int PRODUCTS = 1_000;
    private static final int WARM_UP = 12_000;
    private static final int BATCHES = 1_001;
    private static final int ROUNDS = 10;

    private static long sink;

    private PriceBench() {}

    public static void main(String[] args) throws IOException {
        Pricing pricing = pricing(200);
        Basket basket = Fields.read(basket(40), Basket::read);
        Figures figures = new Figures("price");
        for (int lines : LINES) {
            measure("lines_" + lines, pricing, basket(lines), args, figures);
        }
        for (int promotions : PROMOTIONS) {
            measure("promotions_" + promotions, pricing(promotions), basket(40), args, figures);
        }
        figures.figure("jvm_us", median(() -> pricing.price(basket).total()));
        figures.figure("jvm_us_hints", median(() -> pricing.hints(basket).size()));
        byte[] entry = Fields.read(sale(), new Drafts(pricing)::sale).canonical();
        figures.figure(
                "jvm_entry_us",
                median(() -> JournalEntry.parse(entry).computeHash().length()));
        figures.reference("jvm_naive_us", median(() -> naive(pricing.rules().promotions(), basket)));
        figures.print();
    }

    private static void measure(String name, Pricing pricing, String basket, String[] args, Figures figures)
            throws IOException {
        if (args.length > 0) {
            Files.writeString(
                    Path.of(args[0], name + ".json"),
                    "{\"rules\":" + new String(pricing.rules().json(), StandardCharsets.UTF_8) + ",\"basket\":" + basket
                            + "}");
        }
        Basket parsed = Fields.read(basket, Basket::read);
        figures.figure("jvm_us_" + name, median(() -> pricing.price(parsed).total()));
    }

    /** Short batches, so that a machine busy with others spoils few of them. */
    private static double median(Work work) {
        for (int round = 0; round < WARM_UP; round++) {
            sink += work.once();
        }
        double[] micros = new double[BATCHES];
        for (int batch = 0; batch < BATCHES; batch++) {
            long start = System.nanoTime();
            for (int round = 0; round < ROUNDS; round++) {
                sink += work.once();
            }
            micros[batch] = (System.nanoTime() - start) / 1_000.0 / ROUNDS;
        }
        return Figures.median(micros);
    }

    private static Pricing pricing(int promotions) {
        List<String> list = new ArrayList<>();
        for (int id = 1; id <= promotions; id++) {
            list.add(promotion(id));
        }
        String rules = """
                {"store":1,"currency":"USD","digits":2,"cashStep":1,"embedded":[],"taxes":[{"id":1,"name":"Food",\
                "inclusive":false,"components":[{"name":"State","ppm":40000},{"name":"City","ppm":20000}]}],"promotions":[%s]}""".formatted(String.join(",", list));
        return new Pricing(Fields.read(rules, Rules::read));
    }

    /** Five kinds in turn, each for ten products that follow one another. */
    private static String promotion(int id) {
        List<String> products = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            products.add("" + (1 + (id * 7 + i) % PRODUCTS));
        }
        String terms = List.of(
                        "\"PERCENT\",\"from\":0,\"products\":[%s],\"ppm\":100000",
                        "\"AMOUNT\",\"from\":0,\"products\":[%s],\"amount\":20",
                        "\"N_FOR\",\"from\":0,\"products\":[%s],\"count\":3,\"price\":500",
                        "\"BUY_X_GET_Y\",\"from\":0,\"products\":[%s],\"buy\":2,\"get\":1,\"ppm\":1000000",
                        "\"MIX\",\"from\":0,\"products\":[%s],\"count\":3,\"price\":600")
                .get(id % 5)
                .formatted(String.join(",", products));
        return "{\"id\":%d,\"name\":\"Promotion %d\",\"kind\":%s}".formatted(id, id, terms);
    }

    private static String basket(int lines) {
        List<String> products = new ArrayList<>();
        List<String> bought = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            int id = 1 + (i / 4 * 97 + i % 4) % PRODUCTS;
            products.add(("{\"id\":%d,\"name\":\"Product %d\",\"department\":1,\"tax\":1,\"unit\":\"EACH\","
                            + "\"codes\":[\"PLU%d\"],\"prices\":[{\"from\":0,\"amount\":%d}]}")
                    .formatted(id, id, id, 150 + id * 37 % 400));
            bought.add("{\"product\":%d,\"code\":\"PLU%d\",\"quantity\":%d}".formatted(id, id, 1_000 * (1 + i % 3)));
        }
        return "{\"day\":20000,\"products\":[%s],\"lines\":[%s]}"
                .formatted(String.join(",", products), String.join(",", bought));
    }

    private static String sale() {
        return ("{\"id\":\"019aa000-0000-7000-8000-000000000001\",\"store\":1,\"till\":2,\"number\":1,\"at\":1764000000000,"
                        + "\"day\":20000,\"shift\":\"019aa000-0000-7000-8000-000000000000\",\"cashier\":12,\"priceBook\":1,"
                        + "\"basket\":%s,\"tenders\":[{\"kind\":\"CASH\",\"given\":100000}],\"previous\":\"%s\"}")
                .formatted(basket(10), JournalEntry.NO_PREVIOUS);
    }

    /** What a till without an index does: every promotion asked about every line, and no combination sought. */
    private static long naive(List<Promotion> promotions, Basket basket) {
        long saved = 0;
        for (int i = 0; i < basket.lines().size(); i++) {
            BasketLine line = basket.lines().get(i);
            Product product = basket.products().get(i);
            long price = product.priceOn(basket.day(), basket.member()).orElseThrow();
            long best = 0;
            for (Promotion promotion : promotions) {
                if (promotion.covers(product, basket.day(), basket.member())
                        && promotion instanceof UnitPromotion unit) {
                    best = Math.max(best, unit.saving(price, line.quantity(), price * line.quantity() / 1_000));
                }
            }
            saved += best;
        }
        return saved;
    }

    private interface Work {
        long once();
    }
}
