package aisle.bench;

import aisle.bench.shop.Office;
import aisle.bench.shop.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * `answers`: the questions of {@code bench/answers/questions.json}, put to the built-in planner over HTTP as the
 * office's page does. The right answer to each comes from SQL of its own on the record,
 * {@code bench/answers/record.sql}; none of the planner's tools take part in it.
 */
public final class AnswersBench {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SECOND = "second";
    private static final int PATIENCE_SECONDS = 300;

    private final RunningServer server;
    private final Office office;
    private final Connection record;
    private final LocalDate today;
    private final String shop;

    private AnswersBench(RunningServer server, Office office, Connection record, Path folder)
            throws IOException, SQLException {
        this.server = server;
        this.office = office;
        this.record = record;
        ZoneId zone = ZoneId.of(one("select zone from organization.store where id = " + office.store()));
        this.today = LocalDate.now(zone);
        this.shop = filledIn(folder.resolve("shop.sql"), zone);
        execute(filledIn(folder.resolve("record.sql"), zone));
    }

    private String filledIn(Path file, ZoneId zone) throws IOException {
        return Files.readString(file)
                .replace(":store", Long.toString(office.store()))
                .replace(":zone", zone.getId())
                .replace(":today", today.toString());
    }

    private void execute(String sql) throws SQLException {
        try (var statement = record.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Runs the bench.
     *
     * @param args a folder for the shop, made anew; the folder with the questions
     */
    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        Path folder = Path.of(args[1]);
        delete(data);
        String[] options = {"aisle.demo.products=500", "aisle.demo.days=30", "aisle.facts.first=PT0S"};
        try (var server = RunningServer.start(data, options);
                var office = Office.signIn(server, "OWNER");
                var record = server.database()) {
            var bench = new AnswersBench(server, office, record, folder);
            bench.prepare();
            bench.run(JSON.readTree(Files.readString(folder.resolve("questions.json"))));
        } finally {
            delete(data);
        }
    }

    /**
     * Waits for the analytical copy, has something thrown away and the forecast trained, and has the buyer propose
     * something.
     */
    private void prepare() throws IOException, InterruptedException, SQLException {
        await("select count(*) >= (select count(distinct day) from sales.entry) from insight.fact_day");
        execute(shop);
        office.post("/api/stores/" + office.store() + "/forecast/training", null);
        await("select count(*) > 0 from insight.forecast");
        await("select exists (select 1 from insight.goods_day where waste > 0)");
        try (var buyer = Office.signIn(server, "BUYER")) {
            var filed = JSON.createObjectNode()
                    .put("id", UUID.randomUUID().toString())
                    .put("reason", "Limes are plenty.")
                    .put("gain", 1_200)
                    .put(
                            "expiresAt",
                            ZonedDateTime.now().plusDays(3).toInstant().toString());
            filed.putObject("change")
                    .put("kind", "MARKDOWN")
                    .put("product", Long.parseLong(one("select id from catalog.product where name = 'Limes'")))
                    .put("price", 10)
                    .put("to", today.plusDays(3).toString());
            buyer.post("/api/stores/" + office.store() + "/proposals", filed).expect(200);
        }
    }

    private void await(String condition) throws InterruptedException, SQLException {
        for (int second = 0; second < PATIENCE_SECONDS; second++) {
            if (one(condition).equals("t")) {
                return;
            }
            Thread.sleep(1_000);
        }
        throw new IllegalStateException("Still not so after " + PATIENCE_SECONDS + " s: " + condition);
    }

    private void run(JsonNode questions) throws IOException, InterruptedException, SQLException {
        int right = 0;
        int rightUnseen = 0;
        int unseen = 0;
        int confidentlyWrong = 0;
        List<Double> milliseconds = new ArrayList<>();
        for (JsonNode question : questions) {
            long began = System.nanoTime();
            Given given = ask(question);
            milliseconds.add((System.nanoTime() - began) / 1e6);
            String expected =
                    question.has("sql") ? one(dated(question.get("sql").asString())) : null;
            boolean isRight = right(question, given, expected);
            boolean second = question.get("set").asString().equals(SECOND);
            right += !second && isRight ? 1 : 0;
            unseen += second ? 1 : 0;
            rightUnseen += second && isRight ? 1 : 0;
            boolean wrong = !isRight && given.how().equals("ANSWERED");
            confidentlyWrong += wrong ? 1 : 0;
            if (!isRight) {
                System.err.printf(
                        "  %s %s: wanted %s, got %s %s%n",
                        wrong ? "WRONG" : "missed", question.get("question"), expected, given.how(), given.text());
            }
        }
        double[] sorted =
                milliseconds.stream().mapToDouble(each -> each).sorted().toArray();
        new Figures("answers")
                .figure("questions", questions.size() - unseen)
                .figure("right", (double) right / (questions.size() - unseen))
                .figure("right_unseen", (double) rightUnseen / unseen)
                .figure("confidently_wrong", confidentlyWrong)
                .figure("p50_ms", sorted[sorted.length / 2])
                .figure("max_ms", Arrays.stream(sorted).max().orElse(0))
                .reference("goal_right", 0.9)
                .reference("goal_confidently_wrong", 0)
                .reference("unseen_questions", unseen)
                .print();
    }

    private record Given(String how, String text, List<JsonNode> figures) {}

    private Given ask(JsonNode question) throws IOException, InterruptedException {
        var asked = JSON.createObjectNode()
                .put("text", question.get("question").asString())
                .put("language", question.get("language").asString());
        String stream = office.stream("/api/stores/" + office.store() + "/assistant/chat", asked);
        List<JsonNode> said = Stream.of(stream.split("\n\n"))
                .filter(event -> event.startsWith("data:"))
                .map(event -> JSON.readTree(event.substring("data:".length())))
                .toList();
        StringBuilder text = new StringBuilder();
        said.stream()
                .filter(each -> kind(each).equals("TEXT"))
                .forEach(each -> text.append(each.get("text").asString()));
        return new Given(
                said.getLast().get("how").asString(),
                text.toString(),
                said.stream().filter(each -> kind(each).equals("FIGURE")).toList());
    }

    private static String kind(JsonNode said) {
        return said.get("kind").asString();
    }

    private static boolean right(JsonNode question, Given given, @Nullable String expected) {
        String wanted = question.get("expects").asString();
        if (expected == null) {
            return given.how().equals(wanted);
        }
        long value = Math.round(Double.parseDouble(expected));
        return given.how().equals(wanted)
                && given.figures().stream()
                        .anyMatch(figure -> figure.get("name").equals(question.get("figure"))
                                && figure.get("value").asLong() == value
                                && shown(figure, value, given.text()));
    }

    /** What is read is the text, so the figure has to stand in it; of days and ids it is their names that do. */
    private static boolean shown(JsonNode figure, long value, String text) {
        String digits = text.replaceAll("[^0-9]", "");
        return switch (figure.get("unit").asString()) {
            case "SHARE" -> digits.contains(Long.toString(value / 1_000));
            case "MONEY", "HOUR" -> digits.contains(Long.toString(Math.abs(value)));
            case "QUANTITY" -> digits.contains(Long.toString(Math.abs(value)).replaceFirst("0{1,3}$", ""));
            default -> !text.isBlank();
        };
    }

    private String dated(String sql) {
        return sql.replace("{today}", "'" + today + "'");
    }

    private String one(String sql) throws SQLException {
        try (var statement = record.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw new IllegalStateException("No answer to " + sql);
            }
            return String.valueOf(row.getString(1));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
