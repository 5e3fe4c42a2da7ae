package aisle.server.catalog.files;

import aisle.server.organization.Access;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.Rows;
import aisle.server.organization.Stores;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes files of products into the database as they are, a few thousand rows at a time. */
@Component
class FileIntake {

    private static final int CHUNK = 5_000;
    private static final int NAME_MAX = 200;

    private final JdbcClient sql;
    private final JdbcOperations statements;
    private final JsonMapper json;
    private final KeptFiles kept;
    private final Stores stores;
    private final Access access;
    private final Audit audit;
    private final Clock clock = Clock.systemUTC();

    FileIntake(
            JdbcClient sql,
            JdbcOperations statements,
            JsonMapper json,
            KeptFiles kept,
            Stores stores,
            Access access,
            Audit audit) {
        this.sql = sql;
        this.statements = statements;
        this.json = json;
        this.kept = kept;
        this.stores = stores;
        this.access = access;
        this.audit = audit;
    }

    /**
     * Reads a file: all of it or nothing.
     *
     * @param name what it is called
     * @param charset null, or what it is written in when it is not Unicode
     * @param like null, or the file whose rows were mended in it: it is understood in the same way
     * @throws Problem 400 naming the row that cannot be read
     */
    @Transactional
    long read(long store, String name, Path content, @Nullable String charset, @Nullable Long like) {
        if (name.isBlank() || name.length() > NAME_MAX) {
            throw Problem.invalid("name", name, "1 to %d characters".formatted(NAME_MAX));
        }
        long id = sql.sql("select nextval(pg_get_serial_sequence('catalog.product_file', 'id'))")
                .query(Long.class)
                .single();
        var taking = new Taking(id);
        FileRows.Format format =
                FileRows.read(content, charset, stores.find(store).language(), taking);
        if (taking.columns.isEmpty() || taking.rows == 0) {
            throw Problem.invalid("file", name, "a row of headings, and a row for each product below");
        }
        FileTerms terms = terms(store, taking.columns, like);
        sql.sql("""
                insert into catalog.product_file (id, store, name, format, columns, rows, terms, made_by)
                overriding system value
                values (:id, :store, :name, :format, :columns, :rows, :terms::jsonb, :staff)""")
                .param("id", id)
                .param("store", store)
                .param("name", name)
                .param("format", format.name())
                .param("columns", taking.columns.toArray(String[]::new))
                .param("rows", taking.rows)
                .param("terms", json.writeValueAsString(terms))
                .param("staff", access.staff().id())
                .update();
        taking.flush();
        sql.sql("analyze catalog.product_file_row").update();
        audit.record(store, "product-file-read", "product file " + id, Map.of("name", name, "rows", taking.rows));
        return id;
    }

    /** What the columns seem to mean, or what they meant in another file that begins with the same ones. */
    private FileTerms terms(long store, List<String> columns, @Nullable Long like) {
        LocalDate today = stores.find(store).dayOf(clock.instant());
        if (like == null) {
            boolean alone = stores.all().size() == 1;
            return new FileTerms(FileField.guess(columns), ".", alone, today);
        }
        ProductFile other = kept.find(store, like);
        int same = other.columns().size();
        if (columns.size() < same || !columns.subList(0, same).equals(other.columns())) {
            throw Problem.invalid("like", like, "a file whose first columns are " + String.join(", ", other.columns()));
        }
        FileTerms its = other.terms();
        LocalDate from = its.from().isBefore(today) ? today : its.from();
        return new FileTerms(its.fields(), its.decimal(), its.everyStore(), from);
    }

    /** Puts rows into the database as they are read. */
    private final class Taking implements FileRows.Taker {

        private final long file;
        private final List<Map.Entry<Integer, List<String>>> waiting = new ArrayList<>();
        private List<String> columns = List.of();
        private int rows;

        private Taking(long file) {
            this.file = file;
        }

        @Override
        public void row(int number, List<String> cells) {
            if (columns.isEmpty()) {
                columns = cells;
                return;
            }
            rows++;
            waiting.add(Map.entry(number, cells));
            if (waiting.size() == CHUNK) {
                flush();
            }
        }

        private void flush() {
            if (waiting.isEmpty()) {
                return;
            }
            var copy = new Rows("catalog.product_file_row", "file", "number", "cells");
            waiting.forEach(row -> copy.row().number(file).whole(row.getKey()).texts(row.getValue()));
            copy.into(statements);
            waiting.clear();
        }
    }
}
