package aisle.bench;

import aisle.bench.shop.Office;
import aisle.bench.shop.RunningServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * `chain`: the same day's work in a chain of 10 stores and of 100, with 30,000 products in each: looking products up, a
 * batch of 4,000 prices for every store, a count, and an order run over every store. Over HTTP as the office does it;
 * its reference is itself at the smaller size, so that what grows faster than the chain shows.
 */
public final class ChainBench {

    private static final int FEW = Integer.getInteger("aisle.bench.stores.few", 10);
    private static final int MANY = Integer.getInteger("aisle.bench.stores", 100);
    private static final int PRODUCTS = Integer.getInteger("aisle.bench.products", 30_000);
    private static final int PRICES = Math.min(4_000, PRODUCTS / 4);
    private static final int LOOKED_UP = 200;
    private static final int BATCHES = 3;
    private static final int COUNTS = 3;
    private static final int LOOKS = 200;
    private static final int PACKS = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private final RunningServer server;
    private final Office office;
    private final Map<String, Double> medians = new LinkedHashMap<>();
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
    private List<Long> products = List.of();
    private long supplier;
    private int failures;
    private int dearer;

    private ChainBench(RunningServer server, Office office) {
        this.server = server;
        this.office = office;
    }

    /**
     * Runs the bench.
     *
     * @param args the data folder, empty at the beginning
     */
    public static void main(String[] args) throws Exception {
        try (var server = RunningServer.start(
                        Path.of(args[0]),
                        "aisle.demo.products=" + PRODUCTS,
                        "aisle.demo.days=1",
                        "aisle.jobs.first=P1D",
                        "aisle.facts.first=P1D",
                        "aisle.goods.first=P1D");
                var office = Office.signIn(server, "OWNER")) {
            new ChainBench(server, office).run();
        }
    }

    private void run() throws Exception {
        prepare();
        Map<String, Double> few = measured(FEW);
        Map<String, Double> many = measured(MANY);
        var figures = new Figures("chain").figure("failures", failures).figure("products", PRODUCTS);
        figures.figure("stores", MANY);
        figures.reference("stores", FEW);
        many.forEach((name, value) -> {
            double before = few.getOrDefault(name, Double.NaN);
            figures.figure(name, value);
            figures.figure(name.replaceFirst("_m?s$", "") + "_growth", value / before);
            figures.reference(name, before);
        });
        figures.print();
    }

