package aisle.server.assistant.mcp;

import aisle.server.assistant.tools.Toolbox;
import aisle.server.organization.Attempts;
import aisle.server.organization.Open;
import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.client.ClientInformation;
import com.nimbusds.oauth2.sdk.client.ClientInformationResponse;
import com.nimbusds.oauth2.sdk.client.ClientMetadata;
import com.nimbusds.oauth2.sdk.client.ClientRegistrationErrorResponse;
import com.nimbusds.oauth2.sdk.client.ClientRegistrationRequest;
import com.nimbusds.oauth2.sdk.http.JakartaServletUtils;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a program introduces itself and exchanges what a person allowed it: the authorization server's side that
 * programs speak to. The side that people see is a page of the office, with {@link ConsentController} behind it.
 */
@RestController
@Hidden
class AuthorizationController {

    static final String METADATA = "/.well-known/oauth-authorization-server";

    private static final String PAGE = "/office/allow";

    private final Programs programs;
    private final Passes passes;
    private final Toolbox tools;
    private final Address address;
    private final Attempts introductions;
    private final Attempts exchanges;

    AuthorizationController(
            Programs programs,
            Passes passes,
            Toolbox tools,
            Address address,
            @Value("${aisle.limits.programs-a-minute:10}") long programsPerMinute,
            @Value("${aisle.limits.wrong-exchanges-a-minute:60}") long exchangesPerMinute) {
        this.programs = programs;
        this.passes = passes;
        this.tools = tools;
        this.address = address;
        this.introductions = new Attempts(programsPerMinute);
        this.exchanges = new Attempts(exchangesPerMinute);
    }

    /** RFC 8414, with RFC 9207's word that answers name who gives them. */
    @GetMapping(METADATA)
    @Open("a program has to find out where to ask")
    Map<String, Object> metadata(HttpServletRequest request) {
        address.requirePrivate(request);
        String base = Address.base(request);
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("issuer", base);
        metadata.put("authorization_endpoint", base + "/oauth/authorize");
        metadata.put("token_endpoint", base + "/oauth/token");
        metadata.put("registration_endpoint", base + "/oauth/register");
        metadata.put("revocation_endpoint", base + "/oauth/revoke");
        metadata.put("scopes_supported", tools.permissions());
        metadata.put("response_types_supported", List.of("code"));
        metadata.put("response_modes_supported", List.of("query"));
        metadata.put("grant_types_supported", List.of("authorization_code", "refresh_token"));
        metadata.put("token_endpoint_auth_methods_supported", List.of("none"));
        metadata.put("revocation_endpoint_auth_methods_supported", List.of("none"));
        metadata.put("code_challenge_methods_supported", List.of("S256"));
        metadata.put("authorization_response_iss_parameter_supported", true);
        return metadata;
    }

