package aisle.server.purchasing;

import aisle.server.catalog.Assortment;
import aisle.server.catalog.NewAssortment;
import aisle.server.catalog.PriceBooks;
import aisle.server.inventory.Waste;
import aisle.server.inventory.WasteDesk;
import aisle.server.sales.TestShop;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Who supplies a {@link TestShop}: bread in packs of 12 at 12.00, wine in packs of 6 at 36.00, at least two. */
public final class TestSupply {

    private static final AtomicLong COUNT = new AtomicLong();
    private static final AtomicLong ITEM = new AtomicLong(95_000_000);

    public final TestShop shop;
    public final Supplier supplier;
    private final ApplicationContext context;

    private TestSupply(ApplicationContext context, TestShop shop) {
        this.context = context;
        this.shop = shop;
        Suppliers suppliers = context.getBean(Suppliers.class);
        long number = COUNT.incrementAndGet();
        this.supplier = suppliers.add(new Suppliers.Terms(
                "Mill Lane Foods " + number,
                "orders" + number + "@mill-lane.example",
                EnumSet.allOf(DayOfWeek.class),
                2,
                1_000));
        suppliers.sell(
                supplier.id(),
                List.of(
                        new Pack(supplier.id(), shop.bread, 12_000, 1_200, 1),
                        new Pack(supplier.id(), shop.wine, 6_000, 3_600, 2)));
    }

    public static TestSupply of(ApplicationContext context, TestShop shop) {
        return new TestSupply(context, shop);
    }

    /** Milk at 2.00 (cost 0.90) that is known by its bar code, which the supplier sells in packs of 6 at 6.00. */
    public long milk(String gtin) {
        long milk = ITEM.incrementAndGet();
        var bread = context.getBean(PriceBooks.class)
                .current(shop.store.id())
                .product(shop.bread)
                .orElseThrow();
        var price = new NewAssortment.Price(LocalDate.of(2020, 1, 1), null, 200, false);
        var product = new NewAssortment.Product(
                milk,
                "Milk",
                bread.department(),
                bread.tax(),
                "EACH",
                List.of(gtin),
                List.of(price),
                null,
                null,
                List.of(),
                90);
        context.getBean(Assortment.class)
                .add(new NewAssortment(List.of(), List.of(), List.of(), List.of(), null, List.of(product), List.of()));
        context.getBean(Suppliers.class).sell(supplier.id(), List.of(new Pack(supplier.id(), milk, 6_000, 600, 1)));
        return milk;
    }

    /** A draft of some breads. */
    public PurchaseOrder order(long breads) {
        var line = new NewOrder.Line(shop.bread, breads * 1_000);
        return context.getBean(PurchaseOrders.class)
                .place(new NewOrder(UUID.randomUUID(), shop.store.id(), supplier.id(), List.of(line)));
    }

    public PurchaseOrder sent(long breads) {
        return context.getBean(PurchaseOrders.class)
                .send(shop.store.id(), order(breads).id());
    }

    /** Takes some breads in. */
    public UUID received(PurchaseOrder order, long breads, @Nullable String lot, @Nullable LocalDate expires) {
        UUID receipt = UUID.randomUUID();
        var line = new Delivery.Line(1, breads * 1_000, lot, expires);
        context.getBean(Receiving.class)
                .receive(shop.store.id(), order.id(), new Delivery(receipt, List.of(line), false));
        return receipt;
    }

    /** Throws some breads away. */
    public void wasted(@Nullable String lot, long breads) {
        var line = new Waste.Line(shop.bread, lot, breads * 1_000);
        context.getBean(WasteDesk.class)
                .book(new Waste(UUID.randomUUID(), shop.store.id(), Waste.Reason.DAMAGED, List.of(line)));
    }
}
