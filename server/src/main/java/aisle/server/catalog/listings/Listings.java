package aisle.server.catalog.listings;

import aisle.server.catalog.CarriedGoods;
import aisle.server.catalog.CarriedGoods.Gap;
import aisle.server.catalog.NamedProducts;
import aisle.server.catalog.NamedProducts.Name;
import aisle.server.catalog.Prices;
import aisle.server.catalog.StoreReach;
import aisle.server.catalog.WrongRows;
import aisle.server.organization.Access;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.StoreGroups;
import aisle.server.organization.Stores;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which stores carry which goods: the chain by a rule for each product, chain and stores from a day on. */
@Component
class Listings {

    /** Products that are said of at once. */
    static final int PRODUCTS_MAX = 10_000;

    private static final int REASON_MAX = 200;

    private final JdbcClient sql;
    private final CarriedGoods carried;
    private final NamedProducts named;
    private final StoreReach reach;
    private final StoreGroups groups;
    private final Stores stores;
    private final Access access;
    private final Audit audit;

    Listings(
            JdbcClient sql,
            CarriedGoods carried,
            NamedProducts named,
            StoreReach reach,
            StoreGroups groups,
            Stores stores,
            Access access,
            Audit audit) {
        this.sql = sql;
        this.carried = carried;
        this.named = named;
        this.reach = reach;
        this.groups = groups;
        this.stores = stores;
        this.access = access;
        this.audit = audit;
    }

    /**
     * Which goods are meant: one of the two is given.
     *
     * @param products their ids
     * @param codes GTINs or PLUs, a row each
     */
    record Goods(@Nullable List<Long> products, @Nullable List<@Nullable String> codes) {}

    /**
     * What is said of stores from a day on.
     *
     * @param listed whether they carry the goods then
     * @param from the first business day
     * @param stores their ids; null for a group, and for the whole chain
     * @param group of stores as it is now; null when they are named, or it is for the whole chain
     * @param reason for who looks at it; null when none was given
     */
    record Word(
            boolean listed,
            LocalDate from,
            @Nullable List<Long> stores,
            @Nullable Long group,
            @Nullable String reason) {}

    /**
     * The chain's rule for a product.
     *
     * @param stores the only ones that carry it, beside those of the groups; null when none is named
     * @param groups whose stores carry it, as the groups are at any time; null when none is named. Without stores and
     *     groups every store carries it.
     * @param local whether a store may list and delist it itself
     */
    record Rule(@Nullable List<Long> stores, @Nullable List<Long> groups, boolean local) {

        /** What holds for goods that the chain has said nothing of. */
        static final Rule NONE = new Rule(null, null, true);

        Rule {
            stores = inOrder(stores);
            groups = inOrder(groups);
        }

        private static @Nullable List<Long> inOrder(@Nullable List<Long> ids) {
            return ids == null ? null : ids.stream().sorted().distinct().toList();
        }
    }

    /**
     * What came of it.
     *
     * @param products how many were meant
     * @param changed for how many something is different now
     */
    record Said(int products, int changed) {}

    /**
     * Lists or delists goods in stores from a day on. What is so already is left as it is.
     *
     * @param store where it was said, which must be among the stores
     * @throws Problem 400 naming the value or the {@code wrong-rows}, none is then taken; 403 for a store that the
     *     caller does not work in, 409 {@code listing-is-the-chains} for goods that stores have no say in
     */
    @Transactional
    Said say(long store, Goods goods, Word word) {
        List<Long> wanted = reach.stores(store, word.group(), word.stores());
        reach.require(store, wanted);
        requireSound(word, wanted);
        boolean chain = access.staff().role().everyStore();
        List<Long> products = locked(goods);
        if (!chain) {
            requireTheirs(products);
        }
        List<Long> places = wanted == null
                ? stores.all().stream().map(each -> each.id()).toList()
                : wanted.stream().sorted().toList();
        Set<Gap> gaps = new HashSet<>(carried.gaps(places, word.from(), products));
        List<Gap> differing = products.stream()
                .flatMap(product -> places.stream().map(place -> new Gap(product, place)))
                .filter(each -> gaps.contains(each) == word.listed())
                .toList();
        write(differing, word, chain);
        Set<Long> changed = new TreeSet<>();
        differing.forEach(each -> changed.add(each.product()));
        if (!changed.isEmpty()) {
            record(
                    places.size() == 1 ? places.getFirst() : null,
                    word.listed() ? "goods-listed" : "goods-delisted",
                    changed,
                    detail(word, places));
        }
        return new Said(products.size(), changed.size());
    }

