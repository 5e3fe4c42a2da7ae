package aisle.server.inventory.transfers;

import aisle.core.price.Product;
import aisle.core.price.Unit;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.catalog.RecalledGoods;
import aisle.server.inventory.Stock;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import aisle.server.organization.Staff;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Transfers as the office works with them, at the store that sends and at the one that is sent goods. */
@RestController
@RequestMapping("/api/stores/{store}")
class TransferController {

    private final TransferTables tables;
    private final Transfers transfers;
    private final Arrivals arrivals;
    private final GoodsInTransit transit;
    private final Stock stock;
    private final PriceBooks books;
    private final RecalledGoods recalled;
    private final Stores stores;
    private final Staff staff;

    TransferController(
            TransferTables tables,
            Transfers transfers,
            Arrivals arrivals,
            GoodsInTransit transit,
            Stock stock,
            PriceBooks books,
            RecalledGoods recalled,
            Stores stores,
            Staff staff) {
        this.tables = tables;
        this.transfers = transfers;
        this.arrivals = arrivals;
        this.transit = transit;
        this.stock = stock;
        this.books = books;
        this.recalled = recalled;
        this.stores = stores;
        this.staff = staff;
    }

    /** A store goods can be sent to. */
    record Destination(long id, String name) {}

    /** Transfers, with the stores and people they name. */
    record Found(List<Transfer> transfers, Map<Long, String> stores, Map<Long, String> people) {}

    /** A product of a transfer. */
    record Goods(long product, String name, Unit unit, List<String> codes) {}

    /**
     * One transfer.
     *
     * @param drafted what the draft has, what was put last leading; empty once it is sent
     * @param lines what was sent, by lot
     * @param onHand thousandths at the store that looks, by product
     * @param calledBack the recalls in force of its products: what is on its way is still taken in, and not sold
     */
    record Sheet(
            Transfer transfer,
            List<Transfer.Drafted> drafted,
            List<Transfer.Line> lines,
            List<Goods> goods,
            Map<Long, Long> onHand,
            List<RecalledGoods.Called> calledBack,
            Map<Long, String> stores,
            Map<Long, String> people) {}

    /** What is on its way to the store, thousandths. */
    record Coming(long quantity) {}

    /** A transfer to begin. */
    record Wanted(@Nullable UUID id, @Nullable Long receiver) {}

    /** What a draft is to have of a product; {@code quantity} in thousandths, 0 for none. */
    record Put(
            @Nullable Long product,
            @Nullable String lot,
            @Nullable Long quantity) {}

    /** What arrived of a line, in thousandths; what is left out is nothing. */
    record ArrivedLine(
            @Nullable Integer line,
            @Nullable Long received,
            @Nullable Long missing,
            @Nullable Long damaged) {}

    /** What arrived. */
    record NewArrival(@Nullable UUID id, @Nullable List<ArrivedLine> lines) {}

    /** Goods to take back. */
    record TakingBack(@Nullable UUID id) {}

    @GetMapping("/transfer-destinations")
    @Requires(Permission.TRANSFER_SEND)
    List<Destination> destinations(@PathVariable long store) {
        return transfers.destinations(store).stream()
                .map(other -> new Destination(other.id(), other.name()))
                .toList();
    }

    @GetMapping("/transfers")
    @Requires(Permission.STOCK_VIEW)
    @Transactional(readOnly = true)
    public Found all(@PathVariable long store) {
        List<Transfer> found = tables.of(store);
        return new Found(found, storeNames(stores, found), people(found));
    }

