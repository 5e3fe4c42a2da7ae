package aisle.bench.shop;

import aisle.core.journal.Header;
import aisle.core.journal.JournalEntry;
import aisle.core.journal.Receipt;
import aisle.core.journal.Refund;
import aisle.core.journal.Sale;
import aisle.core.journal.ShiftOpened;
import aisle.core.price.Product;
import aisle.core.price.Unit;
import aisle.core.sale.Basket;
import aisle.core.sale.BasketLine;
import aisle.core.sale.PricedBasket;
import aisle.core.sale.Pricing;
import aisle.core.sale.Refunds;
import aisle.core.tender.Payment;
import aisle.core.tender.TenderKind;
import aisle.core.tender.Tendered;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A scripted lane: an enrolled till that makes its entries with the core exactly as the page does, chained and
 * numbered, and sends them. It decides nothing about retries; whoever drives it does.
 */
public final class Lane implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String address;
    private final String key;
    private final long store;
    private final long till;
    private final long cashier;
    private final Random random;
    private final PriceBookFile book;
    private final Pricing pricing;
    private List<Product> assortment = List.of();
    private long day;
    private final String shift = newId();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Wire wire;
    private long number;
    private String head;

    private Lane(String address, JsonNode enrolled, long cashier, long seed, @Nullable PriceBookFile known)
            throws IOException, InterruptedException {
        this.address = address;
        this.wire = new Wire(address, PATIENCE);
        this.key = enrolled.get("key").asString();
        this.till = enrolled.get("till").get("id").asLong();
        this.store = enrolled.get("till").get("store").asLong();
        this.cashier = cashier;
        this.random = new Random(seed);
        JsonNode setup = JSON.readTree(fetch("/api/till/setup"));
        this.number = setup.get("chain").get("number").asLong();
        this.head = setup.get("chain").get("hash").asString();
        this.book = known != null ? known : PriceBookFile.read(fetch("/api/till/price-book"));
        this.pricing = new Pricing(book.rules());
        workOn(LocalDate.now(ZoneId.of(setup.get("store").get("zone").asString()))
                .toEpochDay());
    }

    /** Sells on a business day from now on, what has a price on it. Today, unless told otherwise; epoch day. */
    public void workOn(long day) {
        this.day = day;
        this.assortment = book.products().values().stream()
                .filter(p -> p.unit() == Unit.EACH
                        && !p.blocked()
                        && p.deposit() == 0
                        && !p.codes().isEmpty())
                .filter(p -> pricing.restrictions().of(p).isEmpty()) // nobody is there to be asked for an age
                .filter(p -> p.priceOn(day, false).orElse(0) > 0)
                .sorted(java.util.Comparator.comparingLong(Product::id))
                .toList();
    }

    /**
     * Enrols a new till with a one-time code and takes its setup and price book.
     *
     * @param cashier staff id that its entries name
     * @param seed decides what its customers buy
     */
    public static Lane enrol(RunningServer server, String code, long cashier, long seed)
            throws IOException, InterruptedException {
        return enrol(server.address(), code, cashier, seed, null);
    }

    /** Enrols one more till of this lane's store, which shares its price book: hundreds fit into one process. */
    public Lane beside(String code, long seed) throws IOException, InterruptedException {
        return enrol(address, code, cashier, seed, book);
    }

    private static Lane enrol(String address, String code, long cashier, long seed, @Nullable PriceBookFile known)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address + "/api/till/enrol"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            JSON.createObjectNode().put("code", code).toString()))
                    .build();
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 201) {
                throw new IllegalStateException("Enrolling answered " + response.statusCode() + " " + response.body());
            }
            return new Lane(address, JSON.readTree(response.body()), cashier, seed, known);
        }
    }

    /** Id of its till. */
    public long till() {
        return till;
    }

    /** Number of its latest entry. */
    public long number() {
        return number;
    }

    /** Opens the shift every entry of this lane belongs to. */
    public ShiftOpened openShift() {
        return openShift(System.currentTimeMillis());
    }

    /** The same at another time of the till's clock, epoch milliseconds. */
    public ShiftOpened openShift(long at) {
        return chained(new ShiftOpened(header(at), 10_000, head, JournalEntry.NO_PREVIOUS));
    }

    /** A sale of so many lines of one piece each, paid exactly in cash, at the till's clock as it is. */
    public Sale sale(int lines) {
        return sale(lines, System.currentTimeMillis());
    }

    /** A sale at another time of the till's clock, epoch milliseconds. */
    public Sale sale(int lines, long at) {
        return sale(lines, at, 0);
    }

    /** A sale whose total is a cent more than its lines, chained all the same, as a broken till would make it. */
    public Sale spoiledSale(int lines, long at) {
        return sale(lines, at, 1);
    }

    private Sale sale(int lines, long at, long tooMuch) {
        PricedBasket priced = pricing.price(basket(lines));
        Payment payment = pricing.pay(
                        priced,
                        List.of(new Tendered(
                                TenderKind.CASH,
                                0,
                                priced.total() + book.rules().cashStep(),
                                "")))
                .payment();
        var receipt = new Receipt(
                book.version(),
                book.rules().currency(),
                false,
                0,
                List.of(),
                0,
                priced.lines(),
                priced.taxes(),
                priced.total() + tooMuch,
                payment.rounding(),
                payment.tenders());
        return chained(new Sale(header(at), receipt, head, JournalEntry.NO_PREVIOUS));
    }

    /** A refund of all of a sale. */
    public Refund refund(Sale sale) {
        Refunds refunds = new Refunds(sale, List.of());
        Refund refund = refunds.refund(
                header(),
                refunds.left(),
                TenderKind.CASH,
                "",
                "brought back",
                0,
                book.rules().cashStep(),
                head);
        return chained(refund);
    }

    private Basket basket(int lines) {
        List<Product> products = new ArrayList<>(lines);
        List<BasketLine> bought = new ArrayList<>(lines);
        int first = random.nextInt(assortment.size());
        int stride = 1 + random.nextInt(Math.max(1, assortment.size() / lines - 1));
        for (int i = 0; i < lines; i++) {
            Product product = assortment.get((first + i * stride) % assortment.size());
            products.add(product);
            bought.add(new BasketLine(product.id(), product.codes().getFirst(), 1000, 0, 0));
        }
        return new Basket(day, false, List.of(), products, bought);
    }

    private Header header() {
        return header(System.currentTimeMillis());
    }

    private Header header(long at) {
        return new Header(newId(), store, till, number + 1, at, day, shift, cashier);
    }

    @SuppressWarnings("unchecked") // withHash gives back the kind it was called on
    private <E extends JournalEntry> E chained(E entry) {
        E sealed = (E) entry.sealed();
        number = sealed.header().number();
        head = sealed.hash();
        return sealed;
    }

    /** The body that carries these entries. */
    public static byte[] body(List<? extends JournalEntry> entries) {
        var out = new ByteArrayOutputStream();
        out.writeBytes("{\"entries\":[".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < entries.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.writeBytes(entries.get(i).canonical());
        }
        out.writeBytes("]}".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    /** Sends entries once and gives the answer. */
    public Answer send(List<? extends JournalEntry> entries) throws IOException {
        return send(body(entries));
    }

    /** Sends any text to the journal once and gives the answer. */
    public Answer send(String body) throws IOException {
        return send(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends any body to the journal once and gives the answer. */
    public Answer send(byte[] body) throws IOException {
        return wire.post("/api/till/journal", "Till " + key, body);
    }

    /** Sends entries on a connection that is cut before the answer can arrive. */
    public void sendWithoutListening(List<? extends JournalEntry> entries) throws IOException {
        sendWithoutListening(body(entries));
    }

    /** Sends any body on a connection that is cut before the answer can arrive. */
    public void sendWithoutListening(byte[] body) throws IOException {
        URI uri = URI.create(address);
        String head =
                "POST /api/till/journal HTTP/1.1\r\nHost: %s:%d\r\nAuthorization: Till %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(uri.getHost(), uri.getPort(), key, body.length);
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
        }
    }

    /** Sends entries until the server answers for them, as a till does: through its absence and its errors. */
    public Answer sendUntilAnswered(List<? extends JournalEntry> entries) throws InterruptedException {
        while (true) {
            try {
                Answer answer = send(entries);
                if (answer.status() == 200) {
                    return answer;
                }
            } catch (IOException unreachable) {
                // The till keeps the entries and asks again; that is what this lane is here to prove.
            }
            Thread.sleep(100);
        }
    }

    /** Status and body of an answer of the journal. */
    public record Answer(int status, byte[] body) {

        /** The outcomes, in the order sent. */
        public List<String> outcomes() {
            List<String> outcomes = new ArrayList<>();
            for (JsonNode result : json().get("results")) {
                outcomes.add(result.get("outcome").asString());
            }
            return outcomes;
        }

        /** The body as JSON. */
        public JsonNode json() {
            return JSON.readTree(body);
        }

        @Override
        public String toString() {
            return status + " " + new String(body, StandardCharsets.UTF_8);
        }
    }

    private byte[] fetch(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", "Till " + key)
                .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + new Answer(response.statusCode(), response.body()));
        }
        return response.body();
    }

    /** A UUIDv7 (RFC 9562): 48 bits of milliseconds, the rest random. */
    private static String newId() {
        UUID any = UUID.randomUUID();
        long time = System.currentTimeMillis() << 16;
        long high = time | 0x7000 | (any.getMostSignificantBits() & 0x0fff);
        return new UUID(high, any.getLeastSignificantBits()).toString();
    }

    @Override
    public void close() {
        wire.close();
        http.close();
    }
}
