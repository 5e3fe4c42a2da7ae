package aisle.server.insight.simulator;

import aisle.server.jobs.Job;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes the demo shop's days after closing, and all that have passed while the server was off. */
@Component
class DemoGoesOn implements Job {

    private final DemoFuture future;
    private final DemoTime time;
    private final DemoShops shops;
    private final Stores stores;
    private final Clock clock = Clock.systemUTC();

    DemoGoesOn(DemoFuture future, DemoTime time, DemoShops shops, Stores stores) {
        this.future = future;
        this.time = time;
        this.shops = shops;
        this.stores = stores;
    }

    @Override
    public String name() {
        return "demo-days";
    }

    @Override
    public boolean concerns(Store store) {
        return store.demo();
    }

    @Override
    public boolean late(Store store) {
        return time.behind(store, clock.instant());
    }

    @Override
    public void run(Desk desk) {
        var shop = shops.find()
                .filter(known -> known.store() == desk.store() && known.finished())
                .orElse(null);
        if (shop == null) {
            return;
        }
        var plan = shop.plan();
        var store = stores.find(shop.store());
        List<LocalDate> due = time.due(plan, store, clock.instant());
        if (due.isEmpty()) {
            return;
        }
        var made = DemoAssortment.make(plan.products(), plan.seed(), store.dayOf(plan.madeAt()));
        var standing = new DemoStanding(plan, store, made);
        for (int i = 0; i < due.size(); i++) {
            int done = i;
            desk.at(done, due.size());
            future.go(standing, due.get(i), () -> desk.at(done, due.size()));
        }
    }
}
