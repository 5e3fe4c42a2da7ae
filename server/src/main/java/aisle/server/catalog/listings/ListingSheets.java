package aisle.server.catalog.listings;

import aisle.server.catalog.CarriedGoods;
import aisle.server.catalog.listings.Listings.Rule;
import aisle.server.organization.Access;
import aisle.server.organization.Problem;
import aisle.server.organization.Staff;
import aisle.server.organization.StaffMember;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a product's page says of the stores that carry it. */
@Component
class ListingSheets {

    private static final int WORDS_SHOWN = 50;

    private final JdbcClient sql;
    private final Listings listings;
    private final CarriedGoods carried;
    private final Stores stores;
    private final Staff staff;
    private final Access access;
    private final Clock clock = Clock.systemUTC();

    ListingSheets(JdbcClient sql, Listings listings, CarriedGoods carried, Stores stores, Staff staff, Access access) {
        this.sql = sql;
        this.listings = listings;
        this.carried = carried;
        this.stores = stores;
        this.staff = staff;
        this.access = access;
    }

    /**
     * What was said of a store.
     *
     * @param by the name of who said it
     * @param chain whether it was the chain
     */
    record Word(
            long store,
            String storeName,
            LocalDate from,
            boolean listed,
            boolean chain,
            @Nullable String reason,
            @Nullable String by,
            Instant at) {}

    /**
     * Who carries a product.
     *
     * @param here whether the store does today
     * @param without ids of the stores that the caller works in and that do not today
     * @param stores how many stores the caller works in
     * @param mayHere whether the caller may list or delist it here
     * @param mayRule whether the caller may change the rule
     * @param words what was said of these stores and stands, the latest day first
     */
    record Sheet(
            boolean here,
            List<Long> without,
            int stores,
            Rule rule,
            boolean mayHere,
            boolean mayRule,
            List<Word> words) {}

    /** @throws Problem 404 for an unknown product */
    @Transactional(readOnly = true)
    Sheet of(long store, long product) {
        boolean known = sql.sql("select exists (select 1 from catalog.product where id = :id)")
                .param("id", product)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw Problem.notFound("product", product);
        }
        StaffMember asker = access.staff();
        List<Store> mine =
                stores.all().stream().filter(each -> asker.worksIn(each.id())).toList();
        Instant now = clock.instant();
        List<Long> without = mine.stream()
                .filter(each -> !carried.gaps(List.of(each.id()), each.dayOf(now), List.of(product))
                        .isEmpty())
                .map(Store::id)
                .toList();
        Rule rule = listings.ruleOf(product);
        boolean chain = asker.role().everyStore();
        return new Sheet(
                !without.contains(store),
                without,
                mine.size(),
                rule,
                chain || rule.local(),
                chain,
                words(product, mine));
    }

    private List<Word> words(long product, List<Store> mine) {
        record Read(Word word, long staff) {}
        List<Read> found = sql.sql("""
                select store, valid_from, listed, chain, reason, staff, said_at from catalog.listing_word
                where product = :product and store = any(:stores) and withdrawn_at is null
                order by valid_from desc, id desc limit :most""")
                .param("product", product)
                .param("stores", mine.stream().map(Store::id).toArray(Long[]::new))
                .param("most", WORDS_SHOWN)
                .query((row, number) -> new Read(word(row, mine), row.getLong("staff")))
                .list();
        Set<Long> who = new HashSet<>();
        found.forEach(read -> who.add(read.staff()));
        var names = staff.names(who);
        return found.stream()
                .map(read -> new Word(
                        read.word().store(),
                        read.word().storeName(),
                        read.word().from(),
                        read.word().listed(),
                        read.word().chain(),
                        read.word().reason(),
                        names.get(read.staff()),
                        read.word().at()))
                .toList();
    }

    private static Word word(ResultSet row, List<Store> mine) throws SQLException {
        long store = row.getLong("store");
        String name = mine.stream()
                .filter(each -> each.id() == store)
                .map(Store::name)
                .findFirst()
                .orElse("");
        return new Word(
                store,
                name,
                row.getObject("valid_from", LocalDate.class),
                row.getBoolean("listed"),
                row.getBoolean("chain"),
                row.getString("reason"),
                null,
                row.getObject("said_at", OffsetDateTime.class).toInstant());
    }
}
