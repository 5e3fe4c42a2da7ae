package aisle.server.insight.simulator;

import aisle.server.catalog.Assortment;
import aisle.server.catalog.NewAssortment;
import aisle.server.catalog.NewAssortment.Department;
import aisle.server.catalog.NewAssortment.Product;
import aisle.server.catalog.NewAssortment.Promotion;
import aisle.server.catalog.NewAssortment.Tax;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.catalog.Restrictions;
import aisle.server.insight.simulator.DemoShops.Plan;
import aisle.server.organization.Role;
import aisle.server.organization.Staff;
import aisle.server.organization.Store;
import aisle.server.organization.Tills;
import aisle.server.sales.ChainHead;
import aisle.server.testing.Shop;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A store with what the demo shop sells, its tills and people, and nothing that happened yet. */
final class TestDemoShop {

    static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);

    private static final int PRODUCTS = 400;
    /** Products, departments, taxes and PLUs are apart from those of every other test. */
    private static final long APART = 2_000_000_000L;

    private static final int DEPARTMENTS_APART = 5_000;
    private static final int PLUS_APART = 60_000;

    private static DemoAssortment.@org.jspecify.annotations.Nullable Made sold;

    final Store store;
    final PriceBook book;
    final DemoAssortment.Made made;
    final List<Long> tills;
    final List<Long> cashiers;
    final long lead;

    private TestDemoShop(ApplicationContext context) {
        var shop = context.getBean(Shop.class);
        this.made = sold(context);
        this.store = shop.store();
        this.book = context.getBean(PriceBooks.class).current(store.id());
        var counter = context.getBean(Tills.class);
        this.tills = Stream.of("A", "B", "C")
                .map(name -> counter.add(store.id(), name).id())
                .toList();
        this.cashiers =
                Stream.of(1, 2, 3).map(n -> seller(context, Role.CASHIER)).toList();
        this.lead = seller(context, Role.SHIFT_LEAD);
    }

    private long seller(ApplicationContext context, Role role) {
        var hired = context.getBean(Shop.class).hire(role, store.id()).member();
        context.getBean(Staff.class).reach(hired, DemoStaff.AGE_REACHED);
        return hired.id();
    }

    static TestDemoShop open(ApplicationContext context) {
        return new TestDemoShop(context);
    }

    /** A shop with its past, made on the last day at a time of day. Two of them are alike. */
    static DemoStanding traded(ApplicationContext context, int days, LocalTime madeAt) {
        TestDemoShop premises = open(context);
        Plan plan = premises.plan(3, days, madeAt);
        var past = context.getBean(DemoHistory.class).of(plan, premises.store, premises.book, premises.made);
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> past.begin());
        past.trade();
        return new DemoStanding(plan, premises.store, premises.made);
    }

    /** The chain's assortment is added once for all tests. */
    private static synchronized DemoAssortment.Made sold(ApplicationContext context) {
        if (sold == null) {
            var made = DemoAssortment.make(PRODUCTS, 5, LAST_DAY);
            var goods = made.goods().stream()
                    .map(good ->
                            new DemoGood(apart(good.product()), good.need(), good.group(), good.weight(), good.label()))
                    .toList();
            sold = new DemoAssortment.Made(apart(made.assortment()), goods);
            context.getBean(Assortment.class).add(sold.assortment());
            var alcohol = sold.assortment().products().stream()
                    .filter(product -> product.tax() == DemoTax.ALCOHOL.id() + DEPARTMENTS_APART)
                    .map(Product::id)
                    .toList();
            context.getBean(Restrictions.class)
                    .add(context.getBean(Shop.class).store().id(), 1, DemoShop.alcohol(alcohol));
        }
        return sold;
    }

    /** Made on the last day at a time of day. */
    Plan plan(long seed, int days, LocalTime at) {
        return new Plan(
                PRODUCTS, seed, days, LAST_DAY.atTime(at).atZone(store.zone()).toInstant());
    }

    /** As they begin. */
    List<DemoTill> tills(Plan plan) {
        return tills.stream()
                .map(till -> new DemoTill(
                        store.id(),
                        till,
                        ChainHead.START,
                        book.version(),
                        book.pricing(),
                        new java.util.Random(plan.seed() + till)))
                .toList();
    }

    DemoWorld world(Plan plan) {
        return new DemoWorld(made, plan.seed(), LAST_DAY.minusDays(plan.days()));
    }

    DemoDays days(Plan plan) {
        return new DemoDays(world(plan), LAST_DAY.minusDays(plan.days()), LAST_DAY);
    }

    private static NewAssortment apart(NewAssortment made) {
        return new NewAssortment(
                made.departments().stream()
                        .map(each -> new Department(each.id() + DEPARTMENTS_APART, each.name()))
                        .toList(),
                made.taxes().stream()
                        .map(each -> new Tax(
                                each.id() + DEPARTMENTS_APART,
                                "Demo " + each.name(),
                                each.inclusive(),
                                each.components()))
                        .toList(),
                made.embedded(),
                List.of(),
                null,
                made.products().stream().map(TestDemoShop::apart).toList(),
                made.promotions().stream()
                        .map(each -> new Promotion(
                                each.id() + APART,
                                each.name(),
                                each.kind(),
                                each.from(),
                                each.to(),
                                each.members(),
                                each.products().stream().map(id -> id + APART).toList(),
                                each.departments().stream()
                                        .map(id -> id + DEPARTMENTS_APART)
                                        .toList(),
                                each.terms()))
                        .toList());
    }

    private static Product apart(Product product) {
        return new Product(
                product.id() + APART,
                product.name(),
                product.department() + DEPARTMENTS_APART,
                product.tax() + DEPARTMENTS_APART,
                product.unit(),
                product.codes().stream()
                        .map(code -> code.startsWith("PLU")
                                ? "PLU" + (Integer.parseInt(code.substring(3)) + PLUS_APART)
                                : code)
                        .toList(),
                product.prices(),
                product.deposit() == null ? null : product.deposit() + APART,
                product.tare(),
                product.eligible(),
                product.cost());
    }
}
