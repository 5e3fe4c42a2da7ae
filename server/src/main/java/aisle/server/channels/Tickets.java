package aisle.server.channels;

import aisle.server.organization.Agent;
import aisle.server.organization.Caller;
import aisle.server.organization.ShutOut;
import aisle.server.organization.Staff;
import aisle.server.organization.StaffMember;
import aisle.server.organization.Till;
import aisle.server.organization.TillDevice;
import aisle.server.organization.Tills;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tickets for the live push: a browser cannot send a header with a WebSocket, and a key in an address would be logged.
 */
@Component
class Tickets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;
    private final Staff staff;
    private final Tills tills;

    Tickets(JdbcClient sql, Staff staff, Tills tills) {
        this.sql = sql;
        this.staff = staff;
        this.tills = tills;
    }

    String issue(Caller caller) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String ticket = HexFormat.of().formatHex(random);
        sql.sql("""
                insert into channels.ticket (hash, staff, till, expires_at)
                values (:hash, :staff, :till, now() + interval '30 seconds')
                """)
                .param("hash", hash(ticket))
                .param("staff", caller instanceof StaffMember member ? member.id() : null)
                .param("till", caller instanceof TillDevice till ? till.id() : null)
                .update();
        return ticket;
    }

    /** Whose ticket it was; it opens nothing a second time. */
    Optional<Caller> redeem(String ticket) {
        return sql.sql("delete from channels.ticket where hash = :hash and expires_at > now() returning staff, till")
                .param("hash", hash(ticket))
                .query((row, index) ->
                        new Holder(row.getObject("staff", Long.class), row.getObject("till", Long.class)))
                .optional()
                .flatMap(holder -> now(holder.staff(), holder.till()));
    }

    /** Takes back what somebody who was shut out has not used yet. */
    void withdraw(ShutOut out) {
        sql.sql("delete from channels.ticket where staff = :staff or till = :till")
                .param("staff", out.staff())
                .param("till", out.till())
                .update();
    }

    /** The caller as it is now; empty for those who left and tills that were shut out. */
    Optional<Caller> again(Caller caller) {
        return switch (caller) {
            case StaffMember member -> now(member.id(), null);
            case TillDevice till -> now(null, till.id());
            case Agent ignored -> Optional.empty();
        };
    }

    private record Holder(@Nullable Long staff, @Nullable Long till) {}

    private Optional<Caller> now(@Nullable Long member, @Nullable Long till) {
        if (member != null) {
            return staff.find(member).map(Caller.class::cast);
        }
        return Optional.ofNullable(till)
                .map(tills::find)
                .filter(found -> found.state() == Till.State.ENROLLED)
                .map(found -> new TillDevice(found.id(), found.name(), found.store()));
    }

    private static byte[] hash(String ticket) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
