package aisle.server.insight.simulator;

import aisle.core.journal.JournalEntry;
import aisle.server.catalog.Assortment;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.insight.simulator.DemoShops.Plan;
import aisle.server.inventory.GoodsReceipt;
import aisle.server.inventory.Stock;
import aisle.server.organization.NewStore;
import aisle.server.organization.Role;
import aisle.server.organization.Staff;
import aisle.server.organization.StaffMember;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import aisle.server.organization.Till;
import aisle.server.organization.Tills;
import aisle.server.sales.Intake;
import aisle.server.sales.Outcome;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the demo shop. Each step is one transaction that notes it is done, and the sales are taken in like any till's:
 * whoever was killed halfway makes the rest, with the same plan and so with the same data.
 */
@Component
class DemoShop {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final int TILLS = 3;
    private static final int RECEIPT_LINES = 5_000;
    private static final int OPENING_DAYS = 7;
    private static final LocalTime DELIVERY = LocalTime.of(5, 30);
    private static final Logger LOG = LoggerFactory.getLogger(DemoShop.class);

    private final DemoShops shops;
    private final Stores stores;
    private final Staff staff;
    private final Tills tills;
    private final Assortment assortment;
    private final PriceBooks books;
    private final Stock stock;
    private final Intake intake;
    private final DemoSupply supply;
    private final TransactionTemplate transaction;

