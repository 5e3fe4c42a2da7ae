package aisle.core;

import aisle.core.browser.Engine;
import aisle.core.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes {@code vectors/generated.json} and {@code generated-offers.json} anew, from a seed; run by hand when the rules
 * are meant to change.
 */
final class VectorMaker {
    private static final int PRODUCTS = 8;
    private static final int CASES = 100;

    private VectorMaker() {}

    public static void main(String[] args) throws IOException {
        BasketMaker maker = new BasketMaker(20_261_124);
        String rules = maker.rules(12, PRODUCTS);
        Engine engine = new Engine(rules);
        JsonWriter out =
                new JsonWriter().open().name("rules").raw(rules).name("cases").openArray();
        for (int n = 1; n <= CASES; n++) {
            List<String> lines = maker.lines(1 + maker.next(8), PRODUCTS, 5);
            String basket = maker.basket(maker.products(PRODUCTS), lines);
            write(out, engine, n, "price", basket);
            String sale = write(out, engine, n, "sale", maker.sale(n, basket, 1_000_000));
            write(
                    out,
                    engine,
                    n,
                    "refund",
                    "{%s,\"sale\":%s,\"refunds\":[],\"lines\":[{\"line\":1,\"quantity\":%s}],\"reason\":\"r\",\"previous\":\"%s\"}"
                            .formatted(
                                    maker.stamp(n + 1),
                                    sale,
                                    lines.getFirst().replaceAll(".*\"quantity\":(\\d+).*", "$1"),
                                    "0".repeat(64)));
        }
        Files.writeString(
                Path.of("vectors/generated.json"), out.closeArray().close().text() + "\n", StandardCharsets.UTF_8);
        offers();
    }

    /** Promotions of every kind against each other, with coupons. */
    private static void offers() throws IOException {
        BasketMaker maker = new BasketMaker(20_261_127);
        String rules = maker.rulesOfEveryKind(24, PRODUCTS, true);
        Engine engine = new Engine(rules);
        JsonWriter out =
                new JsonWriter().open().name("rules").raw(rules).name("cases").openArray();
        for (int n = 1; n <= CASES; n++) {
            List<String> lines = maker.lines(1 + maker.next(8), PRODUCTS, 5);
            String basket = maker.basket(maker.products(PRODUCTS), lines, rules);
            write(out, engine, n, "price", basket);
            write(out, engine, n, "hints", basket);
            write(out, engine, n, "sale", maker.sale(n, basket, 1_000_000));
        }
        Files.writeString(
                Path.of("vectors/generated-offers.json"),
                out.closeArray().close().text() + "\n",
                StandardCharsets.UTF_8);
    }

    private static String write(JsonWriter out, Engine engine, int n, String call, String in) {
        String answer = engine.call(call, in);
        out.open()
                .member("name", call + " " + n)
                .member("call", call)
                .name("in")
                .raw(in)
                .name("out")
                .raw(answer)
                .close();
        return answer;
    }
}
