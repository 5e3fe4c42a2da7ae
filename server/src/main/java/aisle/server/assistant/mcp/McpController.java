package aisle.server.assistant.mcp;

import aisle.server.assistant.tools.Asker;
import aisle.server.assistant.tools.Tool;
import aisle.server.assistant.tools.Toolbox;
import aisle.server.organization.Open;
import aisle.server.organization.Permission;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The endpoint that programs call, and where it says how it is protected (RFC 9728). */
@RestController
@Hidden
class McpController {

    private static final String METADATA = "/.well-known/oauth-protected-resource";
    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final Toolbox tools;
    private final McpServers servers;
    private final Address address;
    private final JsonMapper json;

    McpController(Tokens tokens, Toolbox tools, McpServers servers, Address address, JsonMapper json) {
        this.tokens = tokens;
        this.tools = tools;
        this.servers = servers;
        this.address = address;
        this.json = json;
    }

    /** Why a call is not served: {@code error} null when it came without a token, else as RFC 6750 names it. */
    private static final class NotLetIn extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int status;
        private final @Nullable String error;
        private final String scope;

        NotLetIn(int status, @Nullable String error, String detail, Collection<Permission> scope) {
            super(detail, null, false, false);
            this.status = status;
            this.error = error;
            this.scope = scope.stream().sorted().map(Permission::name).collect(Collectors.joining(" "));
        }
    }

    @GetMapping({METADATA, METADATA + Address.PATH})
    @Open("a client has to find out how to get in before it is in")
    Map<String, Object> metadata(HttpServletRequest request) {
        address.require(request);
        return Map.of(
                "resource",
                Address.resource(request),
                "resource_name",
                "Aisle",
                "authorization_servers",
                List.of(Address.base(request)),
                "scopes_supported",
                tools.permissions(),
                "bearer_methods_supported",
                List.of("header"));
    }

    @RequestMapping(
            value = Address.PATH,
            method = {RequestMethod.POST, RequestMethod.GET, RequestMethod.DELETE})
    @Open("its token says who asks, and is asked for here")
    void call(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        address.require(request);
        Asker asker = holder(request).asker();
        KeptBody kept = new KeptBody(request);
        requireScope(asker, kept.body());
        servers.serve(asker, kept, response);
    }

    private Tokens.Holder holder(HttpServletRequest request) {
        String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (sent == null || !sent.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw unauthorized(null, "A token is asked for, as a bearer.");
        }
        Tokens.Holder holder = tokens.holder(sent.substring(BEARER.length()).strip())
                .orElseThrow(() -> unauthorized("invalid_token", "The token is unknown, expired or revoked."));
        if (!holder.audience().equals(Address.resource(request))) {
            throw unauthorized("invalid_token", "The token is for " + holder.audience() + ".");
        }
        return holder;
    }

    /** A tool that the person may use and the token does not cover: a program can ask the person for more. */
    private void requireScope(Asker asker, byte[] body) {
        JsonNode call;
        try {
            call = json.readTree(body);
        } catch (JacksonException notJson) {
            return; // the protocol's own part says what is wrong with it
        }
        String name = call.path("params").path("name").asString("");
        if (!call.path("method").asString("").equals("tools/call")) {
            return;
        }
        tools.all().stream()
                .filter(tool -> tool.name().equals(name))
                .map(Tool::needs)
                .filter(needed ->
                        !asker.granted().contains(needed) && asker.member().may(needed))
                .findFirst()
                .ifPresent(needed -> {
                    Set<Permission> wanted = EnumSet.of(needed);
                    wanted.addAll(asker.granted());
                    throw new NotLetIn(403, "insufficient_scope", name + " needs " + needed + ".", wanted);
                });
    }

    private NotLetIn unauthorized(@Nullable String error, String detail) {
        return new NotLetIn(401, error, detail, tools.permissions());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(NotLetIn refused, HttpServletRequest request) {
        String challenge = "Bearer resource_metadata=\"" + Address.base(request) + METADATA + Address.PATH
                + "\", scope=\"" + refused.scope + "\""
                + (refused.error == null
                        ? ""
                        : ", error=\"" + refused.error + "\", error_description=\"" + refused.getMessage() + "\"");
        return ResponseEntity.status(refused.status)
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "error",
                        refused.error == null ? "token_needed" : refused.error,
                        "error_description",
                        String.valueOf(refused.getMessage())));
    }
}
