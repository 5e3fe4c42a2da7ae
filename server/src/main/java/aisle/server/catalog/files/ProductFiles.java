package aisle.server.catalog.files;

import aisle.server.catalog.StoreReach;
import aisle.server.catalog.files.ProductFile.State;
import aisle.server.catalog.files.ProductFileJob.Act;
import aisle.server.catalog.files.ProductFileJob.Task;
import aisle.server.jobs.JobRun;
import aisle.server.jobs.Jobs;
import aisle.server.organization.Access;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.Stores;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files of products: described, looked at, mended; checking, taking in and undoing is begun here and done by the job.
 */
@Component
class ProductFiles {

    private static final int SAMPLE = 5;
    private static final int PAGE = 100;
    private static final int RUNS = 20;
    private static final Duration COUNTED_AGAIN = Duration.ofSeconds(10);

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Stores stores;
    private final Jobs jobs;
    private final KeptFiles kept;
    private final FileCheck check;
    private final Access access;
    private final StoreReach reach;
    private final Audit audit;
    private final Clock clock = Clock.systemUTC();
    /** By the work that goes on. */
    private final Cache<UUID, Counts> countsAtWork = Caffeine.newBuilder()
            .expireAfterWrite(COUNTED_AGAIN)
            .maximumSize(64)
            .build();

    ProductFiles(
            JdbcClient sql,
            JsonMapper json,
            Stores stores,
            Jobs jobs,
            KeptFiles kept,
            FileCheck check,
            Access access,
            StoreReach reach,
            Audit audit) {
        this.kept = kept;
        this.sql = sql;
        this.json = json;
        this.stores = stores;
        this.jobs = jobs;
        this.check = check;
        this.access = access;
        this.reach = reach;
        this.audit = audit;
    }

    /**
     * What a check found.
     *
     * @param doubtful right rows whose price looks like a mistake
     * @param taken rows that were taken in, of all kinds
     */
    record Counts(int fresh, int changed, int same, int wrong, int doubtful, int taken) {}

    /**
     * What is being done with a file, or failed.
     *
     * @param act such as {@code TAKE}
     * @param percent how far it is
     * @param problem why it failed; null while it goes on
     */
    record Work(
            String act,
            int percent,
            boolean stopping,
            @Nullable String problem) {}

    /**
     * All about a file.
     *
     * @param sample its first rows
     * @param departments names that a row may have
     * @param taxes names that a row may have
     */
    record Sheet(
            ProductFile file,
            List<List<String>> sample,
            Counts counts,
            @Nullable Work work,
            List<String> departments,
            List<String> taxes) {}

    /**
     * What a row would change, or changed.
     *
     * @param cells the row as it stands
     * @param name what the product is or will be called
     * @param before what it was, by field; of a row that was taken in, what it was before that
     * @param declared what it says of the pack that is other than before
     * @param problems of a wrong row
     */
    record Line(
            int number,
            String kind,
            boolean taken,
            List<String> cells,
            String codes,
            @Nullable String name,
            @Nullable String department,
            @Nullable String category,
            @Nullable String tax,
            @Nullable Long cost,
            @Nullable Long amount,
            Map<String, Object> before,
            List<FileField> declared,
            List<String> doubts,
            List<RowReading.Wrong> problems) {}

    /** All of one moment: a job that ends meanwhile would leave what was before it without anything at work. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Sheet sheet(long store, long id) {
        ProductFile file = kept.find(store, id);
        Optional<JobRun> last = last(file);
        return new Sheet(
                file, sample(id), counts(id, last), work(last), names("catalog.department"), names("catalog.tax"));
    }

    private List<List<String>> sample(long id) {
        return sql.sql("select cells from catalog.product_file_row where file = :file order by number limit :most")
                .param("file", id)
                .param("most", SAMPLE)
                .query((row, n) -> KeptFiles.texts(row.getArray("cells")))
                .list();
    }

    private List<String> names(String table) {
        return sql.sql("select name from " + table + " order by name")
                .query((row, n) -> row.getString("name"))
                .list();
    }

    /** Who watches a file at work asks twice a second, and hundreds of thousands of rows are not counted as often. */
    private Counts counts(long id, Optional<JobRun> last) {
        return last.filter(run -> run.state().unfinished())
                .map(run -> countsAtWork.get(run.id(), first -> counts(id)))
                .orElseGet(() -> counts(id));
    }

    private Counts counts(long id) {
        return sql.sql("""
                select count(*) filter (where kind = 'NEW') as fresh, count(*) filter (where kind = 'CHANGED') as changed,
                       count(*) filter (where kind = 'SAME') as same, count(*) filter (where kind = 'WRONG') as wrong,
                       count(*) filter (where doubts is not null and wave is null) as doubtful,
                       count(wave) as taken
                from catalog.product_file_line where file = :file""")
                .param("file", id)
                .query((row, n) -> new Counts(
                        row.getInt("fresh"),
                        row.getInt("changed"),
                        row.getInt("same"),
                        row.getInt("wrong"),
                        row.getInt("doubtful"),
                        row.getInt("taken")))
                .single();
    }

