package aisle.server.assistant.mcp;

import aisle.server.organization.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What this server is called by those it trusts. A name it does not know may be one that a foreign page made a browser
 * resolve to this machine (DNS rebinding), so it is refused before anything else is looked at.
 */
@Component
class Address {

    static final String PATH = "/mcp";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String host;

    Address(@Value("${AISLE_ADDRESS:}") String address) {
        String named = address.isBlank() ? null : URI.create(address).getHost();
        this.host = named == null ? "" : named;
    }

    /**
     * The resource as a client names it: the audience of its tokens.
     *
     * @return such as {@code http://localhost:8080/mcp}
     */
    static String resource(HttpServletRequest request) {
        return base(request) + PATH;
    }

    static String base(HttpServletRequest request) {
        boolean usual = request.getServerPort() == (request.getScheme().equals("https") ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + request.getServerPort());
    }

    /**
     * Refuses what was not meant for this server, or comes from a foreign page.
     *
     * @throws Problem 403 {@code foreign-host} or {@code foreign-origin}
     */
    void require(HttpServletRequest request) {
        if (!known(request.getServerName())) {
            throw Problem.of(
                    403,
                    "foreign-host",
                    "This server does not go by that name",
                    "\"" + request.getServerName()
                            + "\" is not this machine's own name; AISLE_ADDRESS says another, such as https://aisle.example.");
        }
        String origin = request.getHeader("Origin");
        if (origin != null && !known(hostOf(origin))) {
            throw Problem.of(
                    403, "foreign-origin", "That page may not call this", "Calls from " + origin + " are refused.");
        }
    }

    /**
     * Refuses besides what others could listen to: tokens are handed out over TLS, or within this machine.
     *
     * @throws Problem 403 {@code foreign-host}, {@code foreign-origin} or {@code not-encrypted}
     */
    void requirePrivate(HttpServletRequest request) {
        require(request);
        if (!request.isSecure() && !THIS_MACHINE.contains(request.getServerName())) {
            throw Problem.of(
                    403, "not-encrypted", "Others could listen", "Programs are let in over https, or on this machine.");
        }
    }

    private boolean known(String name) {
        return THIS_MACHINE.contains(name) || (!host.isEmpty() && host.equalsIgnoreCase(name));
    }

    private static String hostOf(String origin) {
        try {
            String named = URI.create(origin).getHost();
            return named == null ? "" : named;
        } catch (IllegalArgumentException notAnOrigin) {
            return "";
        }
    }
}
