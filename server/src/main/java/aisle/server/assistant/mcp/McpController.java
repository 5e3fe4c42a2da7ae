package aisle.server.assistant.mcp;

import aisle.server.assistant.tools.Tool;
import aisle.server.assistant.tools.Toolbox;
import aisle.server.organization.Open;
import aisle.server.organization.Permission;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

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

    McpController(Tokens tokens, Toolbox tools, McpServers servers, Address address) {
        this.tokens = tokens;
        this.tools = tools;
        this.servers = servers;
        this.address = address;
    }

    /** Why a token is not taken; {@code error} null when none was sent. */
    private static final class Unauthorized extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final @Nullable String error;

        Unauthorized(@Nullable String error, String detail) {
            super(detail, null, false, false);
            this.error = error;
        }
    }

    @GetMapping({METADATA, METADATA + Address.PATH})
    @Open("a client has to find out how to get in before it is in")
    Map<String, Object> metadata(HttpServletRequest request) {
        address.require(request);
        List<Permission> scopes =
                tools.all().stream().map(Tool::needs).distinct().sorted().toList();
        return Map.of(
                "resource",
                Address.resource(request),
                "resource_name",
                "Aisle",
                "scopes_supported",
                scopes,
                "bearer_methods_supported",
                List.of("header"));
    }

    @RequestMapping(
            value = Address.PATH,
            method = {RequestMethod.POST, RequestMethod.GET, RequestMethod.DELETE})
    @Open("its token says who asks, and is asked for here")
    void call(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        address.require(request);
        servers.serve(holder(request), request, response);
    }

    private Tokens.Holder holder(HttpServletRequest request) {
        String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (sent == null || !sent.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new Unauthorized(null, "A token from the office is asked for, as a bearer.");
        }
        Tokens.Holder holder = tokens.holder(sent.substring(BEARER.length()).strip())
                .orElseThrow(() -> new Unauthorized("invalid_token", "The token is unknown, expired or revoked."));
        if (!holder.audience().equals(Address.resource(request))) {
            throw new Unauthorized("invalid_token", "The token is for " + holder.audience() + ".");
        }
        return holder;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(Unauthorized refused, HttpServletRequest request) {
        String challenge = "Bearer resource_metadata=\"" + Address.base(request) + METADATA + Address.PATH + "\""
                + (refused.error == null
                        ? ""
                        : ", error=\"" + refused.error + "\", error_description=\"" + refused.getMessage() + "\"");
        return ResponseEntity.status(401)
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "error",
                        refused.error == null ? "token_needed" : refused.error,
                        "error_description",
                        String.valueOf(refused.getMessage())));
    }
}
