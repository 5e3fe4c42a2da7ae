package aisle.server.insight.simulator;

import aisle.core.journal.JournalEntry;
import aisle.server.catalog.PriceBook;
import aisle.server.insight.simulator.DemoShops.Plan;
import aisle.server.inventory.GoodsReceipt;
import aisle.server.inventory.Stock;
import aisle.server.inventory.WasteDesk;
import aisle.server.organization.Role;
import aisle.server.organization.Staff;
import aisle.server.organization.StaffMember;
import aisle.server.organization.Store;
import aisle.server.organization.Till;
import aisle.server.organization.Tills;
import aisle.server.sales.Intake;
import aisle.server.sales.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private final Intake intake;
    private final DemoSupply supply;
    private final WasteDesk wasteDesk;
    private final TransactionTemplate transaction;

    DemoHistory(
            Staff staff,
            Tills tills,
            Stock stock,
            Intake intake,
            DemoSupply supply,
            WasteDesk wasteDesk,
            PlatformTransactionManager transactions) {
        this.staff = staff;
        this.tills = tills;
        this.stock = stock;
        this.intake = intake;
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
                var id =
                        new UUID(at.toEpochMilli() << 16 | 0x7000 | from / RECEIPT_LINES, 1L << 63 | plan.seed() >>> 2);
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
            var people = staff.ofStore(store.id());
            var trade = new DemoTrade(
                    store,
                    book,
                    new DemoBaskets(book, world.carried(), shelves),
                    tills.ofStore(store.id()).stream()
                            .filter(till -> !till.office())
                            .map(Till::id)
                            .toList(),
                    ids(people, Role.CASHIER),
                    ids(people, Role.SHIFT_LEAD).getFirst(),
                    plan.seed());
            var evenings = new DemoEvenings(wasteDesk, store, world.carried(), shelves, plan.seed());
            var steps = new LoadProgress("days of simulated trade", plan.days() + 1);
            for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
                var day = days.next(date.isBefore(last));
                transaction.executeWithoutResult(status -> open(day));
                takeIn(store.id(), trade.day(date, day.visits(), plan.madeAt()));
                var broughtBack = trade.takeBroughtBack();
                if (!evenings.at(date).isAfter(plan.madeAt())) {
                    transaction.executeWithoutResult(status -> evenings.clear(day, broughtBack));
                }
                steps.done(1);
            }
        }

        /** The morning: what comes, and what is ordered. */
        private void open(DemoDay day) {
            for (var arrival : day.arrived()) {
                var order = arrival.order();
                var at = DemoSupply.arrives(store, order.house(), day.date());
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
                intake.record(store, journal.getKey(), some).forEach(DemoHistory::requireRecorded);
            }
        });
    }

    private static void requireRecorded(Outcome outcome) {
        if (outcome.result() == Outcome.Result.QUARANTINED) {
            throw new IllegalStateException("A simulated entry was quarantined: " + outcome);
        }
    }
}
