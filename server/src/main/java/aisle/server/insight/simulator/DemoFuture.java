package aisle.server.insight.simulator;

import aisle.core.journal.JournalEntry;
import aisle.core.journal.Sale;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.insight.simulator.DemoDayTable.Written;
import aisle.server.insight.simulator.engine.OpenDay;
import aisle.server.inventory.Lots;
import aisle.server.inventory.WasteDesk;
import aisle.server.organization.Staff;
import aisle.server.organization.Store;
import aisle.server.organization.Till;
import aisle.server.organization.Tills;
import aisle.server.sales.Receipts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the demo shop go on: the engine's shoppers meet what the record has on its shelves, at the prices of its book.
 * What a day comes to is decided once and kept, then recorded; whoever was killed halfway records the rest.
 */
@Component
class DemoFuture {

    private static final int TILLS = 3;
    private static final int KEPT_MAX = 60;

    private final DemoDeliveries deliveries;
    private final DemoBuyer buyer;
    private final DemoJournals journals;
    private final DemoDayTable days;
    private final Lots lots;
    private final WasteDesk wasteDesk;
    private final PriceBooks books;
    private final Staff staff;
    private final Tills tills;
    private final Receipts receipts;
    private final TransactionTemplate transaction;

    DemoFuture(
            DemoDeliveries deliveries,
            DemoBuyer buyer,
            DemoJournals journals,
            DemoDayTable days,
            Lots lots,
            WasteDesk wasteDesk,
            PriceBooks books,
            Staff staff,
            Tills tills,
            Receipts receipts,
            PlatformTransactionManager transactions) {
        this.deliveries = deliveries;
        this.buyer = buyer;
        this.journals = journals;
        this.days = days;
        this.lots = lots;
        this.wasteDesk = wasteDesk;
        this.books = books;
        this.staff = staff;
        this.tills = tills;
        this.receipts = receipts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * One day. A day that is recorded stays as it is; one that is in part gets the rest.
     *
     * @param day the one after the last that is recorded
     * @param step told after each step; what it throws ends the day there
     */
    void go(DemoStanding shop, LocalDate day, Runnable step) {
        long store = shop.store().id();
        if (days.done(store, day)) {
            return;
        }
        deliveries.come(shop, day);
        step.run();
        Written written = days.written(store, day).orElseGet(() -> decide(shop, day));
        step.run();
        written.journals().forEach((till, entries) -> {
            journals.takeIn(store, till, entries.stream().map(DemoFuture::entry).toList());
            step.run();
        });
        transaction.executeWithoutResult(status -> DemoEvenings.book(wasteDesk, shop.store(), day, written.waste()));
        step.run();
        buyer.order(shop, day);
        step.run();
        days.recorded(store, day);
    }

    private static JournalEntry entry(String canonical) {
        return JournalEntry.parse(canonical.getBytes(StandardCharsets.UTF_8));
    }

    private Written decide(DemoStanding shop, LocalDate day) {
        var store = shop.store();
        var standing = lots.of(store.id(), shop.products(), day);
        var world = shop.world(standing.stream()
                .filter(lot -> lot.onHand() > 0)
                .map(Lots.Lot::product)
                .collect(Collectors.toSet()));
        var book = books.current(store.id());
        var shelves = new DemoShelves(world.carried());
        var stock = new RecordedStock(world, standing, book, day, shelves);
        var traded = trade(shop, world, book, stock, day);
        var trade = new DemoTrade(
                store,
                book,
                new DemoBaskets(book, world.carried(), shelves),
                tills(shop, book, day),
                DemoCrew.of(staff.ofStore(store.id())),
                shop.plan().seed());
        trade.mayComeBack(kept(store.id()));
        var closed = day.plusDays(1).atStartOfDay(store.zone()).toInstant();
        var journal = trade.day(day, traded.visits(), shop.begins(day), closed);
        var evening =
                new DemoEvenings(store, world.carried(), shelves, shop.plan().seed());
        var written = new Written(canonical(journal), evening.waste(traded, trade.takeBroughtBack(), stock));
        var kept = trade.mayComeBack().stream()
                .map(sale -> UUID.fromString(sale.id()))
                .toList();
        days.decided(store.id(), day, written, kept.subList(Math.max(0, kept.size() - KEPT_MAX), kept.size()));
        return written;
    }

    /** Who comes, and what is left in the evening. */
    private static DemoDay trade(
            DemoStanding shop, DemoWorld world, PriceBook book, RecordedStock stock, LocalDate day) {
        int engines = world.calendar().day(day);
        var prices = new BookPrices(book, world.carried(), day.toEpochDay(), engines);
        Instant begins = shop.begins(day);
        double gone = DemoTrade.shareUntil(begins.atZone(shop.store().zone()).toLocalTime());
        var told = new DayTold(world.calendar());
        OpenDay.trade(world.until(day, prices), engines, gone, stock.lots(), told);
        return new DemoDay(day, List.of(), List.of(), told.takeVisits(), told.takeWasted());
    }

    /**
     * Tills that never had a device: a device goes on with its own journal. When all have one, another till is put up.
     */
    private List<DemoTill> tills(DemoStanding shop, PriceBook book, LocalDate day) {
        Store store = shop.store();
        var free = tills.ofStore(store.id()).stream()
                .filter(till -> !till.office() && till.state() == Till.State.NEW)
                .limit(TILLS)
                .toList();
        var manned = free.isEmpty() ? List.of(tills.add(store.id(), "Simulated till " + day)) : free;
        return manned.stream()
                .map(till -> new DemoTill(
                        store.id(),
                        till.id(),
                        journals.head(till.id()),
                        book.version(),
                        book.pricing(),
                        random(shop.plan().seed(), till.id(), day)))
                .toList();
    }

    private static Random random(long seed, long till, LocalDate day) {
        return new Random(seed ^ till * 0x9E3779B97F4A7C15L ^ day.toEpochDay() * 0xC2B2AE3D27D4EB4FL);
    }

    /** Sales of the days before of which nothing came back. */
    private List<Sale> kept(long store) {
        return days.kept(store).stream()
                .flatMap(id -> receipts.open(store, id.toString()).stream())
                .filter(opened -> opened.refunds().isEmpty())
                .map(Receipts.Opened::entry)
                .filter(Sale.class::isInstance)
                .map(Sale.class::cast)
                .toList();
    }

    private static Map<Long, List<String>> canonical(Map<Long, List<JournalEntry>> journals) {
        Map<Long, List<String>> written = new LinkedHashMap<>();
        journals.forEach((till, entries) -> written.put(
                till,
                entries.stream()
                        .map(entry -> new String(entry.canonical(), StandardCharsets.UTF_8))
                        .toList()));
        return written;
    }
}
