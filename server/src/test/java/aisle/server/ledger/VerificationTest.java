package aisle.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aisle.core.journal.JournalEntry;
import aisle.core.journal.Sale;
import aisle.server.inventory.GoodsReceipt;
import aisle.server.inventory.Stock;
import aisle.server.organization.Invariant;
import aisle.server.organization.Violation;
import aisle.server.purchasing.PurchaseOrder;
import aisle.server.purchasing.TestSupply;
import aisle.server.sales.Intake;
import aisle.server.sales.TestShop;
import aisle.server.sales.TestShop.Register;
import aisle.server.testing.ServerTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every rule holds for what was taken in, and each is seen to fail when the database is tampered with. */
@ServerTest
class VerificationTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Intake intake;

    @Autowired
    private Stock stock;

    @Autowired
    private Verification verification;

    @Autowired
    private List<Invariant> rules;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    @Value("${aisle.data}")
    private Path data;

    private TestShop shop;
    private Register till;
    private Sale sale;
    private PurchaseOrder order;
    private UUID receipt;

    @BeforeEach
    void sellAndTakeBack() {
        shop = TestShop.open(context);
        till = shop.till("Till 1");
        JournalEntry opened = till.opened(5_000);
        sale = till.sale(2, 1);
        intake.record(shop.store.id(), till.till, List.of(opened, sale, till.refund(sale, 1, 1)));
        TestSupply supply = TestSupply.of(context, shop);
        order = supply.sent(24);
        receipt = supply.received(
                order, 12, "L1", LocalDate.now(shop.store.zone()).plusDays(3));
        supply.wasted("L1", 2);
    }

    @Test
    void everyRuleHoldsForRandomDays() {
        Random random = new Random(42);
        for (int lane = 2; lane < 5; lane++) {
            Register each = shop.till("Till " + lane);
            List<JournalEntry> day = new ArrayList<>(List.of(each.opened(random.nextInt(10_000))));
            for (int n = 0; n < 30; n++) {
                Sale sold = each.sale(1 + random.nextInt(5), random.nextInt(4));
                day.add(sold);
                if (random.nextInt(4) == 0) {
                    day.add(each.refund(sold, 1, 1));
                }
                if (random.nextInt(6) == 0) {
                    day.add(each.unreceipted(1, random.nextInt(2)));
                }
            }
            intake.record(shop.store.id(), each.till, day);
        }
        stock.receive(new GoodsReceipt(
                UUID.randomUUID(),
                shop.store.id(),
                GoodsReceipt.Origin.OPENING,
                LocalDate.now(shop.store.zone()),
                Instant.now(),
                List.of(new GoodsReceipt.Line(shop.bread, 100_000, 10_000))));
        assertThat(verification.verify()).allMatch(Verification.Line::holds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tenders = lines + tax + rounding            | update sales.tender set amount = amount + 1 where entry = :sale
            every line and tender belongs to an entry   | update sales.tender set entry = :other where entry = :sale
            refund <= sale, by line and amount          | update sales.line set quantity = 500 where entry = :sale and line = 1
            one id, one sale                            | insert into sales.quarantine select :other, store, till, id, null, kind, hash, previous, hash, body, now(), 'form', null, null, null, '' from sales.entry where id = :sale
            numbers without gaps                        | update sales.entry set number = 99 where id = :sale
            drawer = sum of cash events                 | update sales.shift set drawer = drawer + 1 where till = :till
            chain intact                                | update sales.entry set body = replace(body, '"cashier"', '"cashiers"') where id = :sale
            chain intact                                | update sales.entry set body = replace(body, 'Bread', 'Broad') where id = :sale
            chain intact                                | update sales.entry set previous = hash where id = :sale
            stock = sum of movements                    | update inventory.on_hand set quantity = quantity + 1 where store = :store
            the ledger balances                         | update ledger.posting set amount = amount + 1 where source = :sale and account = 1000
            stock at a count = what was counted         | insert into inventory.counted (source, store, product, quantity, at) values (:other, :store, 1, 7000, now())
            ledger = stock moved beside sales           | update ledger.posting set amount = amount + 1 where source = :receipt and account = 1400
            on order = ordered - received - cancelled   | update purchasing.purchase_order_line set on_order = on_order + 1 where purchase_order = :order and line = 1
            on order = ordered - received - cancelled   | update purchasing.purchase_order set state = 'RECEIVED' where id = :order
            on order = ordered - received - cancelled   | delete from purchasing.line_fact where purchase_order = :order and kind = 'RECEIVED'
            an order = its newest revision              | update purchasing.purchase_order set revision = 2 where id = :order
            an order = its newest revision              | with kept as (insert into purchasing.order_revision (id, purchase_order, revision, content, expected, at) values (:other, :order, 1, '', '2026-01-01', now()) returning purchase_order) insert into purchasing.order_revision_line (purchase_order, revision, line, product, quantity, units, cost, allowance) select l.purchase_order, 1, l.line, l.product, l.quantity + 1, l.units, l.cost, l.allowance from purchasing.purchase_order_line l join kept using (purchase_order)
            order numbers without gaps                  | update purchasing.purchase_order set number = 99 where id = :order
            order numbers without gaps                  | update purchasing.order_number set last = last + 1 where store = :store
            no more is matched with invoices than came  | insert into purchasing.invoice_match (invoice, receipt, line, quantity, cost) values (:other, :receipt, 1, 12001, 0)
            goods received, not invoiced = receipts - matched invoices | insert into purchasing.invoice_match (invoice, receipt, line, quantity, cost) values (:other, :receipt, 1, 1, 1)
            goods received, not invoiced = receipts - matched invoices | update ledger.posting set amount = amount + 1 where source = :receipt and account = 2400
            ledger = open claims on suppliers           | insert into purchasing.claim (id, store, supplier, invoice, amount, day, at) values (:other, :store, 1, :receipt, 5, '2026-01-01', now())
            sent = received + missing + damaged + back + in transit | with sent as (insert into inventory.transfer_line (transfer, line, product, quantity, cost) values (:other, 1, 1, 1000, 5)) insert into inventory.transfer_arrival_line (arrival, transfer, line, outcome, quantity, cost) values (:receipt, :other, 1, 'MISSING', 2000, 5)
            transfers = their movements                 | insert into inventory.movement (store, product, quantity, cost, kind, source, line, day, at) values (:store, 1, 1000, 0, 'TRANSFER', :other, 1, '2026-01-01', now())
            what is made costs what went into it        | insert into inventory.production (id, store, recipe, product, batches, expected, came, cost, staff, day, at) values (:other, :store, :other, 1, 1, 1000, 1000, 5, 1, '2026-01-01', now())
            settled costs = costs booked + differences found | insert into inventory.cost_state (store, product, base, movements, quantity, value, state) select store, product, false, count(*), sum(quantity), sum(cost) + 1, '{}' from inventory.movement where store = :store and quantity <> 0 group by store, product limit 1
            landed costs lie on goods received          | insert into inventory.landed_cost (document, document_line, source, line, store, day, product, amount, at) select :other, 1, source, line, store, day + 1, product, 5, now() from inventory.movement where source = :receipt
            goods of bundles = their movements          | insert into inventory.bundle_movement (source, line, bundle, sold_line, store, day, product, quantity) select source, line, 1, 1, store, day, product, quantity - 1000 from inventory.movement where source = :sale
            ledger = goods in transit                   | insert into ledger.posting (source, account, amount) values (:other, 1410, 5), (:other, 1400, -5)
            received of orders = stock received         | update inventory.movement set quantity = quantity - 1 where source = :receipt
            ledger = sales by day                       | update ledger.posting set amount = amount + 1 where source = :sale and account = 2100
            a balance is the sum of its moves           | insert into accounts.account (kind, number, balance) values ('GIFT_CARD', 'GC00000000', 5)
            every tender from a balance has its move    | update sales.tender set kind = 'GIFT_CARD' where entry = :sale
            what was given back paid for nothing        | with back as (insert into accounts.move (id, kind, number, amount, balance, store, reverses) values (:receipt, 'GIFT_CARD', 'GC1', 5, 5, 1, :other)) insert into accounts.settlement (move, entry, position) values (:other, :sale, 1)
            every coupon of a sale is counted once      | insert into accounts.coupon_redemption (entry, position, code, store, till, number, at) values (:sale, 1, 'SAVE5', :store, :till, 1, now())
            ledger = what receipts moved on balances    | update ledger.posting set account = 2200 where source = :sale and account = 1000
            the database is durable                     | set local synchronous_commit = off
            """)
    void aPlantedViolationIsFound(String rule, String damage) {
        transaction.executeWithoutResult(status -> {
            sql.sql("set local session_replication_role = replica").update();
            sql.sql(damage)
                    .param("sale", UUID.fromString(sale.id()))
                    .param("other", UUID.randomUUID())
                    .param("till", till.till)
                    .param("store", shop.store.id())
                    .param("order", order.id())
                    .param("receipt", receipt)
                    .update();
            assertThat(rules)
                    .filteredOn(each -> each.name().equals(rule))
                    .singleElement()
                    .satisfies(each -> assertThat(each.check()).isNotEmpty());
            status.setRollbackOnly();
        });
    }

    /**
     * The rules of products and prices have theirs in {@code CatalogInvariantsTest}, the copy's in {@code FactsTest}.
     */
    private static final List<String> PLANTED_ELSEWHERE = List.of(
            "facts = record by day",
            "a code names one product",
            "each deposit is a product of the price book",
            "no fact is newer than the price book's version",
            "the price book's newest facts = products, codes and prices",
            "the price book's newest rules = taxes, promotions and embedded codes");

    @Test
    void everyRuleHasAPlantedViolation() throws NoSuchMethodException {
        String planted = VerificationTest.class
                .getDeclaredMethod("aPlantedViolationIsFound", String.class, String.class)
                .getAnnotation(CsvSource.class)
                .textBlock();
        Stream<String> rules =
                planted.lines().map(line -> line.substring(0, line.indexOf('|')).strip());
        assertThat(verification.verify())
                .extracting(Verification.Line::name)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(rules, PLANTED_ELSEWHERE.stream()).collect(Collectors.toSet()));
    }

    /** The embedded server's library, as it comes, is such a database; so is any that {@code AISLE_DB_URL} may name. */
    @Test
    void aDatabaseWithItsDurabilitySwitchedOffIsFound() throws IOException {
        try (EmbeddedPostgres careless = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(data.resolve("postgres-program").toFile())
                .setServerConfig("full_page_writes", "off")
                .start()) {
            assertThat(new LedgerInvariants()
                            .databaseDurable(JdbcClient.create(careless.getPostgresDatabase()))
                            .check())
                    .extracting(Violation::subject)
                    .containsExactly("setting fsync", "setting synchronous_commit", "setting full_page_writes");
        }
    }

    /** Balances, settings, and what is kept for a while. All other tables are ledgers: they only grow. */
    private static final Set<String> MAY_CHANGE = Set.of(
            "sales.chain",
            "sales.shift",
            "accounts.account",
            "accounts.coupon_limit",
            "inventory.on_hand",
            "insight.order_policy",
            "inventory.transfer_draft",
            "inventory.recipe",
            "inventory.recipe_ingredient",
            "catalog.bundle_part",
            "catalog.substitute",
            "inventory.cost_state",
            "inventory.cost_pass",
            "purchasing.supplier",
            "purchasing.pack",
            "purchasing.listed_cost",
            "purchasing.calendar_entry",
            "purchasing.correspondence",
            "purchasing.location_number",
            "purchasing.order_number",
            "purchasing.purchase_order",
            "purchasing.purchase_order_line",
            "purchasing.invoice",
            "purchasing.invoice_receipt",
            "purchasing.invoice_line",
            "insight.fact_day",
            "insight.goods_day",
            "insight.forecast_model",
            "insight.forecast",
            "assistant.proposal",
            "assistant.standing_limit",
            "assistant.token",
            "assistant.program",
            "assistant.pass",
            "assistant.run",
            "assistant.checkpoint",
            "assistant.episode",
            "assistant.policy",
            "assistant.policy_change",
            "jobs.due",
            "jobs.run",
            "organization.currency",
            "organization.store",
            "organization.store_group",
            "organization.store_group_store",
            "organization.staff",
            "organization.staff_store",
            "organization.sign_in_attempt",
            "organization.till",
            "organization.till_key",
            "organization.enrolment_code",
            "organization.session",
            "organization.session_attributes",
            "catalog.category",
            "catalog.department",
            "catalog.tax",
            "catalog.tax_component",
            "catalog.tax_change",
            "catalog.house_rule",
            "catalog.embedded_code",
            "catalog.product",
            "catalog.declaration",
            "catalog.picture",
            "catalog.listing",
            "catalog.competitor",
            "catalog.competitor_price",
            "catalog.listing_word",
            "catalog.product_file",
            "catalog.product_file_line",
            "catalog.product_file_row",
            "catalog.code",
            "catalog.price",
            "catalog.price_batch",
            "catalog.price_batch_line",
            "catalog.promotion",
            "catalog.promotion_edition",
            "catalog.recall",
            "catalog.tender",
            "catalog.restriction",
            "catalog.version",
            "catalog.word",
            "channels.feed",
            "channels.ticket",
            "channels.mail",
            "channels.mail_attachment",
            "events.event_publication",
            "insight.demo_day",
            "insight.demo_shop",
            "public.flyway_schema_history");

    @Test
    void everyTableThatIsNotABalanceOnlyGrows() {
        List<String> ledgers = sql.sql("""
                select schemaname || '.' || tablename from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema') order by 1""").query(String.class).list().stream()
                .filter(table -> !MAY_CHANGE.contains(table))
                .toList();
        assertThat(ledgers)
                .contains("sales.entry", "sales.line", "sales.tender", "sales.remark", "sales.quarantine")
                .contains("sales.drawer_move", "accounts.move", "accounts.settlement", "accounts.coupon_redemption")
                .contains(
                        "sales.quarantine_decision",
                        "inventory.movement",
                        "inventory.lot",
                        "inventory.waste",
                        "inventory.counted",
                        "inventory.count_correction",
                        "inventory.bundle_movement",
                        "inventory.landed_cost",
                        "inventory.count_line",
                        "inventory.count_end",
                        "inventory.transfer_line",
                        "inventory.transfer_arrival_line",
                        "inventory.production",
                        "ledger.transaction",
                        "ledger.posting")
                .contains("purchasing.goods_receipt", "purchasing.line_fact", "purchasing.delivery_difference")
                .contains("purchasing.delivery_temperature")
                .contains("purchasing.order_revision", "purchasing.order_revision_line")
                .contains("purchasing.invoice_match", "purchasing.claim", "purchasing.claim_settlement")
                .contains("assistant.proposal_event")
                .contains("assistant.run_step", "assistant.run_proposal", "assistant.outcome")
                .contains("organization.audit", "catalog.fact", "catalog.rules_fact");
        for (String table : ledgers) {
            String column =
                    sql.sql("""
                    select attname from pg_attribute where attrelid = :table::regclass and attnum > 0
                    and attidentity = '' order by attnum limit 1""").param("table", table).query(String.class).single();
            for (String act : List.of(
                    "update " + table + " set " + column + " = " + column,
                    "delete from " + table,
                    "truncate " + table + " cascade")) {
                assertThatThrownBy(() -> sql.sql(act).update()).as(act).hasStackTraceContaining("only grows");
            }
        }
    }

    @Test
    void anUnbalancedTransactionIsRefusedByTheDatabase() {
        assertThatThrownBy(() -> sql.sql("""
                        insert into ledger.posting (source, account, amount)
                        values (:source, 1000, 5), (:source, 4000, -4)""").param("source", UUID.randomUUID()).update())
                .hasStackTraceContaining("out of balance by 1");
    }
}