    DemoShop(
            DemoShops shops,
            Stores stores,
            Staff staff,
            Tills tills,
            Assortment assortment,
            PriceBooks books,
            Stock stock,
            Intake intake,
            DemoSupply supply,
            PlatformTransactionManager transactions) {
        this.shops = shops;
        this.stores = stores;
        this.staff = staff;
        this.tills = tills;
        this.assortment = assortment;
        this.books = books;
        this.stock = stock;
        this.intake = intake;
        this.supply = supply;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Makes the shop, or what is missing of it.
     *
     * @param plan what to make it from; a shop that was begun keeps the plan it was begun with
     */
    void load(Plan plan) {
        if (shops.find().isEmpty()) {
            transaction.executeWithoutResult(status -> open(plan));
        }
        var begun = shops.find().orElseThrow();
        var store = stores.find(begun.store());
        var own = begun.plan();
        var today = store.dayOf(own.madeAt());
        var made = DemoAssortment.make(own.products(), own.seed(), today);
        if (begun.priceBook() == null) {
            var steps = new LoadProgress("products", own.products());
            transaction.executeWithoutResult(status -> shops.sellsWith(assortment.add(made.assortment())));
            steps.done(own.products());
        }
        supply.open(made);
        var version = shops.find().orElseThrow().priceBook();
        if (version == null) {
            throw new IllegalStateException("The demo shop has no price book");
        }
        var book = books.at(store.id(), version);
        var baskets = new DemoBaskets(book, made.goods());
        var opening = baskets.openingStock(OPENING_DAYS * (long) DemoTrade.BASKETS_A_DAY);
        if (!begun.stocked()) {
            transaction.executeWithoutResult(status -> fillShelves(own, store, book, opening));
        }
        trade(own, store, baskets, book, opening, DemoSupply.keeps(made));
        supply.order(made, store, own.seed(), today);
        shops.finished();
    }

    private void open(Plan plan) {
        var store = stores.open(new NewStore(
                "Larkspur Market (demo)",
                List.of("418 Larkspur Avenue", "Fallow Creek, NY 10999"),
                ZONE,
                "en",
                "USD",
                List.of("Thank you for shopping with us.", "Demo shop: all data are simulated.")));
        stores.markAsDemo(store.id());
        for (int i = 1; i <= TILLS; i++) {
            tills.add(store.id(), "Till " + i);
        }
        for (var person : DemoStaff.of(plan.seed())) {
            staff.hire(
                    person.login(),
                    person.name(),
                    person.password(),
                    person.pin(),
                    person.role(),
                    person.role().everyStore() ? Set.of() : Set.of(store.id()));
        }
        shops.began(plan, store.id());
    }

    private void fillShelves(Plan plan, Store store, PriceBook book, Map<Long, Long> opening) {
        var day = store.dayOf(plan.madeAt()).minusDays(plan.days());
        var lines = new ArrayList<GoodsReceipt.Line>();
        opening.forEach((product, quantity) -> lines.add(
                new GoodsReceipt.Line(product, quantity, Math.multiplyExact(quantity, book.cost(product)) / 1_000)));
        receive(plan, store, GoodsReceipt.Origin.OPENING, day, LocalTime.MIDNIGHT, lines);
        shops.stocked();
    }

    /** Books goods in, in receipts of so many lines; their ids follow from the plan and the moment. */
    private void receive(
            Plan plan,
            Store store,
            GoodsReceipt.Origin origin,
            LocalDate day,
            LocalTime time,
            List<GoodsReceipt.Line> lines) {
        var at = day.atTime(time).atZone(store.zone()).toInstant();
        for (int from = 0; from < lines.size(); from += RECEIPT_LINES) {
            var some = lines.subList(from, Math.min(lines.size(), from + RECEIPT_LINES));
            var id = new UUID(at.toEpochMilli() << 16 | 0x7000 | from / RECEIPT_LINES, 1L << 63 | plan.seed() >>> 2);
            stock.receive(new GoodsReceipt(id, store.id(), origin, day, at, some));
        }
    }

    /**
     * The morning's delivery; one that was booked before the server was stopped is refused by its id, and so stands.
     */
    private void deliver(Plan plan, Store store, LocalDate day, List<GoodsReceipt.Line> lines) {
        try {
            transaction.executeWithoutResult(
                    status -> receive(plan, store, GoodsReceipt.Origin.SUPPLIER, day, DELIVERY, lines));
        } catch (DuplicateKeyException booked) {
            LOG.debug("The delivery of {} is booked already", day, booked);
        }
    }

    private void trade(
            Plan plan,
            Store store,
            DemoBaskets baskets,
            PriceBook book,
            Map<Long, Long> opening,
            Map<Long, Integer> keeps) {
        var people = staff.ofStore(store.id());
        var trade = new DemoTrade(
                store,
                book,
                baskets,
                tills.ofStore(store.id()).stream()
                        .filter(till -> !till.office())
                        .map(Till::id)
                        .limit(TILLS)
                        .toList(),
                ids(people, Role.CASHIER),
                ids(people, Role.SHIFT_LEAD).getFirst(),
                plan.seed());
        var today = store.dayOf(plan.madeAt());
        var deliveries = new DemoDeliveries(book, opening);
        var steps = new LoadProgress("days of simulated sales", plan.days() + 1);
        for (LocalDate day = today.minusDays(plan.days()); !day.isAfter(today); day = day.plusDays(1)) {
            var journals = trade.day(day, plan.madeAt());
            deliver(plan, store, day, DemoSupply.dated(deliveries.before(journals.values()), day, keeps));
            takeIn(store.id(), journals);
            steps.done(1);
        }
    }

    private static List<Long> ids(List<StaffMember> people, Role role) {
        return people.stream()
                .filter(member -> member.role() == role)
                .map(StaffMember::id)
                .sorted()
                .toList();
    }

    /** What a till's journal holds already is not sent again. */
    private void takeIn(long store, Map<Long, List<JournalEntry>> journals) {
        journals.entrySet().parallelStream().forEach(journal -> {
            long known = intake.head(journal.getKey()).number();
            var entries = journal.getValue().stream()
                    .filter(entry -> entry.header().number() > known)
                    .toList();
            for (int from = 0; from < entries.size(); from += Intake.ENTRIES_MAX) {
                var some = entries.subList(from, Math.min(entries.size(), from + Intake.ENTRIES_MAX));
                intake.record(store, journal.getKey(), some).forEach(DemoShop::requireRecorded);
            }
        });
    }

    private static void requireRecorded(Outcome outcome) {
        if (outcome.result() == Outcome.Result.QUARANTINED) {
            throw new IllegalStateException("A simulated entry was quarantined: " + outcome);
        }
    }
}
