package aisle.server.inventory.transfers;

import aisle.server.organization.LatestMark;
import aisle.server.organization.Permission;
import aisle.server.organization.Requires;
import aisle.server.organization.Store;
import aisle.server.organization.StoreChoice;
import aisle.server.organization.Stores;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Transfers over several stores: of those that the caller works in, all, some, or a group's. */
@RestController
@RequestMapping("/api/chain/transfers")
class ChainTransferController {

    private static final int PAGE = 50;

    private final TransferTables tables;
    private final StoreChoice choice;
    private final Stores stores;

    ChainTransferController(TransferTables tables, StoreChoice choice, Stores stores) {
        this.tables = tables;
        this.choice = choice;
        this.stores = stores;
    }

    /**
     * A transfer.
     *
     * @param store the one of the stores asked for where something is to be done about it: the receiver of what is in
     *     transit, else the sender
     */
    record InStore(long store, Transfer transfer) {}

    /**
     * A page of transfers, the latest leading.
     *
     * @param stores names of the stores at either end, by id
     * @param next pass as {@code after} for the following page; null at the end
     */
    record Page(
            List<InStore> rows,
            Map<Long, String> stores,
            @Nullable String next) {}

    @GetMapping
    @Requires(Permission.STOCK_VIEW)
    Page transfers(
            @RequestParam(name = "stores", required = false) @Nullable List<Long> named,
            @RequestParam(required = false) @Nullable Long group,
            @RequestParam(defaultValue = "UNDER_WAY") TransferTables.Which which,
            @RequestParam(required = false) @Nullable String after) {
        List<Long> chosen = choice.of(named, group).stream().map(Store::id).toList();
        List<Transfer> found = tables.of(chosen, which, LatestMark.read(after), PAGE + 1);
        List<Transfer> shown = found.stream().limit(PAGE).toList();
        return new Page(
                shown.stream()
                        .map(transfer -> new InStore(place(chosen, transfer), transfer))
                        .toList(),
                TransferController.storeNames(stores, shown),
                LatestMark.next(found, PAGE, transfer -> new LatestMark(transfer.draftedAt(), transfer.id())));
    }

    private static long place(List<Long> chosen, Transfer transfer) {
        boolean arrives = transfer.state() == Transfer.State.SENT && chosen.contains(transfer.receiver());
        return arrives || !chosen.contains(transfer.sender()) ? transfer.receiver() : transfer.sender();
    }
}