    /**
     * Says which stores carry goods by rule, in place of what the rule was. What was said of single stores goes on
     * before it; what stores said themselves ends where they have no say any more.
     *
     * @throws Problem 400 naming the value or the {@code wrong-rows}, 403 for who does not work in the whole chain
     */
    @Transactional
    Said rule(Goods goods, Rule rule) {
        reach.require(null);
        requireSound(rule);
        List<Long> products = locked(goods);
        Map<Long, Rule> before = rulesOf(products);
        List<Long> changed = products.stream()
                .filter(product -> !rule.equals(before.getOrDefault(product, Rule.NONE)))
                .toList();
        sql.sql("""
                insert into catalog.listing as l (product, stores, store_groups, local, staff)
                select unnest(:products), :stores, :groups, :local, :staff
                on conflict (product) do update set stores = excluded.stores, store_groups = excluded.store_groups,
                    local = excluded.local, staff = excluded.staff, changed_at = now()""")
                .param("products", changed.toArray(Long[]::new))
                .param("stores", array(rule.stores()))
                .param("groups", array(rule.groups()))
                .param("local", rule.local())
                .param("staff", access.staff().id())
                .update();
        if (!rule.local()) {
            sql.sql("""
                    update catalog.listing_word set withdrawn_at = now()
                    where product = any(:products) and not chain and withdrawn_at is null""").param("products", changed.toArray(Long[]::new)).update();
        }
        if (!changed.isEmpty()) {
            Map<String, Object> detail = new HashMap<>();
            detail.put("local", rule.local());
            if (rule.stores() != null) {
                detail.put("stores", rule.stores());
            }
            if (rule.groups() != null) {
                detail.put("groups", rule.groups());
            }
            record(null, "listing-rule-changed", changed, detail);
        }
        return new Said(products.size(), changed.size());
    }

    /** The chain's rule for a product. */
    Rule ruleOf(long product) {
        return rulesOf(List.of(product)).getOrDefault(product, Rule.NONE);
    }

    private Map<Long, Rule> rulesOf(List<Long> products) {
        Map<Long, Rule> found = new HashMap<>();
        sql.sql("select product, stores, store_groups, local from catalog.listing where product = any(:products)")
                .param("products", products.toArray(Long[]::new))
                .query(row -> {
                    found.put(
                            row.getLong("product"),
                            new Rule(
                                    list(row.getArray("stores")),
                                    list(row.getArray("store_groups")),
                                    row.getBoolean("local")));
                });
        return found;
    }

    private void write(List<Gap> differing, Word word, boolean chain) {
        Long[] products = differing.stream().map(Gap::product).toArray(Long[]::new);
        Long[] places = differing.stream().map(Gap::store).toArray(Long[]::new);
        sql.sql("""
                update catalog.listing_word w set withdrawn_at = now()
                from unnest(:products::bigint[], :stores::bigint[]) as s (product, store)
                where w.product = s.product and w.store = s.store and w.valid_from = :from and w.withdrawn_at is null""")
                .param("products", products)
                .param("stores", places)
                .param("from", word.from())
                .update();
        sql.sql("""
                insert into catalog.listing_word (product, store, valid_from, listed, chain, reason, staff)
                select product, store, :from, :listed, :chain, :reason, :staff
                from unnest(:products::bigint[], :stores::bigint[]) as s (product, store)""")
                .param("products", products)
                .param("stores", places)
                .param("from", word.from())
                .param("listed", word.listed())
                .param("chain", chain)
                .param("reason", word.reason())
                .param("staff", access.staff().id())
                .update();
    }

