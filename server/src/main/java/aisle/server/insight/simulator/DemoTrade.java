package aisle.server.insight.simulator;

import aisle.core.journal.JournalEntry;
import aisle.core.journal.Line;
import aisle.core.journal.Sale;
import aisle.core.sale.Basket;
import aisle.core.sale.RefundRequest;
import aisle.core.tender.Payment;
import aisle.core.tender.TenderKind;
import aisle.core.tender.Tendered;
import aisle.server.catalog.PriceBook;
import aisle.server.organization.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Sells through the demo shop's tills, day after day: weekends are busy, noon and early evening too, and most pay by
 * card. The same seed gives the same journals to the byte.
 */
final class DemoTrade {

    static final int BASKETS_A_DAY = 280;

    /** Baskets of a weekday, Monday first, per cent of the average. */
    private static final int[] WEEKDAY = {84, 82, 88, 94, 112, 132, 118};

    /** Baskets of an hour, from 7 to 21, relative to each other. */
    private static final int[] HOUR = {25, 40, 50, 62, 75, 88, 80, 66, 64, 78, 100, 98, 70, 42, 20};

    private static final int FIRST_HOUR = 7;
    private static final LocalTime OPENS = LocalTime.of(FIRST_HOUR, 0);
    private static final LocalTime CLOSES = LocalTime.of(22, 0);
    private static final long DRAWER_FLOAT = 20_000;
    private static final int SALES_KEPT = 400;
    private static final List<String> REFUND_REASONS =
            List.of("Spoiled", "Wrong item", "Changed mind", "Damaged package", "Charged twice");
    private static final List<String> VOID_REASONS = List.of("Customer left", "Forgot wallet", "Wrong basket");

    private final Store store;
    private final PriceBook book;
    private final DemoBaskets baskets;
    private final List<DemoTill> tills = new ArrayList<>();
    private final List<Long> tillIds;
    private final List<Long> cashiers;
    private final long lead;
    private final long seed;
    private final List<Sale> earlier = new ArrayList<>();

    /**
     * Sets the scene.
     *
     * @param tillIds three tills
     * @param cashiers three cashiers
     * @param lead the shift lead, who sells at the third till and approves refunds
     */
    DemoTrade(
            Store store,
            PriceBook book,
            DemoBaskets baskets,
            List<Long> tillIds,
            List<Long> cashiers,
            long lead,
            long seed) {
        this.store = store;
        this.book = book;
        this.baskets = baskets;
        this.tillIds = tillIds;
        this.cashiers = cashiers;
        this.lead = lead;
        this.seed = seed;
        for (long till : tillIds) {
            tills.add(new DemoTill(
                    store.id(), till, book.version(), book.pricing(), new Random(seed * 1_000_003 + till)));
        }
    }

    /** One cashier's hours at one till. */
    private record Turn(int till, LocalTime from, LocalTime to, long cashier) {

        boolean covers(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    private List<Turn> turns(LocalDate day) {
        int shift = Math.floorMod(day.toEpochDay(), 3);
        return List.of(
                new Turn(0, OPENS, LocalTime.of(14, 30), cashiers.get(shift)),
                new Turn(0, LocalTime.of(14, 30), CLOSES, cashiers.get((shift + 1) % 3)),
                new Turn(1, LocalTime.of(10, 0), LocalTime.of(19, 0), cashiers.get((shift + 2) % 3)),
                new Turn(2, LocalTime.of(11, 0), LocalTime.of(20, 0), lead));
    }

    /**
     * Trades for one day.
     *
     * @param until nothing happens after it; whoever still sells then closes the shift
     * @return what each till wrote, by till id
     */
    Map<Long, List<JournalEntry>> day(LocalDate day, Instant until) {
        var random = new Random(seed * 31 + day.toEpochDay());
        var soldToday = new ArrayList<Sale>();
        var arrivals = arrivals(day, random);
        for (var turn : turns(day)) {
            turn(day, turn, arrivals, until, random, soldToday);
        }
        keep(soldToday, random);
        var written = new LinkedHashMap<Long, List<JournalEntry>>();
        for (int i = 0; i < tills.size(); i++) {
            written.put(tillIds.get(i), tills.get(i).takeWritten());
        }
        return written;
    }

    /** When customers come to which till, in order. */
    private Map<Integer, List<LocalTime>> arrivals(LocalDate day, Random random) {
        int sum = 0;
        for (int each : HOUR) {
            sum += each;
        }
        int count = BASKETS_A_DAY * WEEKDAY[day.getDayOfWeek().getValue() - 1] / 100;
        count = count * (92 + random.nextInt(17)) / 100;
        var times = new ArrayList<LocalTime>();
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(sum);
            int hour = 0;
            while (at >= HOUR[hour]) {
                at -= HOUR[hour++];
            }
            times.add(LocalTime.of(FIRST_HOUR + hour, random.nextInt(60), random.nextInt(60)));
        }
        times.sort(null);
        var byTill = Map.<Integer, List<LocalTime>>of(0, new ArrayList<>(), 1, new ArrayList<>(), 2, new ArrayList<>());
        for (var time : times) {
            var open = turns(day).stream().filter(turn -> turn.covers(time)).toList();
            byTill.getOrDefault(open.get(random.nextInt(open.size())).till(), List.of())
                    .add(time);
        }
        return byTill;
    }

