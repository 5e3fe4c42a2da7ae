package aisle.server.insight.simulator;

import aisle.server.insight.simulator.DemoShops.Plan;
import aisle.server.organization.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How far a demo shop's record has come. It goes by the real clock: a day is written when it is over, so a server that
 * was off is behind until its job has caught up.
 */
@Component
public class DemoTime {

    /** By the clock of the store: everybody has gone home. */
    static final LocalTime OVER = LocalTime.of(22, 30);

    private final DemoShops shops;
    private final DemoDayTable days;

    DemoTime(DemoShops shops, DemoDayTable days) {
        this.shops = shops;
        this.days = days;
    }

    /**
     * Whether days have passed that the record does not tell of yet.
     *
     * @param store any store; no other than the demo shop ever is
     * @param now the moment
     */
    public boolean behind(Store store, Instant now) {
        return shops.find()
                .filter(shop -> shop.store() == store.id() && shop.finished())
                .filter(shop -> !due(shop.plan(), store, now).isEmpty())
                .isPresent();
    }

    /** The days that are over and not in the record, the oldest leading. */
    List<LocalDate> due(Plan plan, Store store, Instant now) {
        LocalDate madeOn = store.dayOf(plan.madeAt());
        LocalDate first = days.last(store.id())
                .map(last -> last.plusDays(1))
                .orElse(plan.madeAt().isBefore(DemoEvenings.at(store, madeOn)) ? madeOn : madeOn.plusDays(1));
        LocalDate today = store.dayOf(now);
        boolean over = !now.isBefore(today.atTime(OVER).atZone(store.zone()).toInstant());
        LocalDate end = over ? today.plusDays(1) : today;
        return first.isBefore(end) ? first.datesUntil(end).toList() : List.of();
    }
}
