package aisle.server.ledger;

import aisle.core.tender.TenderKind;
import aisle.server.accounts.Accounts;
import aisle.server.inventory.Stock;
import aisle.server.inventory.transfers.GoodsInTransit;
import aisle.server.organization.AgreeingSums;
import aisle.server.organization.Invariant;
import aisle.server.organization.QueryInvariant;
import aisle.server.organization.Violation;
import aisle.server.purchasing.invoices.Claims;
import aisle.server.purchasing.invoices.Invoices;
import aisle.server.sales.Receipts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is always true of the books, and of the database under them. */
@Configuration(proxyBeanMethods = false)
class LedgerInvariants {

    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    @Bean
    Invariant ledgerBalanced(JdbcClient sql) {
        return new QueryInvariant("the ledger balances", sql, """
                select 'transaction ' || source as subject, 'off by ' || sum(amount) as detail
                from ledger.posting group by source having sum(amount) <> 0""");
    }

    @Bean
    Invariant ledgerFollowsSales(JdbcClient sql, Receipts receipts) {
        return new Invariant() {
            @Override
            public String name() {
                return "ledger = sales by day";
            }

            @Override
            public List<Violation> check() {
                Set<Receipts.DayTotal> sold = new HashSet<>(receipts.dayTotals());
                Set<Receipts.DayTotal> booked = new HashSet<>(booked(sql));
                return Stream.concat(
                                sold.stream()
                                        .filter(day -> !booked.contains(day))
                                        .map(day -> off(day, "sales")),
                                booked.stream()
                                        .filter(day -> !sold.contains(day))
                                        .map(day -> off(day, "ledger")))
                        .sorted(Comparator.comparing(Violation::subject))
                        .limit(100)
                        .toList();
            }
        };
    }

    private static List<Receipts.DayTotal> booked(JdbcClient sql) {
        return sql.sql("""
                select t.store, t.day,
                    coalesce(sum(-p.amount) filter (where p.account in (4000, 2300)), 0) as net,
                    coalesce(sum(-p.amount) filter (where p.account = 2100), 0) as tax,
                    coalesce(sum(-p.amount) filter (where p.account = 6100), 0) as rounding
                from ledger.transaction t left join ledger.posting p on p.source = t.source
                where t.kind in ('SALE', 'REFUND') group by t.store, t.day""")
                .query((row, number) -> new Receipts.DayTotal(
                        row.getLong("store"),
                        row.getDate("day").toLocalDate(),
                        row.getLong("net"),
                        row.getLong("tax"),
                        row.getLong("rounding")))
                .list();
    }

    private static Violation off(Receipts.DayTotal day, String side) {
        return new Violation(
                "store " + day.store() + ", " + day.day() + ", by the " + side,
                "net " + day.net() + ", tax " + day.tax() + ", rounding " + day.rounding());
    }

    @Bean
    Invariant ledgerFollowsStock(JdbcClient sql, Stock stock) {
        return new AgreeingSums<>(
                "ledger = stock moved beside sales",
                "document",
                "stock",
                "ledger",
                () -> new AgreeingSums.Sums<>(moved(stock), posted(sql)));
    }

    private static Map<UUID, Long> moved(Stock stock) {
        return stock.documentCosts().stream()
                .collect(Collectors.toMap(Stock.DocumentCost::source, Stock.DocumentCost::cost));
    }

    private static Map<UUID, Long> posted(JdbcClient sql) {
        Map<UUID, Long> posted = new HashMap<>();
        sql.sql("""
                select t.source, p.amount from ledger.transaction t
                join ledger.posting p on p.source = t.source and p.account = 1400
                where t.kind not in ('SALE', 'REFUND')""").query(row -> {
            posted.put(row.getObject("source", UUID.class), row.getLong("amount"));
        });
        return posted;
    }

    /**
     * Every goods receipt waits for an invoice at what it was taken in at, and every invoice ends that for its goods.
     */
    @Bean
    Invariant goodsReceivedNotInvoiced(JdbcClient sql, Stock stock, Invoices invoices) {
        return new AgreeingSums<>(
                "goods received, not invoiced = receipts - matched invoices", "document", "moves", "ledger", () -> {
                    Map<UUID, Long> came = moved(stock);
                    Map<UUID, Long> posted = postedOn(sql, Account.GOODS_RECEIVED);
                    Map<UUID, Long> waiting = new HashMap<>(invoices.matched());
                    posted.keySet().forEach(source -> waiting.putIfAbsent(source, -came.getOrDefault(source, 0L)));
                    return new AgreeingSums.Sums<>(waiting, posted);
                });
    }

    @Bean
    Invariant ledgerFollowsTransfers(JdbcClient sql, GoodsInTransit transit) {
        return new AgreeingSums<>(
                "ledger = goods in transit",
                "document",
                "transfers",
                "ledger",
                () -> new AgreeingSums.Sums<>(transit.documentCosts(), postedOn(sql, Account.GOODS_IN_TRANSIT)));
    }

    @Bean
    Invariant ledgerFollowsClaims(JdbcClient sql, Claims claims) {
        return new AgreeingSums<>(
                "ledger = open claims on suppliers",
                "claims on",
                "open",
                "ledger",
                () -> new AgreeingSums.Sums<>(
                        Map.of("suppliers", claims.open()),
                        Map.of(
                                "suppliers",
                                postedOn(sql, Account.SUPPLIER_CLAIMS).values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum())));
    }

    private static Map<UUID, Long> postedOn(JdbcClient sql, Account account) {
        Map<UUID, Long> posted = new HashMap<>();
        sql.sql("select source, amount from ledger.posting where account = :account")
                .param("account", account.number())
                .query(row -> {
                    posted.put(row.getObject("source", UUID.class), row.getLong("amount"));
                });
        return posted;
    }

    @Bean
    Invariant ledgerFollowsBalances(JdbcClient sql, Accounts accounts) {
        return new AgreeingSums<>("ledger = what receipts moved on balances", "balances of", "moves", "ledger", () -> {
            Map<TenderKind, Long> settled = accounts.settled();
            Map<TenderKind, Long> posted =
                    settled.keySet().stream().collect(Collectors.toMap(Function.identity(), kind -> taken(sql, kind)));
            return new AgreeingSums.Sums<>(settled, posted);
        });
    }

    private static long taken(JdbcClient sql, TenderKind kind) {
        return sql.sql("select coalesce(sum(-amount), 0) from ledger.posting where account = :account")
                .param("account", Account.of(kind).number())
                .query(Long.class)
                .single();
    }

    @Bean
    Invariant databaseDurable(JdbcClient sql) {
        return new Invariant() {
            @Override
            public String name() {
                return "the database is durable";
            }

            @Override
            public List<Violation> check() {
                List<Violation> off = new ArrayList<>();
                for (String setting : DURABLE) {
                    String value =
                            sql.sql("show " + setting).query(String.class).single();
                    if (value.equals("off")) {
                        off.add(new Violation("setting " + setting, "is off: an acknowledged sale could be lost"));
                    }
                }
                return off;
            }
        };
    }
}
