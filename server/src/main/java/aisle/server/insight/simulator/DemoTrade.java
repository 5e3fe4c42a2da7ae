package aisle.server.insight.simulator;

import aisle.core.journal.JournalEntry;
import aisle.core.journal.Line;
import aisle.core.journal.Sale;
import aisle.core.sale.Basket;
import aisle.core.sale.PricedBasket;
import aisle.core.sale.RefundRequest;
import aisle.core.tender.Payment;
import aisle.core.tender.TenderAmount;
import aisle.core.tender.TenderKind;
import aisle.core.tender.Tendered;
import aisle.server.catalog.PriceBook;
import aisle.server.insight.simulator.DemoDay.Visit;
import aisle.server.inventory.Waste;
import aisle.server.organization.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Sells through the demo shop's tills what the engine's visitors took: noon and early evening are busy, and most pay by
 * card. The same days give the same journals to the byte.
 */
final class DemoTrade {

    /** Of a hundred customers those who pay with food benefits what these may pay for. */
    private static final int WITH_BENEFITS = 9;

    /** Baskets of an hour, from 7 to 21, relative to each other. */
    private static final int[] HOUR = {25, 40, 50, 62, 75, 88, 80, 66, 64, 78, 100, 98, 70, 42, 20};

    private static final int FIRST_HOUR = 7;
    private static final LocalTime OPENS = LocalTime.of(FIRST_HOUR, 0);
    private static final LocalTime CLOSES = LocalTime.of(22, 0);
    private static final LocalTime LAST_CUSTOMERS = LocalTime.of(21, 30);
    private static final long DRAWER_FLOAT = 20_000;
    private static final int SALES_KEPT = 400;
    /** A basket is at the till for less than this, milliseconds. */
    private static final long SERVED_WITHIN = 120_000;

    private static final List<String> VOID_REASONS = List.of("Forgot wallet", "Wrong price asked", "Rung up twice");

    /** Why goods are brought back, and why they cannot be sold again. */
    private static final Map<String, Waste.Reason> REFUND_REASONS = new TreeMap<>(Map.of(
            "Spoiled", Waste.Reason.SPOILED,
            "Wrong item", Waste.Reason.SPOILED,
            "Changed mind", Waste.Reason.SPOILED,
            "Damaged package", Waste.Reason.DAMAGED,
            "Leaking", Waste.Reason.DAMAGED));

    private final Store store;
    private final PriceBook book;
    private final DemoBaskets baskets;
    private final List<DemoTill> tills;
    private final DemoCrew crew;
    private final long seed;
    private final DemoGiftCards giftCards;
    private final List<Sale> earlier = new ArrayList<>();
    private final List<BroughtBack> broughtBack = new ArrayList<>();

    /**
     * Sets the scene.
     *
     * @param tills up to three, in the order in which they are opened
     * @param crew who sells
     */
    DemoTrade(Store store, PriceBook book, DemoBaskets baskets, List<DemoTill> tills, DemoCrew crew, long seed) {
        this.store = store;
        this.book = book;
        this.baskets = baskets;
        this.tills = List.copyOf(tills);
        this.crew = crew;
        this.seed = seed;
        this.giftCards = new DemoGiftCards(seed);
    }

    /** Sales that may still be brought back. */
    void mayComeBack(List<Sale> sales) {
        earlier.addAll(sales);
    }

    List<Sale> mayComeBack() {
        return List.copyOf(earlier);
    }

    /** One cashier's hours at one till. */
    private record Turn(int till, LocalTime from, LocalTime to, long cashier) {

