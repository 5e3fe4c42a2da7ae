package aisle.server.assistant.memory;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.assistant.Change;
import aisle.server.assistant.NewProposal;
import aisle.server.assistant.NewProposal.Figure;
import aisle.server.assistant.NewProposal.Unit;
import aisle.server.assistant.Outcome;
import aisle.server.assistant.Outcomes;
import aisle.server.assistant.Proposals;
import aisle.server.assistant.run.TestRuns;
import aisle.server.catalog.Prices;
import aisle.server.insight.SellingShop;
import aisle.server.organization.Role;
import aisle.server.organization.StaffMember;
import aisle.server.purchasing.PurchaseOrders;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What was decided and what came of it changes the next run, and people may correct and delete it. */
@ServerTest
class MemoryTest {

    private static final String AGENT = "Inventory manager";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Episodes episodes;

    @Autowired
    private PurchaseOrders orders;

    @Autowired
    private Prices prices;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Shop people;

    @LocalServerPort
    private int port;

    private SellingShop shop;
    private StaffMember decider;
    private Client manager;
    private String path;
    private TestRuns runs;

    @BeforeEach
    void open() {
        shop = SellingShop.of(context, 16);
        var hired = people.hire(Role.MANAGER, shop.store);
        decider = hired.member();
        manager = Client.signedIn(port, hired.login());
        path = "/api/stores/" + shop.store;
        runs = new TestRuns(manager, shop.store);
    }

    private UUID filed(Change change, long gain, List<Figure> evidence) {
        UUID id = UUID.randomUUID();
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
        proposals.file(new NewProposal(id, shop.store, change, "Why not", evidence, gain, tomorrow, AGENT), null);
        return id;
    }

    private Change order(long packs) {
        return new Change.Order(
                shop.supply.supplier.id(), List.of(new Change.Order.Line(shop.shop.bread, packs * 12_000)));
    }

    private void reject(UUID id, String reason) {
        proposals.reject(shop.store, id, reason, decider);
    }

    private JsonNode remembered() {
        var answer = manager.get(path + "/episodes?agent=Inventory%20manager");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private long written(String act) {
        return sql.sql("select count(*) from organization.audit where store = :store and act = :act")
                .param("store", shop.store)
                .param("act", act)
                .query(Long.class)
                .single();
    }

    @Test
    void whatWasTurnedDownTwiceIsLeftOutUntilAPersonSaysOtherwise() {
        shop.have(4, "A", null);
        reject(filed(order(1), 500, List.of()), "The baker is on holiday");
        JsonNode afterOne = runs.start();
        assertThat(TestRuns.found(afterOne, "remember").path("episodes").asInt())
                .isEqualTo(1);
        assertThat(TestRuns.found(afterOne, "remember").path("lessons")).isEmpty();
        JsonNode proposed = runs.proposals(afterOne).getFirst();
        UUID second = UUID.fromString(proposed.path("id").asString());
        reject(second, "Still on holiday");

        JsonNode run = runs.start();
        assertThat(run.path("state").asString()).as(run.toString()).isEqualTo("DONE");
        assertThat(runs.proposals(run)).isEmpty();
        JsonNode lesson = TestRuns.found(run, "remember").path("lessons").path(0);
        assertThat(lesson.path("effect").asString()).isEqualTo("LEAVE_OUT");
        assertThat(lesson.path("name").asString()).isEqualTo("Bread");
        assertThat(lesson.path("episodes").path(0).asString()).isEqualTo(second.toString());
        assertThat(Instant.parse(lesson.path("until").asString()))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(13)), Instant.now().plus(Duration.ofDays(15)));

