package aisle.server.assistant;

import aisle.server.organization.LatestMark;
import aisle.server.organization.Permission;
import aisle.server.organization.Requires;
import aisle.server.organization.Store;
import aisle.server.organization.StoreChoice;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proposals over several stores: of those that the caller works in, all, some, or a group's. */
@RestController
@RequestMapping("/api/chain/proposals")
class ChainProposalController {

    private static final int PAGE = 50;

    private final ProposalTables tables;
    private final ProposalSheets sheets;
    private final StoreChoice choice;
    private final Clock clock = Clock.systemUTC();

    ChainProposalController(ProposalTables tables, ProposalSheets sheets, StoreChoice choice) {
        this.tables = tables;
        this.sheets = sheets;
        this.choice = choice;
    }

    /**
     * A page of proposals, the latest leading, without their events.
     *
     * @param products names of what they are about, by id
     * @param next pass as {@code after} for the following page; null at the end
     */
    record Page(
            List<Proposal> rows,
            Map<Long, String> products,
            @Nullable String next) {}

    @GetMapping
    @Requires(Permission.PROPOSAL_VIEW)
    Page proposals(
            @RequestParam(required = false) @Nullable List<Long> stores,
            @RequestParam(required = false) @Nullable Long group,
            @RequestParam(required = false) Proposal.@Nullable State state,
            @RequestParam(required = false) @Nullable String after) {
        List<Long> chosen = choice.of(stores, group).stream().map(Store::id).toList();
        List<Proposal> found = tables.list(chosen, state, LatestMark.read(after), clock.instant(), PAGE + 1);
        List<Proposal> rows = found.stream().limit(PAGE).toList();
        return new Page(
                rows,
                rows.isEmpty() ? Map.of() : sheets.names(chosen.getFirst(), rows),
                LatestMark.next(found, PAGE, proposal -> new LatestMark(proposal.filedAt(), proposal.id())));
    }
}
