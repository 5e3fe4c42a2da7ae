package aisle.bench;

import aisle.bench.shop.Office;
import aisle.bench.shop.RunningServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * Measures the analytical copy on a record of twenty million lines: how fast it is written from the record, and how
 * long an owner's page waits for each of its figures, over HTTP, sign-in and all. The reference is the same question
 * put to the record itself. Prints one line of JSON.
 */
public final class FactsBench {

    private static final long LINES = Long.getLong("aisle.bench.lines", 20_000_000);
    private static final int ASKED = 40;
    private static final int WARM_UP = 5;
    private static final int REFERENCES = 3;
    private static final long SEED = 20_260_101;

    /** What the office's pages ask, and over how many days. */
    private static final Map<String, Question> QUESTIONS = questions();

    private FactsBench() {}

    private record Question(String path, int days) {}

    private static Map<String, Question> questions() {
        Map<String, Question> questions = new LinkedHashMap<>();
        for (int days : new int[] {7, 28, 91}) {
            questions.put("days_" + days, new Question("figures", days));
            questions.put("departments_" + days, new Question("figures/departments", days));
            questions.put("products_" + days, new Question("figures/products", days));
            questions.put("hours_" + days, new Question("figures/hours", days));
        }
        return questions;
    }

    /**
     * Runs the bench.
     *
     * @param args the data folder, kept between runs because filling it takes minutes
     */
    public static void main(String[] args) throws Exception {
        try (var server = RunningServer.start(
                Path.of(args[0]), "aisle.demo.products=20000", "aisle.demo.days=3", "aisle.facts.first=PT2H")) {
            Figures figures = new Figures("facts");
            try (Connection record = server.database()) {
                fill(record);
                ingest(server, record, figures);
                ask(server, record, figures);
                reference(record, figures);
            }
            figures.print();
        }
    }

    private static void fill(Connection record) throws IOException, SQLException {
        try (var statement = record.createStatement();
                var in = FactsBench.class.getResourceAsStream("/facts-fill.sql")) {
            if (number(record, "select count(*) from sales.line") >= LINES * 0.95) {
                return;
            }
            System.err.printf("  filling the record with %,d lines (once; some minutes)%n", LINES);
            statement.execute("SET bench.lines = " + LINES);
            statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The copy is forgotten, and what the nightly job writes of it is timed by when each day was written. */
    private static void ingest(RunningServer server, Connection record, Figures figures) throws Exception {
        long lines = number(record, "select count(*) from sales.line");
        long days = number(record, "select count(distinct (store, day)) from sales.entry");
        long began;
        try (var statement = record.createStatement()) {
            began = System.nanoTime();
            statement.execute("delete from insight.fact_day");
        }
        try (var office = Office.signIn(server, "OWNER")) {
            office.post("/api/stores/" + office.store() + "/jobs/facts/start", null)
                    .expect(200);
        }
        while (number(record, "select count(*) from insight.fact_day") < days) {
            Thread.sleep(200);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.err.printf("  %,d lines of %d days written in %.0f s%n", lines, days, seconds);
        figures.figure("lines", lines)
                .figure("days", days)
                .figure("ingest_seconds", seconds)
                .figure("ingest_lines_per_second", Math.round(lines / seconds));
    }

    private static void ask(RunningServer server, Connection record, Figures figures) throws Exception {
        LocalDate newest = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        int span = (int) number(record, "select current_date - min(day) from insight.fact_day");
        Random random = new Random(SEED);
        double worst = 0;
        try (var office = Office.signIn(server, "OWNER")) {
            for (var question : QUESTIONS.entrySet()) {
                double[] ms = new double[ASKED];
                for (int i = -WARM_UP; i < ASKED; i++) {
                    LocalDate to = newest.minusDays(random.nextInt(Math.max(1, span - 91)));
                    double took = asked(office, question.getValue(), to);
                    if (i >= 0) {
                        ms[i] = took;
                    }
                }
                Arrays.sort(ms);
                double p95 = ms[(int) (ASKED * 0.95)];
                worst = Math.max(worst, p95);
                figures.figure(question.getKey() + "_p95_ms", p95);
            }
        }
        figures.figure("p95_ms", worst);
    }

    private static double asked(Office office, Question question, LocalDate to) throws Exception {
        LocalDate from = to.minusDays(question.days() - 1L);
        long sent = System.nanoTime();
        office.get("/api/stores/" + office.store() + "/" + question.path() + "?from=" + from + "&to=" + to)
                .expect(200);
        return (System.nanoTime() - sent) / 1e6;
    }

    private static void reference(Connection record, Figures figures) throws SQLException {
        double[] ms = new double[REFERENCES];
        for (int i = 0; i < REFERENCES; i++) {
            long sent = System.nanoTime();
            number(record, """
                    select sum(l.net) from sales.line l join sales.entry e on e.id = l.entry
                    where e.store = 1 and e.day between current_date - 28 and current_date - 1
                        and e.kind in ('SALE', 'REFUND') and not l.deposit""");
            ms[i] = (System.nanoTime() - sent) / 1e6;
        }
        figures.reference("record_departments_28_ms", Figures.median(ms));
    }

    private static long number(Connection record, String query) throws SQLException {
        try (var statement = record.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
