package aisle.server.assistant.mcp;

import aisle.server.assistant.tools.Toolbox;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.util.MultivaluedMapUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a program asks a person for: the query with which it opened the page, held against what is known of the program.
 *
 * @param program who asks
 * @param callback where the answer goes, one of the program's own to the letter
 * @param scopes the permissions asked for, in order
 * @param audience the server that the token is wanted for, this one
 * @param challenge S256 of what the program keeps to itself (RFC 7636)
 * @param state what the program wants to hear again; null for nothing
 * @param issuer what this server calls itself in the answer (RFC 9207)
 */
record AccessRequest(
        Programs.Program program,
        String callback,
        List<Permission> scopes,
        String audience,
        String challenge,
        @Nullable String state,
        String issuer) {

    private static final Pattern S256 = Pattern.compile("[A-Za-z0-9_-]{43}");

    /**
     * Reads a query.
     *
     * @param query as it stood behind the question mark
     * @param base this server as the program calls it
     * @throws Problem 400 {@code unknown-program} or {@code unknown-callback}, where nobody may be led; or
     *     {@code impossible-request} with a member {@code back}, the address that tells the program why
     */
    static AccessRequest read(String query, String base, Programs programs, Toolbox tools) {
        Map<String, List<String>> given = URLUtils.parseParameters(query);
        Programs.Program program = only(given, "client_id")
                .flatMap(programs::find)
                .orElseThrow(() -> Problem.of(
                        400,
                        "unknown-program",
                        "This program is not known here",
                        "It did not introduce itself, or so long ago that it was forgotten. Connect it anew."));
        String callback = only(given, "redirect_uri")
                .filter(program.callbacks()::contains)
                .orElseThrow(() -> Problem.of(
                        400,
                        "unknown-callback",
                        "This program asked to be answered elsewhere",
                        "The address is not one that " + program.name() + " named when it introduced itself."));
        String state = only(given, "state").orElse(null);
        Refusals refuse = new Refusals(callback, state, base);
        AuthorizationRequest asked = parsed(query, refuse);
        if (!ResponseType.CODE.equals(asked.getResponseType())
                || (asked.getResponseMode() != null && !ResponseMode.QUERY.equals(asked.getResponseMode()))) {
            throw refuse.with(OAuth2Error.UNSUPPORTED_RESPONSE_TYPE, "response_type: code, by query");
        }
        if (asked.specifiesRequestObject()) {
            throw refuse.with(OAuth2Error.REQUEST_NOT_SUPPORTED, "request, request_uri: not here");
        }
        String challenge =
                asked.getCodeChallenge() == null ? "" : asked.getCodeChallenge().getValue();
        if (!CodeChallengeMethod.S256.equals(asked.getCodeChallengeMethod())
                || !S256.matcher(challenge).matches()) {
            throw refuse.with(
                    OAuth2Error.INVALID_REQUEST, "code_challenge: of 43 characters, code_challenge_method: S256");
        }
        String audience = base + Address.PATH;
        List<URI> resources = Objects.requireNonNullElse(asked.getResources(), List.of());
        if (!resources.equals(List.of(URI.create(audience)))) {
            throw refuse.with(OAuth2Error.INVALID_TARGET, "resource: " + audience);
        }
        List<Permission> scopes = scopes(asked.getScope(), tools.permissions(), refuse);
        return new AccessRequest(program, callback, scopes, audience, challenge, state, base);
    }

    /** Where the program hears that it was allowed. */
    URI allowed(String code) {
        return new AuthorizationSuccessResponse(
                        URI.create(callback),
                        new AuthorizationCode(code),
                        null,
                        State.parse(state),
                        new Issuer(issuer),
                        ResponseMode.QUERY)
                .toURI();
    }

    /** Where the program hears that it was not. */
    URI denied() {
        return new Refusals(callback, state, issuer).to(OAuth2Error.ACCESS_DENIED);
    }

    private static AuthorizationRequest parsed(String query, Refusals refuse) {
        try {
            return AuthorizationRequest.parse(query);
        } catch (ParseException unreadable) {
            ErrorObject error = Objects.requireNonNullElse(unreadable.getErrorObject(), OAuth2Error.INVALID_REQUEST);
            throw refuse.with(error, String.valueOf(unreadable.getMessage()));
        }
    }

    /** None asked for is all there are. */
    private static List<Permission> scopes(@Nullable Scope asked, List<Permission> known, Refusals refuse) {
        if (asked == null || asked.isEmpty()) {
            return known;
        }
        List<String> names = known.stream().map(Permission::name).toList();
        List<String> unknown = asked.toStringList().stream()
                .filter(scope -> !names.contains(scope))
                .toList();
        if (!unknown.isEmpty()) {
            throw refuse.with(OAuth2Error.INVALID_SCOPE, "scope: some of " + names);
        }
        return known.stream()
                .filter(permission -> asked.contains(permission.name()))
                .toList();
    }

    private static java.util.Optional<String> only(Map<String, List<String>> given, String name) {
        return given.getOrDefault(name, List.of()).size() == 1
                ? java.util.Optional.ofNullable(MultivaluedMapUtils.getFirstValue(given, name))
                : java.util.Optional.empty();
    }

    /**
     * Why a known program cannot have what it asks for. Nobody is led back unasked: who that program is, nobody knows.
     */
    private record Refusals(String callback, @Nullable String state, String issuer) {

        Problem with(ErrorObject error, String why) {
            ErrorObject told = error.setDescription(ErrorObject.removeIllegalChars(why));
            return Problem.of(400, "impossible-request", "The program asks for what cannot be", why)
                    .with("back", to(told).toString());
        }

        URI to(ErrorObject error) {
            return new AuthorizationErrorResponse(
                            URI.create(callback), error, State.parse(state), new Issuer(issuer), ResponseMode.QUERY)
                    .toURI();
        }
    }
}
