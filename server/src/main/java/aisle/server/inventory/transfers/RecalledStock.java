package aisle.server.inventory.transfers;

import aisle.core.price.Product;
import aisle.core.price.Unit;
import aisle.server.catalog.PriceBooks;
import aisle.server.catalog.RecalledGoods;
import aisle.server.catalog.Recalls;
import aisle.server.inventory.Lots;
import aisle.server.organization.Permission;
import aisle.server.organization.Requires;
import aisle.server.organization.Store;
import aisle.server.organization.StoreChoice;
import aisle.server.organization.Stores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where goods that were called back stand, so that somebody fetches them: in each store by lot, and on their way. */
@RestController
class RecalledStock {

    private final Recalls recalls;
    private final Lots lots;
    private final GoodsInTransit transit;
    private final StoreChoice choice;
    private final Stores stores;
    private final PriceBooks books;

    RecalledStock(
            Recalls recalls, Lots lots, GoodsInTransit transit, StoreChoice choice, Stores stores, PriceBooks books) {
        this.recalls = recalls;
        this.lots = lots;
        this.transit = transit;
        this.choice = choice;
        this.stores = stores;
        this.books = books;
    }

    /**
     * Goods on a store's shelves.
     *
     * @param lot null for what came without one, so that it may be of the lot called back
     * @param quantity thousandths
     */
    record Standing(
            long store, @Nullable String lot, @Nullable LocalDate expires, long quantity) {}

    /**
     * Where they stand.
     *
     * @param standing by store, of those that the caller works in
     * @param onTheWay from or to one of these stores
     * @param unit the product's
     * @param stores names by id
     */
    record Found(
            List<Standing> standing, List<GoodsInTransit.UnderWay> onTheWay, Unit unit, Map<Long, String> stores) {}

    @GetMapping("/api/stores/{store}/recalls/{recall}/stock")
    @Requires(Permission.STOCK_VIEW)
    @Transactional(readOnly = true)
    public Found where(@PathVariable long store, @PathVariable long recall) {
        Recalls.Row row = recalls.find(recall);
        RecalledGoods.Called called = new RecalledGoods.Called(row.product(), row.lot(), row.reason());
        List<Long> mine = choice.of(null, null).stream().map(Store::id).toList();
        List<Standing> standing = new ArrayList<>();
        mine.forEach(each -> lots.of(each, row.product()).stream()
                .filter(lot -> lot.onHand() > 0 && (lot.lot() == null || called.means(lot.lot())))
                .forEach(lot -> standing.add(new Standing(each, lot.lot(), lot.expires(), lot.onHand()))));
        List<GoodsInTransit.UnderWay> onTheWay = transit.of(row.product(), mine).stream()
                .filter(each -> each.lot() == null || called.means(each.lot()))
                .toList();
        Unit unit =
                books.current(store).product(row.product()).map(Product::unit).orElse(Unit.EACH);
        return new Found(standing, onTheWay, unit, names(standing, onTheWay));
    }

    private Map<Long, String> names(List<Standing> standing, List<GoodsInTransit.UnderWay> onTheWay) {
        Set<Long> named = new TreeSet<>();
        standing.forEach(each -> named.add(each.store()));
        onTheWay.forEach(each -> {
            named.add(each.sender());
            named.add(each.receiver());
        });
        return named.stream().map(stores::find).collect(Collectors.toMap(Store::id, Store::name));
    }
}
