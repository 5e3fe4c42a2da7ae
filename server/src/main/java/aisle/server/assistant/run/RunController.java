package aisle.server.assistant.run;

import aisle.server.organization.Access;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import aisle.server.organization.Staff;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Agents' runs in the office: their graph, start, watch, answer, stop. */
@RestController
@RequestMapping("/api/stores/{store}/workflows/{workflow}")
class RunController {

    private static final int SHOWN = 30;

    private final Runs runs;
    private final Staff staff;
    private final Access access;

    RunController(Runs runs, Staff staff, Access access) {
        this.runs = runs;
        this.staff = staff;
        this.access = access;
    }

    /**
     * A step as it is drawn.
     *
     * @param asks whether a person is asked before it
     */
    record Node(String name, List<String> next, boolean asks) {}

    /** A workflow's graph and its last runs, the latest leading. */
    record Overview(String agent, List<Node> steps, List<Run> runs, Map<Long, String> people) {}

    /** A run with the names of who started and answered it. */
    record Opened(Run run, Map<Long, String> people) {}

    /** A run to start; its own id makes it one run however often it is sent. */
    record Start(@Nullable UUID id) {}

    /** One of the question's answers. */
    record Answer(@Nullable String answer) {}

    @GetMapping
    @Requires(Permission.PROPOSAL_VIEW)
    Overview workflow(@PathVariable long store, @PathVariable String workflow) {
        Workflow known = runs.workflow(workflow);
        List<Run> last = runs.list(store, workflow, SHOWN);
        return new Overview(
                known.agent(),
                known.steps().stream()
                        .map(step -> new Node(step.name(), step.next(), step.asks()))
                        .toList(),
                last,
                people(last));
    }

    @PostMapping("/runs")
    @Requires(Permission.AGENT_RUN)
    Opened start(@PathVariable long store, @PathVariable String workflow, @RequestBody Start start) {
        if (start.id() == null) {
            throw Problem.invalid("id", null, "a UUID of the run's own, so that it is started once");
        }
        return sheet(runs.start(start.id(), store, workflow, access.staff()));
    }

    @GetMapping("/runs/{run}")
    @Requires(Permission.PROPOSAL_VIEW)
    Opened run(@PathVariable long store, @PathVariable String workflow, @PathVariable UUID run) {
        return sheet(runs.find(store, run));
    }

    @PostMapping("/runs/{run}/answer")
    @Requires(Permission.AGENT_RUN)
    Opened answer(
            @PathVariable long store,
            @PathVariable String workflow,
            @PathVariable UUID run,
            @RequestBody Answer answer) {
        return sheet(runs.answer(store, run, Objects.requireNonNullElse(answer.answer(), ""), access.staff()));
    }

    @PostMapping("/runs/{run}/cancel")
    @Requires(Permission.AGENT_RUN)
    Opened cancel(@PathVariable long store, @PathVariable String workflow, @PathVariable UUID run) {
        return sheet(runs.cancel(store, run));
    }

    private Opened sheet(Run run) {
        return new Opened(run, people(List.of(run)));
    }

    private Map<Long, String> people(List<Run> of) {
        return staff.names(of.stream()
                .flatMap(run -> Stream.of(run.startedBy(), run.answeredBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }
}
