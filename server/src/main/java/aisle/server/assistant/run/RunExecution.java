package aisle.server.assistant.run;

import static org.bsc.langgraph4j.action.AsyncEdgeAction.edge_async;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import aisle.server.assistant.Proposals;
import aisle.server.assistant.RunMoved;
import aisle.server.assistant.run.Workflow.Done;
import aisle.server.assistant.run.Workflow.Question;
import aisle.server.assistant.run.Workflow.Step;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bsc.langgraph4j.CompileConfig;
import org.bsc.langgraph4j.CompiledGraph;
import org.bsc.langgraph4j.GraphInput;
import org.bsc.langgraph4j.GraphStateException;
import org.bsc.langgraph4j.RunnableConfig;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.action.AsyncNodeAction;
import org.bsc.langgraph4j.checkpoint.Checkpoint;
import org.bsc.langgraph4j.state.AgentState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Carries a run on from its last checkpoint, as a LangGraph4j graph made of its workflow's steps. */
@Component
class RunExecution {

    private static final String NEXT = "next";
    private static final String QUESTION = "question";

    private final Proposals proposals;
    private final RunTables tables;
    private final JdbcClient sql;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();

    RunExecution(
            Proposals proposals,
            RunTables tables,
            JdbcClient sql,
            JsonMapper json,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.tables = tables;
        this.sql = sql;
        this.json = json;
        this.transaction = transaction;
        this.events = events;
    }

    /** What a runner has in hand. */
    private record Held(Run run, Workflow workflow, UUID holder, Checkpoints checkpoints) {}

    /**
     * Does a run's steps until it ends or asks.
     *
     * @throws RunLost when it is not this holder's any more
     */
    void carryOn(Run run, Workflow workflow, UUID holder) {
        var checkpoints = new Checkpoints(run, holder, tables, sql, json, transaction, events);
        var held = new Held(run, workflow, holder, checkpoints);
        Optional<Checkpoint> from = checkpoints.last();
        if (from.isEmpty() || !rests(held, from.get())) {
            follow(held, from);
        }
        Checkpoint last = checkpoints.last().orElseThrow();
        if (StateGraph.END.equals(last.getNextNodeId())) {
            write(held, () -> tables.end(run.id(), Run.State.DONE, null, clock.instant()));
        } else {
            Question question = json.readValue(String.valueOf(last.getState().get(QUESTION)), Question.class);
            write(held, () -> tables.ask(run.id(), question));
        }
    }

    /** Whether nothing is left to do: all steps are done, or it asks and nobody has answered. */
    private static boolean rests(Held held, Checkpoint at) {
        String next = at.getNextNodeId();
        return StateGraph.END.equals(next)
                || asks(held.workflow(), next) && held.run().answer() == null;
    }

    private static boolean asks(Workflow workflow, String step) {
        return workflow.steps().stream()
                .anyMatch(each -> each.asks() && each.name().equals(step));
    }

    private void follow(Held held, Optional<Checkpoint> from) {
        var config =
                RunnableConfig.builder().threadId(held.run().id().toString()).build();
        try {
            CompiledGraph<AgentState> graph = graph(held);
            if (from.isEmpty()) {
                graph.invoke(GraphInput.noArgs(), config);
                return;
            }
            String answer = held.run().answer();
            if (answer != null && asks(held.workflow(), from.get().getNextNodeId())) {
                graph.updateState(config, Map.of(StepDesk.ANSWER, answer));
            }
            graph.invoke(GraphInput.resume(), config);
        } catch (GraphStateException wrong) {
            throw new IllegalStateException("The workflow " + held.workflow().name() + " is no graph", wrong);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private CompiledGraph<AgentState> graph(Held held) throws GraphStateException {
        var graph = new StateGraph<>(AgentState::new);
        for (Step step : held.workflow().steps()) {
            graph.addNode(step.name(), node(held, step));
            Map<String, String> ways =
                    step.next().stream().collect(Collectors.toMap(UnaryOperator.identity(), RunExecution::node));
            graph.addConditionalEdges(
                    step.name(), edge_async(state -> state.<String>value(NEXT).orElseThrow()), ways);
        }
        graph.addEdge(StateGraph.START, held.workflow().steps().getFirst().name());
        var asking = held.workflow().steps().stream()
                .filter(Step::asks)
                .map(Step::name)
                .toList();
        return graph.compile(CompileConfig.builder()
                .checkpointSaver(held.checkpoints())
                .interruptsBefore(asking)
                .recursionLimit(10_000)
                .build());
    }

    private static String node(String step) {
        return step.equals(Workflow.END) ? StateGraph.END : step;
    }

    /** The graph waits for ever for a step that ends with an error, so that becomes an exception. */
    private AsyncNodeAction<AgentState> node(Held held, Step step) {
        return node_async(state -> {
            try {
                return work(held, step, state.data());
            } catch (Error error) {
                throw new IllegalStateException("The step " + step.name() + " broke off", error);
            }
        });
    }

    private Map<String, Object> work(Held held, Step step, Map<String, Object> state) {
        String began = clock.instant().toString();
        write(held, () -> tables.beginStep(held.run().id(), step.name()));
        String agent = held.workflow().agent();
        var desk = new StepDesk(held.run(), held.holder(), agent, state, proposals, tables, transaction, json);
        Done done = step.work().at(desk);
        Map<String, Object> changed = new HashMap<>();
        changed.put(NEXT, done.next());
        changed.put(Checkpoints.FOUND, json.writeValueAsString(done.found()));
        changed.put(Checkpoints.BEGAN, began);
        done.keeps().forEach((name, value) -> changed.put(StepDesk.KEPT + name, json.writeValueAsString(value)));
        if (done.question() != null) {
            changed.put(QUESTION, json.writeValueAsString(done.question()));
        }
        return changed;
    }

    private void write(Held held, Runnable what) {
        transaction.executeWithoutResult(status -> {
            tables.hold(held.run().id(), held.holder());
            what.run();
            events.publishEvent(new RunMoved(held.run().store(), held.run().id()));
        });
    }
}