    /** The last thing that was done with the file, while it goes on or when it failed. */
    private static @Nullable Work work(Optional<JobRun> last) {
        return last.filter(run -> run.state().unfinished() || run.state() == JobRun.State.FAILED)
                .map(run -> new Work(
                        Task.of(String.valueOf(run.argument())).act().name(),
                        run.percent(),
                        run.stopping(),
                        run.problem()))
                .orElse(null);
    }

    private Optional<JobRun> last(ProductFile file) {
        return jobs.last(ProductFileJob.NAME, file.store(), RUNS).stream()
                .filter(run -> run.argument() != null && Task.of(run.argument()).file() == file.id())
                .findFirst();
    }

    /**
     * Says how a file is to be understood; it must be checked again after that.
     *
     * @throws Problem 400 naming what does not fit the file, 409 {@code file-taken} when rows were taken in already
     */
    @Transactional
    void describe(long store, long id, FileTerms terms) {
        ProductFile file = idle(store, id);
        if (file.state() != State.READ && file.state() != State.CHECKED) {
            throw Problem.conflict("file-taken", "Its rows were taken in as they were understood; read it again.");
        }
        terms.requireFit(file.columns());
        LocalDate today = stores.find(store).dayOf(clock.instant());
        if (terms.from().isBefore(today)) {
            throw Problem.invalid("from", terms.from(), "today, " + today + ", or later");
        }
        sql.sql("update catalog.product_file set terms = :terms::jsonb, state = 'READ' where id = :id")
                .param("terms", json.writeValueAsString(terms))
                .param("id", id)
                .update();
    }

    /** Begins the check. */
    @Transactional
    void check(long store, long id) {
        ProductFile file = idle(store, id);
        if (file.state() == State.UNDONE || file.state() == State.DISCARDED) {
            throw Problem.conflict("file-over", "The file was undone or given up; read it again.");
        }
        file.terms().requireFit(file.columns());
        begin(Act.CHECK, file);
    }

    /**
     * Begins to take in the right rows.
     *
     * @param doubtsMeant whether the caller was asked about the doubtful prices and meant them
     * @throws Problem 409 {@code file-not-checked}, {@code nothing-to-take}, {@code doubts-open}; 403 for what concerns
     *     a store that the caller does not work in
     */
    @Transactional
    void take(long store, long id, boolean doubtsMeant) {
        ProductFile file = idle(store, id);
        requireReach(file);
        Counts counts = counts(id);
        if (file.state() != State.CHECKED && file.state() != State.TAKEN) {
            throw Problem.conflict("file-not-checked", "Check the file first.");
        }
        if (counts.fresh() + counts.changed() + counts.same() == counts.taken()) {
            throw Problem.conflict("nothing-to-take", "No right row of the file is left to take in.");
        }
        if (counts.doubtful() > 0 && !doubtsMeant) {
            throw Problem.conflict(
                            "doubts-open", "Say of " + counts.doubtful() + " prices first whether they are meant.")
                    .with("open", counts.doubtful());
        }
        begin(Act.TAKE, file);
    }

    /** Begins to make products what they were before the file. */
    @Transactional
    void undo(long store, long id) {
        ProductFile file = idle(store, id);
        requireReach(file);
        if (file.state() != State.TAKEN) {
            throw Problem.conflict("file-not-taken", "Nothing of the file was taken in.");
        }
        begin(Act.UNDO, file);
    }

    /** Gives a file up of which nothing was taken in. */
    @Transactional
    void discard(long store, long id) {
        ProductFile file = idle(store, id);
        if (file.state() != State.READ && file.state() != State.CHECKED) {
            throw Problem.conflict("file-taken", "Rows of the file were taken in; undo it instead.");
        }
        sql.sql("update catalog.product_file set state = 'DISCARDED' where id = :id")
                .param("id", id)
                .update();
        audit.record(store, "product-file-discarded", "product file " + id, Map.of("name", file.name()));
    }

    /** Stops what is being done: nothing of it stays. */
    @Transactional
    void stop(long store, long id) {
        ProductFile file = kept.find(store, id);
        if (last(file).filter(run -> run.state().unfinished()).isEmpty()) {
            throw Problem.conflict("nothing-runs", "Nothing is being done with the file.");
        }
        jobs.cancel(ProductFileJob.NAME, store);
    }

    private void begin(Act act, ProductFile file) {
        long staff = access.staff().id();
        jobs.start(ProductFileJob.NAME, file.store(), new Task(act, file.id(), staff).written(), staff);
    }

