package aisle.bench.baddays;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.bench.shop.Lane;
import aisle.bench.shop.Office;
import aisle.bench.shop.RunningServer;
import aisle.core.journal.Header;
import aisle.core.journal.JournalEntry;
import aisle.core.journal.Sale;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After each of these, every acknowledged sale is there exactly once. After all of them `verify` finds nothing broken:
 * what one of them broke would still be.
 */
class BadDaysTest {

    private static final int TILLS = 8;
    private static final long A_DAY_MS = 86_400_000;

    @TempDir
    static Path data;

    private static RunningServer server;
    private static Office office;
    private static int lanes;

    private final List<JournalEntry> acknowledged = new ArrayList<>();

    @BeforeAll
    static void open() throws Exception {
        server = RunningServer.start(data, "aisle.demo.products=400", "aisle.demo.days=1");
        office = Office.signIn(server, "OWNER");
    }

    @AfterAll
    static void theRecordHolds() throws Exception {
        RunningServer.Verdict verdict = server.verify();
        office.close();
        server.close();
        assertThat(verdict.holds()).as(verdict.said()).isTrue();
    }

    @AfterEach
    void everyAcknowledgedEntryStandsOnce() throws Exception {
        String[] ids = acknowledged.stream().map(JournalEntry::id).toArray(String[]::new);
        try (Connection connection = server.database();
                var query = connection.prepareStatement(
                        "SELECT count(*), count(DISTINCT id) FROM sales.entry WHERE id = ANY (?::uuid[])")) {
            query.setArray(1, connection.createArrayOf("text", ids));
            var row = query.executeQuery();
            row.next();
            assertThat(row.getInt(1)).as("rows").isEqualTo(ids.length);
            assertThat(row.getInt(2)).as("sales").isEqualTo(ids.length);
        }
    }

    @Test
    void serverIsKilledTwiceWhileEightTillsSell() throws Exception {
        sellWhile(() -> {
            for (int kill = 0; kill < 2; kill++) {
                Thread.sleep(1500);
                server.kill();
                server.startAgain();
            }
            return null;
        });
    }

    @Test
    void databaseIsKilledWhileEightTillsSell() throws Exception {
        sellWhile(() -> {
            Thread.sleep(1500);
            server.killDatabase();
            return null;
        });
    }

