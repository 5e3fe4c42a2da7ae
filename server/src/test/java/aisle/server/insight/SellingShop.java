package aisle.server.insight;

import aisle.core.journal.JournalEntry;
import aisle.server.insight.facts.Facts;
import aisle.server.inventory.GoodsReceipt;
import aisle.server.inventory.Stock;
import aisle.server.purchasing.TestSupply;
import aisle.server.sales.Intake;
import aisle.server.sales.TestShop;
import aisle.server.sales.TestShop.Register;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A shop that has sold three to four breads a day, from shelves that are empty now, and its supplier. */
public final class SellingShop {

    public static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    public final TestShop shop;
    public final TestSupply supply;
    public final long store;
    private final Stock stock;
    private final Intake intake;
    private final Register till;

    private SellingShop(ApplicationContext context, int days, String breadName) {
        shop = TestShop.open(context, breadName);
        supply = TestSupply.of(context, shop);
        store = shop.store.id();
        stock = context.getBean(Stock.class);
        receive(days * 7 / 2, null, null, TODAY.minusDays(days + 1));
        till = shop.till("Till 1");
        Instant noon = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(12));
        List<JournalEntry> entries = new ArrayList<>();
        for (int ago = days; ago >= 1; ago--) {
            till.clock = noon.minus(Duration.ofDays(ago));
            if (ago == days) {
                entries.add(till.opened(0));
            }
            entries.add(till.sale(3 + ago % 2, 0));
        }
        intake = context.getBean(Intake.class);
        intake.record(store, till.till, entries);
        context.getBean(Facts.class).catchUp(TODAY.minusDays(days + 1));
    }

    /** One that has sold for an even number of days. */
    public static SellingShop of(ApplicationContext context, int days) {
        return of(context, days, "Bread");
    }

    /** One whose bread has another name. */
    public static SellingShop of(ApplicationContext context, int days, String breadName) {
        return new SellingShop(context, days, breadName);
    }

    /** Brings breads in. */
    public void have(long breads, String lot, @Nullable LocalDate expires) {
        receive(breads, lot, expires, TODAY);
    }

    /** Brought breads in some days ago. */
    public void had(long breads, String lot, LocalDate expires, LocalDate day) {
        receive(breads, lot, expires, day);
    }

    /** Sells breads now, whether or not they were ever brought in. */
    public void sell(long breads) {
        till.clock = Instant.now();
        intake.record(store, till.till, List.of(till.sale(breads, 0)));
    }

    private void receive(long breads, @Nullable String lot, @Nullable LocalDate expires, LocalDate day) {
        var line = new GoodsReceipt.Line(shop.bread, breads * 1_000, breads * 100, lot, expires);
        var origin = GoodsReceipt.Origin.OPENING;
        stock.receive(new GoodsReceipt(UUID.randomUUID(), store, origin, day, Instant.now(), List.of(line)));
    }
}