    @PostMapping("/transfers")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.TRANSFER_SEND)
    Transfer begin(@PathVariable long store, @RequestBody Wanted wanted) {
        UUID id = required(wanted.id(), "a UUID of the transfer's own, so that it is begun once");
        if (wanted.receiver() == null) {
            throw Problem.invalid("receiver", null, "a store's id");
        }
        return transfers.begin(store, id, wanted.receiver());
    }

    @GetMapping("/transfers/{transfer}")
    @Requires(Permission.STOCK_VIEW)
    @Transactional(readOnly = true)
    public Sheet sheet(@PathVariable long store, @PathVariable UUID transfer) {
        Transfer found = tables.find(store, transfer);
        List<Transfer.Drafted> drafted = found.state() == Transfer.State.DRAFT ? tables.drafted(transfer) : List.of();
        List<Transfer.Line> lines = tables.lines(transfer);
        Set<Long> products = new TreeSet<>();
        drafted.forEach(line -> products.add(line.product()));
        lines.forEach(line -> products.add(line.product()));
        PriceBook book = books.current(store);
        List<Goods> goods = products.stream()
                .flatMap(product -> book.product(product).stream())
                .map(TransferController::goods)
                .toList();
        return new Sheet(
                found,
                drafted,
                lines,
                goods,
                new TreeMap<>(stock.onHand(store, products)),
                recalled.of(products),
                storeNames(stores, List.of(found)),
                people(List.of(found)));
    }

    private static Goods goods(Product product) {
        return new Goods(product.id(), product.name(), product.unit(), product.codes());
    }

    /** The names of the stores at either end. */
    static Map<Long, String> storeNames(Stores stores, Collection<Transfer> found) {
        Set<Long> named = new TreeSet<>();
        found.forEach(each -> {
            named.add(each.sender());
            named.add(each.receiver());
        });
        return named.stream().map(stores::find).collect(Collectors.toMap(Store::id, Store::name));
    }

    private Map<Long, String> people(Collection<Transfer> found) {
        Set<Long> named = new TreeSet<>();
        found.forEach(each -> {
            named.add(each.draftedBy());
            Long endedBy = each.endedBy();
            if (endedBy != null) {
                named.add(endedBy);
            }
        });
        return staff.names(named);
    }

    @PostMapping("/transfers/{transfer}/goods")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.TRANSFER_SEND)
    void draft(@PathVariable long store, @PathVariable UUID transfer, @RequestBody Put put) {
        tables.find(store, transfer);
        if (put.product() == null) {
            throw Problem.invalid("product", null, "a product's id");
        }
        if (put.quantity() == null) {
            throw Problem.invalid("quantity", null, "thousandths; 0 takes the product out");
        }
        String lot = put.lot() == null || put.lot().isBlank() ? null : put.lot().strip();
        transfers.draft(store, transfer, new Transfer.Drafted(put.product(), lot, put.quantity()));
    }

    @PostMapping("/transfers/{transfer}/send")
    @Requires(Permission.TRANSFER_SEND)
    Transfer send(@PathVariable long store, @PathVariable UUID transfer) {
        return transfers.send(store, transfer);
    }

    @PostMapping("/transfers/{transfer}/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.TRANSFER_SEND)
    void discard(@PathVariable long store, @PathVariable UUID transfer) {
        transfers.discard(store, transfer);
    }

    @PostMapping("/transfers/{transfer}/arrivals")
    @Requires(Permission.GOODS_RECEIVE)
    Transfer receive(@PathVariable long store, @PathVariable UUID transfer, @RequestBody NewArrival arrival) {
        tables.find(store, transfer);
        UUID id = required(arrival.id(), "a UUID of the arrival's own, so that it counts once");
        List<Transfer.Arrived> arrived = new ArrayList<>();
        for (ArrivedLine line : arrival.lines() == null ? List.<ArrivedLine>of() : arrival.lines()) {
            if (line.line() == null) {
                throw Problem.invalid("lines.line", null, "a line of the transfer");
            }
            arrived.add(new Transfer.Arrived(
                    line.line(), orNothing(line.received()), orNothing(line.missing()), orNothing(line.damaged())));
        }
        return arrivals.receive(store, transfer, id, arrived);
    }

    @PostMapping("/transfers/{transfer}/take-back")
    @Requires(Permission.TRANSFER_SEND)
    Transfer takeBack(@PathVariable long store, @PathVariable UUID transfer, @RequestBody TakingBack back) {
        tables.find(store, transfer);
        return arrivals.takeBack(store, transfer, required(back.id(), "a UUID of its own, so that it counts once"));
    }

    @GetMapping("/products/{product}/coming")
    @Requires(Permission.STOCK_VIEW)
    Coming coming(@PathVariable long store, @PathVariable long product) {
        return new Coming(transit.to(store, List.of(product)).getOrDefault(product, 0L));
    }

    private static UUID required(@Nullable UUID id, String what) {
        if (id == null) {
            throw Problem.invalid("id", null, what);
        }
        return id;
    }

    private static long orNothing(@Nullable Long quantity) {
        return quantity == null ? 0 : quantity;
    }
}
