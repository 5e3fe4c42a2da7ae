package aisle.server.sales;

import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import aisle.server.organization.Tills;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A till's journal as the record has it, for an auditor: one canonical entry a line, as a till exports its own. */
@RestController
class JournalExport {

    private static final int PAGE = 1_000;

    private final JdbcClient sql;
    private final Tills tills;

    JournalExport(JdbcClient sql, Tills tills) {
        this.sql = sql;
        this.tills = tills;
    }

    /** The whole journal, read page by page while it is sent. */
    @GetMapping("/api/stores/{store}/tills/{till}/journal")
    @Requires(Permission.AUDIT_VIEW)
    void export(@PathVariable long store, @PathVariable long till, HttpServletResponse answer) throws IOException {
        if (tills.find(till).store() != store) {
            throw Problem.notFound("till", till);
        }
        answer.setContentType("application/x-ndjson");
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("till-" + till + "-journal.ndjson")
                        .build()
                        .toString());
        write(till, answer.getOutputStream());
    }

    private record Numbered(long number, String body) {}

    private void write(long till, OutputStream out) throws IOException {
        long after = 0;
        List<Numbered> page;
        do {
            page = sql.sql("""
                    select number, body from sales.entry where till = :till and number > :after
                    order by number limit :page""")
                    .param("till", till)
                    .param("after", after)
                    .param("page", PAGE)
                    .query((row, index) -> new Numbered(row.getLong("number"), row.getString("body")))
                    .list();
            for (Numbered entry : page) {
                out.write(entry.body().getBytes(StandardCharsets.UTF_8));
                out.write('\n');
                after = entry.number();
            }
        } while (page.size() == PAGE);
    }
}
