package aisle.server.assistant.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aisle.server.assistant.Proposal.State;
import aisle.server.assistant.tools.Tool.Effect;
import aisle.server.insight.facts.Facts;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Role;
import aisle.server.organization.StaffMember;
import aisle.server.purchasing.TestSupply;
import aisle.server.sales.Intake;
import aisle.server.sales.TestShop;
import aisle.server.testing.ServerTest;
import aisle.server.testing.Shop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The tools answer what the record says, to who may see it, and write nothing but proposals. */
@ServerTest
class ToolboxTest {

    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneOffset.UTC);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Toolbox tools;

    @Autowired
    private Intake intake;

    @Autowired
    private Facts facts;

    @Autowired
    private Shop people;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private JsonMapper json;

    private TestShop shop;
    private TestSupply supply;
    private Asker buyer;

    @BeforeEach
    void sell() {
        shop = TestShop.open(context);
        supply = TestSupply.of(context, shop);
        buyer = asker(Role.BUYER);
        var till = shop.till("Till 1");
        intake.record(shop.store.id(), till.till, List.of(till.opened(0), till.sale(2, 1)));
        facts.catchUp(TODAY.minusDays(2));
    }

    private Asker asker(Role role) {
        return Asker.of(member(role), shop.store.id());
    }

    private StaffMember member(Role role) {
        return people.hire(role, shop.store.id()).member();
    }

    private static Map<String, Object> today() {
        return Map.of("from", TODAY, "to", TODAY);
    }

    @Test
    void daysAreTheRecords() {
        var days = (SalesTools.Days) tools.call(buyer, "sales_of_days", today());
        // two loaves at 3.00 and a wine at 10.00 with 10 % on top
        assertThat(days.days()).singleElement().satisfies(day -> {
            assertThat(day.sales()).isEqualTo(1_700);
            assertThat(day.margin()).isEqualTo(800);
        });
        assertThat(days.currency()).isEqualTo("USD");
    }

    @Test
    void productsStandInTheOrderAskedFor() {
        var asked = Map.of("from", TODAY, "to", TODAY, "by", "TAKINGS", "end", "MOST", "count", 5);
        var ranked = (SalesTools.Ranked) tools.call(buyer, "products_sold", asked);
        assertThat(ranked.products()).extracting(SalesTools.Sold::takings).containsExactly(1_000L, 600L);
        assertThat(ranked.products()).extracting(SalesTools.Sold::margin).containsExactly(400L, 400L);
        var hours = (SalesTools.Hours) tools.call(buyer, "sales_by_hour", today());
        assertThat(hours.hours())
                .singleElement()
                .satisfies(hour -> assertThat(hour.sales()).isEqualTo(1_700));
    }

    @Test
    void stockIsOnHandOnOrderAndByLot() {
        var order = supply.sent(24);
        supply.received(order, 12, "L1", TODAY.plusDays(2));
        var stock = (StockTools.ProductStock) tools.call(buyer, "product_stock", Map.of("product", shop.bread));
        assertThat(stock.onHand()).isEqualTo(10_000);
        assertThat(stock.onOrder()).isEqualTo(12_000);
        assertThat(stock.lots()).first().satisfies(lot -> assertThat(lot.lot()).isEqualTo("L1"));
        var soon = (StockTools.NearExpiry) tools.call(buyer, "near_expiry", Map.of("days", 2));
        assertThat(soon.lots()).extracting(StockTools.Expiring::lot).containsExactly("L1");
        var open = (ProposalTools.OpenOrders) tools.call(buyer, "open_orders", Map.of());
        assertThat(open.orders())
                .singleElement()
                .satisfies(row -> assertThat(row.amount()).isEqualTo(2_400));
    }

    @Test
    void everyToolIsRefusedToWhoHasNotItsPermission() {
        StaffMember owner = people.hire(Role.OWNER).member();
        for (Tool<?> tool : tools.all()) {
            Set<Permission> others = new java.util.HashSet<>(Role.OWNER.permissions());
            others.remove(tool.needs());
            for (Asker without : List.of(asker(Role.CASHIER), new Asker(owner, others, shop.store.id()))) {
                assertThatThrownBy(() -> tools.call(without, tool.name(), Map.of()))
                        .as(tool.name())
                        .isInstanceOfSatisfying(
                                Problem.class,
                                problem -> assertThat(problem.status()).isEqualTo(403));
            }
        }
        assertThat(tools.of(asker(Role.CASHIER))).isEmpty();
        assertThat(tools.of(Asker.of(owner, shop.store.id()))).hasSameSizeAs(tools.all());
    }

    @Test
    void anotherStoreIsRefusedWhateverIsGranted() {
        Asker elsewhere = new Asker(
                member(Role.MANAGER), Role.MANAGER.permissions(), people.store().id());
        assertThatThrownBy(() -> tools.call(elsewhere, "sales_of_days", today()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no right");
    }

    @Test
    void argumentsThatAreNotTheSchemasAreRefused() {
        assertThat(refusal("sales_of_days", "{\"from\":\"2026-01-01\"}")).contains("to");
        assertThat(refusal("sales_of_days", "{\"from\":\"soon\",\"to\":\"2026-01-01\"}"))
                .contains("from");
        assertThat(refusal("product", "{\"product\":1,\"and\":2}")).contains("and");
        assertThat(refusal("products_sold", "{\"from\":\"2026-01-01\",\"to\":\"2026-01-02\",\"by\":\"X\"}"))
                .contains("by");
        assertThat(refusal("no_such_tool", "{}")).contains("no_such_tool");
    }

    private String refusal(String tool, String arguments) {
        try {
            tools.call(buyer, tool, json.readTree(arguments));
        } catch (Problem problem) {
            assertThat(problem.status()).isBetween(400, 404);
            return problem.detail();
        }
        throw new AssertionError(tool + " took " + arguments);
    }

    @Test
    void whatIsProposedWaitsForSomebodyElseHoweverOftenItIsFiled() {
        UUID id = UUID.randomUUID();
        var wanted = Map.of(
                "id",
                id,
                "supplier",
                supply.supplier.id(),
                "lines",
                List.of(Map.of("product", shop.bread, "quantity", 12_000)),
                "reason",
                "Bread runs low.",
                "gain",
                500);
        tools.call(buyer, "propose_order", wanted);
        var filed = (ProposalTools.Filed) tools.call(buyer, "propose_order", wanted);
        assertThat(filed.proposal().state()).isEqualTo(State.OPEN);
        assertThat(filed.proposal().filedBy()).isEqualTo(buyer.member().name());
        var open = (ProposalTools.ProposalList) tools.call(buyer, "proposals", Map.of("state", "OPEN"));
        assertThat(open.proposals()).extracting(ProposalTools.Listed::proposal).containsExactly(id);
        assertThat(filed.proposal().expiresAt()).isAfter(Instant.now());
    }

    /** Whatever the tables: a tool that says it reads leaves every one of them as it was. */
    @Test
    void aToolThatReadsWritesNothing() {
        long before = written();
        for (Tool<?> tool : tools.all()) {
            if (tool.effect() == Effect.READS) {
                var arguments = Map.<String, Map<String, ?>>of(
                                "products_sold",
                                Map.of("from", TODAY, "to", TODAY, "by", "QUANTITY", "end", "MOST", "count", 3),
                                "product_sales",
                                Map.of("product", shop.bread, "from", TODAY, "to", TODAY),
                                "product_forecast",
                                Map.of("product", shop.bread, "from", TODAY, "to", TODAY),
                                "near_expiry",
                                Map.of("days", 3),
                                "find_products",
                                Map.of("query", "bread"))
                        .getOrDefault(tool.name(), argumentsOf(tool));
                if (!tool.name().equals("proposal")) {
                    tools.call(buyer, tool.name(), arguments);
                }
            }
        }
        assertThat(written()).isEqualTo(before);
    }

    private Map<String, ?> argumentsOf(Tool<?> tool) {
        var schema = String.valueOf(tool.schema().get("required"));
        if (schema.contains("from")) {
            return today();
        }
        if (schema.contains("query")) {
            return Map.of("query", "bread");
        }
        return schema.contains("product") ? Map.of("product", shop.bread) : Map.of();
    }

    /** What stands written of the shop that is asked about; other shops of the run work on in the background. */
    private long written() {
        return sql.sql("""
                select (select count(*) from assistant.proposal where store = :store)
                    + (select count(*) from assistant.proposal_event e join assistant.proposal p on p.id = e.proposal
                       where p.store = :store)
                    + (select count(*) from organization.audit where store = :store)
                    + (select count(*) from catalog.price where store = :store or store is null)
                    + (select count(*) from purchasing.purchase_order where store = :store)
                    + (select count(*) from inventory.movement where store = :store)""").param("store", shop.store.id()).query(Long.class).single();
    }

    @Test
    void theSchemasAllowNothingTheyDoNotName() {
        assertThat(tools.all()).hasSizeGreaterThanOrEqualTo(16).allSatisfy(tool -> {
            assertThat(tool.schema()).containsEntry("additionalProperties", false);
            assertThat(tool.description()).isNotBlank();
        });
        var schema = tools.all().stream()
                .filter(tool -> tool.name().equals("proposals"))
                .findFirst()
                .orElseThrow()
                .schema();
        assertThat(schema.get("required")).isEqualTo(List.of());
        assertThat(String.valueOf(schema)).contains("OPEN", "CARRIED_OUT");
    }
}
