package aisle.bench;

import aisle.bench.shop.Office;
import aisle.bench.shop.RunningServer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * `files`: a file of 300,000 products is read, checked and taken in over HTTP as the office does it; then the same
 * products with other prices; then that is undone. Beside it PostgreSQL's own COPY of the same file into a table of
 * texts, which checks nothing and sells nothing.
 */
public final class FilesBench {

    private static final int ROWS = 300_000;
    private static final long FIRST_CODE = 299_000_000_000L;
    private static final long PATIENCE_NANOS = 600_000_000_000L;
    private static final JsonMapper JSON = new JsonMapper();

    private FilesBench() {}

    /** What one passage through the office took, in seconds. */
    private record Passage(double read, double check, double take, long file) {
        double all() {
            return read + check + take;
        }
    }

    /**
     * Runs the bench.
     *
     * @param args the data folder, empty at the beginning
     */
    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        Files.createDirectories(data);
        Path brought = written(data.resolve("new.csv"), 0);
        Path changed = written(data.resolve("changed.csv"), 7);
        try (var server = RunningServer.start(
                        data.resolve("shop"), "aisle.demo.products=2000", "aisle.demo.days=1", "aisle.jobs.first=P1D");
                var office = Office.signIn(server, "OWNER")) {
            Passage fresh = passage(office, brought);
            Passage again = passage(office, changed);
            long began = System.nanoTime();
            String path = files(office) + "/" + again.file();
            office.post(path + "/undo", null).expect(200);
            settled(office, path, "UNDONE");
            double undone = since(began);
            double copied = copied(server, brought);
            new Figures("files")
                    .figure("seconds", fresh.all())
                    .figure("rows", ROWS)
                    .figure("read_s", fresh.read())
                    .figure("check_s", fresh.check())
                    .figure("take_s", fresh.take())
                    .figure("changed_seconds", again.all())
                    .figure("changed_take_s", again.take())
                    .figure("undo_s", undone)
                    .reference("copy_s", copied)
                    .print();
        }
    }

    private static Path written(Path file, int dearer) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("gtin,name,department,tax,unit,cost,price\n");
            for (int i = 0; i < ROWS; i++) {
                int price = 100 + i % 900 + dearer;
                out.write("%s,Bench goods %d of shelf %d,Pantry,Food,EACH,%d.%02d,%d.%02d\n"
                        .formatted(code(i), i, i % 400, price / 200, price / 2 % 100, price / 100, price % 100));
            }
        }
        return file;
    }

    /** A GTIN-13 with its check digit by GS1's rule: weights 1 and 3 from the left. */
    private static String code(int number) {
        String body = Long.toString(FIRST_CODE + number);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return body + (10 - sum % 10) % 10;
    }

    private static String files(Office office) {
        return "/api/stores/" + office.store() + "/product-files";
    }

    private static Passage passage(Office office, Path content) throws Exception {
        long began = System.nanoTime();
        JsonNode read = office.postFile(files(office) + "?name=" + content.getFileName(), content)
                .expect(201);
        double reading = since(began);
        long file = read.get("file").get("id").asLong();
        String path = files(office) + "/" + file;
        began = System.nanoTime();
        office.post(path + "/check", null).expect(200);
        JsonNode checked = settled(office, path, "CHECKED");
        double checking = since(began);
        if (checked.get("counts").get("wrong").asInt() > 0) {
            throw new IllegalStateException("Rows are wrong: " + checked.get("counts"));
        }
        began = System.nanoTime();
        ObjectNode meant = JSON.createObjectNode().put("doubtsMeant", true);
        office.post(path + "/take", meant).expect(200);
        settled(office, path, "TAKEN");
        return new Passage(reading, checking, since(began), file);
    }

    private static JsonNode settled(Office office, String path, String state) throws Exception {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < until) {
            JsonNode sheet = office.get(path).expect(200);
            JsonNode work = sheet.get("work");
            if (work.isNull() && sheet.get("file").get("state").asString().equals(state)) {
                return sheet;
            }
            if (!work.isNull() && !work.get("problem").isNull()) {
                throw new IllegalStateException(work.toString());
            }
            Thread.sleep(300);
        }
        throw new IllegalStateException("The file never was " + state);
    }

    private static double copied(RunningServer server, Path file) throws Exception {
        try (Connection connection = server.database();
                var statement = connection.createStatement();
                Reader text = Files.newBufferedReader(file)) {
            statement.execute("create temporary table read_in (code text primary key, name text, department text,"
                    + " tax text, unit text, cost text, price text)");
            long began = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy read_in from stdin (format csv, header)", text);
            return since(began);
        }
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
