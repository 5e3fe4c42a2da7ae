package aisle.server.catalog.competitors;

import aisle.server.catalog.NamedProducts;
import aisle.server.catalog.NamedProducts.Name;
import aisle.server.catalog.Prices;
import aisle.server.catalog.WrongRows;
import aisle.server.catalog.declarations.Measure;
import aisle.server.organization.Access;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes what competitors' prices were seen to be: all rows of a list or none, and the same row twice as once. */
@Component
class NotingPrices {

    static final int ROWS_MAX = 10_000;

    /** How long ago a price may have been seen. */
    private static final int DAYS_MAX = 730;

    private static final long CONTENT_MAX = 1_000_000_000;

    private final JdbcClient sql;
    private final Competitors competitors;
    private final NamedProducts named;
    private final Stores stores;
    private final Access access;
    private final Audit audit;
    private final Clock clock = Clock.systemUTC();

    NotingPrices(
            JdbcClient sql, Competitors competitors, NamedProducts named, Stores stores, Access access, Audit audit) {
        this.sql = sql;
        this.competitors = competitors;
        this.named = named;
        this.stores = stores;
        this.access = access;
        this.audit = audit;
    }

    /**
     * A price as it is sent.
     *
     * @param competitor its id; left out beside a name
     * @param competitorName of one that competes with the store, in any case; left out beside an id
     * @param product its id; left out beside a code
     * @param code a GTIN or PLU as typed or scanned; left out beside a product
     * @param amount of their pack, minor units
     * @param content of their pack, thousandths of the measure; left out where it is as ours
     * @param source where it was seen; the shelf when left out
     * @param seenOn the business day; today when left out
     */
    record Sent(
            @Nullable Long competitor,
            @Nullable String competitorName,
            @Nullable Long product,
            @Nullable String code,
            @Nullable Long amount,
            @Nullable Long content,
            @Nullable String measure,
            @Nullable String source,
            @Nullable LocalDate seenOn) {}

    /**
     * What came of a list.
     *
     * @param rows how many it had
     * @param noted how many of them said something new
     */
    record Noted(int rows, int noted) {}

    private record Row(
            long competitor,
            long product,
            LocalDate seenOn,
            Source source,
            long amount,
            @Nullable Long content,
            @Nullable Measure measure) {

        record Place(long competitor, long product, LocalDate seenOn, Source source) {}

        Place place() {
            return new Place(competitor, product, seenOn, source);
        }
    }

    /**
     * Notes prices. What was noted of the same product, competitor, day and source before gives way, unless it says the
     * same.
     *
     * @param store whose competitors they are
     * @throws Problem 400 {@code wrong-rows} naming each row that cannot be taken; none is then
     */
    @Transactional
    Noted note(long store, List<Sent> sent) {
        if (sent.isEmpty() || sent.size() > ROWS_MAX) {
            throw Problem.invalid("rows", sent.size(), "1 to %d rows".formatted(ROWS_MAX));
        }
        List<Row> rows = read(store, sent);
        // One after the other of the same competitor, so that two lists at once note each price once.
        new TreeSet<>(rows.stream().map(Row::competitor).toList()).forEach(id -> competitors.held(store, id));
        Parameters parameters = new Parameters(rows);
        int noted = write(store, parameters);
        if (noted > 0) {
            audit.record(store, "competitor-prices-noted", subject(rows), Map.of("rows", rows.size(), "noted", noted));
        }
        return new Noted(rows.size(), noted);
    }

    private static String subject(List<Row> rows) {
        return rows.size() == 1 ? "product " + rows.getFirst().product() : "products " + rows.size();
    }

    private List<Row> read(long store, List<Sent> sent) {
        WrongRows wrong = new WrongRows();
        List<@Nullable Long> products = named.of(
                sent.stream().map(row -> new Name(row.product(), row.code())).toList(), wrong);
        Map<Long, String> names = new HashMap<>();
        competitors.of(store).forEach(each -> names.put(each.id(), each.name()));
        LocalDate today = stores.find(store).dayOf(clock.instant());
        List<Row> rows = new ArrayList<>();
        Map<Row.Place, Row> places = new HashMap<>();
        for (int i = 0; i < sent.size(); i++) {
            Row row = row(i, sent.get(i), products.get(i), names, today, wrong);
            Row before = row == null ? null : places.putIfAbsent(row.place(), row);
            if (row != null && before == null) {
                rows.add(row);
            } else if (row != null && !row.equals(before)) {
                wrong.add(i, "amount", row.amount(), "one price for the same product, competitor, day and source");
            }
        }
        wrong.refuse();
        return rows;
    }

