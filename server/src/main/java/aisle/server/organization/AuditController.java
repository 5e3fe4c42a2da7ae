package aisle.server.organization;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail, newest first. What concerns the chain and no store is shown to those who reach every store. */
@RestController
@RequestMapping("/api/stores/{store}/audit")
class AuditController {
    private static final int PAGE = 100;

    private final JdbcClient sql;
    private final Access access;

    AuditController(JdbcClient sql, Access access) {
        this.sql = sql;
        this.access = access;
    }

    record Line(
            long id,
            Instant at,
            @Nullable Long store,
            @Nullable Long staff,
            @Nullable String staffName,
            @Nullable Long till,
            @Nullable String agent,
            String act,
            String subject,
            @JsonRawValue String detail) {}

    record Page(List<Line> lines, @Nullable Long next) {}

    @GetMapping
    @Requires(Permission.AUDIT_VIEW)
    Page list(@PathVariable long store, @RequestParam @Nullable Long after) {
        List<Line> lines = sql.sql("""
                select a.id, a.at, a.store, a.staff, s.name as staff_name, a.till, a.agent, a.act, a.subject, a.detail::text
                from organization.audit a left join organization.staff s on s.id = a.staff
                where (a.store = :store or (a.store is null and :chain)) and (:after::bigint is null or a.id < :after)
                order by a.id desc limit :page
                """)
                .param("store", store)
                .param("chain", access.staff().role().everyStore())
                .param("after", after)
                .param("page", PAGE)
                .query((row, index) -> new Line(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("store", Long.class),
                        row.getObject("staff", Long.class),
                        row.getString("staff_name"),
                        row.getObject("till", Long.class),
                        row.getString("agent"),
                        row.getString("act"),
                        row.getString("subject"),
                        row.getString("detail")))
                .list();
        return new Page(lines, lines.size() < PAGE ? null : lines.getLast().id());
    }
}
