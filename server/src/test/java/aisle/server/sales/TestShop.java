package aisle.server.sales;

import aisle.core.journal.DrawerMove;
import aisle.core.journal.DrawerMoved;
import aisle.core.journal.Header;
import aisle.core.journal.JournalEntry;
import aisle.core.journal.Line;
import aisle.core.journal.Receipt;
import aisle.core.journal.Refund;
import aisle.core.journal.Sale;
import aisle.core.journal.ShiftClosed;
import aisle.core.journal.ShiftOpened;
import aisle.core.price.Product;
import aisle.core.promotion.Discount;
import aisle.core.restriction.Circumstances;
import aisle.core.sale.Basket;
import aisle.core.sale.BasketLine;
import aisle.core.sale.PricedBasket;
import aisle.core.sale.Pricing;
import aisle.core.tax.TaxAmount;
import aisle.core.tender.Tender;
import aisle.core.tender.TenderAmount;
import aisle.core.tender.TenderKind;
import aisle.server.catalog.Assortment;
import aisle.server.catalog.NewAssortment;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.organization.NewStore;
import aisle.server.organization.Role;
import aisle.server.organization.Staff;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import aisle.server.organization.Tills;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A shop of its own for a test: bread at 3.00 (cost 1.00) without tax and wine at 10.00 (cost 6.00) with 10 % on top,
 * each in its own department. The two taxes are those of all such shops, for a price book holds a thousand at most.
 */
public final class TestShop {

    /** Departments are the chain's: each shop has its own two, above those of other tests. */
    private static final AtomicLong SHOPS = new AtomicLong(40_000);

    private static final long PRODUCTS = 1_000_000_000;
    private static final long NO_TAX = 39_001;
    private static final long WINE_TAX = 39_002;

    public final Store store;
    public final long cashier;
    public final long bread;
    public final long wine;
    private final ApplicationContext context;
    private PriceBook book;

    private TestShop(ApplicationContext context, String breadName) {
        this.context = context;
        this.store = context.getBean(Stores.class)
                .open(new NewStore("Corner", List.of("1 Main St"), ZoneId.of("UTC"), "en", "USD", List.of()));
        long base = SHOPS.addAndGet(2);
        this.cashier = context.getBean(Staff.class)
                .hire("c" + base, "Ana", "a long password", "4711", Role.CASHIER, Set.of(store.id()))
                .id();
        this.bread = PRODUCTS + base + 1;
        this.wine = PRODUCTS + base + 2;
        context.getBean(Assortment.class).add(assortment(base, breadName));
        this.book = context.getBean(PriceBooks.class).current(store.id());
    }

    public static TestShop open(ApplicationContext context) {
        return open(context, "Bread");
    }

    /** One whose bread has another name. */
    public static TestShop open(ApplicationContext context, String breadName) {
        return new TestShop(context, breadName);
    }

    /** Sells by the newest version of the price book from now on. */
    public void follow() {
        book = context.getBean(PriceBooks.class).current(store.id());
    }

    private NewAssortment assortment(long base, String breadName) {
        return new NewAssortment(
                List.of(
                        new NewAssortment.Department(base + 1, "Bakery" + base),
                        new NewAssortment.Department(base + 2, "Wine" + base)),
                taxes(),
                List.of(),
                List.of(),
                null,
                List.of(product(bread, NO_TAX, breadName, 300, 100), product(wine, WINE_TAX, "Wine", 1000, 600)),
                List.of());
    }

    private List<NewAssortment.Tax> taxes() {
        boolean known = context.getBean(JdbcClient.class)
                .sql("select exists (select from catalog.tax where id = :tax)")
                .param("tax", NO_TAX)
                .query(Boolean.class)
                .single();
        return known
                ? List.of()
                : List.of(
                        new NewAssortment.Tax(NO_TAX, "Food of shops", false, List.of(component("None", 0))),
                        new NewAssortment.Tax(
                                WINE_TAX, "Wine tax of shops", false, List.of(component("State", 100_000))));
    }

    private static NewAssortment.Tax.Component component(String name, long ppm) {
        return new NewAssortment.Tax.Component(name, ppm);
    }

    private static NewAssortment.Product product(long id, long tax, String name, long price, long cost) {
        var from = new NewAssortment.Price(LocalDate.of(2020, 1, 1), null, price, false);
        return new NewAssortment.Product(
                id, name, id - PRODUCTS, tax, "EACH", List.of(), List.of(from), null, null, List.of(), cost);
    }

    /** A till of the shop that writes its own journal. */
    public Register till(String name) {
        return new Register(context.getBean(Tills.class).add(store.id(), name).id());
    }

    /** A till that keeps its chain as a real one does. */
    public final class Register {

        public final long till;
        public ChainHead head = ChainHead.START;
        public String shift = UUID.randomUUID().toString();
        public Instant clock = Instant.now();

        Register(long till) {
            this.till = till;
        }

        public JournalEntry opened(long drawerFloat) {
            return chained(new ShiftOpened(header(), drawerFloat, head.hash(), ChainHead.START.hash()));
        }

