package aisle.server.insight.simulator;

import aisle.server.catalog.PriceBook;
import aisle.server.insight.simulator.DemoShops.Plan;
import aisle.server.inventory.GoodsReceipt;
import aisle.server.inventory.Stock;
import aisle.server.inventory.WasteDesk;
import aisle.server.organization.Staff;
import aisle.server.organization.Store;
import aisle.server.organization.Till;
import aisle.server.organization.Tills;
import aisle.server.sales.ChainHead;
import java.time.LocalDate;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what the engine makes of the demo shop into the record, as a real shop's days would come to stand there:
 * orders, deliveries by lot, the tills' journals, and what is thrown away.
 */
@Component
class DemoHistory {

    private static final int RECEIPT_LINES = 5_000;

    private final Staff staff;
    private final Tills tills;
    private final Stock stock;
    private final DemoJournals journals;
    private final DemoSupply supply;
    private final WasteDesk wasteDesk;
    private final TransactionTemplate transaction;

    DemoHistory(
            Staff staff,
            Tills tills,
            Stock stock,
            DemoJournals journals,
            DemoSupply supply,
            WasteDesk wasteDesk,
            PlatformTransactionManager transactions) {
        this.staff = staff;
        this.tills = tills;
        this.stock = stock;
        this.journals = journals;
        this.supply = supply;
        this.wasteDesk = wasteDesk;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The past of a shop, not written yet.
     *
     * @param store it has cashiers, a shift lead and tills
     * @param book what it sells with, all the time
     * @param made what it sells
     */
    Past of(Plan plan, Store store, PriceBook book, DemoAssortment.Made made) {
        return new Past(plan, store, book, made);
    }

    /** From the first day of the plan to the moment the shop was made. */
    final class Past {

        private final Plan plan;
        private final Store store;
        private final PriceBook book;
        private final DemoAssortment.Made made;
        private final DemoWorld world;
        private final DemoDays days;
        private final DemoShelves shelves;
        private final LocalDate first;
        private final LocalDate last;

        private Past(Plan plan, Store store, PriceBook book, DemoAssortment.Made made) {
            this.plan = plan;
            this.store = store;
            this.book = book;
            this.made = made;
            this.last = store.dayOf(plan.madeAt());
            this.first = last.minusDays(plan.days());
            this.world = new DemoWorld(made, plan.seed(), first);
            this.days = new DemoDays(world, first, last);
            this.shelves = new DemoShelves(world.carried());
            days.stock().forEach(stood -> shelves.put(stood.good(), stood.pieces()));
        }

        /** Suppliers, and what the untold weeks left: stock by lot, orders on their way. To be called once. */
        void begin() {
            supply.open(world, made.goods());
            var at = first.atStartOfDay(store.zone()).toInstant();
            var lines = days.stock().stream().map(this::line).toList();
            for (int from = 0; from < lines.size(); from += RECEIPT_LINES) {
                var some = lines.subList(from, Math.min(lines.size(), from + RECEIPT_LINES));
                var id = DemoIds.of(at, from / RECEIPT_LINES, plan.seed(), store.id());
                stock.receive(new GoodsReceipt(id, store.id(), GoodsReceipt.Origin.OPENING, first, at, some));
            }
            supply.sent(store, world, plan.seed(), days.open(), plan.madeAt());
        }

        private GoodsReceipt.Line line(DemoDays.Stood stood) {
            var product = world.carried().get(stood.good()).product();
            return new GoodsReceipt.Line(
                    product.id(),
                    stood.pieces() * 1_000L,
                    stood.pieces() * product.cost(),
                    stood.lot().name(),
                    stood.lot().expires());
        }

        /** Day after day; what is written already stays. The last day's orders are left to whoever opens the office. */
        void trade() {
            var trade = new DemoTrade(
                    store,
                    book,
                    new DemoBaskets(book, world.carried(), shelves),
                    tills.ofStore(store.id()).stream()
                            .filter(till -> !till.office())
                            .map(this::till)
                            .toList(),
                    DemoCrew.of(staff.ofStore(store.id())),
                    plan.seed());
            var evenings = new DemoEvenings(store, world.carried(), shelves, plan.seed());
            var steps = new LoadProgress("days of simulated trade", plan.days() + 1);
            for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
                var day = days.next(date.isBefore(last));
                transaction.executeWithoutResult(status -> open(day));
                var opens = date.atStartOfDay(store.zone()).toInstant();
                journals.takeIn(store.id(), trade.day(date, day.visits(), opens, plan.madeAt()));
                var broughtBack = trade.takeBroughtBack();
                if (!DemoEvenings.at(store, date).isAfter(plan.madeAt())) {
                    var waste = evenings.waste(day, broughtBack);
                    var evening = date;
                    transaction.executeWithoutResult(status -> DemoEvenings.book(wasteDesk, store, evening, waste));
                }
                steps.done(1);
            }
        }

        private DemoTill till(Till till) {
            var random = new Random(plan.seed() * 1_000_003 + till.id());
            return new DemoTill(store.id(), till.id(), ChainHead.START, book.version(), book.pricing(), random);
        }

        /** The morning: what comes, and what is ordered. */
        private void open(DemoDay day) {
            for (var arrival : day.arrived()) {
                var order = arrival.order();
                var at = DemoSupply.arrives(store, order.house().ordinal(), day.date());
                if (!at.isAfter(plan.madeAt())) {
                    supply.came(store, plan.seed(), arrival, at);
                    arrival.lines()
                            .forEach(came -> shelves.put(
                                    order.lines().get(came.line() - 1).good(), came.pieces()));
                }
            }
            supply.sent(store, world, plan.seed(), day.ordered(), plan.madeAt());
        }
    }
}