    /**
     * Mends a row that was not taken in, and checks it again.
     *
     * @param cells all of the row
     * @throws Problem 404 for a row that is not there, 409 {@code row-taken}
     */
    @Transactional
    void mend(long store, long id, int number, List<String> cells) {
        ProductFile file = idle(store, id);
        if (cells.size() > file.columns().size()) {
            throw Problem.invalid(
                    "cells", cells.size(), "at most " + file.columns().size() + " cells");
        }
        int mended = sql.sql("""
                update catalog.product_file_row r set cells = :cells
                where file = :file and number = :number and not exists (
                    select from catalog.product_file_line l where l.file = r.file and l.number = r.number and l.wave is not null)""")
                .param("cells", cells.toArray(String[]::new))
                .param("file", id)
                .param("number", number)
                .update();
        if (mended == 0) {
            throw Problem.notFound("row that was not taken in", number);
        }
        check.again(file, number, cells);
    }

    /**
     * What rows would change, page by page.
     *
     * @param kind such as {@code WRONG}, or {@code DOUBTFUL} for right rows whose price looks like a mistake
     * @param after the row to go on after
     */
    @Transactional(readOnly = true)
    List<Line> lines(long store, long id, String kind, int after) {
        kept.find(store, id);
        boolean doubtful = kind.equals("DOUBTFUL");
        if (!doubtful && !List.of("NEW", "CHANGED", "SAME", "WRONG").contains(kind)) {
            throw Problem.invalid("kind", kind, "NEW, CHANGED, SAME, WRONG, DOUBTFUL");
        }
        return sql.sql("""
                select l.number, l.kind, l.wave is not null as taken, r.cells, l.codes, coalesce(l.name, p.name) as name,
                       d.name as department, g.name as category, t.name as tax, l.cost, l.amount, l.doubts, l.problems,
                       array(select key from jsonb_object_keys(l.declared) key where key <> 'content_unit') as declared,
                       jsonb_strip_nulls(jsonb_build_object(
                           'name', case when l.name is not null then coalesce(l.before ->> 'name', p.name) end,
                           'department', case when l.department is not null then od.name end,
                           'category', case when l.category is not null then coalesce(og.name, '') end,
                           'tax', case when l.tax is not null then ot.name end,
                           'cost', case when l.cost is not null
                               then coalesce((l.before ->> 'cost')::bigint, p.cost) end,
                           'amount', l.price_before)) as was
                from catalog.product_file_line l
                join catalog.product_file_row r on r.file = l.file and r.number = l.number
                left join catalog.product p on p.id = l.product and l.kind <> 'NEW'
                left join catalog.department d on d.id = l.department
                left join catalog.category g on g.id = l.category
                left join catalog.category og on og.id = case
                    when l.before is null then p.category else (l.before ->> 'category')::bigint end
                left join catalog.tax t on t.id = l.tax
                left join catalog.department od on od.id = coalesce((l.before ->> 'department')::bigint, p.department)
                left join catalog.tax ot on ot.id = coalesce((l.before ->> 'tax')::bigint, p.tax)
                where l.file = :file and l.number > :after
                  and case when :doubtful then l.doubts is not null and l.wave is null else l.kind = :kind end
                order by l.number limit :most""")
                .param("file", id)
                .param("after", after)
                .param("doubtful", doubtful)
                .param("kind", kind)
                .param("most", PAGE)
                .query(this::line)
                .list();
    }

    /** A file with which nothing is being done, locked. Of two files of a store one waits for the other. */
    private ProductFile idle(long store, long id) {
        sql.sql("select id from catalog.product_file where id = :id for update")
                .param("id", id)
                .query((row, n) -> row.getLong("id"))
                .optional();
        ProductFile file = kept.find(store, id);
        if (jobs.last(ProductFileJob.NAME, store, 1).stream()
                .anyMatch(run -> run.state().unfinished())) {
            throw Problem.conflict("file-at-work", "A file is being checked or taken in; wait for it or stop it.");
        }
        return file;
    }

    /** What concerns every store is for who works in every store. */
    private void requireReach(ProductFile file) {
        if (file.terms().concernsEveryStore()) {
            reach.requireAll("leave its prices for this store, and no other field");
        }
    }

    private Line line(ResultSet row, int number) throws SQLException {
        String doubts = row.getString("doubts");
        String problems = row.getString("problems");
        return new Line(
                row.getInt("number"),
                row.getString("kind"),
                row.getBoolean("taken"),
                KeptFiles.texts(row.getArray("cells")),
                row.getString("codes"),
                row.getString("name"),
                row.getString("department"),
                row.getString("category"),
                row.getString("tax"),
                row.getObject("cost", Long.class),
                row.getObject("amount", Long.class),
                json.readValue(row.getString("was"), HashMap.class),
                KeptFiles.texts(row.getArray("declared")).stream()
                        .map(FileField::declaring)
                        .sorted()
                        .toList(),
                doubts == null ? List.of() : List.of(doubts.split(" ")),
                problems == null ? List.of() : List.of(json.readValue(problems, RowReading.Wrong[].class)));
    }
}
