package aisle.server.organization;

import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Notes that a session is in use once a minute, and not with every request: each note is a commit that waits for the
 * disk, which took longer than most answers. A session so ends up to a minute before its twelve hours are over.
 */
@Component
class QuietSessions implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {

    /** The parameters are Spring Session's, in its order. What changes nothing leaves nothing to be committed. */
    private static final String UPDATE = """
            update organization.session s
            set session_id = said.session_id, last_access_time = said.last_access_time,
                max_inactive_interval = said.max_inactive_interval, expiry_time = said.expiry_time,
                principal_name = said.principal_name
            from (select ?::char(36) as session_id, ?::bigint as last_access_time, ?::integer as max_inactive_interval,
                         ?::bigint as expiry_time, ?::varchar as principal_name, ?::char(36) as primary_id) said
            where s.primary_id = said.primary_id
              and (said.last_access_time >= s.last_access_time + 60000 or s.session_id <> said.session_id
                   or s.max_inactive_interval <> said.max_inactive_interval
                   or s.principal_name is distinct from said.principal_name)""";

    @Override
    public void customize(JdbcIndexedSessionRepository sessions) {
        sessions.setUpdateSessionQuery(UPDATE);
    }
}
