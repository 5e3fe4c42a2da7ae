package aisle.bench;

import aisle.bench.shop.Office;
import aisle.bench.shop.RunningServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/**
 * `search`: the office's search among 300,000 products over HTTP, one question after the other, drawn by a seed from
 * the products' own codes and names; beside it PostgreSQL's `ilike` over the same names, which is how a shop without an
 * index searches. Also counted is how often the product that was meant is on the first page.
 */
public final class SearchBench {

    private static final int PRODUCTS = 300_000;
    private static final int QUESTIONS = 400;
    /** A shop's server runs for days; before so many questions the JVM has yet to compile what answers them. */
    private static final int WARM_UP = 3_000;

    private static final int COMPARED = 40;
    private static final long SEED = 20261127;

    private SearchBench() {}

    /** How somebody asks for a product. */
    private enum Kind {
        CODE,
        WORDS,
        BEGUN,
        TYPO
    }

    /** A question, and the product that it means. */
    private record Question(Kind kind, String text, long product) {}

    /** A product as the questions are drawn from. */
    private record Known(long id, String name, String code) {}

    /**
     * Runs the bench.
     *
     * @param args the data folder, kept between runs because filling it takes minutes
     */
    public static void main(String[] args) throws Exception {
        try (var server = RunningServer.start(
                Path.of(args[0]),
                "aisle.demo.products=" + PRODUCTS,
                "aisle.demo.days=1",
                "aisle.jobs.first=P1D",
                "aisle.facts.first=P1D",
                "aisle.goods.first=P1D")) {
            List<Question> questions = questions(server, WARM_UP + QUESTIONS);
            try (var office = Office.signIn(server, "BUYER")) {
                String path = "/api/stores/" + office.store() + "/products?query=";
                List<Asked> first = asked(office, path, questions.subList(0, QUESTIONS));
                asked(office, path, questions.subList(QUESTIONS, WARM_UP));
                List<Question> measured = questions.subList(WARM_UP, questions.size());
                report(server, first, asked(office, path, measured), measured);
            }
        }
    }

    private static JsonNode ask(Office office, String path, Question question) throws Exception {
        return office.get(path + URLEncoder.encode(question.text(), StandardCharsets.UTF_8))
                .expect(200)
                .get("products");
    }

    private static List<Asked> asked(Office office, String path, List<Question> questions) throws Exception {
        List<Asked> asked = new ArrayList<>();
        for (Question question : questions) {
            long from = System.nanoTime();
            JsonNode answer = ask(office, path, question);
            double millis = (System.nanoTime() - from) / 1e6;
            asked.add(new Asked(
                    question.kind(),
                    millis,
                    answer.valueStream().anyMatch(row -> row.get("id").asLong() == question.product())));
        }
        return asked;
    }

    private static void report(RunningServer server, List<Asked> first, List<Asked> asked, List<Question> questions)
            throws Exception {
        var figures = new Figures("search")
                .figure("p95_ms", at(times(asked), 0.95))
                .figure("p50_ms", at(times(asked), 0.5))
                .figure("first_p95_ms", at(times(first), 0.95))
                .figure("products", PRODUCTS);
        for (Kind kind : Kind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            List<Asked> own = asked.stream().filter(each -> each.kind() == kind).toList();
            figures.figure("p95_ms_" + name, at(times(own), 0.95));
            figures.figure(
                    "found_share_" + name, own.stream().filter(Asked::found).count() / (double) own.size());
        }
        figures.reference("ilike_p95_ms", at(ilike(server, questions), 0.95)).print();
    }

    /** How long an answer took, and whether the product that was meant stood on its first page. */
    private record Asked(Kind kind, double millis, boolean found) {}

    private static List<Double> times(List<Asked> asked) {
        return asked.stream().map(Asked::millis).toList();
    }

    private static double at(List<Double> millis, double share) {
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))];
    }

    private static List<Double> ilike(RunningServer server, List<Question> questions) throws Exception {
        List<Double> millis = new ArrayList<>();
        try (Connection connection = server.database();
                var query = connection.prepareStatement(
                        "select id, name from catalog.product where name ilike '%' || ? || '%' order by name limit 50")) {
            for (Question question : questions.stream()
                    .filter(each -> each.kind() == Kind.WORDS)
                    .limit(COMPARED)
                    .toList()) {
                query.setString(1, question.text());
                long asked = System.nanoTime();
                query.executeQuery().close();
                millis.add((System.nanoTime() - asked) / 1e6);
            }
        }
        return millis;
    }

    private static List<Question> questions(RunningServer server, int count) throws Exception {
        var random = new Random(SEED);
        List<Known> known = known(server, random, count);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Known product = known.get(i);
            Kind kind = Kind.values()[i % Kind.values().length];
            questions.add(new Question(kind, text(kind, product, random), product.id()));
        }
        return questions;
    }

    private static List<Known> known(RunningServer server, Random random, int count) throws Exception {
        List<Known> found = new ArrayList<>();
        try (Connection connection = server.database();
                var query = connection.prepareStatement("""
                        select p.id, p.name, min(c.code) as code from catalog.product p
                        join catalog.code c on c.product = p.id where c.code !~ '^PLU' group by p.id order by p.id""");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(new Known(rows.getLong("id"), rows.getString("name"), rows.getString("code")));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The products cannot be read", failed);
        }
        Collections.shuffle(found, random);
        return found.subList(0, count);
    }

    /**
     * What somebody types who looks for the product: its code, two of its longest words, their beginnings, or a slip.
     */
    private static String text(Kind kind, Known product, Random random) {
        if (kind == Kind.CODE) {
            return product.code().replaceFirst("^0+", "");
        }
        List<String> words = Arrays.stream(product.name().split("[^\\p{L}]+"))
                .filter(word -> word.length() > 2)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(3)
                .toList();
        return switch (kind) {
            case WORDS -> String.join(" ", words);
            case BEGUN ->
                String.join(" ", words.stream().map(SearchBench::begun).toList());
            default ->
                String.join(
                        " ",
                        words.stream()
                                .map(word -> word.length() > 4 ? slip(word, random) : word)
                                .toList());
        };
    }

    private static String begun(String word) {
        return word.substring(0, Math.max(3, word.length() - 2));
    }

    /** Two letters that changed places, one that was left out, or one typed twice. */
    private static String slip(String word, Random random) {
        int at = 1 + random.nextInt(word.length() - 2);
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            default -> word.substring(0, at) + word.charAt(at) + word.substring(at);
        };
    }
}