        JsonNode shown = remembered().path("episodes");
        assertThat(shown).hasSize(2);
        assertThat(shown.path(0).path("reason").asString()).isEqualTo("Still on holiday");
        assertThat(shown.path(0).path("decision").asString()).isEqualTo("REJECTED");
        var correction = "{\"reason\":\"The baker is back\",\"counts\":false}";
        assertThat(manager.post(path + "/episodes/" + second, correction).status())
                .isEqualTo(204);
        assertThat(remembered().path("episodes").path(0).path("reason").asString())
                .isEqualTo("The baker is back");
        assertThat(written("episode-corrected")).isEqualTo(1);
        assertThat(runs.proposals(runs.start())).hasSize(1);
    }

    @Test
    void whatAPersonTookOutOfAnOrderIsTurnedDownToo() {
        long wine = shop.shop.wine;
        for (int time = 0; time < 2; time++) {
            UUID id = filed(
                    new Change.Order(
                            shop.supply.supplier.id(),
                            List.of(
                                    new Change.Order.Line(shop.shop.bread, 12_000),
                                    new Change.Order.Line(wine, 12_000))),
                    500,
                    List.of());
            proposals.revise(shop.store, id, order(1), decider);
            proposals.approve(shop.store, id, decider, true);
        }
        var lessons = Lessons.from(episodes.counting(shop.store, AGENT, Instant.now()), Instant.now());
        assertThat(lessons.leftOut(Change.Kind.ORDER)).containsExactly(wine);
        assertThat(remembered().path("episodes").path(0).path("decision").asString())
                .isEqualTo("CHANGED");
        var later = Instant.now().plus(Duration.ofDays(15));
        assertThat(Lessons.from(episodes.counting(shop.store, AGENT, later), later)
                        .leftOut(Change.Kind.ORDER))
                .isEmpty();
    }

    @Test
    void anOrderIsExpectedToBringWhatThoseBeforeDid() {
        for (int time = 0; time < 2; time++) {
            UUID id = filed(order(2), 6_000, List.of());
            proposals.approve(shop.store, id, decider, true);
            shop.supply.received(orders.find(shop.store, id), 24, null, null);
        }
        shop.sell(44);
        outcomes.measureDue(shop.shop.store, SellingShop.TODAY.plusDays(3));
        JsonNode shown = remembered().path("episodes");
        long came = shown.path(0).path("measured").asLong()
                + shown.path(1).path("measured").asLong();
        long reached = came * 1_000_000 / 12_000;
        assertThat(reached).isBetween(1L, 799_999L);

        JsonNode run = runs.start();
        JsonNode lesson = TestRuns.found(run, "remember").path("lessons").path(0);
        assertThat(lesson.path("effect").asString()).as(run.toString()).isEqualTo("EXPECT_LESS");
        assertThat(lesson.path("reachedPpm").asLong()).isEqualTo(reached);
        JsonNode proposal = runs.proposals(run).getFirst();
        long before = figure(proposal, Episodes.BEFORE_MEMORY);
        assertThat(before).isPositive();
        assertThat(proposal.path("gain").asLong()).isEqualTo(before * reached / 1_000_000);
        assertThat(proposal.path("reason").asString()).contains("The last 2 such brought");

        // and the promise held against the next outcome is the one before memory lowered it
        reject(UUID.fromString(proposal.path("id").asString()), "No money");
        assertThat(remembered().path("episodes").path(0).path("promised").asLong())
                .isEqualTo(before);
    }

    private static long figure(JsonNode proposal, String name) {
        for (JsonNode figure : proposal.path("evidence")) {
            if (figure.path("name").asString().equals(name)) {
                return figure.path("value").asLong();
            }
        }
        throw new AssertionError("No figure " + name + " in " + proposal);
    }

    /** Two markdowns from 3.00 to 2.80 that promised the same, of a day that is over; what they brought. */
    private long markedDownBefore(long promised, long sold) {
        shop.have(12, "A", SellingShop.TODAY);
        LocalDate today = SellingShop.TODAY;
        var evidence = List.of(
                new Figure("expiring", 12_000, Unit.QUANTITY, shop.shop.bread),
                new Figure("priceNow", 300, Unit.MONEY, shop.shop.bread));
        var markdown = new Change.Markdown(shop.shop.bread, 280, today.plusDays(1));
        UUID first = filed(markdown, promised, evidence);
        UUID second = filed(markdown, promised, evidence);
        for (UUID id : List.of(first, second)) {
            proposals.approve(shop.store, id, decider, true);
            prices.takeBack(shop.store, shop.shop.bread, today, false, 280);
        }
        shop.sell(sold);
        outcomes.measureDue(shop.shop.store, today.plusDays(1));
        sql.sql(
                        "update assistant.proposal set change = jsonb_set(change, '{to}', to_jsonb(:today::text)) where id in (:ids)")
                .param("today", today.toString())
                .param("ids", List.of(first, second))
                .update();
        return List.of(first, second).stream()
                .map(id -> outcomes.of(id).map(Outcome::gain).orElseThrow())
                .mapToLong(Objects::requireNonNull)
                .sum();
    }

    private List<JsonNode> markdowns(JsonNode run) {
        return runs.proposals(run).stream()
                .filter(each -> each.path("change").path("kind").asString().equals("MARKDOWN"))
                .toList();
    }

    @Test
    void aMarkdownIsExpectedToBringWhatThoseBeforeDid() {
        long came = markedDownBefore(200, 4);
        long reached = came * 1_000_000 / 400;
        assertThat(reached).isBetween(1L, 799_999L);
        shop.have(12, "B", SellingShop.TODAY.plusDays(1));
        JsonNode run = runs.start();
        assertThat(markdowns(run)).as(run.toString()).hasSize(1);
        JsonNode proposal = markdowns(run).getFirst();
        assertThat(proposal.path("gain").asLong())
                .isEqualTo(figure(proposal, Episodes.BEFORE_MEMORY) * reached / 1_000_000);
    }

    @Test
    void aMarkdownThatBroughtNothingIsNotProposedAgain() {
        long came = markedDownBefore(200, 1);
        assertThat(came).isNegative();
        shop.have(12, "B", SellingShop.TODAY.plusDays(1));
        JsonNode run = runs.start();
        assertThat(TestRuns.found(run, "remember")
                        .path("lessons")
                        .path(0)
                        .path("reachedPpm")
                        .asLong())
                .isZero();
        assertThat(markdowns(run)).isEmpty();
        remembered()
                .path("episodes")
                .forEach(episode -> assertThat(manager.delete(path + "/episodes/"
                                        + episode.path("proposal").asString())
                                .status())
                        .isEqualTo(204));
        assertThat(markdowns(runs.start())).hasSize(1);
    }

    @Test
    void whatIsDeletedStaysAwayAndTheProposalsOwnHistoryDoesNotChange() {
        UUID id = filed(order(1), 500, List.of());
        proposals.approve(shop.store, id, decider, true);
        assertThat(manager.delete(path + "/episodes/" + id).status()).isEqualTo(204);
        assertThat(manager.delete(path + "/episodes/" + id).status()).isEqualTo(404);
        proposals.undo(shop.store, id, "Too much", decider);
        assertThat(remembered().path("episodes")).isEmpty();
        assertThat(proposals.find(shop.store, id).events()).hasSize(3);
        assertThat(written("episode-deleted")).isEqualTo(1);
    }

    @Test
    void whatIsTakenBackIsRememberedAsThat() {
        UUID id = filed(order(1), 500, List.of());
        proposals.approve(shop.store, id, decider, true);
        proposals.undo(shop.store, id, "Too much", decider);
        JsonNode episode = remembered().path("episodes").path(0);
        assertThat(episode.path("decision").asString()).isEqualTo("TAKEN_BACK");
        assertThat(episode.path("turnedDown").path(0).asLong()).isEqualTo(shop.shop.bread);
        assertThat(episode.path("reason").asString()).isEqualTo("Too much");
    }

    @Test
    void aBuyerReadsItAndNobodyWithoutTheRightChangesIt() {
        UUID id = filed(order(1), 500, List.of());
        reject(id, "No room");
        Client buyer = Client.signedIn(port, people.hire(Role.BUYER, shop.store).login());
        assertThat(buyer.get(path + "/episodes?agent=x").status()).isEqualTo(200);
        assertThat(buyer.delete(path + "/episodes/" + id).status()).isEqualTo(403);
        assertThat(buyer.post(path + "/episodes/" + id, "{\"counts\":false}").status())
                .isEqualTo(403);
        long elsewhere = people.store().id();
        Client other =
                Client.signedIn(port, people.hire(Role.MANAGER, elsewhere).login());
        assertThat(other.delete("/api/stores/" + elsewhere + "/episodes/" + id).status())
                .isEqualTo(404);
        assertThat(manager.post(path + "/episodes/" + id, "{\"reason\":\"\",\"counts\":true}")
                        .status())
                .isEqualTo(400);
        assertThat(manager.post(path + "/episodes/" + id, "{}").status()).isEqualTo(400);
        assertThat(remembered().path("episodes")).hasSize(1);
    }

    @Test
    void whatPeopleProposeIsNotTheAgentsToRemember() {
        UUID id = UUID.randomUUID();
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
        StaffMember buyer = people.hire(Role.BUYER, shop.store).member();
        proposals.file(new NewProposal(id, shop.store, order(1), "Why not", List.of(), 0, tomorrow, null), buyer);
        reject(id, "No");
        assertThat(manager.get(path + "/episodes?agent=Ana%20Ruiz").json().path("episodes"))
                .isEmpty();
    }

    @Test
    void anEpisodeIsForgottenAfterFourHundredDays() {
        reject(filed(order(1), 500, List.of()), "No room");
        reject(filed(order(1), 500, List.of()), "No room again");
        sql.sql("""
                update assistant.episode set decided_at = decided_at - interval '401 days'
                where store = :store and reason = 'No room'""").param("store", shop.store).update();
        episodes.forgetOld();
        assertThat(remembered().path("episodes")).hasSize(1);
    }
}
