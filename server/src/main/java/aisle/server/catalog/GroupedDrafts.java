package aisle.server.catalog;

import aisle.server.organization.StoreGroup;
import aisle.server.organization.StoreGroupChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets what is drafted for a group of stores follow it; what is published keeps the stores that the group had then. */
@Component
class GroupedDrafts {

    private final JdbcClient sql;

    GroupedDrafts(JdbcClient sql) {
        this.sql = sql;
    }

    @EventListener
    void on(StoreGroupChanged changed) {
        StoreGroup group = changed.group();
        Long[] stores = group.stores().toArray(Long[]::new);
        sql.sql("update catalog.price_batch set stores = :stores where store_group = :group and state = 'DRAFT'")
                .param("stores", stores)
                .param("group", group.id())
                .update();
        sql.sql("""
                update catalog.promotion_edition set terms = jsonb_set(terms, '{stores}', to_jsonb(:stores::bigint[]))
                where (terms ->> 'group')::bigint = :group and published_at is null and discarded_at is null""").param("stores", stores).param("group", group.id()).update();
    }
}
