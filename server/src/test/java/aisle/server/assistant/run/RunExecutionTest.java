package aisle.server.assistant.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aisle.server.assistant.Change;
import aisle.server.assistant.NewProposal;
import aisle.server.assistant.Proposal;
import aisle.server.assistant.Proposals;
import aisle.server.assistant.run.Run.State;
import aisle.server.assistant.run.Workflow.Desk;
import aisle.server.assistant.run.Workflow.Done;
import aisle.server.assistant.run.Workflow.Question;
import aisle.server.assistant.run.Workflow.Step;
import aisle.server.organization.Role;
import aisle.server.organization.StaffMember;
import aisle.server.purchasing.TestSupply;
import aisle.server.sales.TestShop;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A run that is cut anywhere repeats nothing, loses nothing, and is nobody's but the one's who holds it. */
@ServerTest
class RunExecutionTest {

    private static final Duration LEASE = Duration.ofMinutes(5);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RunExecution execution;

    @Autowired
    private RunTables tables;

    @Autowired
    private Runs runs;

    @Autowired
    private Proposals proposals;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Shop people;

    private final List<String> done = new ArrayList<>();
    private Consumer<String> when = moment -> {};
    private TestShop shop;
    private TestSupply supply;
    private UUID run;
    private UUID holder;

    /** The process is gone: nothing that was in memory is left. */
    private static final class Cut extends Error {
        private static final long serialVersionUID = 1;
    }

    @BeforeEach
    void open() {
        shop = TestShop.open(context);
        supply = TestSupply.of(context, shop);
        run = UUID.randomUUID();
        holder = UUID.randomUUID();
    }

    /** Plans two orders, asks in between if wanted, files both. */
    private Workflow workflow(boolean asking) {
        return new Workflow() {
            @Override
            public String name() {
                return "two-orders";
            }

            @Override
            public String agent() {
                return "Tester";
            }

            @Override
            public List<Step> steps() {
                return List.of(
                        new Step("plan", List.of("sure", "file"), false, desk -> plan()),
                        new Step("sure", List.of("file", END), true, desk -> sure(desk)),
                        new Step("file", List.of(END), false, desk -> file(desk)));
            }

            private Done plan() {
                done.add("plan");
                when.accept("plan");
                var kept =
                        Done.then(asking ? "sure" : "file", Map.of("orders", 2)).keeping("breads", 12);
                return asking ? kept.asking(new Question("SURE", List.of("YES", "NO"), Map.of())) : kept;
            }

            private Done sure(Desk desk) {
                done.add("sure");
                return Done.then(desk.answer().orElseThrow().equals("YES") ? "file" : END, Map.of());
            }

            private Done file(Desk desk) {
                done.add("file");
                long breads = desk.kept("breads", Integer.class).orElseThrow();
                desk.file("first", order(breads));
                when.accept("between");
                desk.file("second", order(2 * breads));
                when.accept("filed");
                return Done.then(END, Map.of("filed", 2));
            }
        };
    }

    private NewProposal order(long breads) {
        var line = new Change.Order.Line(shop.bread, breads * 1_000);
        return new NewProposal(
                new UUID(0, 0),
                shop.store.id(),
                new Change.Order(supply.supplier.id(), List.of(line)),
                "Bread will be sold out.",
                List.of(),
                100,
                Instant.parse(expires),
                null);
    }

    private final String expires = Instant.now().plus(Duration.ofHours(5)).toString();

    /** Begins a run that this test's runner holds. */
    private Run begun() {
        return Objects.requireNonNull(transaction.execute(status -> {
            tables.insert(run, shop.store.id(), "two-orders", 1L, Instant.now());
            return held();
        }));
    }

    /** The next runner takes it, as when the one before fell silent. */
    private Run held() {
        holder = UUID.randomUUID();
        sql.sql("""
                update assistant.run set holder = :holder, server = presence.here(),
                    lease_until = now() + interval '5 minute'
                where id = :run""").param("holder", holder).param("run", run).update();
        return tables.find(shop.store.id(), run).orElseThrow();
    }

    private void carryOn(Run of) {
        execution.carryOn(of, workflow(false), holder);
    }

    private Run now() {
        return runs.find(shop.store.id(), run);
    }

    private List<Proposal> filed() {
        return proposals.list(shop.store.id(), Proposal.State.OPEN, 500);
    }

    private int checkpoints() {
        return sql.sql("select count(*) from assistant.checkpoint where run = :run")
                .param("run", run)
                .query(Integer.class)
                .single();
    }

    @Test
    void aRunIsDoneStepByStepAndItsCheckpointsAreGoneAfterwards() {
        carryOn(begun());
        assertThat(now().state()).isEqualTo(State.DONE);
        assertThat(now().steps()).extracting(Run.StepDone::step).containsExactly("plan", "file");
        assertThat(now().steps().getLast().found()).containsEntry("filed", 2);
        assertThat(now().proposals()).hasSize(2);
        assertThat(filed()).hasSize(2).allMatch(proposal -> proposal.filedBy().equals("Tester"));
        assertThat(checkpoints()).isZero();
    }

