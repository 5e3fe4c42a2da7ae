package aisle.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.jobs.JobRun.State;
import aisle.server.organization.Problem;
import aisle.server.organization.Role;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import aisle.server.testing.AtOnce;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A job is done once, tried again when it fails, stopped when somebody says so, and due by the clock of its store. */
@ServerTest
class JobsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private JobExecution execution;

    @Autowired
    private JobTables tables;

    @Autowired
    private Nights nights;

    @Autowired
    private JobClock clock;

    @Autowired
    private Stores stores;

    @Autowired
    private Shop people;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    private Store store;

    @BeforeEach
    void open() {
        store = people.store();
    }

    private static Job job(String name, Consumer<Job.Desk> work) {
        return new Job() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run(Desk desk) {
                work.accept(desk);
            }
        };
    }

    private JobRun last(String job) {
        return tables.last(job, store.id(), 1).getFirst();
    }

    @Test
    void whoComesWhileAJobIsDoneDoesNotDoItToo() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var let = new CountDownLatch(1);
        var times = new AtomicInteger();
        Job slow = job("slow", desk -> {
            times.incrementAndGet();
            begun.countDown();
            await(let);
        });
        Thread first = Thread.ofPlatform().start(() -> execution.attempt(slow, store));
        begun.await();
        assertThat(execution.attempt(slow, store)).contains(JobExecution.SOON);
        // another store's is another matter
        assertThat(execution.attempt(job("slow", desk -> {}), people.store())).isEmpty();
        let.countDown();
        first.join();
        assertThat(times).hasValue(1);
        assertThat(last("slow").state()).isEqualTo(State.DONE);
        assertThat(last("slow").attempt()).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatFailsIsTriedAgainLaterAndLaterAndThenGivenUp() {
        Job unlucky = job("unlucky", desk -> {
            throw new IllegalStateException("The disk is full");
        });
        List<Optional<Duration>> pauses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            pauses.add(execution.attempt(unlucky, store));
            assertThat(last("unlucky").problem()).isEqualTo("The disk is full");
            assertThat(last("unlucky").state()).isEqualTo(i < 3 ? State.RETRYING : State.FAILED);
        }
        assertThat(pauses)
                .containsExactly(
                        Optional.of(Duration.ofMinutes(1)),
                        Optional.of(Duration.ofMinutes(5)),
                        Optional.of(Duration.ofMinutes(25)),
                        Optional.empty());
        assertThat(tables.last("unlucky", store.id(), 10)).singleElement().satisfies(run -> {
            assertThat(run.attempt()).isEqualTo(4);
            assertThat(run.endedAt()).isNotNull();
        });
    }

    @Test
    void whatCannotBeDoneIsNotTriedAgain() {
        Job impossible = job("impossible", desk -> {
            throw Problem.conflict("no-history", "This store has not traded.");
        });
        assertThat(execution.attempt(impossible, store)).isEmpty();
        assertThat(last("impossible").state()).isEqualTo(State.FAILED);
        assertThat(last("impossible").problem()).isEqualTo("This store has not traded.");
    }

    @Test
    void aStoppedJobEndsAtTheNextStepItReports() {
        Job long_ = job("long", desk -> {
            desk.at(40, 100);
            tables.stop(desk.run());
            desk.at(50, 100);
            throw new AssertionError("It went on");
        });
        assertThat(execution.attempt(long_, store)).isEmpty();
        assertThat(last("long").state()).isEqualTo(State.CANCELLED);
        assertThat(last("long").percent()).isEqualTo(40);
        // the next night is another run
        assertThat(execution.attempt(job("long", desk -> {}), store)).isEmpty();
        assertThat(tables.last("long", store.id(), 10))
                .extracting(JobRun::state)
                .containsExactly(State.DONE, State.CANCELLED);
    }

    @Test
    void aJobThatWasCutIsBegunAgainAsTheSameRunAndTheFirstAttemptWritesNothingMore() {
        tables.ask("cut", store.id(), "7", null);
        JobRun cut = tables.begin("cut", store.id());
        List<UUID> runs = new ArrayList<>();
        assertThat(execution.attempt(
                        job("cut", desk -> {
                            runs.add(desk.run());
                            assertThat(desk.argument()).contains("7");
                            assertThat(tables.progress(cut, 90)).isFalse();
                            tables.end(cut, State.FAILED, "late");
                        }),
                        store))
                .isEmpty();
        assertThat(runs).containsExactly(cut.id());
        assertThat(last("cut").state()).isEqualTo(State.DONE);
        assertThat(last("cut").attempt()).isEqualTo(2);
        assertThat(last("cut").percent()).isEqualTo(100);
    }

    @Test
    void whatAServerWasAtThatIsGoneIsDueAtOnceAndWhatALivingOneIsAtIsNot() {
        picked("of-the-dead", "gone " + store.id());
        picked("of-the-living", tables.here());
        tables.dueAgain(); // or the server did, which looks every two seconds
        assertThat(dueNow()).containsExactly("of-the-dead");
        forgetDue();
    }

    /** The end of a run and its being put away are two moments; between them somebody may ask for another run. */
    @Test
    void whatIsAskedForWhileTheRunBeforeIsPutAwayDoesNotWaitForTheNight() {
        due("asked-between", false, null);
        due("not-asked", false, null);
        tables.ask("asked-between", store.id(), "8", null);
        tables.dueAgain(); // or the server did, which looks every two seconds
        assertThat(dueNow()).containsExactly("asked-between");
        forgetDue();
    }

    private void picked(String job, String server) {
        due(job, true, server);
    }

    private List<String> dueNow() {
        return sql.sql("select task_name from jobs.due where task_instance = :store and not picked "
                        + "and picked_by is null and execution_time <= now()")
                .param("store", Long.toString(store.id()))
                .query(String.class)
                .list();
    }

    private void forgetDue() {
        sql.sql("delete from jobs.due where task_instance = :store")
                .param("store", Long.toString(store.id()))
                .update();
    }

    private void due(String job, boolean picked, @Nullable String server) {
        sql.sql("""
                insert into jobs.due (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                values (:job, :store, now() + interval '1 day', :picked, :server, case when :picked then now() end, 7)""")
                .param("job", job)
                .param("picked", picked)
                .param("store", Long.toString(store.id()))
                .param("server", server)
                .update();
    }

    @Test
    void aNightIsTheStoresNight() {
        Job facts = job("facts", desk -> {});
        Instant noon = Instant.parse("2026-11-26T12:00:00Z");
        assertThat(nights.next(facts, in("Europe/Madrid"), noon)).contains(Instant.parse("2026-11-27T02:30:00Z"));
        assertThat(nights.next(facts, in("America/New_York"), noon)).contains(Instant.parse("2026-11-27T08:30:00Z"));
        assertThat(nights.next(job("by-hand", desk -> {}), store, noon)).isEmpty();
    }

    private Store in(String zone) {
        return new Store(
                store.id(),
                store.name(),
                store.address(),
                ZoneId.of(zone),
                store.language(),
                store.receiptFooter(),
                store.currency(),
                store.demo());
    }

    @Test
    void theDaysOfADemoShopAreNothingToAnotherStore() throws InterruptedException {
        Client owner = Client.signedIn(port, people.hire(Role.OWNER).login());
        String path = "/api/stores/" + store.id() + "/jobs";
        assertThat(owner.get(path).json().path("jobs").findValuesAsString("name"))
                .contains("facts")
                .doesNotContain("demo-days");
        assertThat(owner.post(path + "/demo-days/start", "").status()).isEqualTo(404);
        stores.markAsDemo(store.id());
        assertThat(owner.get(path).json().path("jobs").findValuesAsString("name"))
                .contains("facts", "demo-days");
        assertThat(owner.post(path + "/demo-days/start", "").status()).isEqualTo(200);
        assertThat(ended(owner, path, "demo-days").at("/runs/0/state").asString())
                .isEqualTo("DONE");
    }

    @Test
    void onlyAStoreThatAJobConcernsIsPlannedFor() {
        clock.keep();
        assertThat(clock.due("demo-days", store.id())).isEmpty();
        stores.markAsDemo(store.id());
        clock.keep();
        assertThat(clock.due("demo-days", store.id()))
                .hasValueSatisfying(at -> assertThat(at)
                        .isEqualTo(nights.next(job("demo-days", desk -> {}), store, Instant.now())
                                .orElseThrow()));
    }

    @Test
    void theOwnerSeesStartsAndStopsJobs() throws InterruptedException {
        Client owner = Client.signedIn(port, people.hire(Role.OWNER).login());
        Client manager =
                Client.signedIn(port, people.hire(Role.MANAGER, store.id()).login());
        String path = "/api/stores/" + store.id() + "/jobs";
        assertThat(manager.get(path).status()).isEqualTo(403);
        assertThat(manager.post(path + "/facts/start", "").status()).isEqualTo(403);
        assertThat(owner.post(path + "/nonsense/start", "").status()).isEqualTo(404);
        assertThat(owner.post(path + "/facts/cancel", "").status()).isEqualTo(409);
        assertThat(owner.get(path).json().path("jobs").findValuesAsString("name"))
                .contains("facts", "forecast", "inventory-manager", "training");
        assertThat(owner.post(path + "/facts/start", "").status()).isEqualTo(200);
        JsonNode facts = ended(owner, path, "facts");
        assertThat(facts.at("/runs/0/state").asString()).isEqualTo("DONE");
        assertThat(facts.at("/runs/0/percent").asInt()).isEqualTo(100);
        long asked = facts.at("/runs/0/askedBy").asLong();
        assertThat(owner.get(path).json().at("/people/" + asked).asString()).isNotBlank();
        assertThat(Instant.parse(facts.path("next").asString()))
                .isAfter(Instant.parse(facts.at("/runs/0/endedAt").asString()));
        // a store that never traded has nothing to learn from
        assertThat(owner.post(path + "/training/start", "").status()).isEqualTo(200);
        JsonNode training = ended(owner, path, "training");
        assertThat(training.at("/runs/0/state").asString()).isEqualTo("FAILED");
        assertThat(training.at("/runs/0/problem").asString()).contains("not traded");
    }

    @Test
    void whoAsksAtTheSameTimeIsAnsweredToo() throws Exception {
        Client owner = Client.signedIn(port, people.hire(Role.OWNER).login());
        String path = "/api/stores/" + store.id() + "/jobs";
        for (int round = 0; round < 5; round++) {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(() -> owner.post(path + "/facts/start", "").status());
            }
            assertThat(AtOnce.call(calls)).containsOnly(200);
            ended(owner, path, "facts");
        }
    }

    private static JsonNode ended(Client owner, String path, String job) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            for (JsonNode each : owner.get(path).json().path("jobs")) {
                if (each.path("name").asString().equals(job)
                        && !each.at("/runs/0/endedAt").isNull()
                        && isDueLater(each)) {
                    return each;
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The job " + job + " does not end");
    }

    /** The next night is set in a moment after the run has ended. */
    private static boolean isDueLater(JsonNode job) {
        return job.path("next").isNull()
                || Instant.parse(job.path("next").asString()).isAfter(Instant.now());
    }
}
