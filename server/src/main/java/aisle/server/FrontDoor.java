package aisle.server;

import aisle.server.organization.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What every request passes first and last: it gets its correlation id, may not bring more than a body's limit, is
 * timed by its route, leaves one line in the log, and never leaves without an answer that says what happened.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FrontDoor extends OncePerRequestFilter {
    static final long BODY_BYTES_MAX = 256L * 1024;
    static final long JOURNAL_BYTES_MAX = 4L * 1024 * 1024;
    /** Half a million products as a table: it goes to the disk, and only from who may read one in. */
    static final long FILE_BYTES_MAX = 128L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger("aisle.request");

    private final ProblemWriter problems;
    private final MeterRegistry meters;
    private final Map<Route, Timer> latencies = new ConcurrentHashMap<>();

    FrontDoor(ProblemWriter problems, MeterRegistry meters) {
        this.problems = problems;
        this.meters = meters;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        long start = System.nanoTime();
        String correlation = Correlation.of(request.getHeader(Correlation.HEADER));
        MDC.put(Correlation.MEMBER, correlation);
        response.setHeader(Correlation.HEADER, correlation);
        try {
            next.doFilter(LimitedBody.of(request, bytesMax(request)), response);
        } catch (Problem refusal) {
            answer(response, refusal);
        } catch (RuntimeException | ServletException unexpected) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), unexpected);
            answer(response, Problems.broken());
        } finally {
            leave(request, response, System.nanoTime() - start);
            MDC.remove(Correlation.MEMBER);
        }
    }

    private void answer(HttpServletResponse response, Problem problem) throws IOException {
        if (!response.isCommitted()) {
            response.resetBuffer();
            problems.write(response, problem);
        }
    }

    private static long bytesMax(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.equals("/api/till/journal")) {
            return JOURNAL_BYTES_MAX;
        }
        return path.startsWith("/api/stores/") && path.endsWith("/product-files") ? FILE_BYTES_MAX : BODY_BYTES_MAX;
    }

    private void leave(HttpServletRequest request, HttpServletResponse response, long nanos) {
        Route route = Route.of(request, response);
        latency(route).record(nanos, TimeUnit.NANOSECONDS);
        boolean api = request.getRequestURI().startsWith("/api/");
        Level level = response.getStatus() >= 500 ? Level.ERROR : api ? Level.INFO : Level.DEBUG;
        if (!LOG.isEnabledForLevel(level)) {
            return;
        }
        long ms = TimeUnit.NANOSECONDS.toMillis(nanos);
        LOG.atLevel(level)
                .addKeyValue("route", route.name())
                .addKeyValue("status", route.status())
                .addKeyValue("ms", ms)
                .log("{} {} in {} ms", route.name(), route.status(), ms);
    }

    private Timer latency(Route route) {
        return latencies.computeIfAbsent(
                route,
                each -> Timer.builder("http.server.requests")
                        .description("from a request's head read to its answer written")
                        .tags("method", each.method(), "uri", each.pattern(), "status", Integer.toString(each.status()))
                        .publishPercentileHistogram()
                        .register(meters));
    }

    /** What was asked for, as the server knows it: what a stranger makes up is one route, however it is called. */
    private record Route(String method, String pattern, int status) {

        static Route of(HttpServletRequest request, HttpServletResponse response) {
            Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            return pattern == null
                    ? new Route("any", "unknown", response.getStatus())
                    : new Route(request.getMethod(), pattern.toString(), response.getStatus());
        }

        String name() {
            return method + " " + pattern;
        }
    }
}
