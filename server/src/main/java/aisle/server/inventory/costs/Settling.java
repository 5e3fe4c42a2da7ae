package aisle.server.inventory.costs;

import aisle.server.inventory.CostsSettled;
import aisle.server.inventory.CostsSettled.Part;
import aisle.server.inventory.costs.CostTables.Line;
import aisle.server.inventory.costs.CostTables.Pass;
import aisle.server.inventory.costs.RunningCost.State;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles what goods cost, from all that is known to have moved, and books what was found beside what was booked. Doing
 * it twice finds nothing the second time; what is told late is found the next time, however late.
 */
@Component
class Settling {

    /** From when on a day is old enough to be gone on from: seldom does anything come later. */
    private static final int BASE_DAYS = 31;
    /** As many days are read at most, beside those of before when something came that late. */
    private static final int READ_DAYS = 62;
    /** Products that are written at once. */
    private static final int CHUNK = 1_000;

    private final CostTables tables;
    private final Stores stores;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();

    Settling(CostTables tables, Stores stores, ApplicationEventPublisher events) {
        this.tables = tables;
        this.stores = stores;
        this.events = events;
    }

    /** Hears how far it is; throws to stop it. */
    interface Progress {
        void at(long done, long of);
    }

    /** Settles a store's costs, as a whole or not at all, and sees the same movements from its beginning to its end. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public void settle(long store, Progress progress) {
        settle(store, clock.instant().truncatedTo(ChronoUnit.MILLIS), progress);
    }

    /** At an instant. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public void settle(long store, Instant now, Progress progress) {
        Store place = stores.find(store);
        LocalDate today = place.dayOf(now);
        CostMethod method = tables.method(store);
        Pass from = tables.pass(store)
                .filter(last -> last.method() == method && tables.until(store, last.through()) == last.movements())
                .orElse(null);
        LocalDate through = from != null && !from.through().isBefore(today.minusDays(READ_DAYS))
                ? from.through()
                : today.minusDays(BASE_DAYS);
        LocalDate after = from == null ? null : from.through();
        Set<Long> whole = after == null ? Set.of() : tables.landedSince(store, after);
        var run = new Run(place, method, from, through, whole, progress);
        tables.read(store, after, whole, run);
        run.end(today, now);
        tables.note(store, new Pass(method, through, tables.until(store, through), now));
    }

    /** One pass over the movements. */
    private final class Run implements CostTables.Reader {

        private final Store store;
        private final CostMethod method;
        private final LocalDate through;
        private final boolean newBase;
        private final Set<Long> whole;
        private final Progress progress;
        private final long of;
        private final Map<Long, State> bases;
        private final Map<Long, Map<Part, Long>> said;
        private final Map<Long, State> settled = new HashMap<>();
        private final Map<Long, State> nextBases = new HashMap<>();
        private final List<Line> lines = new ArrayList<>();
        private long done;
        private long product;
        private @Nullable RunningCost running;
        private boolean pastBase;

        Run(
                Store store,
                CostMethod method,
                @Nullable Pass from,
                LocalDate through,
                Set<Long> whole,
                Progress progress) {
            this.store = store;
            this.method = method;
            this.through = through;
            this.newBase = from == null || !through.equals(from.through());
            this.whole = whole;
            this.progress = progress;
            this.of = tables.after(store.id(), from == null ? null : from.through());
            this.bases = from == null ? Map.of() : tables.bases(store.id(), from.through());
            this.said = tables.said(store.id());
        }

        @Override
        public void read(long product, Flow flow) {
            if (running == null || product != this.product) {
                finish();
                this.product = product;
                running = new RunningCost(method, base(product));
                pastBase = false;
            }
            if (!pastBase && flow.day().isAfter(through)) {
                keepBase(running);
            }
            running.move(flow);
            done++;
        }

        private State base(long product) {
            return whole.contains(product) ? State.NOTHING : bases.getOrDefault(product, State.NOTHING);
        }

        private void keepBase(RunningCost cost) {
            pastBase = true;
            State state = cost.state();
            if ((newBase || whole.contains(product)) && state.movements() > 0) {
                nextBases.put(product, state);
            }
        }

        private void finish() {
            if (running == null) {
                return;
            }
            if (!pastBase) {
                keepBase(running);
            }
            State state = running.state();
            settled.put(product, state);
            Map<Part, Long> before = said.getOrDefault(product, Map.of());
            for (Part part : Part.values()) {
                long amount = state.found().getOrDefault(part, 0L) - before.getOrDefault(part, 0L);
                if (amount != 0) {
                    lines.add(new Line(product, part, amount));
                }
            }
            if (settled.size() == CHUNK) {
                write();
            }
        }

        private void write() {
            tables.keep(store.id(), false, settled);
            settled.clear();
            tables.keep(store.id(), true, nextBases);
            nextBases.clear();
            progress.at(done, Math.max(done, of));
        }

        /** Books what was found, last of all, as one document. */
        void end(LocalDate day, Instant at) {
            finish();
            running = null;
            write();
            if (lines.isEmpty()) {
                return;
            }
            UUID id = UUID.randomUUID();
            tables.begin(id, store.id(), method, day, at);
            tables.say(id, lines);
            Map<Part, Long> amounts = new EnumMap<>(Part.class);
            lines.forEach(line -> amounts.merge(line.part(), line.amount(), Math::addExact));
            events.publishEvent(new CostsSettled(id, store.id(), day, at, amounts));
        }
    }
}