    private static @Nullable Row row(
            int at, Sent sent, @Nullable Long product, Map<Long, String> names, LocalDate today, WrongRows wrong) {
        Long competitor = competitor(sent, names);
        if (competitor == null) {
            Object said = sent.competitorName() == null ? sent.competitor() : sent.competitorName();
            wrong.add(at, "competitor", said, "one that competes with this store");
        }
        Long amount = sent.amount();
        if (amount == null || amount < 1 || amount > Prices.AMOUNT_MAX) {
            wrong.add(at, "amount", amount, "1 to %d minor units".formatted(Prices.AMOUNT_MAX));
        }
        Source source = sent.source() == null ? Source.SHELF : known(Source.values(), sent.source());
        if (source == null) {
            wrong.add(at, "source", sent.source(), Arrays.toString(Source.values()));
        }
        LocalDate seenOn = sent.seenOn() == null ? today : sent.seenOn();
        boolean inTime = !seenOn.isAfter(today) && seenOn.isAfter(today.minusDays(DAYS_MAX));
        if (!inTime) {
            wrong.add(at, "seenOn", seenOn, "%s to %s".formatted(today.minusDays(DAYS_MAX - 1), today));
        }
        Long content = sent.content();
        Measure measure = sent.measure() == null ? null : known(Measure.values(), sent.measure());
        boolean held =
                content == null ? sent.measure() == null : measure != null && content > 0 && content <= CONTENT_MAX;
        if (!held) {
            wrong.add(at, "content", content, "a content above 0 with one of " + Arrays.toString(Measure.values()));
        }
        return competitor == null || product == null || amount == null || source == null || !inTime || !held
                ? null
                : new Row(competitor, product, seenOn, source, amount, content, measure);
    }

    private static @Nullable Long competitor(Sent sent, Map<Long, String> names) {
        if (sent.competitorName() == null) {
            return sent.competitor() != null && names.containsKey(sent.competitor()) ? sent.competitor() : null;
        }
        String wanted = sent.competitorName().strip().toLowerCase(Locale.ROOT);
        return names.entrySet().stream()
                .filter(each -> each.getValue().toLowerCase(Locale.ROOT).equals(wanted))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static <T extends Enum<T>> @Nullable T known(T[] all, String name) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private record Parameters(List<Row> rows) {

        JdbcClient.StatementSpec of(JdbcClient sql, String statement) {
            return sql.sql(statement.replace(":rows", """
                            unnest(:competitors::bigint[], :products::bigint[], :days::date[], :sources::text[],
                                :amounts::bigint[], :contents::bigint[], :measures::text[])
                            as r (competitor, product, seen_on, source, amount, content, content_unit)"""))
                    .param("competitors", rows.stream().map(Row::competitor).toArray(Long[]::new))
                    .param("products", rows.stream().map(Row::product).toArray(Long[]::new))
                    .param(
                            "days",
                            rows.stream().map(row -> row.seenOn().toString()).toArray(String[]::new))
                    .param(
                            "sources",
                            rows.stream().map(row -> row.source().name()).toArray(String[]::new))
                    .param("amounts", rows.stream().map(Row::amount).toArray(Long[]::new))
                    .param("contents", rows.stream().map(Row::content).toArray(Long[]::new))
                    .param(
                            "measures",
                            rows.stream().map(row -> name(row.measure())).toArray(String[]::new));
        }

        private static @Nullable String name(@Nullable Measure measure) {
            return measure == null ? null : measure.name();
        }
    }

    private int write(long store, Parameters parameters) {
        parameters.of(sql, """
                        update catalog.competitor_price s set withdrawn_at = now()
                        from :rows
                        where s.competitor = r.competitor and s.product = r.product and s.seen_on = r.seen_on
                          and s.source = r.source and s.withdrawn_at is null
                          and (s.amount, s.content, s.content_unit) is distinct from (r.amount, r.content, r.content_unit)""").update();
        return parameters
                .of(sql, """
                        insert into catalog.competitor_price
                            (competitor, product, seen_on, source, amount, content, content_unit, store, staff)
                        select r.competitor, r.product, r.seen_on, r.source, r.amount, r.content, r.content_unit, :store, :staff
                        from :rows
                        where not exists (
                            select 1 from catalog.competitor_price s
                            where s.competitor = r.competitor and s.product = r.product and s.seen_on = r.seen_on
                              and s.source = r.source and s.withdrawn_at is null)""")
                .param("store", store)
                .param("staff", access.staff().id())
                .update();
    }
}
