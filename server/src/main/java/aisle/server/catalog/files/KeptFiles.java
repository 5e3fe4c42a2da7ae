package aisle.server.catalog.files;

import aisle.server.catalog.files.ProductFile.State;
import aisle.server.organization.Problem;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The files of products that were read. */
@Component
class KeptFiles {

    private static final int LISTED = 100;

    private final JdbcClient sql;
    private final JsonMapper json;

    KeptFiles(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The files of a store, the newest first. */
    @Transactional(readOnly = true)
    List<ProductFile> of(long store) {
        return sql.sql("select * from catalog.product_file where store = :store order by id desc limit :most")
                .param("store", store)
                .param("most", LISTED)
                .query(this::file)
                .list();
    }

    /** One file; 404 when it is another store's. */
    @Transactional(readOnly = true)
    ProductFile find(long store, long id) {
        return sql.sql("select * from catalog.product_file where id = :id and store = :store")
                .param("id", id)
                .param("store", store)
                .query(this::file)
                .optional()
                .orElseThrow(() -> Problem.notFound("product file", id));
    }

    /** Notes that every row was compared; one of which rows were taken in stays so. */
    @Transactional
    void checked(ProductFile file) {
        sql.sql("update catalog.product_file set state = 'CHECKED' where id = :id and state = 'READ'")
                .param("id", file.id())
                .update();
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private ProductFile file(ResultSet row, int number) throws SQLException {
        return new ProductFile(
                row.getLong("id"),
                row.getLong("store"),
                row.getString("name"),
                FileRows.Format.valueOf(row.getString("format")),
                texts(row.getArray("columns")),
                row.getInt("rows"),
                json.readValue(row.getString("terms"), FileTerms.class),
                State.valueOf(row.getString("state")),
                row.getLong("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("taken_by", Long.class),
                moment(row, "taken_at"),
                moment(row, "undone_at"),
                row.getObject("version", Long.class));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
