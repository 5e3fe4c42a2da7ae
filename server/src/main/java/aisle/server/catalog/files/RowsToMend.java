package aisle.server.catalog.files;

import aisle.server.catalog.files.RowReading.Wrong;
import aisle.server.organization.FormulaGuard;
import aisle.server.organization.Permission;
import aisle.server.organization.Requires;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a file that cannot be taken in, each with the reason, as a file to be mended and read in again. */
@RestController
class RowsToMend {

    /** The column of reasons; nothing is read from it. */
    static final String REASON = "What is wrong";

    private static final int FETCHED = 1_000;

    private final JdbcClient sql;
    private final KeptFiles kept;
    private final JsonMapper json;
    /** Rows come from the database a few at a time inside a transaction only. */
    private final TransactionTemplate transaction;

    RowsToMend(JdbcClient sql, KeptFiles kept, JsonMapper json, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.kept = kept;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    /** CSV, UTF-8: the file's own columns, and a last one with the reasons. */
    @GetMapping("/api/stores/{store}/product-files/{file}/wrong")
    @Requires(Permission.PRICE_CHANGE)
    void file(@PathVariable long store, @PathVariable long file, HttpServletResponse response) throws IOException {
        ProductFile found = kept.find(store, file);
        response.setContentType("text/csv;charset=UTF-8");
        String name = found.name().replaceAll("\\.[^.]*$", "") + "-wrong-rows.csv";
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        // A spreadsheet takes a CSV file for Unicode by this mark only.
        out.write('\ufeff');
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(with(found.columns(), own(found), REASON));
            transaction.executeWithoutResult(open -> rows(found, csv));
        }
    }

    private void rows(ProductFile file, CsvWriter csv) {
        sql.sql("""
                select r.cells, l.problems from catalog.product_file_line l
                join catalog.product_file_row r on r.file = l.file and r.number = l.number
                where l.file = :file and l.kind = 'WRONG' and l.wave is null order by l.number""").param("file", file.id()).withFetchSize(FETCHED).query((RowCallbackHandler) row -> csv.writeRecord(
                with(KeptFiles.texts(row.getArray("cells")), own(file), reasons(file, row.getString("problems")))));
    }

    /** How many columns are the file's own: one that was downloaded here has its reasons after them. */
    private static int own(ProductFile file) {
        int columns = file.columns().size();
        return file.columns().getLast().equals(REASON) ? columns - 1 : columns;
    }

    /** As many cells as there are columns, none of them a formula, and the last one other. */
    private static List<String> with(List<String> cells, int columns, String last) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            row.add(i < cells.size() ? FormulaGuard.guarded(cells.get(i)) : "");
        }
        row.add(FormulaGuard.guarded(last));
        return row;
    }

    private String reasons(ProductFile file, @Nullable String problems) {
        return problems == null
                ? ""
                : Arrays.stream(json.readValue(problems, Wrong[].class))
                        .map(each -> heading(file, each.field()) + reason(each))
                        .collect(Collectors.joining("; "));
    }

    private static String reason(Wrong wrong) {
        return wrong.value().isEmpty()
                ? " is missing: " + wrong.allowed()
                : ": \u201c%s\u201d is not allowed: %s".formatted(wrong.value(), wrong.allowed());
    }

    private static String heading(ProductFile file, FileField field) {
        FileTerms.Source source = file.terms().fields().get(field);
        Integer column = source == null ? null : source.column();
        return column == null || column >= file.columns().size()
                ? field.name()
                : file.columns().get(column);
    }
}
