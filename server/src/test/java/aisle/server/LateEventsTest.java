package aisle.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import aisle.server.organization.SetupChanged;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An event whose listener fails stays in the registry until the listener could do its work, and so does one whose
 * server is gone; what a living server is at is nobody else's.
 */
@ServerTest
class LateEventsTest {
    @Autowired
    private Shop shop;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private LateEvents late;

    @Autowired
    private DataSource database;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void whatAListenerCouldNotDoIsDoneLater() {
        long store = shop.store().id();
        sql.sql("alter table channels.feed add constraint broken check (store <> " + store + ")")
                .update();
        try {
            transaction.executeWithoutResult(status -> events.publishEvent(new SetupChanged(store)));
            await().atMost(PATIENCE).until(() -> publications(store, "FAILED") == 1);
        } finally {
            sql.sql("alter table channels.feed drop constraint broken").update();
        }
        assertThat(pushed(store)).isZero();
        late.look();
        await().atMost(PATIENCE).until(() -> pushed(store) == 1);
        await().atMost(PATIENCE).until(() -> publications(store, "FAILED") == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUBLISHED", "PROCESSING", "RESUBMITTED"})
    void whatAServerWasAtThatIsGoneIsDoneAtOnce(String status) {
        long store = shop.store().id();
        begun(store, status, "gone " + store);
        late.look();
        await().atMost(PATIENCE).until(() -> pushed(store) == 1 && publications(store, "%") == 0);
    }

    @Test
    void whatALivingServerIsAtIsLeftToIt() throws SQLException {
        long store = shop.store().id();
        try (Connection other = elsewhere()) {
            execute(other, "set aisle.server = 'other " + store + "'");
            execute(other, "select presence.stay()");
            begun(store, "PROCESSING", "other " + store);
            late.look();
            assertThat(publications(store, "PROCESSING")).isOne();
        }
        // now it is gone, as PostgreSQL sees a moment later
        await().atMost(PATIENCE).until(() -> {
            late.look();
            return pushed(store) == 1 && publications(store, "%") == 0;
        });
    }

    @Test
    void whatIsBeingDoneHereIsDoneOnce() throws SQLException {
        long store = shop.store().id();
        try (Connection slow = elsewhere()) {
            slow.setAutoCommit(false);
            execute(slow, "lock table channels.feed");
            transaction.executeWithoutResult(status -> events.publishEvent(new SetupChanged(store)));
            await().atMost(PATIENCE).until(() -> publications(store, "PROCESSING") == 1);
            late.look();
            assertThat(publications(store, "PROCESSING")).isOne();
            slow.rollback();
        }
        await().atMost(PATIENCE).until(() -> publications(store, "%") == 0);
        assertThat(pushed(store)).isOne();
    }

    @Test
    void whatBrokeOffWithTheConnectionIsDoneAtOnce() {
        long store = shop.store().id();
        begun(
                store,
                "PROCESSING",
                sql.sql("select presence.here()").query(String.class).single());
        late.look();
        assertThat(publications(store, "PROCESSING")).isOne();
        assertThat(sql.sql("""
                        select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'
                            and (classid::bigint << 32 | objid::bigint) = presence.lock_of(presence.here())""").query(Boolean.class).list()).containsExactly(true);
        await().atMost(PATIENCE).until(() -> {
            late.look();
            return pushed(store) == 1 && publications(store, "%") == 0;
        });
    }

    /** A publication as a server leaves it in the middle. */
    private void begun(long store, String status, String server) {
        transaction.executeWithoutResult(begun -> {
            sql.sql("select set_config('aisle.server', :server, true)")
                    .param("server", server)
                    .query(String.class)
                    .single();
            sql.sql("""
                    insert into events.event_publication (id, listener_id, event_type, serialized_event, status,
                        publication_date, last_resubmission_date, completion_attempts)
                    values (gen_random_uuid(), :listener, :type, :event, :status,
                        now() - interval '1 minute', now() - interval '1 minute', 1)""")
                    .param("listener", "aisle.server.channels.Listening.on(" + SetupChanged.class.getName() + ")")
                    .param("type", SetupChanged.class.getName())
                    .param("event", "{\"store\":" + store + "}")
                    .param("status", status)
                    .update();
        });
    }

    /** A connection of its own, as another process has. */
    private Connection elsewhere() throws SQLException {
        var pool = database.unwrap(HikariDataSource.class);
        return DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    private long publications(long store, String status) {
        return sql.sql("""
                select count(*) from events.event_publication
                where status like :status and event_type like '%SetupChanged' and serialized_event like :event
                """)
                .param("status", status)
                .param("event", "%" + store + "%")
                .query(Long.class)
                .single();
    }

    private long pushed(long store) {
        return sql.sql("select count(*) from channels.feed where store = :store and topic = 'staff'")
                .param("store", store)
                .query(Long.class)
                .single();
    }
}
