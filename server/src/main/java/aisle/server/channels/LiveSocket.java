package aisle.server.channels;

import aisle.server.organization.Caller;
import aisle.server.organization.ShutOut;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * One live connection: says hello with the newest number, then every event its caller may hear, in order, from where
 * the caller left off. Each connection pulls at its own pace; one that does not take a message within five seconds is
 * closed and goes on later from the last number it saw.
 */
@Component
class LiveSocket extends TextWebSocketHandler implements HandshakeInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSocket.class);
    private static final String CALLER = "caller";
    private static final String AFTER = "after";

    /** How often the line is tried and its caller looked up again; another server's shutting out takes this long. */
    private static final Duration ASK_EVERY = Duration.ofSeconds(5);

    private static final long SEND_MS_MAX = 5_000;

    private final Tickets tickets;
    private final Feed feed;
    private final Tail tail;
    private final JsonMapper json;
    private final Set<WebSocketSession> lines = ConcurrentHashMap.newKeySet();

    LiveSocket(Tickets tickets, Feed feed, Tail tail, JsonMapper json, MeterRegistry meters) {
        this.tickets = tickets;
        this.feed = feed;
        this.tail = tail;
        this.json = json;
        meters.gaugeCollectionSize("aisle.live.connections", Tags.empty(), lines);
    }

    private record Position(long seq) {}

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        URI address = request.getURI();
        Map<String, String> query =
                UriComponentsBuilder.fromUri(address).build().getQueryParams().toSingleValueMap();
        String after = query.get(AFTER);
        if (after != null && !after.matches("[0-9]{1,18}")) {
            response.setStatusCode(HttpStatus.BAD_REQUEST);
            return false;
        }
        Optional<Caller> caller = Optional.ofNullable(query.get("ticket")).flatMap(tickets::redeem);
        if (caller.isEmpty()) {
            response.setStatusCode(HttpStatus.UNAUTHORIZED);
            return false;
        }
        attributes.put(CALLER, caller.get());
        if (after != null) {
            attributes.put(AFTER, Long.valueOf(after));
        }
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        if (session instanceof StandardWebSocketSession standard) {
            standard.getNativeSession()
                    .getUserProperties()
                    .put("org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", SEND_MS_MAX);
        }
        Thread.ofVirtual().name("live-" + session.getId()).start(() -> serve(session));
    }

    private void serve(WebSocketSession session) {
        lines.add(session);
        try {
            converse(session, (Long) session.getAttributes().get(AFTER));
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A live connection ended", gone);
        } catch (DataAccessException unreachable) {
            LOG.warn("A live connection ends, because the database does not answer", unreachable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            lines.remove(session);
            close(session, CloseStatus.GOING_AWAY);
        }
    }

    /** The caller is looked up once the line can be shut, so that shutting out misses nobody who just came in. */
    private void converse(WebSocketSession session, @Nullable Long after) throws IOException, InterruptedException {
        Optional<Caller> caller = tickets.again(caller(session));
        long asked = System.nanoTime();
        long seq = begin(session, after);
        while (caller.isPresent()) {
            List<FeedEvent> events = tail.after(seq, ASK_EVERY);
            if (System.nanoTime() - asked >= ASK_EVERY.toNanos()) {
                session.sendMessage(new PingMessage());
                caller = tickets.again(caller.get());
                asked = System.nanoTime();
            }
            if (!session.isOpen()) {
                return;
            }
            if (caller.isPresent()) {
                seq = send(session, caller.get(), events, seq);
            }
        }
        close(session, CloseStatus.POLICY_VIOLATION);
    }

    /** Closes the lines of somebody who was shut out. */
    void shut(ShutOut out) {
        lines.stream()
                .filter(line -> out.concerns(caller(line)))
                .forEach(line -> close(line, CloseStatus.POLICY_VIOLATION));
    }

    private static Caller caller(WebSocketSession session) {
        return (Caller) Objects.requireNonNull(session.getAttributes().get(CALLER));
    }

    private long begin(WebSocketSession session, @Nullable Long after) throws IOException {
        long head = feed.head();
        say(session, Map.of("hello", new Position(head)));
        if (after == null || after > head) {
            return head;
        }
        if (!feed.keepsAllAfter(after)) {
            say(session, Map.of("reset", new Position(head)));
            return head;
        }
        return after;
    }

    private long send(WebSocketSession session, Caller caller, List<FeedEvent> events, long seq) throws IOException {
        long last = seq;
        for (FeedEvent event : events) {
            if (Audience.hears(caller, event)) {
                say(session, event);
            }
            last = event.seq();
        }
        return last;
    }

    private void say(WebSocketSession session, Object frame) throws IOException {
        session.sendMessage(new TextMessage(json.writeValueAsString(frame)));
    }

    private static void close(WebSocketSession session, CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException alreadyGone) {
            LOG.debug("The connection was gone before it was closed", alreadyGone);
        }
    }
}