    /**
     * Leads to the office's page that asks the person. What is wrong with the request is said there, to the person:
     * programs introduce themselves as whatever they like, so none has a browser sent on by this server unasked.
     */
    @GetMapping("/oauth/authorize")
    @Open("who the person is, is asked on the page")
    ResponseEntity<Void> authorize(HttpServletRequest request) {
        address.requirePrivate(request);
        String asked = Objects.requireNonNullElse(request.getQueryString(), "");
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, PAGE + "?request=" + URLEncoder.encode(asked, StandardCharsets.UTF_8))
                .build();
    }

    /** RFC 7591. Whatever a program asks to be, it is a public one: it gets no secret, and needs none. */
    @PostMapping("/oauth/register")
    @Open("a program that introduces itself is not known yet; it may do nothing before a person allows it")
    void register(HttpServletRequest request, HttpServletResponse response) throws IOException {
        address.requirePrivate(request);
        introductions.count(request.getRemoteAddr());
        try {
            ClientMetadata wanted = ClientRegistrationRequest.parse(JakartaServletUtils.createHTTPRequest(request))
                    .getClientMetadata();
            Programs.Program program = programs.register(wanted);
            JakartaServletUtils.applyHTTPResponse(
                    new ClientInformationResponse(registered(program), true).toHTTPResponse(), response);
        } catch (GeneralException refused) {
            JakartaServletUtils.applyHTTPResponse(
                    new ClientRegistrationErrorResponse(errorOf(refused)).toHTTPResponse(), response);
        }
    }

    private static ClientInformation registered(Programs.Program program) {
        ClientMetadata metadata = new ClientMetadata();
        metadata.setName(program.name());
        metadata.setRedirectionURIs(
                program.callbacks().stream().map(URI::create).collect(Collectors.toSet()));
        metadata.setGrantTypes(Set.of(GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN));
        metadata.setResponseTypes(Set.of(ResponseType.CODE));
        metadata.setTokenEndpointAuthMethod(ClientAuthenticationMethod.NONE);
        return new ClientInformation(new ClientID(program.id()), null, metadata, null);
    }

    @PostMapping(value = "/oauth/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Open("what it is exchanged for says who asks")
    void token(HttpServletRequest request, HttpServletResponse response) throws IOException {
        address.requirePrivate(request);
        exchanges.count(request.getRemoteAddr());
        try {
            Passes.Pair pair = exchanged(TokenRequest.parse(JakartaServletUtils.createHTTPRequest(request)), request);
            exchanges.wasRight(request.getRemoteAddr());
            Scope scope = Scope.parse(pair.scopes().stream().map(Enum::name).toList());
            var access = new BearerAccessToken(pair.access(), Passes.ACCESS.toSeconds(), scope);
            var both = new com.nimbusds.oauth2.sdk.token.Tokens(access, new RefreshToken(pair.refresh()));
            JakartaServletUtils.applyHTTPResponse(new AccessTokenResponse(both).toHTTPResponse(), response);
        } catch (GeneralException refused) {
            JakartaServletUtils.applyHTTPResponse(new TokenErrorResponse(errorOf(refused)).toHTTPResponse(), response);
        }
    }

    private Passes.Pair exchanged(TokenRequest asked, HttpServletRequest request) throws GeneralException {
        String program = programOf(asked.getClientID());
        List<URI> resources = Objects.requireNonNullElse(asked.getResources(), List.of());
        if (!resources.isEmpty() && !resources.equals(List.of(URI.create(Address.resource(request))))) {
            throw refused(OAuth2Error.INVALID_TARGET, "resource: " + Address.resource(request));
        }
        Optional<Passes.Pair> pair = switch (asked.getAuthorizationGrant()) {
            case AuthorizationCodeGrant grant -> {
                if (grant.getCodeVerifier() == null || grant.getRedirectionURI() == null) {
                    throw refused(OAuth2Error.INVALID_REQUEST, "code_verifier, redirect_uri: both are needed");
                }
                yield passes.exchange(
                        program,
                        grant.getAuthorizationCode().getValue(),
                        grant.getRedirectionURI().toString(),
                        grant.getCodeVerifier());
            }
            case RefreshTokenGrant grant ->
                passes.refresh(program, grant.getRefreshToken().getValue());
            default ->
                throw refused(OAuth2Error.UNSUPPORTED_GRANT_TYPE, "grant_type: authorization_code or refresh_token");
        };
        return pair.orElseThrow(() ->
                refused(OAuth2Error.INVALID_GRANT, "It is unknown, expired, used, revoked, or not this program's."));
    }

    /** RFC 7009: there is nothing to say but that it works no more. */
    @PostMapping(value = "/oauth/revoke", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Open("what is revoked says who asks")
    void revoke(HttpServletRequest request, HttpServletResponse response) throws IOException {
        address.requirePrivate(request);
        exchanges.count(request.getRemoteAddr());
        try {
            TokenRevocationRequest asked = TokenRevocationRequest.parse(JakartaServletUtils.createHTTPRequest(request));
            passes.giveUp(programOf(asked.getClientID()), asked.getToken().getValue());
        } catch (GeneralException refused) {
            JakartaServletUtils.applyHTTPResponse(new TokenErrorResponse(errorOf(refused)).toHTTPResponse(), response);
        }
    }

    private String programOf(@Nullable ClientID id) throws GeneralException {
        return Optional.ofNullable(id)
                .flatMap(named -> programs.find(named.getValue()))
                .orElseThrow(() -> refused(OAuth2Error.INVALID_CLIENT, "client_id: one that was registered here"))
                .id();
    }

    private static ErrorObject errorOf(GeneralException refused) {
        return Objects.requireNonNullElse(
                refused.getErrorObject(),
                OAuth2Error.INVALID_REQUEST.setDescription(
                        ErrorObject.removeIllegalChars(String.valueOf(refused.getMessage()))));
    }

    private static GeneralException refused(ErrorObject error, String why) {
        return new GeneralException(why, error.setDescription(why));
    }
}