    @Test
    void cutBetweenFilingAndCheckpointItFilesNothingTwice() {
        for (String moment : List.of("between", "filed")) {
            when = at -> {
                if (at.equals(moment)) {
                    throw new Cut();
                }
            };
            Run first = now0();
            assertThatThrownBy(() -> carryOn(first)).hasRootCauseInstanceOf(Cut.class);
        }
        assertThat(filed()).hasSize(2);
        assertThat(now().state()).isEqualTo(State.RUNNING);
        when = at -> {};
        carryOn(held());
        assertThat(filed()).hasSize(2);
        assertThat(now().proposals()).hasSize(2);
        assertThat(now().state()).isEqualTo(State.DONE);
        assertThat(done).containsExactly("plan", "file", "file", "file");
        assertThat(filed())
                .allSatisfy(proposal -> assertThat(
                                proposals.find(shop.store.id(), proposal.id()).events())
                        .hasSize(1));
    }

    private Run now0() {
        return tables.find(shop.store.id(), run).isPresent() ? held() : begun();
    }

    @Test
    void cutBeforeItsFirstCheckpointItBeginsAnew() {
        when = at -> {
            throw new Cut();
        };
        Run first = begun();
        assertThatThrownBy(() -> carryOn(first)).hasRootCauseInstanceOf(Cut.class);
        when = at -> {};
        carryOn(held());
        assertThat(done).containsExactly("plan", "plan", "file");
        assertThat(filed()).hasSize(2);
    }

    @Test
    void whoLostARunToAnotherFilesNothing() {
        Run first = begun();
        UUID lost = holder;
        when = at -> {
            if (at.equals("plan")) {
                held();
            }
        };
        assertThatThrownBy(() -> execution.carryOn(first, workflow(false), lost))
                .hasStackTraceContaining("was stopped or taken over");
        assertThat(filed()).isEmpty();
        when = at -> {};
        carryOn(tables.find(shop.store.id(), run).orElseThrow());
        assertThat(filed()).hasSize(2);
    }

    @Test
    void aStoppedRunFilesNothingMore() {
        Run first = begun();
        when = at -> {
            if (at.equals("between")) {
                runs.cancel(shop.store.id(), run);
            }
        };
        assertThatThrownBy(() -> carryOn(first)).hasStackTraceContaining("was stopped or taken over");
        assertThat(filed()).hasSize(1);
        assertThat(now().state()).isEqualTo(State.CANCELLED);
        assertThat(checkpoints()).isZero();
    }

    @Test
    void aRunThatAsksWaitsAndGoesOnWithTheAnswer() {
        execution.carryOn(begun(), workflow(true), holder);
        assertThat(now().state()).isEqualTo(State.WAITING);
        assertThat(Objects.requireNonNull(now().question()).answers()).containsExactly("YES", "NO");
        assertThat(done).containsExactly("plan");
        StaffMember manager = people.hire(Role.MANAGER, shop.store.id()).member();
        assertThatThrownBy(() -> runs.answer(shop.store.id(), run, "MAYBE", manager))
                .hasMessageContaining("answer");
        Run answered = Objects.requireNonNull(transaction.execute(status -> {
            runs.answer(shop.store.id(), run, "YES", manager);
            return held();
        }));
        execution.carryOn(answered, workflow(true), holder);
        assertThat(now().state()).isEqualTo(State.DONE);
        assertThat(done).containsExactly("plan", "sure", "file");
        assertThat(now().answeredBy()).isEqualTo(manager.id());
    }

    @Test
    void aRunIsTakenAtOnceWhenItsServerIsGoneAndByItsLeaseWhenThatIsThere() {
        transaction.executeWithoutResult(status -> {
            tables.insert(run, shop.store.id(), "two-orders", 1L, Instant.now());
            held();
            assertThat(taken()).as("held by this server").doesNotContain(run);
            sql.sql("update assistant.run set server = :server where id = :run")
                    .param("server", "gone " + run)
                    .param("run", run)
                    .update();
            assertThat(taken()).contains(run);
            assertThat(taken()).as("held by this server again").doesNotContain(run);
            status.setRollbackOnly();
        });
    }

    private List<UUID> taken() {
        List<UUID> taken = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            tables.claim(UUID.randomUUID(), LEASE).ifPresent(claimed -> taken.add(claimed.id()));
        }
        return taken;
    }

    @Test
    void oneRunIsTakenByOneRunner() {
        transaction.executeWithoutResult(status -> {
            tables.insert(run, shop.store.id(), "two-orders", 1L, Instant.now());
            assertThat(taken()).containsOnlyOnce(run);
            assertThat(tables.insert(UUID.randomUUID(), shop.store.id(), "two-orders", 1L, Instant.now()))
                    .isFalse();
            status.setRollbackOnly();
        });
    }
}
