package aisle.server.channels.outbox;

import aisle.server.organization.LatestMark;
import aisle.server.organization.Permission;
import aisle.server.organization.Requires;
import aisle.server.organization.Store;
import aisle.server.organization.StoreChoice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mails over several stores: of those that the caller works in, all, some, or a group's. */
@RestController
@RequestMapping("/api/chain/outbox")
class ChainOutboxController {

    private static final int PAGE = 50;

    private final Outbox outbox;
    private final StoreChoice choice;

    ChainOutboxController(Outbox outbox, StoreChoice choice) {
        this.outbox = outbox;
        this.choice = choice;
    }

    /** A mail of a store. */
    record InStore(long store, OutboxController.Row mail) {}

    /**
     * A page of mails, the latest leading.
     *
     * @param next pass as {@code after} for the following page; null at the end
     */
    record Page(List<InStore> rows, @Nullable String next) {}

    @GetMapping
    @Requires(Permission.ORDER_WRITE)
    Page mails(
            @RequestParam(required = false) @Nullable List<Long> stores,
            @RequestParam(required = false) @Nullable Long group,
            @RequestParam(required = false) @Nullable String after) {
        List<Long> chosen = choice.of(stores, group).stream().map(Store::id).toList();
        List<Mail> found = outbox.latest(chosen, LatestMark.read(after), PAGE + 1);
        return new Page(
                found.stream()
                        .limit(PAGE)
                        .map(mail -> new InStore(mail.store(), OutboxController.row(mail)))
                        .toList(),
                LatestMark.next(found, PAGE, mail -> new LatestMark(mail.writtenAt(), mail.id())));
    }
}
