package aisle.server.assistant;

import aisle.server.assistant.Proposal.Event;
import aisle.server.assistant.Proposal.Happened;
import aisle.server.assistant.Proposal.State;
import aisle.server.organization.LatestMark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Proposals and what happened to them, as rows. */
@Component
class ProposalTables {

    private static final TypeReference<List<NewProposal.Figure>> EVIDENCE = new TypeReference<>() {};
    private static final TypeReference<Map<Long, Long>> STOCK = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    ProposalTables(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Everything that was filed, in one text: the same id with another is refused. */
    String content(NewProposal proposal) {
        return json.writeValueAsString(proposal);
    }

    Optional<String> contentOf(UUID id) {
        return sql.sql("select content from assistant.proposal where id = :id")
                .param("id", id)
                .query((row, number) -> row.getString("content"))
                .optional();
    }

    Optional<Change> changeAsFiled(long store, UUID id) {
        return sql.sql(
                        "select content::jsonb -> 'change' as filed from assistant.proposal where id = :id and store = :store")
                .param("id", id)
                .param("store", store)
                .query((row, number) -> json.readValue(row.getString("filed"), Change.class))
                .optional();
    }

    /** Writes it open; with the same id at the same time only one of two gets through. */
    boolean insert(NewProposal proposal, String filedBy, Map<Long, Long> stock, Instant at) {
        return sql.sql("""
                insert into assistant.proposal (id, store, kind, state, content, change, reason, evidence, stock, gain,
                    filed_by, filed_at, expires_at, backtest)
                values (:id, :store, :kind, 'OPEN', :content, :change::jsonb, :reason, :evidence::jsonb, :stock::jsonb,
                    :gain, :filedBy, :at, :expires, :backtest::jsonb)
                on conflict (id) do nothing""")
                        .param("id", proposal.id())
                        .param("store", proposal.store())
                        .param("kind", proposal.change().sort().name())
                        .param("content", content(proposal))
                        .param("change", json.writeValueAsString(proposal.change()))
                        .param("reason", proposal.reason())
                        .param("evidence", json.writeValueAsString(proposal.evidence()))
                        .param("stock", json.writeValueAsString(stock))
                        .param("gain", proposal.gain())
                        .param("filedBy", filedBy)
                        .param("at", utc(at))
                        .param("expires", utc(proposal.expiresAt()))
                        .param(
                                "backtest",
                                proposal.backtest() == null ? null : json.writeValueAsString(proposal.backtest()))
                        .update()
                == 1;
    }

    void change(UUID id, Change change) {
        sql.sql("update assistant.proposal set change = :change::jsonb where id = :id")
                .param("change", json.writeValueAsString(change))
                .param("id", id)
                .update();
    }

    void state(UUID id, State state) {
        sql.sql("update assistant.proposal set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    /** Writes down what happened; the proposal's row is locked by the caller, so numbers do not collide. */
    void happened(UUID id, Event event) {
        sql.sql("""
                insert into assistant.proposal_event (proposal, number, kind, at, staff, standing_limit, size, detail)
                select :id, coalesce(max(number), 0) + 1, :kind, :at, :staff, :limit, :size, :detail::jsonb
                from assistant.proposal_event where proposal = :id""")
                .param("id", id)
                .param("kind", event.kind().name())
                .param("at", utc(event.at()))
                .param("staff", event.staff())
                .param("limit", event.limit())
                .param("size", event.size())
                .param("detail", json.writeValueAsString(event.detail()))
                .update();
    }

    boolean lock(long store, UUID id) {
        return sql.sql("select id from assistant.proposal where id = :id and store = :store for no key update")
                .param("id", id)
                .param("store", store)
                .query((row, number) -> row.getString("id"))
                .optional()
                .isPresent();
    }

    Optional<Proposal> find(long store, UUID id, Instant now) {
        return sql.sql("select * from assistant.proposal where id = :id and store = :store")
                .param("id", id)
                .param("store", store)
                .query((row, number) -> proposal(row, now, events(id)))
                .optional();
    }

    /**
     * A page of some stores' proposals, the latest leading, without their events.
     *
     * @param state only these; null for all
     * @param after where the page before ended: when the proposal was filed, and its id
     */
    List<Proposal> list(Collection<Long> stores, @Nullable State state, LatestMark after, Instant now, int most) {
        return sql.sql("""
                select * from assistant.proposal
                where store = any(:stores) and (filed_at, id) < (:at, :id) and (:state::text is null
                    or :state = case when state = 'OPEN' and expires_at <= :now then 'EXPIRED' else state end)
                order by filed_at desc, id desc limit :most""")
                .param("stores", stores.toArray(Long[]::new))
                .param("at", after.utc())
                .param("id", after.id())
                .param("state", state == null ? null : state.name())
                .param("now", utc(now))
                .param("most", most)
                .query((row, number) -> proposal(row, now, List.of()))
                .list();
    }

    private List<Event> events(UUID id) {
        return sql.sql("select * from assistant.proposal_event where proposal = :id order by number")
                .param("id", id)
                .query((row, number) -> new Event(
                        Happened.valueOf(row.getString("kind")),
                        instant(row, "at"),
                        row.getObject("staff", Long.class),
                        row.getObject("standing_limit", Long.class),
                        row.getLong("size"),
                        json.readValue(row.getString("detail"), DETAIL)))
                .list();
    }

    private Proposal proposal(ResultSet row, Instant now, List<Event> events) throws SQLException {
        Instant expires = instant(row, "expires_at");
        String backtest = row.getString("backtest");
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getLong("store"),
                Proposal.at(State.valueOf(row.getString("state")), expires, now),
                json.readValue(row.getString("change"), Change.class),
                row.getString("reason"),
                json.readValue(row.getString("evidence"), EVIDENCE),
                json.readValue(row.getString("stock"), STOCK),
                row.getLong("gain"),
                row.getString("filed_by"),
                instant(row, "filed_at"),
                expires,
                backtest == null ? null : json.readValue(backtest, Backtest.class),
                events);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
