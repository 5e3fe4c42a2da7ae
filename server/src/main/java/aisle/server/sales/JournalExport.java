package aisle.server.sales;

import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import aisle.server.organization.Tills;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

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
    @GetMapping(path = "/api/stores/{store}/tills/{till}/journal", produces = "application/x-ndjson")
    @Requires(Permission.AUDIT_VIEW)
    ResponseEntity<StreamingResponseBody> export(@PathVariable long store, @PathVariable long till) {
        if (tills.find(till).store() != store) {
            throw Problem.notFound("till", till);
        }
        var file = ContentDisposition.attachment()
                .filename("till-" + till + "-journal.ndjson")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/x-ndjson"))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(out -> write(till, out));
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