    /** Sells on eight tills from before the blow until a second after the server takes sales again. */
    private void sellWhile(Callable<Void> blow) throws Exception {
        List<Lane> open = new ArrayList<>();
        for (int i = 0; i < TILLS; i++) {
            open.add(lane());
        }
        var done = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(TILLS)) {
            List<Future<List<JournalEntry>>> sold = new ArrayList<>();
            for (Lane lane : open) {
                sold.add(threads.submit(() -> sellUntil(lane, done)));
            }
            try {
                blow.call();
                Thread.sleep(1000);
            } finally {
                done.set(true);
            }
            for (Future<List<JournalEntry>> lane : sold) {
                assertThat(lane.get()).as("sales of a lane").isNotEmpty();
                acknowledged.addAll(lane.get());
            }
        }
        open.forEach(Lane::close);
    }

    private static List<JournalEntry> sellUntil(Lane lane, AtomicBoolean done) throws InterruptedException {
        List<JournalEntry> answered = new ArrayList<>();
        while (!done.get()) {
            Sale sale = lane.sale(5);
            Lane.Answer answer = lane.sendUntilAnswered(List.of(sale));
            assertThat(answer.outcomes().getFirst()).isIn("recorded", "duplicate");
            answered.add(sale);
        }
        return answered;
    }

    @Test
    void answerIsLostAfterCommitAndTheSaleSentAgain() throws Exception {
        try (Lane lane = lane()) {
            Sale sale = lane.sale(3);
            lane.sendWithoutListening(List.of(sale));
            awaitRecorded(sale);
            assertThat(lane.send(List.of(sale)).outcomes()).containsExactly("duplicate");
            acknowledged.add(sale);
        }
    }

    private static void awaitRecorded(Sale sale) throws Exception {
        try (Connection connection = server.database();
                var query = connection.prepareStatement("SELECT FROM sales.entry WHERE id = ?::uuid")) {
            query.setString(1, sale.id());
            for (int i = 0; i < 200; i++) {
                if (query.executeQuery().next()) {
                    return;
                }
                Thread.sleep(50);
            }
        }
        throw new AssertionError("The sale whose answer was cut off never arrived");
    }

    @Test
    void batchHasOneBadSale() throws Exception {
        try (Lane lane = lane()) {
            Sale first = lane.sale(2);
            Sale bad = lane.spoiledSale(2, System.currentTimeMillis());
            Sale last = lane.sale(2);
            Lane.Answer answer = lane.send(List.of(first, bad, last));
            assertThat(answer.outcomes()).containsExactly("recorded", "quarantined", "recorded");
            assertThat(answer.json().get("results").get(1).get("field").asString())
                    .contains("total");
            acknowledged.addAll(List.of(first, last));
        }
    }

    @Test
    void tillClockIsADayBack() throws Exception {
        try (Lane lane = lane()) {
            Sale sale = lane.sale(3, System.currentTimeMillis() - A_DAY_MS);
            assertThat(lane.send(List.of(sale)).outcomes()).containsExactly("recorded");
            acknowledged.add(sale);
        }
    }

    @Test
    void bodiesThatAreNoJournalAreRefusedWhole() throws Exception {
        try (Lane lane = lane()) {
            for (String body : List.of("", "nonsense", "[]", "{\"entries\":7}", "{\"entries\":[],\"more\":1}")) {
                Lane.Answer answer = lane.send(body);
                assertThat(answer.status()).as(answer + " to " + body).isEqualTo(400);
                assertThat(answer.json().get("detail").asString()).isNotBlank();
            }
            Lane.Answer tooLarge = lane.send(" ".repeat(5 << 20));
            assertThat(tooLarge.status()).isEqualTo(413);
        }
    }

    @Test
    void megabyteOfOneNameIsQuarantinedAndTheNextSaleRecorded() throws Exception {
        try (Lane lane = lane()) {
            Sale sale = lane.sale(1);
            String name = sale.receipt().lines().getFirst().name();
            Lane.Answer answer = lane.send(text(sale).replace(name, "x".repeat(1 << 20)));
            assertThat(answer.outcomes()).containsExactly("quarantined");
            assertThat(answer.json().get("results").get(0).get("field").asString())
                    .contains("name");
            Sale next = lane.sale(1);
            assertThat(lane.send(List.of(next)).outcomes()).containsExactly("recorded");
            acknowledged.add(next);
        }
    }

    @Test
    void sameIdWithOtherContentIsKeptApart() throws Exception {
        try (Lane lane = lane()) {
            Sale sale = lane.sale(2);
            assertThat(lane.send(List.of(sale)).outcomes()).containsExactly("recorded");
            acknowledged.add(sale);
            String name = sale.receipt().lines().getFirst().name();
            assertThat(reasons(lane.send(text(sale).replace(name, "Something else"))))
                    .containsExactly("hash-wrong");
            assertThat(reasons(lane.send(List.of(under(sale.id(), lane.sale(1))))))
                    .containsExactly("id-reused");
        }
    }

    /** Another sale under the same id, its hash in order. */
    private static JournalEntry under(String id, Sale other) {
        Header h = other.header();
        var header = new Header(id, h.store(), h.till(), h.number(), h.at(), h.day(), h.shift(), h.cashier());
        return new Sale(header, other.receipt(), other.previous(), other.hash()).sealed();
    }

    @Test
    void hostileEntriesAreKeptAndNamedAndBlockNobody() throws Exception {
        String[][] hostile = {
            {"\"quantity\":1000", "\"quantity\":\"1000\"", "form"},
            {"\"quantity\":1000", "\"quantity\":99999999999999999999", "form"},
            {"\"quantity\":1000", "\"quantity\":-9223372036854775808", "form"},
            {"\"quantity\":1000", "\"quantity\":-1000", "hash-wrong"},
            {"\"form\":1", "\"form\":1,\"colour\":7", "form"},
            {",\"hash\":\"[0-9a-f]+\"", "", "form"},
            {"\"store\":[0-9]+", "\"store\":4711", "other-store"},
        };
        try (Lane lane = lane()) {
            for (String[] each : hostile) {
                Sale sale = lane.sale(1);
                assertThat(reasons(lane.send(text(sale).replaceFirst(each[0], each[1]))))
                        .as(each[1])
                        .containsExactly(each[2]);
                assertThat(lane.send(List.of(lane.sale(1))).status()).isEqualTo(200);
            }
            Sale after = lane.sale(1);
            assertThat(lane.send(List.of(after)).outcomes()).containsExactly("recorded");
            acknowledged.add(after);
        }
    }

    private static String text(JournalEntry entry) {
        return new String(Lane.body(List.of(entry)), StandardCharsets.UTF_8);
    }

    private static List<String> reasons(Lane.Answer answer) {
        return answer.json()
                .get("results")
                .valueStream()
                .map(result -> result.get("reason").asString())
                .toList();
    }

    @Test
    void recordThatWasTamperedWithIsSaidToBeBroken() throws Exception {
        try (Lane lane = lane()) {
            Sale sale = lane.sale(2);
            assertThat(lane.send(List.of(sale)).outcomes()).containsExactly("recorded");
            acknowledged.add(sale);
            change("UPDATE sales.tender SET amount = amount + 1 WHERE entry = ?::uuid", sale);
            RunningServer.Verdict verdict = server.verify();
            change("UPDATE sales.tender SET amount = amount - 1 WHERE entry = ?::uuid", sale);
            assertThat(verdict.holds()).isFalse();
            assertThat(verdict.said())
                    .contains("BROKEN tenders = lines + tax + rounding", "entry " + sale.id())
                    .contains("ok     the ledger balances", "38 rules checked, 2 broken");
        }
    }

    /** As somebody with the database's password could who first switches its triggers off. */
    private static void change(String statement, Sale sale) throws Exception {
        try (Connection connection = server.database();
                var triggers = connection.createStatement();
                var change = connection.prepareStatement(statement)) {
            triggers.execute("SET session_replication_role = replica");
            change.setString(1, sale.id());
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
    }

    /** OWASP's Argon2id and 120,000 rounds: the server of the other tests hashes with less. */
    @Test
    void staffTableThatWasStolenTakesLongToGuessAt() throws Exception {
        try (Connection connection = server.database();
                var staff = connection.createStatement();
                var row = staff.executeQuery("""
                        select count(*), count(*) filter (where pin_iterations = 120000
                            and password_hash like '$argon2id$v=19$m=19456,t=2,p=1$%') from organization.staff""")) {
            row.next();
            assertThat(row.getInt(1)).isPositive();
            assertThat(row.getInt(2)).isEqualTo(row.getInt(1));
        }
    }

    @Test
    void revokedTillIsToldSoAndItsEarlierSalesStand() throws Exception {
        try (Lane lane = lane()) {
            Sale before = lane.sale(2);
            assertThat(lane.send(List.of(before)).outcomes()).containsExactly("recorded");
            acknowledged.add(before);
            office.revoke(lane.till());
            Lane.Answer answer = lane.send(List.of(lane.sale(2)));
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.json().get("type").asString()).endsWith("till-revoked");
        }
    }

    private Lane lane() throws Exception {
        Lane lane = Lane.enrol(server, office.newTillCode("Bad day " + ++lanes), office.staff(), lanes);
        var opened = lane.openShift();
        assertThat(lane.sendUntilAnswered(List.of(opened)).outcomes()).containsExactly("recorded");
        acknowledged.add(opened);
        return lane;
    }
}
