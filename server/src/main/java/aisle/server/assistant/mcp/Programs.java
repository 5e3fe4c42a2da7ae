package aisle.server.assistant.mcp;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.client.ClientMetadata;
import com.nimbusds.oauth2.sdk.client.RegistrationError;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Programs that introduced themselves (RFC 7591), each with the addresses at which it waits for a person's answer. A
 * name is what a program calls itself; nobody has looked whether it is.
 */
@Component
class Programs {

    private static final int NAME_MAX = 60;
    private static final int CALLBACKS_MAX = 5;
    private static final int CALLBACK_MAX = 500;
    private static final int ID_BYTES = 16;
    private static final Duration KEPT_UNUSED = Duration.ofDays(1);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final JdbcClient sql;
    private final Clock clock = Clock.systemUTC();

    Programs(JdbcClient sql) {
        this.sql = sql;
    }

    /** A program, and where it may be called back. */
    record Program(String id, String name, List<String> callbacks) {}

    /**
     * Keeps a program. Those that nobody allowed anything within a day are forgotten, so that a stranger fills no disk.
     *
     * @param wanted what it says of itself
     * @throws GeneralException naming what cannot be, as RFC 7591 has it
     */
    @Transactional(rollbackFor = GeneralException.class)
    Program register(ClientMetadata wanted) throws GeneralException {
        List<String> callbacks = wanted.getRedirectionURIStrings() == null
                ? List.of()
                : wanted.getRedirectionURIStrings().stream().sorted().toList();
        if (callbacks.isEmpty() || callbacks.size() > CALLBACKS_MAX) {
            throw refused(RegistrationError.INVALID_REDIRECT_URI, "redirect_uris: 1 to " + CALLBACKS_MAX);
        }
        for (String callback : callbacks) {
            if (!allowed(callback)) {
                throw refused(
                        RegistrationError.INVALID_REDIRECT_URI,
                        "redirect_uris: https, or http on this machine, without fragment or user");
            }
        }
        String name = Objects.requireNonNullElse(wanted.getName(), hostOf(callbacks.getFirst()))
                .strip();
        if (name.isEmpty() || name.length() > NAME_MAX || name.chars().anyMatch(Programs::misleads)) {
            throw refused(
                    RegistrationError.INVALID_CLIENT_METADATA, "client_name: 1 to " + NAME_MAX + " plain characters");
        }
        Instant now = clock.instant();
        sql.sql("""
                delete from assistant.program
                where registered_at < :before and not exists (select from assistant.token where program = program.id)""").param("before", Tokens.utc(now.minus(KEPT_UNUSED))).update();
        Program program = new Program(Secrets.randomText(ID_BYTES), name, callbacks);
        sql.sql("""
                insert into assistant.program (id, name, callbacks, registered_at)
                values (:id, :name, :callbacks, :now)""")
                .param("id", program.id())
                .param("name", name)
                .param("callbacks", callbacks.toArray(String[]::new))
                .param("now", Tokens.utc(now))
                .update();
        return program;
    }

    /**
     * A program by what it was given at its introduction.
     *
     * @return empty when there is none such, or it was forgotten
     */
    Optional<Program> find(String id) {
        return sql.sql("select * from assistant.program where id = :id")
                .param("id", id)
                .query((row, number) -> new Program(row.getString("id"), row.getString("name"), List.of((String[])
                        row.getArray("callbacks").getArray())))
                .optional();
    }

    /** Whether a callback leads to this machine, where any program may be waiting. */
    static boolean here(String callback) {
        return THIS_MACHINE.contains(hostOf(callback));
    }

    /** The host that a person's answer goes to; empty when it names none. */
    static String hostOf(String callback) {
        String host = URI.create(callback).getHost();
        return host == null ? "" : host;
    }

    private static boolean allowed(String callback) {
        URI uri = URI.create(callback);
        boolean encrypted = "https".equals(uri.getScheme()) && !hostOf(callback).isEmpty();
        boolean stays = "http".equals(uri.getScheme()) && here(callback);
        return callback.length() <= CALLBACK_MAX
                && uri.getRawFragment() == null
                && uri.getRawUserInfo() == null
                && (encrypted || stays);
    }

    /**
     * Control characters, and those that turn the direction of writing: a name could say one thing and show another.
     */
    private static boolean misleads(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static GeneralException refused(ErrorObject error, String why) {
        return new GeneralException(why, error.setDescription(why));
    }
}
