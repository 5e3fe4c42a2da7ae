package aisle.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import aisle.server.organization.SetupChanged;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An event whose listener fails stays in the registry until the listener could do its work. */
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

    @Test
    void whatAListenerCouldNotDoIsDoneLater() {
        long store = shop.store().id();
        sql.sql("alter table channels.feed add constraint broken check (store <> " + store + ")")
                .update();
        try {
            transaction.executeWithoutResult(status -> events.publishEvent(new SetupChanged(store)));
            await().atMost(Duration.ofSeconds(10)).until(() -> publications(store, "FAILED") == 1);
        } finally {
            sql.sql("alter table channels.feed drop constraint broken").update();
        }
        assertThat(pushed(store)).isZero();
        late.again();
        await().atMost(Duration.ofSeconds(10)).until(() -> pushed(store) == 1);
        await().atMost(Duration.ofSeconds(10)).until(() -> publications(store, "FAILED") == 0);
    }

    private long publications(long store, String status) {
        return sql.sql("""
                select count(*) from events.event_publication
                where status = :status and event_type like '%SetupChanged' and serialized_event like :event
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