    /** The products that are meant; whoever says something of one of them waits, in order of id. */
    private List<Long> locked(Goods goods) {
        List<Name> names = names(goods);
        if (names.isEmpty() || names.size() > PRODUCTS_MAX) {
            throw Problem.invalid("products", names.size(), "1 to %d of them".formatted(PRODUCTS_MAX));
        }
        WrongRows wrong = new WrongRows();
        Set<Long> meant = new TreeSet<>();
        for (Long product : named.of(names, wrong)) {
            if (product != null) {
                meant.add(product);
            }
        }
        wrong.refuse();
        return sql.sql("select id from catalog.product where id = any(:products) order by id for no key update")
                .param("products", meant.toArray(Long[]::new))
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    private static List<Name> names(Goods goods) {
        List<Long> products = goods.products();
        List<@Nullable String> codes = goods.codes();
        if (products != null && codes == null) {
            return products.stream().map(product -> new Name(product, null)).toList();
        }
        if (codes != null && products == null) {
            return codes.stream().map(code -> new Name(null, code)).toList();
        }
        throw Problem.invalid("products", products, "either products or codes");
    }

    private void requireTheirs(List<Long> products) {
        List<Long> chains = sql.sql("""
                select product from catalog.listing where product = any(:products) and not local order by product""")
                .param("products", products.toArray(Long[]::new))
                .query((row, number) -> row.getLong("product"))
                .list();
        if (!chains.isEmpty()) {
            throw Problem.conflict(
                            "listing-is-the-chains",
                            "The chain alone says who carries %d of these products.".formatted(chains.size()))
                    .with("products", chains.subList(0, Math.min(100, chains.size())));
        }
    }

    private void requireSound(Word word, @Nullable List<Long> wanted) {
        LocalDate today = reach.lastToday(wanted);
        LocalDate latest = today.plusYears(Prices.YEARS_AHEAD_MAX);
        if (word.from().isBefore(today) || word.from().isAfter(latest)) {
            throw Problem.invalid("from", word.from(), "%s to %s".formatted(today, latest));
        }
        String reason = word.reason();
        if (reason != null && (reason.isBlank() || reason.length() > REASON_MAX)) {
            throw Problem.invalid("reason", reason, "1 to %d characters, or left out".formatted(REASON_MAX));
        }
    }

    private void requireSound(Rule rule) {
        if (rule.stores() != null) {
            if (rule.stores().isEmpty()) {
                throw Problem.invalid("stores", rule.stores(), "at least one, or left out");
            }
            reach.require(rule.stores());
        }
        if (rule.groups() != null) {
            if (rule.groups().isEmpty()) {
                throw Problem.invalid("groups", rule.groups(), "at least one, or left out");
            }
            rule.groups().forEach(groups::chosen);
        }
    }

    private void record(@Nullable Long store, String act, Collection<Long> products, Map<String, Object> detail) {
        boolean one = products.size() == 1;
        if (!one) {
            detail.put("products", products);
        }
        audit.record(store, act, one ? "product " + products.iterator().next() : "products " + products.size(), detail);
    }

    private static Map<String, Object> detail(Word word, List<Long> places) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("from", word.from().toString());
        detail.put("stores", places);
        if (word.group() != null) {
            detail.put("group", word.group());
        }
        if (word.reason() != null) {
            detail.put("reason", word.reason());
        }
        return detail;
    }

    private static Long @Nullable [] array(@Nullable List<Long> ids) {
        return ids == null ? null : ids.toArray(Long[]::new);
    }

    private static @Nullable List<Long> list(java.sql.@Nullable Array ids) throws java.sql.SQLException {
        return ids == null ? null : List.of((Long[]) ids.getArray());
    }
}
