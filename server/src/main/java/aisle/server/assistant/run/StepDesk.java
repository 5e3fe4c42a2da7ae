package aisle.server.assistant.run;

import aisle.server.assistant.NewProposal;
import aisle.server.assistant.Proposal;
import aisle.server.assistant.Proposals;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What a step of one run sees and may do. */
final class StepDesk implements Workflow.Desk {

    /** Before the names of what steps keep, among the other entries of the state. */
    static final String KEPT = "kept.";

    static final String ANSWER = "answer";

    private final Run run;
    private final UUID holder;
    private final String agent;
    private final Map<String, Object> state;
    private final Proposals proposals;
    private final RunTables tables;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    StepDesk(
            Run run,
            UUID holder,
            String agent,
            Map<String, Object> state,
            Proposals proposals,
            RunTables tables,
            TransactionTemplate transaction,
            JsonMapper json) {
        this.run = run;
        this.holder = holder;
        this.agent = agent;
        this.state = state;
        this.proposals = proposals;
        this.tables = tables;
        this.transaction = transaction;
        this.json = json;
    }

    @Override
    public long store() {
        return run.store();
    }

    @Override
    public <T> Optional<T> kept(String name, Class<T> type) {
        return Optional.ofNullable(state.get(KEPT + name)).map(text -> json.readValue(text.toString(), type));
    }

    @Override
    public Optional<String> answer() {
        return Optional.ofNullable(state.get(ANSWER)).map(Object::toString);
    }

    /** In one transaction with the run's own note of it, and only while the run is this runner's. */
    @Override
    public Proposal file(String key, NewProposal proposal) {
        var own = proposal.as(id(run.id(), key), run.store(), agent);
        return Objects.requireNonNull(transaction.execute(status -> {
            tables.hold(run.id(), holder);
            Proposal filed = proposals.file(own, null);
            tables.addProposal(run.id(), key, filed.id());
            return filed;
        }));
    }

    /** The same for the same run and key: the database takes each proposal's id once. */
    static UUID id(UUID run, String key) {
        return UUID.nameUUIDFromBytes((run + "/" + key).getBytes(StandardCharsets.UTF_8));
    }
}
