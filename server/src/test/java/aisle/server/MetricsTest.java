package aisle.server;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.journal.JournalEntry;
import aisle.server.organization.TillKeys;
import aisle.server.sales.TestShop;
import aisle.server.sales.TestShop.Register;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What Prometheus reads moves with what happens, by the right figure. */
@ServerTest
class MetricsTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private TillKeys keys;

    @LocalServerPort
    private int port;

    private Register till;
    private Client device;

    @BeforeEach
    void enrol() {
        till = TestShop.open(context).till("Till 1");
        device = Client.till(port, keys.enrol(keys.code(till.till).code()).key());
    }

    /** A metric's figure; 0 while nothing of its kind has happened. */
    private double figure(String metric) {
        return Client.browser(port)
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(metric + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(metric.length() + 1)))
                .sum();
    }

    private void send(String... entries) {
        assertThat(device.post("/api/till/journal", "{\"entries\":[" + String.join(",", entries) + "]}")
                        .status())
                .isEqualTo(200);
    }

    private static String text(JournalEntry entry) {
        return new String(entry.canonical(), StandardCharsets.UTF_8);
    }

    @Test
    void salesAreCountedByWhatBecameOfThem() {
        double recorded = figure("aisle_sales_recorded_total");
        double duplicates = figure("aisle_sales_duplicates_total");
        double altered = figure("aisle_sales_quarantined_total{reason=\"hash-wrong\"}");
        double waiting = figure("aisle_quarantine_open");
        String sale = text(till.sale(1, 0));
        send(sale, text(till.sale(1, 1)));
        send(sale);
        send(text(till.sale(1, 0)).replace("Bread", "Broad"));
        assertThat(figure("aisle_sales_recorded_total") - recorded).isEqualTo(2);
        assertThat(figure("aisle_sales_duplicates_total") - duplicates).isEqualTo(1);
        assertThat(figure("aisle_sales_quarantined_total{reason=\"hash-wrong\"}") - altered)
                .isEqualTo(1);
        assertThat(figure("aisle_quarantine_open") - waiting).isEqualTo(1);
    }

    @Test
    void tillsWithUnsentSalesAreCounted() {
        double unsynced = figure("aisle_tills_unsynced");
        device.post("/api/till/status", "{\"unsent\":3,\"stored\":120,\"clock\":1795000000000}");
        assertThat(figure("aisle_tills_unsynced") - unsynced).isEqualTo(1);
        device.post("/api/till/status", "{\"unsent\":0,\"stored\":120,\"clock\":1795000000000}");
        assertThat(figure("aisle_tills_unsynced") - unsynced).isZero();
    }

    @Test
    void howLongARouteTakesIsCountedByRoute() {
        String of = "{method=\"GET\",status=\"200\",uri=\"/api/till/setup\"";
        double asked = figure("http_server_requests_seconds_count" + of + "}");
        double inBuckets = figure("http_server_requests_seconds_bucket" + of + ",le=\"+Inf\"}");
        device.get("/api/till/setup");
        assertThat(figure("http_server_requests_seconds_count" + of + "}") - asked)
                .isEqualTo(1);
        assertThat(figure("http_server_requests_seconds_bucket" + of + ",le=\"+Inf\"}") - inBuckets)
                .isEqualTo(1);
    }
}
