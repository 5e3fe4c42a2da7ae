package aisle.server.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aisle.server.organization.Role;
import aisle.server.organization.SetupChanged;
import aisle.server.organization.Staff;
import aisle.server.organization.Store;
import aisle.server.organization.TillKeys;
import aisle.server.testing.Client;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The live push loses nothing when its line breaks, and tells nobody what is not theirs. */
@ServerTest
class LivePushTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private Shop shop;

    @Autowired
    private Feed feed;

    @Autowired
    private Tail tail;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TillKeys keys;

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    private record Line(WebSocket socket, BlockingQueue<JsonNode> frames, CompletableFuture<Integer> closed) {
        JsonNode next() throws InterruptedException {
            JsonNode frame = frames.poll(10, TimeUnit.SECONDS);
            assertThat(frame).as("a frame within ten seconds").isNotNull();
            return frame;
        }
    }

    private Line connect(Client caller, String after) {
        String ticket =
                caller.post("/api/live/tickets", "{}").json().path("ticket").asString();
        return connectWith(ticket, after);
    }

    private Line connectWith(String ticket, String after) {
        BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(
                        URI.create("ws://127.0.0.1:" + port + "/api/live?ticket=" + ticket + after),
                        new WebSocket.Listener() {
                            private final StringBuilder text = new StringBuilder();

                            @Override
                            public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
                                text.append(part);
                                if (last) {
                                    frames.add(JSON.readTree(text.toString()));
                                    text.setLength(0);
                                }
                                from.request(1);
                                return null;
                            }

                            @Override
                            public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
                                closed.complete(status);
                                return null;
                            }
                        })
                .join();
        return new Line(socket, frames, closed);
    }

    private void write(long store, int number) {
        transaction.executeWithoutResult(status ->
                feed.write("sale", List.of(new Feed.Draft(store, java.util.Map.of("number", number)))));
        tail.wake();
    }

    @Test
    void aLineThatBreaksInTheMiddleGoesOnWithNothingLostOrTwice() throws Exception {
        Store store = shop.store();
        Client owner = Client.signedIn(port, shop.hire(Role.MANAGER, store.id()).login());
        Line first = connect(owner, "");
        assertThat(first.next().has("hello")).isTrue();
        List<Thread> tills = new ArrayList<>();
        for (int till = 0; till < 4; till++) {
            int from = till * 25;
            tills.add(Thread.ofVirtual().start(() -> {
                for (int number = from; number < from + 25; number++) {
                    write(store.id(), number);
                }
            }));
        }
        List<Long> seqs = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        take(first, 30, seqs, numbers);
        first.socket().abort();
        Line second = connect(owner, "&after=" + seqs.getLast());
        assertThat(second.next().has("hello")).isTrue();
        take(second, 70, seqs, numbers);
        for (Thread till : tills) {
            till.join();
        }
        second.socket().abort();
        assertThat(seqs).isSorted().doesNotHaveDuplicates();
        assertThat(numbers).doesNotHaveDuplicates().hasSize(100);
    }

    private static void take(Line line, int count, List<Long> seqs, List<Integer> numbers) throws Exception {
        for (int i = 0; i < count; i++) {
            JsonNode event = line.next();
            seqs.add(event.path("seq").asLong());
            numbers.add(event.path("data").path("number").asInt());
        }
    }

    @Test
    void eachHearsOnlyTheirOwnStoreAndWhatTheyMayHear() throws Exception {
        Store mine = shop.store();
        Store other = shop.store();
        Line till = connect(Client.till(port, shop.till(mine.id()).key()), "");
        Line office =
                connect(Client.signedIn(port, shop.hire(Role.MANAGER, mine.id()).login()), "");
        till.next();
        office.next();
        write(other.id(), 1);
        write(mine.id(), 2);
        transaction.executeWithoutResult(status -> events.publishEvent(new SetupChanged(mine.id())));
        assertThat(office.next().path("data").path("number").asInt()).isEqualTo(2);
        JsonNode heard = till.next();
        assertThat(heard.path("topic").asString()).isEqualTo("staff");
        assertThat(heard.path("store").asLong()).isEqualTo(mine.id());
        assertThat(heard.path("data").isObject()).isTrue();
    }

    @Test
    void aTicketOpensOneConnection() {
        Client owner = Client.signedIn(port, shop.hire(Role.OWNER).login());
        String ticket =
                owner.post("/api/live/tickets", "{}").json().path("ticket").asString();
        connectWith(ticket, "").socket().abort();
        assertThatThrownBy(() -> connectWith(ticket, "")).isInstanceOf(CompletionException.class);
    }

    @Test
    void whoeverWasAwayTooLongIsToldToReadEverythingAnew() throws Exception {
        Store store = shop.store();
        Client manager =
                Client.signedIn(port, shop.hire(Role.MANAGER, store.id()).login());
        write(store.id(), 1);
        write(store.id(), 2);
        transaction.executeWithoutResult(status -> feed.forgetAllBut(1));
        Line late = connect(manager, "&after=0");
        assertThat(late.next().has("hello")).isTrue();
        assertThat(late.next().has("reset")).isTrue();
    }

    private static final int POLICY_VIOLATION = 1008;

    @Test
    void whoeverIsShutOutHearsNothingFromThatMomentOn() throws Exception {
        Store store = shop.store();
        TillKeys.Enrolment revoked = shop.till(store.id());
        TillKeys.Enrolment replaced = shop.till(store.id());
        TillKeys.Enrolment kept = shop.till(store.id());
        Shop.Hired leaver = shop.hire(Role.MANAGER, store.id());
        Client leaving = Client.signedIn(port, leaver.login());
        Line first = connect(Client.till(port, revoked.key()), "");
        Line second = connect(Client.till(port, replaced.key()), "");
        Line third = connect(leaving, "");
        Line stays = connect(Client.till(port, kept.key()), "");
        String unused =
                leaving.post("/api/live/tickets", "{}").json().path("ticket").asString();

        keys.revoke(revoked.till().id());
        assertThat(first.closed().get(2, TimeUnit.SECONDS)).isEqualTo(POLICY_VIOLATION);
        keys.enrol(keys.code(replaced.till().id()).code());
        assertThat(second.closed().get(2, TimeUnit.SECONDS)).isEqualTo(POLICY_VIOLATION);
        staff.leave(leaver.member());
        assertThat(third.closed().get(2, TimeUnit.SECONDS)).isEqualTo(POLICY_VIOLATION);
        assertThatThrownBy(() -> connectWith(unused, "")).isInstanceOf(CompletionException.class);
        assertThat(stays.closed()).isNotDone();
    }

    /** Its revocation is not announced here, and a line that always has something to say must ask all the same. */
    @Test
    void aTillShutOutByAnotherServerHearsSoonNothingMore() throws Exception {
        long store = shop.store().id();
        TillKeys.Enrolment enrolment = shop.till(store);
        Line line = connect(Client.till(port, enrolment.key()), "");
        sql.sql("update organization.till_key set revoked_at = now() where till = :till")
                .param("till", enrolment.till().id())
                .update();
        for (int number = 0; number < 100 && !line.closed().isDone(); number++) {
            write(store, number);
            Thread.sleep(100);
        }
        assertThat(line.closed().getNow(0)).isEqualTo(POLICY_VIOLATION);
    }
}
