package aisle.server.insight.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aisle.core.journal.JournalEntry;
import aisle.server.insight.facts.Facts;
import aisle.server.insight.forecast.ModelVersion.State;
import aisle.server.insight.forecast.model.ProductForecast.Basis;
import aisle.server.insight.forecast.model.Progress;
import aisle.server.insight.forecast.model.Series;
import aisle.server.inventory.GoodsReceipt;
import aisle.server.inventory.Stock;
import aisle.server.organization.Problem;
import aisle.server.organization.Role;
import aisle.server.sales.Intake;
import aisle.server.sales.TestShop;
import aisle.server.sales.TestShop.Register;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Models and forecasts of a shop that sold bread daily and wine for two weeks, whatever became of them in between. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForecastTest {

    private static final int DAYS = 84;
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Intake intake;

    @Autowired
    private Facts facts;

    @Autowired
    private Shop people;

    @Autowired
    private ForecastTraining training;

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private ShopHistory history;

    @Autowired
    private Stock stock;

    @Autowired
    private ModelVersions versions;

    @Autowired
    private JdbcClient sql;

    @Value("${aisle.data}")
    private Path data;

    @LocalServerPort
    private int port;

    private TestShop shop;
    private long store;

    @BeforeAll
    void sellForTwelveWeeks() {
        shop = TestShop.open(context);
        store = shop.store.id();
        Register till = shop.till("Till 1");
        Instant noon = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(12));
        List<JournalEntry> entries = new ArrayList<>();
        for (int ago = DAYS; ago >= 1; ago--) {
            till.clock = noon.minus(Duration.ofDays(ago));
            if (ago == DAYS) {
                entries.add(till.opened(0));
            }
            if (ago % 28 != 3) {
                entries.add(till.sale(ago % 7 == 0 ? 9 : 3 + ago % 2, ago <= 14 ? 2 : 0));
            }
        }
        intake.record(store, till.till, entries);
        facts.catchUp(TODAY.minusDays(DAYS + 1));
    }

    @BeforeEach
    void forgetEveryModel() {
        sql.sql("delete from insight.forecast where store = :store")
                .param("store", store)
                .update();
        sql.sql("delete from insight.forecast_model where store = :store")
                .param("store", store)
                .update();
    }

    @Test
    void aTrainedModelForecastsEveryProductFromToday() {
        long version = training.train(store, Progress.UNHEARD);
        List<DayDemand> bread = forecasts.demand(store, shop.bread, TODAY, TODAY.plusDays(100));
        assertThat(bread).hasSize(30).allMatch(day -> day.basis() == Basis.BLEND && day.version() == version);
        assertThat(bread.getFirst().day()).isEqualTo(TODAY);
        assertThat(bread.getFirst().quantiles()).hasSize(9).isSorted();
        // whole loaves in thousandths, near the 3 to 4 of most days, more on the seventh
        assertThat(bread.get(1).quantiles().get(4)).isIn(3000L, 4000L);
        assertThat(bread.get(7).quantiles().get(8)).isGreaterThan(4000L);
        assertThat(forecasts.demand(store, shop.wine, TODAY, TODAY))
                .singleElement()
                .satisfies(day -> {
                    assertThat(day.basis()).isEqualTo(Basis.PROFILE);
                    assertThat(day.quantiles().get(4)).isEqualTo(2000);
                });
        ModelVersion active = versions.active(store).orElseThrow();
        assertThat(active.version()).isEqualTo(version);
        assertThat(active.accuracy().windows()).isPositive();
        assertThat(active.accuracy().lines())
                .extracting(ModelAccuracy.Line::method)
                .contains("MODEL", "NAIVE", "MEAN", "ETS", "THETA", "TSB");
    }

    @Test
    void aTrainingThatIsStoppedLeavesWhatWasThere() throws IOException {
        long version = training.train(store, Progress.UNHEARD);
        List<DayDemand> before = forecasts.demand(store, shop.bread, TODAY, TODAY.plusDays(30));
        for (int last : new int[] {10, 60, 95}) {
            assertThatThrownBy(() -> training.train(store, (done, of) -> {
                        if (done >= last) {
                            throw new CancellationException("stopped");
                        }
                    }))
                    .hasStackTraceContaining("stopped");
        }
        assertThat(versions.of(store)).extracting(ModelVersion::version).containsExactly(version);
        assertThat(forecasts.demand(store, shop.bread, TODAY, TODAY.plusDays(30)))
                .isEqualTo(before);
        try (var left = Files.list(data.resolve("forecast"))) {
            assertThat(left).noneMatch(file -> file.toString().endsWith(".writing"));
        }
    }

    @Test
    void goingBackForecastsWithTheFormerVersion() {
        long first = training.train(store, Progress.UNHEARD);
        List<DayDemand> before = forecasts.demand(store, shop.bread, TODAY, TODAY.plusDays(30));
        long second = training.train(store, Progress.UNHEARD);
        assertThat(states()).containsExactly(State.ACTIVE, State.RETIRED);
        training.rollBack(store, first, Progress.UNHEARD);
        assertThat(states()).containsExactly(State.RETIRED, State.ACTIVE);
        assertThat(forecasts.demand(store, shop.bread, TODAY, TODAY.plusDays(30)))
                .isEqualTo(before);
        training.rollBack(store, second, Progress.UNHEARD);
        assertThat(versions.active(store).orElseThrow().version()).isEqualTo(second);
    }

    @Test
    void aDamagedModelGivesWayToTheFormerAndSaysSo() throws IOException {
        long first = training.train(store, Progress.UNHEARD);
        long second = training.train(store, Progress.UNHEARD);
        // same days, same seed, same file: the second is given one of its own
        Path damaged = data.resolve("forecast/" + "0".repeat(64) + ".model");
        Files.write(damaged, new byte[] {1, 2, 3});
        sql.sql("update insight.forecast_model set sha256 = repeat('0', 64) where version = :version")
                .param("version", second)
                .update();
        assertThatThrownBy(() -> training.rollBack(store, second, Progress.UNHEARD))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("gone or was changed");
        assertThat(training.forecastAgain(store)).isEqualTo(first);
        assertThat(states()).containsExactly(State.DAMAGED, State.ACTIVE);
        assertThat(versions.of(store).getFirst().note()).contains("earlier version took its place");
        Files.delete(damaged);
    }

    @Test
    void aStoreWithoutASoundModelOrADayIsTold() {
        assertThatThrownBy(() -> training.forecastAgain(store)).hasMessageContaining("no sound model");
        assertThatThrownBy(() -> training.train(people.store().id(), Progress.UNHEARD))
                .hasMessageContaining("not traded");
        assertThat(forecasts.demand(store, shop.bread, TODAY, TODAY)).isEmpty();
    }

    @Test
    void aDayThatEndedEmptyWasSeenByThoseWhoHadComeByThen() {
        TestShop corner = TestShop.open(context);
        Register till = corner.till("Till 1");
        LocalDate day = TODAY.minusDays(2);
        till.clock = day.atTime(8, 0).toInstant(ZoneOffset.UTC);
        stock.receive(new GoodsReceipt(
                UUID.randomUUID(),
                corner.store.id(),
                GoodsReceipt.Origin.SUPPLIER,
                day,
                till.clock,
                List.of(new GoodsReceipt.Line(corner.bread, 2_000, 200, null, null))));
        List<JournalEntry> entries = new ArrayList<>(List.of(till.opened(0)));
        for (int hour : new int[] {9, 12, 15, 18}) {
            till.clock = day.atTime(hour, 30).toInstant(ZoneOffset.UTC);
            entries.add(hour <= 12 ? till.sale(1, 0) : till.sale(0, 1));
        }
        intake.record(corner.store.id(), till.till, entries);
        facts.catchUp(day);
        ShopHistory.Span span = Objects.requireNonNull(history.span(corner.store.id(), TODAY.minusDays(1)));
        // the last bread went at half past twelve: after one of four baskets, and half of the second one's hour
        assertThat(history.panel(corner.store.id(), span, List.of(corner.bread, corner.wine), 0)
                        .series())
                .extracting(Series::onShelf)
                .containsExactly(new float[] {0.375f}, new float[] {1});
    }

    @Test
    void theOfficeTrainsReadsAndGoesBackByItsRights() throws InterruptedException {
        Client manager = Client.signedIn(port, people.hire(Role.MANAGER, store).login());
        Client buyer = Client.signedIn(port, people.hire(Role.BUYER, store).login());
        Client cashier = Client.signedIn(port, people.hire(Role.CASHIER, store).login());
        String path = "/api/stores/" + store + "/forecast";
        assertThat(buyer.post(path + "/training", "").status()).isEqualTo(403);
        assertThat(cashier.get(path).status()).isEqualTo(403);
        assertThat(manager.post(path + "/training", "").status()).isEqualTo(202);
        while (buyer.get(path).json().at("/run/state").asString().equals("RUNNING")) {
            Thread.sleep(50);
        }
        assertThat(buyer.get(path).json().at("/run/state").asString()).isEqualTo("DONE");
        assertThat(buyer.get(path).json().at("/versions/0/state").asString()).isEqualTo("ACTIVE");
        Client.Answer bread = buyer.get(path + "/products/" + shop.bread);
        assertThat(bread.json().at("/ahead").size()).isEqualTo(30);
        // three of 84 days the shop was closed: no zeros
        assertThat(bread.json().at("/past").size()).isEqualTo(DAYS - 3);
        assertThat(manager.post(path + "/versions/999999/use", "").status()).isEqualTo(404);
        assertThat(manager.delete(path + "/training").status()).isEqualTo(409);
    }

    private List<State> states() {
        return versions.of(store).stream().map(ModelVersion::state).toList();
    }
}
