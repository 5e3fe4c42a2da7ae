package aisle.server.insight.uplift;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.journal.JournalEntry;
import aisle.server.catalog.Assortment;
import aisle.server.catalog.NewAssortment;
import aisle.server.catalog.NewAssortment.Price;
import aisle.server.catalog.NewAssortment.Product;
import aisle.server.catalog.NewAssortment.Promotion;
import aisle.server.insight.facts.Facts;
import aisle.server.organization.Role;
import aisle.server.sales.Intake;
import aisle.server.sales.TestShop;
import aisle.server.sales.TestShop.Register;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a promotion brought is read from recorded sales, and what the next may bring from the earlier ones. */
@ServerTest
class UpliftTest {

    private static final AtomicLong PROMOTIONS = new AtomicLong(81_000_000);
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Intake intake;

    @Autowired
    private Facts facts;

    @Autowired
    private Assortment assortment;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Shop staff;

    private TestShop shop;
    private Client buyer;

    /** Two loaves and a wine a day for two weeks; then, for six days, six loaves and a wine. */
    @BeforeEach
    void sell() {
        shop = TestShop.open(context);
        Register till = shop.till("Till 1");
        on(till, 20);
        take(shop, till, till.opened(0));
        for (int ago = 20; ago >= 1; ago--) {
            on(till, ago);
            take(shop, till, till.sale(ago > 6 ? 2 : 6, 1));
        }
        on(till, 0);
        take(shop, till, till.sale(50, 0));
        facts.catchUp(TODAY.minusDays(30));
        buyer = Client.signedIn(port, staff.hire(Role.BUYER, shop.store.id()).login());
    }

    @Test
    void itsDaysAreBesideTheSameDaysOfTheWeekBeforeAndTheDayThatIsNotOverIsLeftOut() {
        JsonNode measured = uplift(ran(TODAY.minusDays(6), null, shop.bread)).get("measured");
        assertThat(measured.get("days").asInt()).isEqualTo(6);
        assertThat(measured.get("before").asInt())
                .as("six days of the week, twice")
                .isEqualTo(12);
        assertThat(measured.get("sold").asLong()).isEqualTo(36_000);
        assertThat(measured.get("usual").asLong()).isEqualTo(12_000);
        assertThat(measured.get("change").asLong()).isEqualTo(2_000_000);
        assertThat(measured.get("rest").asLong()).as("as much wine as ever").isZero();
        assertThat(measured.get("elsewhere").isNull()).isTrue();
    }

    @Test
    void whatIsStillToComeIsNotMeasuredAndWhatWasNeverSoldBeforeHasNoShare() {
        assertThat(uplift(ran(TODAY, null, shop.bread)).get("measured").isNull())
                .isTrue();
        JsonNode first = uplift(ran(TODAY.minusDays(20), TODAY.minusDays(18), shop.bread));
        assertThat(first.get("measured").isNull()).as("no day before it").isTrue();
    }

    @Test
    void aNewOneIsProposedWhatAnEarlierOneOfItsGoodsBrought() {
        JsonNode unknown = uplift(ran(TODAY.minusDays(1), null, shop.bread));
        assertThat(unknown.get("proposed").isNull()).isTrue();
        assertThat(unknown.get("alike").isNull()).isTrue();

        long earlier = ran(TODAY.minusDays(6), TODAY.minusDays(3), shop.bread);
        JsonNode known = uplift(drafted(shop.bread));
        assertThat(known.get("proposed").asLong()).isEqualTo(2_000_000);
        assertThat(known.get("alike").asString()).isEqualTo("PRODUCT");
        assertThat(known.get("past").get(0).get("promotion").asLong()).isEqualTo(earlier);
        assertThat(known.get("past").get(0).get("last").asString())
                .isEqualTo(TODAY.minusDays(4).toString());
        assertThat(known.get("expected").asLong()).isEqualTo(500_000);
        assertThat(known.get("measured").isNull()).isTrue();
        assertThat(uplift(drafted(shop.wine)).get("alike").isNull())
                .as("wine is of another department")
                .isTrue();
        long rolls = beside(shop.bread);
        assertThat(uplift(drafted(rolls)).get("alike").asString()).isEqualTo("DEPARTMENT");
    }

    @Test
    void aStoreWithoutItSaysWhatHappenedThereMeanwhile() {
        TestShop other = TestShop.open(context);
        long promotion = ran(TODAY.minusDays(6), null, other.bread);
        sql.sql("update catalog.promotion set stores = array[:store]::bigint[] where id = :promotion")
                .param("store", shop.store.id())
                .param("promotion", promotion)
                .update();
        Register till = other.till("Till 1");
        on(till, 13);
        take(other, till, till.opened(0));
        for (int ago = 13; ago >= 1; ago--) {
            on(till, ago);
            take(other, till, till.sale(ago > 6 ? 2 : 3, 0));
        }
        facts.catchUp(TODAY.minusDays(30));
        String path = "/api/stores/" + shop.store.id() + "/promotions/" + promotion + "/uplift";
        assertThat(buyer.get(path).json().get("measured").get("elsewhere").isNull())
                .as("somebody who does not work there is not told")
                .isTrue();
        Client both = Client.signedIn(
                port, staff.hire(Role.BUYER, shop.store.id(), other.store.id()).login());
        JsonNode measured = both.get(path).json().get("measured");
        assertThat(measured.get("stores").asInt()).isEqualTo(1);
        assertThat(measured.get("elsewhere").asLong()).isEqualTo(500_000);
    }

    /** Another product of the same department. */
    private long beside(long product) {
        record Like(long department, long tax) {}
        Like like = sql.sql("select department, tax from catalog.product where id = :id")
                .param("id", product)
                .query((row, number) -> new Like(row.getLong("department"), row.getLong("tax")))
                .single();
        long id = product + 100_000_000;
        assortment.add(new NewAssortment(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(new Product(
                        id,
                        "Rolls",
                        like.department(),
                        like.tax(),
                        "EACH",
                        List.of(),
                        List.of(new Price(TODAY.minusDays(30), null, 200, false)),
                        null,
                        null,
                        List.of(),
                        80)),
                List.of()));
        return id;
    }

    private static void on(Register till, int daysAgo) {
        till.clock = Instant.now().minus(Duration.ofDays(daysAgo));
    }

    private void take(TestShop where, Register till, JournalEntry... entries) {
        intake.record(where.store.id(), till.till, List.of(entries));
    }

    private long ran(LocalDate from, @Nullable LocalDate to, long product) {
        long id = PROMOTIONS.incrementAndGet();
        assortment.add(new NewAssortment(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(new Promotion(
                        id, "Ran " + id, "PERCENT", from, to, false, List.of(product), List.of(), Map.of("ppm", 1L)))));
        return id;
    }

    private long drafted(long product) {
        Client.Answer begun = buyer.post(
                "/api/stores/" + shop.store.id() + "/promotions",
                "{\"expected\":500000,\"terms\":{\"name\":\"Next\",\"kind\":\"PERCENT\",\"ppm\":1,\"from\":\"%s\",\"stores\":[%d],\"products\":[%d]}}"
                        .formatted(TODAY.plusDays(1), shop.store.id(), product));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return begun.json().get("promotion").get("id").asLong();
    }

    private JsonNode uplift(long promotion) {
        Client.Answer answer = buyer.get("/api/stores/" + shop.store.id() + "/promotions/" + promotion + "/uplift");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
