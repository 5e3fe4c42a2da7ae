package aisle.server.insight.simulator;

import aisle.server.insight.simulator.DemoShops.Plan;
import aisle.server.organization.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A demo shop that was made and goes on.
 *
 * @param plan what it was made from
 * @param store the store
 * @param made what it sold when it was made
 */
record DemoStanding(Plan plan, Store store, DemoAssortment.Made made) {

    /** The day on which it was made. */
    LocalDate madeOn() {
        return store.dayOf(plan.madeAt());
    }

    /** When a day of it begins: the day it was made on, a minute after that. */
    Instant begins(LocalDate day) {
        return day.equals(madeOn())
                ? plan.madeAt().plusSeconds(60)
                : day.atStartOfDay(store.zone()).toInstant();
    }

    /** The shop in the engine, with what else is on its shelves. */
    DemoWorld world(Set<Long> besides) {
        return new DemoWorld(made, plan.seed(), madeOn().minusDays(plan.days()), besides);
    }

    /** The ids of all that it may sell for itself. */
    List<Long> products() {
        return made.goods().stream()
                .filter(good -> good.weight() > 0)
                .map(good -> good.product().id())
                .toList();
    }
}