    private void turn(
            LocalDate day,
            Turn turn,
            Map<Integer, List<LocalTime>> arrivals,
            Instant until,
            Random random,
            List<Sale> soldToday) {
        var till = tills.get(turn.till());
        if (at(day, turn.from()) > until.toEpochMilli()) {
            return;
        }
        till.openShift(day, at(day, turn.from()), turn.cashier(), DRAWER_FLOAT);
        for (var time : arrivals.getOrDefault(turn.till(), List.of())) {
            if (turn.covers(time) && at(day, time) + 62_000 < until.toEpochMilli()) {
                serve(till, day, at(day, time) + 60_000, random, soldToday);
            }
        }
        int chance = random.nextInt(4);
        long over = chance == 0 ? random.nextInt(600) - 400 : 0;
        till.closeShift(day, Math.min(at(day, turn.to()), until.toEpochMilli()), over);
    }

    private void serve(DemoTill till, LocalDate day, long at, Random random, List<Sale> soldToday) {
        var basket = baskets.fill(day, random);
        int chance = random.nextInt(1_000);
        if (chance < 14) {
            till.giveUp(day, at, basket, VOID_REASONS.get(random.nextInt(VOID_REASONS.size())));
            return;
        }
        if (chance < 26 && !earlier.isEmpty()) {
            takeBack(till, day, at, earlier.remove(random.nextInt(earlier.size())), random);
        }
        soldToday.add(sell(till, day, at, basket, random));
    }

    private Sale sell(DemoTill till, LocalDate day, long at, Basket basket, Random random) {
        var priced = till.price(basket);
        return till.sell(day, at + 1_000, basket, priced, tendered(priced.total(), random));
    }

    private List<Tendered> tendered(long total, Random random) {
        int chance = random.nextInt(100);
        String approval = "SIM-%06d".formatted(random.nextInt(1_000_000));
        if (chance < 62 || total == 0) {
            return List.of(new Tendered(TenderKind.CARD, total, 0, approval));
        }
        if (chance < 95) {
            return List.of(cash(total, random));
        }
        long part = total / 2;
        if (part == 0) {
            return List.of(cash(total, random));
        }
        var first = chance < 98
                ? new Tendered(TenderKind.CARD, part, 0, approval)
                : new Tendered(TenderKind.GIFT_CARD, part, 0, "SIM-GIFT-%04d".formatted(random.nextInt(10_000)));
        return List.of(first, cash(total - part, random));
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
        String reason = REFUND_REASONS.get(random.nextInt(REFUND_REASONS.size()));
        till.refund(day, at, sale, List.of(request), reason, lead);
    }

    /** Only sales of earlier days are taken back, so that a refund never overtakes its sale on another till. */
    private void keep(List<Sale> soldToday, Random random) {
        for (var sale : soldToday) {
            if (random.nextInt(10) == 0) {
                earlier.add(sale);
            }
        }
        while (earlier.size() > SALES_KEPT) {
            earlier.removeFirst();
        }
    }

    private long at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(store.zone()).toInstant().toEpochMilli();
    }
}