        boolean covers(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    /** Somebody at a till with a full basket. */
    private record Customer(LocalTime time, Basket basket) {}

    /** What a customer brought back, thousandths; no grocer sells it again. */
    record BroughtBack(long product, long quantity, Waste.Reason reason) {}

    /** What was brought back since it was asked last. */
    List<BroughtBack> takeBroughtBack() {
        var taken = List.copyOf(broughtBack);
        broughtBack.clear();
        return taken;
    }

    private List<Turn> turns(LocalDate day) {
        long shift = day.toEpochDay();
        return Stream.of(
                        new Turn(0, OPENS, LocalTime.of(14, 30), crew.cashier(shift)),
                        new Turn(0, LocalTime.of(14, 30), CLOSES, crew.cashier(shift + 1)),
                        new Turn(1, LocalTime.of(10, 0), LocalTime.of(19, 0), crew.cashier(shift + 2)),
                        new Turn(2, LocalTime.of(11, 0), LocalTime.of(20, 0), crew.lead()))
                .filter(turn -> turn.till() < tills.size())
                .toList();
    }

    /** Of the day's customers, those who have come by a time; those of the last half hour are not waited for. */
    static double shareUntil(LocalTime time) {
        if (time.isBefore(OPENS)) {
            return 0;
        }
        if (!time.isBefore(LAST_CUSTOMERS)) {
            return 1;
        }
        double come = 0;
        double all = 0;
        for (int i = 0; i < HOUR.length; i++) {
            double hours = (time.toSecondOfDay() - OPENS.toSecondOfDay()) / 3_600.0 - i;
            come += HOUR[i] * Math.clamp(hours, 0, 1);
            all += HOUR[i];
        }
        return come / all;
    }

    /**
     * Trades for one day.
     *
     * @param visits who buys what, in their order
     * @param from nothing happens before it; whoever sells then opens a shift
     * @param until nothing happens after it; whoever still sells then closes the shift
     * @return what each till wrote, by till id
     */
    Map<Long, List<JournalEntry>> day(LocalDate day, List<Visit> visits, Instant from, Instant until) {
        var random = new Random(seed * 31 + day.toEpochDay());
        var soldToday = new ArrayList<Sale>();
        var queues = queues(day, visits, from, until, random);
        for (var turn : turns(day)) {
            turn(day, turn, queues.getOrDefault(turn, List.of()), from, until, random, soldToday);
        }
        keep(soldToday, random);
        var written = new LinkedHashMap<Long, List<JournalEntry>>();
        tills.forEach(till -> written.put(till.id(), till.takeWritten()));
        return written;
    }

    /** Who comes to whom, in order. Baskets are filled in the order of the visits: a shelf is emptied once. */
    private Map<Turn, List<Customer>> queues(
            LocalDate day, List<Visit> visits, Instant from, Instant until, Random random) {
        var times = new ArrayList<LocalTime>();
        while (times.size() < visits.size()) {
            var time = arrival(random);
            if (at(day, time) >= from.toEpochMilli()) {
                times.add(time);
            }
        }
        times.sort(null);
        var queues = new HashMap<Turn, List<Customer>>();
        for (int i = 0; i < visits.size(); i++) {
            var time = times.get(i);
            if (at(day, time) + SERVED_WITHIN < until.toEpochMilli()) {
                var open = turns(day).stream().filter(turn -> turn.covers(time)).toList();
                queues.computeIfAbsent(open.get(random.nextInt(open.size())), turn -> new ArrayList<>())
                        .add(new Customer(time, baskets.fill(day, minuteOf(day, time), visits.get(i), random)));
            }
        }
        return queues;
    }

    private static LocalTime arrival(Random random) {
        int sum = 0;
        for (int each : HOUR) {
            sum += each;
        }
        int at = random.nextInt(sum);
        int hour = 0;
        while (at >= HOUR[hour]) {
            at -= HOUR[hour++];
        }
        return LocalTime.of(FIRST_HOUR + hour, random.nextInt(60), random.nextInt(60));
    }

    private void turn(
            LocalDate day,
            Turn turn,
            List<Customer> queue,
            Instant from,
            Instant until,
            Random random,
            List<Sale> soldToday) {
        var till = tills.get(turn.till());
        if (at(day, turn.from()) > until.toEpochMilli() || at(day, turn.to()) <= from.toEpochMilli()) {
            return;
        }
        till.openShift(day, Math.max(at(day, turn.from()), from.toEpochMilli()), turn.cashier(), DRAWER_FLOAT);
        for (var customer : queue) {
            serve(till, day, at(day, customer.time()) + 60_000, customer.basket(), random, soldToday);
        }
        int chance = random.nextInt(4);
        long over = chance == 0 ? random.nextInt(600) - 400 : 0;
        till.closeShift(day, Math.min(at(day, turn.to()), until.toEpochMilli()), over);
    }

    /** A basket that is given up is rung up again: what was taken from the shelf is bought. */
    private void serve(DemoTill till, LocalDate day, long at, Basket basket, Random random, List<Sale> soldToday) {
        int chance = random.nextInt(1_000);
        if (chance < 14) {
            till.giveUp(day, at, basket, VOID_REASONS.get(random.nextInt(VOID_REASONS.size())));
        } else if (chance < 26 && !earlier.isEmpty()) {
            takeBack(till, day, at, earlier.remove(random.nextInt(earlier.size())), random);
        }
        soldToday.add(sell(till, day, at, basket, random));
    }

    private Sale sell(DemoTill till, LocalDate day, long at, Basket basket, Random random) {
        var priced = till.price(basket);
        return till.sell(day, at + 1_000, basket, priced, tendered(till, at, priced, random));
    }

    private List<Tendered> tendered(DemoTill till, long at, PricedBasket priced, Random random) {
        long total = priced.total();
        int chance = random.nextInt(100);
        String approval = "SIM-%06d".formatted(random.nextInt(1_000_000));
        long eligible = chance < WITH_BENEFITS ? eligible(till, priced) : 0;
        if (eligible > 0) {
            var benefits = new Tendered(TenderKind.SNAP, eligible, 0, approval);
            long left = till.pay(priced, List.of(benefits)).payment().left();
            return left == 0 ? List.of(benefits) : List.of(benefits, new Tendered(TenderKind.CARD, left, 0, approval));
        }
        if (chance < 62 || total == 0) {
            return byCard(total, giftCards.bought(till.id(), at), approval);
        }
        if (chance < 95) {
            return List.of(cash(total, random));
        }
        long part = total / 2;
        if (part == 0) {
            return List.of(cash(total, random));
        }
        Optional<Tendered> giftCard = chance < 98 ? Optional.empty() : giftCards.spent(earlier, total);
        var first = giftCard.orElseGet(() -> new Tendered(TenderKind.CARD, part, 0, approval));
        return first.amount() == total ? List.of(first) : List.of(first, cash(total - first.amount(), random));
    }

    private static List<Tendered> byCard(long total, Optional<Tendered> onto, String approval) {
        long due = total - onto.map(Tendered::amount).orElse(0L);
        var card = new Tendered(TenderKind.CARD, due, 0, approval);
        return Stream.concat(onto.stream(), Stream.of(card)).toList();
    }

    private static long eligible(DemoTill till, PricedBasket priced) {
        return till.pay(priced, List.of()).limits().stream()
                .filter(limit -> limit.kind() == TenderKind.SNAP)
                .mapToLong(TenderAmount::amount)
                .sum();
    }

    private Tendered cash(long due, Random random) {
        long coins = Payment.coins(due, book.rules().cashStep());
        var notes = Payment.nextNotes(coins, store.currency().notes());
        long given = random.nextInt(100) < 15 || notes.isEmpty() ? coins : notes.get(random.nextInt(notes.size()));
        return new Tendered(TenderKind.CASH, 0, given, "");
    }

    private void takeBack(DemoTill till, LocalDate day, long at, Sale sale, Random random) {
        var lines = sale.receipt().lines().stream()
                .filter(line -> line.linkedTo() == 0)
                .toList();
        Line line = lines.get(random.nextInt(lines.size()));
        var request = new RefundRequest(line.line(), line.quantity());
        var reasons = List.copyOf(REFUND_REASONS.entrySet());
        var reason = reasons.get(random.nextInt(reasons.size()));
        till.refund(day, at, sale, List.of(request), reason.getKey(), crew.lead());
        broughtBack.add(new BroughtBack(line.product(), line.quantity(), reason.getValue()));
    }

    /** Only sales of earlier days are taken back, so that a refund never overtakes its sale on another till. */
    private void keep(List<Sale> soldToday, Random random) {
        for (var sale : soldToday) {
            if (random.nextInt(10) == 0 || DemoGiftCards.soldWith(sale)) {
                earlier.add(sale);
            }
        }
        while (earlier.size() > SALES_KEPT) {
            earlier.removeFirst();
        }
    }

    private int minuteOf(LocalDate day, LocalTime time) {
        return store.minuteOf(Instant.ofEpochMilli(at(day, time)));
    }

    private long at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(store.zone()).toInstant().toEpochMilli();
    }
}
