package aisle.server.catalog;

import aisle.server.organization.StoreGroups;
import aisle.server.organization.StoreGroups.Membership;
import aisle.server.organization.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which goods a store carries: all that nobody has said anything else of. What the office orders, labels and counts
 * follows it; a till sells whatever a customer brings to it.
 */
@Component
public class CarriedGoods {

    /**
     * The chain's rule leaves a store out unless it or one of its groups is named; what was last said of the store
     * itself goes before the rule.
     */
    private static final String GAPS = """
            with asked as (
                select unnest(:stores::bigint[]) as store),
            member as (
                select store, store_group from unnest(:inStore::bigint[], :inGroup::bigint[]) as m (store, store_group)),
            ruled_out as (
                select l.product, a.store
                from catalog.listing l cross join asked a
                where (l.stores is not null or l.store_groups is not null)
                  and (:products::bigint[] is null or l.product = any(:products))
                  and not coalesce(a.store = any(l.stores), false)
                  and not exists (
                      select 1 from member m where m.store = a.store and m.store_group = any(l.store_groups))),
            said as (
                select distinct on (w.product, w.store) w.product, w.store, w.listed
                from catalog.listing_word w
                where w.store = any(:stores) and w.withdrawn_at is null and w.valid_from <= :day
                  and (:products::bigint[] is null or w.product = any(:products))
                order by w.product, w.store, w.valid_from desc)
            select product, store from ruled_out left join said using (product, store) where said.listed is not true
            union
            select product, store from said where not listed
            order by product, store""";

    private final JdbcClient sql;
    private final StoreGroups groups;
    private final Stores stores;
    private final Clock clock = Clock.systemUTC();

    CarriedGoods(JdbcClient sql, StoreGroups groups, Stores stores) {
        this.sql = sql;
        this.groups = groups;
        this.stores = stores;
    }

    /** A product that a store does not carry. */
    public record Gap(long product, long store) {}

    /**
     * What stores do not carry on a day.
     *
     * @param of ids of stores
     * @param products only these; null for all
     * @return by product and store
     */
    @Transactional(readOnly = true)
    public List<Gap> gaps(Collection<Long> of, LocalDate day, @Nullable Collection<Long> products) {
        List<Membership> members = groups.memberships(of);
        return sql.sql(GAPS)
                .param("stores", of.toArray(Long[]::new))
                .param("inStore", members.stream().map(Membership::store).toArray(Long[]::new))
                .param("inGroup", members.stream().map(Membership::group).toArray(Long[]::new))
                .param("day", day)
                .param("products", products == null ? null : products.toArray(Long[]::new))
                .query((row, number) -> new Gap(row.getLong("product"), row.getLong("store")))
                .list();
    }

    /**
     * The products that a store does not carry on a day.
     *
     * @return their ids
     */
    public Set<Long> notCarried(long store, LocalDate day) {
        return products(gaps(List.of(store), day, null));
    }

    /** The products that a store does not carry today. */
    public Set<Long> notCarried(long store) {
        return notCarried(store, today(store));
    }

    /** Those of some products that a store does not carry today. */
    public Set<Long> notCarried(long store, Collection<Long> of) {
        return products(gaps(List.of(store), today(store), of));
    }

    private LocalDate today(long store) {
        return stores.find(store).dayOf(clock.instant());
    }

    private static Set<Long> products(List<Gap> gaps) {
        Set<Long> found = new HashSet<>();
        gaps.forEach(gap -> found.add(gap.product()));
        return found;
    }
}