        public JournalEntry moved(DrawerMove move, long amount) {
            return chained(new DrawerMoved(header(), move, amount, "a test", 0, head.hash(), ChainHead.START.hash()));
        }

        public JournalEntry closed(long counted, long expected) {
            return chained(new ShiftClosed(
                    header(),
                    List.of(new TenderAmount(TenderKind.CASH, counted)),
                    List.of(new TenderAmount(TenderKind.CASH, expected)),
                    head.hash(),
                    ChainHead.START.hash()));
        }

        public Sale sale(long breads, long wines) {
            return sale(priced(breads, wines));
        }

        /** What breads and wines cost in this minute, to be paid in it or later. */
        public Receipt priced(long breads, long wines) {
            return priced(products(), lines(breads, wines));
        }

        private Receipt priced(List<Product> products, List<BasketLine> lines) {
            var so = new Circumstances(store.minuteOf(clock), 0, null);
            PricedBasket priced = new Pricing(book.rules())
                    .price(new Basket(store.dayOf(clock).toEpochDay(), false, List.of(), so, null, products, lines));
            return receipt(priced.lines(), priced.taxes(), priced.total());
        }

        /** Sells pieces of any products of the price book, each on a line of its own. */
        public Sale sale(Map<Long, Long> pieces) {
            List<BasketLine> lines = new ArrayList<>();
            List<Product> products = new ArrayList<>();
            new TreeMap<>(pieces).forEach((product, count) -> {
                lines.add(new BasketLine(product, "1", count * 1000, 0, 0));
                products.add(book.product(product).orElseThrow());
            });
            return sale(priced(products, lines));
        }

        /** Takes goods back whose sale nobody knows, at what they cost now. */
        public Refund unreceipted(long breads, long wines) {
            PricedBasket back = new Pricing(book.rules())
                    .priceBack(
                            store.dayOf(clock).toEpochDay(), store.minuteOf(clock), products(), lines(breads, wines));
            Receipt receipt = receipt(
                    back.lines().stream().map(Line::back).toList(),
                    back.taxes().stream().map(TaxAmount::back).toList(),
                    -back.total());
            return (Refund) chained(new Refund(
                    header(), receipt, Refund.WITHOUT_RECEIPT, "damaged", head.hash(), ChainHead.START.hash()));
        }

        private List<Product> products() {
            return List.of(book.product(bread).orElseThrow(), book.product(wine).orElseThrow());
        }

        private List<BasketLine> lines(long breads, long wines) {
            List<BasketLine> lines = new ArrayList<>();
            if (breads > 0) {
                lines.add(new BasketLine(bread, "1", breads * 1000, 0, 0));
            }
            if (wines > 0) {
                lines.add(new BasketLine(wine, "2", wines * 1000, 0, 0));
            }
            return lines;
        }

        public Sale sale(Receipt receipt) {
            return (Sale) chained(new Sale(header(), receipt, head.hash(), ChainHead.START.hash()));
        }

        /** Takes some of one line back; the wine's tax with it. */
        public Refund refund(Sale sale, int line, long quantity) {
            Line sold = sale.receipt().lines().get(line - 1);
            long net = -sold.net() * quantity / (sold.quantity() / 1000);
            long tax = -sold.taxAmount() * quantity / (sold.quantity() / 1000);
            Line back = new Line(
                    1,
                    sold.product(),
                    sold.code(),
                    sold.name(),
                    sold.department(),
                    sold.unit(),
                    -quantity * 1000,
                    0,
                    sold.unitPrice(),
                    0,
                    0,
                    line,
                    net,
                    List.<Discount>of(),
                    net,
                    sold.tax(),
                    tax);
            TaxAmount of = sale.receipt().taxes().stream()
                    .filter(each -> each.tax() == sold.tax())
                    .findFirst()
                    .orElseThrow();
            TaxAmount taxBack = new TaxAmount(of.tax(), of.component(), of.ppm(), false, net, tax);
            Receipt receipt = receipt(List.of(back), List.of(taxBack), net + tax);
            return (Refund) chained(
                    new Refund(header(), receipt, sale.id(), "did not like it", head.hash(), ChainHead.START.hash()));
        }

        public Receipt receipt(List<Line> lines, List<TaxAmount> taxes, long total) {
            return new Receipt(
                    book.version(),
                    "USD",
                    false,
                    0,
                    List.of(),
                    0,
                    lines,
                    taxes,
                    total,
                    0,
                    List.of(new Tender(TenderKind.CASH, total, Math.max(total, 0), 0, "")));
        }

        public Header header() {
            clock = clock.plusMillis(1);
            return new Header(
                    Uuid7.next().toString(),
                    store.id(),
                    till,
                    head.number() + 1,
                    clock.toEpochMilli(),
                    store.dayOf(clock).toEpochDay(),
                    shift,
                    cashier);
        }

        /** Seals an entry and makes it the till's last. */
        public JournalEntry chained(JournalEntry draft) {
            JournalEntry sealed = draft.sealed();
            head = new ChainHead(sealed.header().number(), sealed.hash());
            return sealed;
        }
    }
}
