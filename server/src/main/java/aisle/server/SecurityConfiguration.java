package aisle.server;

import aisle.server.organization.CallerFilter;
import aisle.server.organization.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What stands before every route: who asks, that a browser's call comes from our own page, and which headers go back.
 * Who may use a route is the {@link RouteGuard}'s, from the route's annotation; a path that is neither a route nor a
 * page of ours is refused here.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String[] OURS = {
        "/",
        "/api/**",
        "/till",
        "/till/**",
        "/office",
        "/office/**",
        "/openapi.json",
        "/error",
        "/favicon.ico",
        "/mcp",
        "/.well-known/oauth-protected-resource/**",
        "/.well-known/oauth-authorization-server",
        "/oauth/**"
    };

    /** Own code and the pricing core's WebAssembly; inline styles because the office's components set them. */
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "worker-src 'self' blob:",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private final String metricsToken;

    SecurityConfiguration(@Value("${AISLE_METRICS_TOKEN:}") String metricsToken) {
        this.metricsToken = metricsToken;
    }

    /** The front door times every request once; timing each filter beside it would cost more than the filters. */
    @Bean
    static SecurityObservationSettings timedAtTheFrontDoor() {
        return SecurityObservationSettings.noObservations();
    }

    /** Tills bring a key in a header, which no foreign page can make a browser send: no CSRF token is needed. */
    @Bean
    @Order(1)
    SecurityFilterChain tillChain(HttpSecurity http, CallerFilter callers, ProblemWriter problems) {
        http.securityMatcher(SecurityConfiguration::isTill);
        http.csrf(AbstractHttpConfigurer::disable);
        http.addFilterBefore(callers, CsrfFilter.class);
        return common(http, problems).build();
    }

    /**
     * Programs bring a token in a header, or what only they know in a body, which no foreign page can make a browser
     * send. A till's key or a session says nothing here.
     */
    @Bean
    @Order(0)
    SecurityFilterChain programChain(HttpSecurity http, ProblemWriter problems) {
        http.securityMatcher("/mcp", "/.well-known/**", "/oauth/**");
        http.csrf(AbstractHttpConfigurer::disable);
        return common(http, problems).build();
    }

    /** Browsers bring a session cookie, so a change needs the token that only our own pages can read. */
    @Bean
    @Order(2)
    SecurityFilterChain browserChain(HttpSecurity http, CallerFilter callers, ProblemWriter problems) {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        http.csrf(csrf -> csrf.spa().csrfTokenRepository(tokens)).addFilterBefore(callers, CsrfFilter.class);
        return common(http, problems).build();
    }

    private static boolean isTill(HttpServletRequest request) {
        return CallerFilter.isTill(request) || request.getRequestURI().equals("/api/till/enrol");
    }

    private HttpSecurity common(HttpSecurity http, ProblemWriter problems) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(OURS)
                        .permitAll()
                        .requestMatchers("/health/**", "/metrics")
                        .access(new OperatorsOnly(metricsToken))
                        .anyRequest()
                        .denyAll())
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, refused) -> problems.write(response, refusal(request)))
                        .accessDeniedHandler((request, response, refused) -> problems.write(
                                response, refused instanceof CsrfException ? noToken() : refusal(request))))
                .headers(SecurityConfiguration::headers);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(self), microphone=(), geolocation=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    private static Problem refusal(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/health") || path.startsWith("/metrics")
                ? Problem.forbidden("Ask from this machine, or with the token in AISLE_METRICS_TOKEN as a bearer.")
                : Problems.noSuchRoute(path);
    }

    private static Problem noToken() {
        return Problem.of(
                403,
                "csrf",
                "The call did not come from our own page",
                "Echo the cookie XSRF-TOKEN in the header X-XSRF-TOKEN; GET /api/session sets it.");
    }

    /** The filter belongs to the chains above; on its own, the container would run it a second time. */
    @Bean
    FilterRegistrationBean<CallerFilter> notOnItsOwn(CallerFilter callers) {
        FilterRegistrationBean<CallerFilter> registration = new FilterRegistrationBean<>(callers);
        registration.setEnabled(false);
        return registration;
    }
}
