package aisle.server.organization;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who asks: a till by the key in its {@code Authorization} header, else a member of staff by the session.
 * What the session keeps is the staff id only, so a changed role or a leaver counts from the next request on.
 */
@Component
public class CallerFilter extends OncePerRequestFilter {
    /** The scheme of a till's {@code Authorization} header. */
    public static final String TILL_SCHEME = "Till ";

    private static final String STAFF_ID = "aisle.staff";

    private final TillKeys keys;
    private final Staff staff;

    CallerFilter(TillKeys keys, Staff staff) {
        this.keys = keys;
        this.staff = staff;
    }

    /**
     * Whether a request comes with a till's key; such a request is never answered by a session.
     *
     * @param request any request
     * @return true for a till
     */
    public static boolean isTill(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.startsWith(TILL_SCHEME);
    }

    static void remember(HttpSession session, StaffMember member) {
        session.setAttribute(STAFF_ID, member.id());
    }

    /** Throws the {@link Problem} of a till's key that does not work; whoever wires the filter answers it. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        caller(request).ifPresent(CallerFilter::put);
        next.doFilter(request, response);
    }

    private Optional<? extends Caller> caller(HttpServletRequest request) {
        if (isTill(request)) {
            String key = request.getHeader(HttpHeaders.AUTHORIZATION)
                    .substring(TILL_SCHEME.length())
                    .strip();
            return Optional.of(keys.holder(key));
        }
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(STAFF_ID) instanceof Long id ? staff.find(id) : Optional.empty();
    }

    private static void put(Caller caller) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
