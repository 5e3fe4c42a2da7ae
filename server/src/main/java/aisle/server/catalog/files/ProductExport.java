package aisle.server.catalog.files;

import aisle.server.organization.FormulaGuard;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All that a store sells as a file that can be read in again: its headings are those that {@link FileField} knows. */
@RestController
class ProductExport {

    private static final List<String> HEADINGS =
            List.of("Code", "Name", "Department", "Category", "Tax", "Unit", "Cost", "Price");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int FLUSHED = 1_000;

    private final JdbcClient sql;
    private final Stores stores;
    /** Rows come from the database a few at a time inside a transaction only. */
    private final TransactionTemplate transaction;

    private final Clock clock = Clock.systemUTC();

    ProductExport(JdbcClient sql, Stores stores, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.stores = stores;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    /**
     * The file.
     *
     * @param format {@code CSV} or {@code XLSX}
     */
    @GetMapping("/api/stores/{store}/products/file")
    @Requires(Permission.PRODUCT_VIEW)
    void file(@PathVariable long store, @RequestParam String format, HttpServletResponse response) throws IOException {
        Store place = stores.find(store);
        LocalDate today = place.dayOf(clock.instant());
        switch (format) {
            case "CSV" -> csv(place, today, begun(response, "text/csv;charset=UTF-8", "products-" + today + ".csv"));
            case "XLSX" -> workbook(place, today, begun(response, XLSX, "products-" + today + ".xlsx"));
            default -> throw Problem.invalid("format", format, "CSV or XLSX");
        }
    }

    private static OutputStream begun(HttpServletResponse response, String type, String name) throws IOException {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        return response.getOutputStream();
    }

    private void csv(Store store, LocalDate today, OutputStream out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(HEADINGS);
            rows(store, today, (number, cells) -> csv.writeRecord(cells));
        }
    }

    private void workbook(Store store, LocalDate today, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Aisle", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Products");
            write(sheet, 0, HEADINGS);
            rows(store, today, (number, cells) -> {
                write(sheet, number, cells);
                if (number % FLUSHED == 0) {
                    flush(sheet);
                }
            });
            sheet.finish();
        }
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            boolean number =
                    row > 0 && i >= HEADINGS.indexOf("Cost") && !cells.get(i).isEmpty();
            if (number) {
                sheet.value(row, i, new BigDecimal(cells.get(i)));
            } else {
                sheet.value(row, i, cells.get(i));
            }
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private interface Row {
        void take(int number, List<String> cells);
    }

    private void rows(Store store, LocalDate today, Row each) {
        var number = new int[] {0};
        transaction.executeWithoutResult(open -> sql.sql("""
                select (select string_agg(c.code, ' ' order by c.code) from catalog.code c where c.product = p.id) as codes,
                       p.name, d.name as department, coalesce(g.name, '') as category, t.name as tax, p.unit,
                       coalesce((select sum(b.cost)::bigint from catalog.bundle_cost b where b.bundle = p.id), p.cost) as cost,
                       (select r.amount from catalog.price r
                        where r.product = p.id and not r.member and r.withdrawn_at is null
                          and (r.store is null or r.store = :store)
                          and r.valid_from <= :today and (r.valid_to is null or r.valid_to > :today)
                        order by r.store nulls last, r.valid_from desc, r.from_minute desc limit 1) as price
                from catalog.product p
                join catalog.department d on d.id = p.department
                left join catalog.category g on g.id = p.category
                join catalog.tax t on t.id = p.tax
                where not p.blocked and exists (select from catalog.code c where c.product = p.id)
                order by d.position, p.folded, p.id""")
                .param("store", store.id())
                .param("today", today)
                .withFetchSize(FLUSHED)
                .query((RowCallbackHandler) row ->
                        each.take(++number[0], cells(row, store.currency().digits()))));
    }

    private static List<String> cells(ResultSet row, int digits) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (String text : List.of("codes", "name", "department", "category", "tax", "unit")) {
            cells.add(FormulaGuard.guarded(row.getString(text)));
        }
        cells.add(BigDecimal.valueOf(row.getLong("cost"), digits).toPlainString());
        Long price = row.getObject("price", Long.class);
        cells.add(price == null ? "" : BigDecimal.valueOf(price, digits).toPlainString());
        return cells;
    }
}