    /** One supplier of so many packs, and what there is to be priced and counted. */
    private void prepare() throws Exception {
        try (Connection connection = server.database();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into purchasing.supplier (name, email, order_days, lead_days, minimum_order)
                    values ('Bench wholesale', 'orders@bench.example', '{1,2,3,4,5,6,7}', 2, 0)""");
            statement.execute("""
                    insert into purchasing.pack (supplier, product, units, cost, minimum)
                    select (select max(id) from purchasing.supplier), p.id, 6000, 1, 1
                    from catalog.product p where p.unit = 'EACH' order by p.id limit %d""".formatted(PACKS));
            supplier = numbers(connection, "select max(id) from purchasing.supplier")
                    .getFirst();
            products = numbers(
                    connection, "select id from catalog.product where unit = 'EACH' and not blocked order by id");
        }
    }

    private static List<Long> numbers(Connection connection, String query) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    private Map<String, Double> measured(int size) throws Exception {
        List<Long> stores = grown(size);
        seconds.clear();
        medians.clear();
        lookUp(stores, 40);
        seconds.clear();
        lookUp(stores, LOOKED_UP);
        for (int i = 0; i < BATCHES; i++) {
            priceBatch(stores);
        }
        for (int i = 0; i < COUNTS; i++) {
            count(stores.get(stores.size() - 1 - i));
        }
        orderRun(stores);
        seconds.forEach((name, taken) -> medians.put(
                name,
                Figures.median(taken.stream().mapToDouble(Double::doubleValue).toArray())
                        * (name.endsWith("_ms") ? 1_000 : 1)));
        System.err.printf("  %d stores: %s, %d failures%n", size, medians, failures);
        return Map.copyOf(medians);
    }

    /** Opens stores until the chain has so many, each with its stock. */
    private List<Long> grown(int size) throws Exception {
        try (Connection connection = server.database();
                var statement = connection.createStatement();
                var in = ChainBench.class.getResourceAsStream("/chain-fill.sql")) {
            List<Long> stores = numbers(connection, "select id from organization.store order by id");
            for (int i = stores.size(); i < size; i++) {
                opened("Store " + (i + 1));
            }
            long began = System.nanoTime();
            statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            statement.execute("vacuum analyze");
            System.err.printf("  %d stores filled in %.0f s%n", size, (System.nanoTime() - began) / 1e9);
            return numbers(connection, "select id from organization.store order by id");
        }
    }

    private void opened(String name) throws IOException, InterruptedException {
        ObjectNode store = JSON.createObjectNode()
                .put("name", name)
                .put("zone", "America/New_York")
                .put("language", "en")
                .put("currency", "USD");
        store.putArray("address");
        store.putArray("receiptFooter");
        office.post("/api/stores", store).expect(201);
    }

    /** Somebody opens the list of products, and looks for some by words, in one store after the other. */
    private void lookUp(List<Long> stores, int times) throws Exception {
        List<String> words = List.of("milk", "bread", "apple", "rice", "soap", "coffee", "tomato", "cheese");
        for (int i = 0; i < times; i++) {
            String at = "/api/stores/" + stores.get(i * 7 % stores.size()) + "/products";
            timed("list_ms", () -> office.get(at).expect(200));
            String query = "?query=" + URLEncoder.encode(words.get(i % words.size()), StandardCharsets.UTF_8);
            timed("search_ms", () -> office.get(at + query).expect(200));
        }
    }

    /**
     * Prices for every store: compared as they are put in and as the batch is opened, approved, and known at the last
     * store.
     */
    private void priceBatch(List<Long> stores) throws Exception {
        String at = "/api/stores/" + stores.getFirst() + "/price-batches";
        dearer++;
        ObjectNode terms = JSON.createObjectNode()
                .put("name", "Batch " + dearer)
                .put("from", LocalDate.now(ZoneId.of("Pacific/Kiritimati")).toString());
        ArrayNode ids = terms.putArray("stores");
        stores.forEach(ids::add);
        JsonNode begun = timed("batch_begin_s", () -> office.post(at, terms).expect(201));
        if (begun == null) {
            return;
        }
        String batch = at + "/" + begun.get("id").asLong();
        ObjectNode lines = JSON.createObjectNode();
        ArrayNode sent = lines.putArray("lines");
        ObjectNode meant = JSON.createObjectNode();
        ArrayNode all = meant.putArray("products");
        for (long product : products.subList(0, PRICES)) {
            sent.addObject().put("product", product).put("amount", 1_000 + dearer);
            all.add(product);
        }
        timed("batch_put_s", () -> office.put(batch + "/prices", lines).expect(200));
        timed("batch_compare_s", () -> office.get(batch).expect(200));
        timed("batch_confirm_s", () -> office.post(batch + "/confirm", meant).expect(200));
        timed("batch_approve_s", () -> office.post(batch + "/approve", null).expect(200));
        timed("batch_known_s", () -> known(stores.getLast(), products.getFirst()));
    }

    private JsonNode known(long store, long product) throws IOException, InterruptedException {
        JsonNode sheet =
                office.get("/api/stores/" + store + "/products/" + product).expect(200);
        if (!sheet.toString().contains("\"amount\":" + (1_000 + dearer))) {
            throw new IllegalStateException("Store " + store + " does not know the price: " + sheet);
        }
        return sheet;
    }

    /** A count of 200 products from its beginning to its booking, every look sent by itself as a device does. */
    private void count(long store) throws Exception {
        String at = "/api/stores/" + store + "/counts";
        UUID id = UUID.randomUUID();
        ObjectNode wanted = JSON.createObjectNode().put("id", id.toString()).put("name", "Bench");
        ArrayNode chosen = wanted.putArray("products");
        List<Long> some = products.subList(500, 500 + LOOKS);
        some.forEach(chosen::add);
        timed("count_begin_ms", () -> office.post(at, wanted).expect(201));
        for (long product : some) {
            ObjectNode look = JSON.createObjectNode()
                    .put("id", UUID.randomUUID().toString())
                    .put("product", product)
                    .put("place", "shelf")
                    .put("quantity", 20_000)
                    .put("at", Instant.now().toString());
            timed(
                    "count_look_ms",
                    () -> office.post(at + "/" + id + "/said", look).expect(204));
        }
        timed("count_review_ms", () -> office.get(at + "/" + id + "/review").expect(200));
        ObjectNode approval = JSON.createObjectNode().put("lines", LOOKS);
        timed(
                "count_book_ms",
                () -> office.post(at + "/" + id + "/approve", approval).expect(200));
    }

    /** What to order of one supplier, in every store. */
    private void orderRun(List<Long> stores) throws Exception {
        long began = System.nanoTime();
        for (long store : stores) {
            timed(
                    "order_store_ms",
                    () -> ordered(office.get("/api/stores/" + store + "/suggestions/orders/" + supplier)
                            .expect(200)));
        }
        seconds.put("order_run_s", List.of((System.nanoTime() - began) / 1e9));
    }

    private static JsonNode ordered(JsonNode order) {
        if (order.get("asked").asInt() < PACKS) {
            throw new IllegalStateException("Only " + order.get("asked") + " products were looked at");
        }
        return order;
    }

    /** Runs a step, and keeps what it took under a name; null when it failed, which is counted. */
    private @Nullable JsonNode timed(String name, Callable<JsonNode> step) throws Exception {
        long began = System.nanoTime();
        try {
            JsonNode answer = step.call();
            seconds.computeIfAbsent(name, first -> new ArrayList<>()).add((System.nanoTime() - began) / 1e9);
            return answer;
        } catch (IllegalStateException | IOException failed) {
            failures++;
            System.err.printf("  %s failed: %.400s%n", name, failed);
            return null;
        }
    }
}
