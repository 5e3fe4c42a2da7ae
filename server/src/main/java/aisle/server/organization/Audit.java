package aisle.server.organization;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The trail of who did what. It only grows; the database refuses anything else. */
@Component
public class Audit {
    private final JdbcClient sql;
    private final JsonMapper json;
    private final Access access;

    Audit(JdbcClient sql, JsonMapper json, Access access) {
        this.sql = sql;
        this.json = json;
        this.access = access;
    }

    /**
     * Writes one line in the caller's transaction, so that the act and its trace stand or fall together. Who did it is
     * taken from {@link Access}; in background work nobody is named.
     *
     * @param store the store it concerns, {@code null} for the chain
     * @param act what was done, a past-tense word such as {@code price-changed}
     * @param subject to what, such as {@code product 17}
     * @param detail figures before and after; never a secret
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(@Nullable Long store, String act, String subject, Map<String, ?> detail) {
        Caller caller = access.caller().orElse(null);
        sql.sql("""
                insert into organization.audit (store, staff, till, agent, act, subject, detail)
                values (:store, :staff, :till, :agent, :act, :subject, :detail::jsonb)
                """)
                .param("store", store)
                .param("staff", caller instanceof StaffMember member ? member.id() : null)
                .param("till", caller instanceof TillDevice till ? till.id() : null)
                .param("agent", caller instanceof Agent agent ? agent.name() : null)
                .param("act", act)
                .param("subject", subject)
                .param("detail", json.writeValueAsString(detail))
                .update();
    }
}
