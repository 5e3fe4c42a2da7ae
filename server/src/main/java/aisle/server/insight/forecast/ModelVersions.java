package aisle.server.insight.forecast;

import aisle.server.insight.forecast.ModelAccuracy.Judged;
import aisle.server.insight.forecast.ModelVersion.State;
import aisle.server.organization.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the stores' models, in the caller's transaction. */
@Component
class ModelVersions {

    private static final String SELECT = """
            select version, state, trained_at, history_from, history_to, products, trees, weights, accuracy, note
            from insight.forecast_model
            """;

    private final JdbcClient sql;
    private final JsonMapper json;

    ModelVersions(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The newest versions first, fifty at most. */
    List<ModelVersion> of(long store) {
        return sql.sql(SELECT + "where store = :store order by version desc limit 50")
                .param("store", store)
                .query(this::row)
                .list();
    }

    Optional<ModelVersion> active(long store) {
        return sql.sql(SELECT + "where store = :store and state = 'ACTIVE'")
                .param("store", store)
                .query(this::row)
                .optional();
    }

    private Optional<ModelVersion> find(long store, long version) {
        return sql.sql(SELECT + "where store = :store and version = :version")
                .param("store", store)
                .param("version", version)
                .query(this::row)
                .optional();
    }

    /** @throws Problem 404 when the store has no such version */
    ModelVersion require(long store, long version) {
        return find(store, version).orElseThrow(() -> Problem.notFound("model", version));
    }

    /** The SHA-256 of a version's file. */
    String sha256(long version) {
        return sql.sql("select sha256 from insight.forecast_model where version = :version")
                .param("version", version)
                .query(String.class)
                .single();
    }

    /** Adds a version, which becomes the active one. */
    long add(
            long store,
            LocalDate historyFrom,
            LocalDate historyTo,
            int products,
            boolean trees,
            Map<String, Double> weights,
            Judged accuracy,
            String sha256) {
        retireActive(store);
        return sql.sql("""
                insert into insight.forecast_model (store, state, trained_at, history_from, history_to, products, trees,
                    weights, accuracy, sha256)
                values (:store, 'ACTIVE', now(), :from, :to, :products, :trees, :weights::jsonb, :accuracy::jsonb, :sha256)
                returning version""")
                .param("store", store)
                .param("from", historyFrom)
                .param("to", historyTo)
                .param("products", products)
                .param("trees", trees)
                .param("weights", json.writeValueAsString(weights))
                .param("accuracy", json.writeValueAsString(accuracy))
                .param("sha256", sha256)
                .query(Long.class)
                .single();
    }

    /** Makes a version the active one. */
    void activate(long store, long version) {
        retireActive(store);
        sql.sql("update insight.forecast_model set state = 'ACTIVE', note = null where version = :version")
                .param("version", version)
                .update();
    }

    /** Notes that a version's file is not what was kept. */
    void damaged(long version, String note) {
        sql.sql("update insight.forecast_model set state = 'DAMAGED', note = :note where version = :version")
                .param("version", version)
                .param("note", note)
                .update();
    }

    private void retireActive(long store) {
        sql.sql("update insight.forecast_model set state = 'RETIRED' where store = :store and state = 'ACTIVE'")
                .param("store", store)
                .update();
    }

    private ModelVersion row(ResultSet row, int number) throws SQLException {
        return new ModelVersion(
                row.getLong("version"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("trained_at").toInstant(),
                row.getObject("history_from", LocalDate.class),
                row.getObject("history_to", LocalDate.class),
                row.getInt("products"),
                row.getBoolean("trees"),
                json.readValue(row.getString("weights"), new TypeReference<>() {}),
                json.readValue(row.getString("accuracy"), Judged.class),
                row.getString("note"));
    }
}
