package aisle.server.assistant;

import aisle.server.assistant.StandingLimits.StandingLimit;
import aisle.server.organization.Access;
import aisle.server.organization.LatestMark;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proposals in the office: file, look at, decide, take back; and the standing limits that decide for themselves. */
@RestController
@RequestMapping("/api/stores/{store}")
class ProposalController {

    private static final int PAGE = 50;

    private final Proposals proposals;
    private final ProposalTables tables;
    private final StandingLimits limits;
    private final ProposalSheets sheets;
    private final Access access;
    private final Clock clock = Clock.systemUTC();

    ProposalController(
            Proposals proposals, ProposalTables tables, StandingLimits limits, ProposalSheets sheets, Access access) {
        this.proposals = proposals;
        this.tables = tables;
        this.limits = limits;
        this.sheets = sheets;
        this.access = access;
    }

    /**
     * A page of proposals, the latest leading, without their events.
     *
     * @param next pass as {@code after} for the following page; null at the end
     */
    record Page(
            List<Proposal> proposals,
            Map<Long, String> products,
            @Nullable String next) {}

    /** A proposal as a member of staff files it; see {@link NewProposal}. */
    record Filed(
            @Nullable UUID id,
            @Nullable Change change,
            @Nullable String reason,
            @Nullable List<NewProposal.Figure> evidence,
            @Nullable Long gain,
            @Nullable Instant expiresAt) {}

    /** {@code despiteStock} is false when left out. */
    record Approval(@Nullable Boolean despiteStock) {}

    /** What an open proposal should do instead. */
    record Revision(@Nullable Change change) {}

    /** Why it is turned down or taken back. */
    record Reason(@Nullable String reason) {}

    /** A limit to set; without {@code most} the one in force ends. */
    record Limit(Change.@Nullable Kind kind, @Nullable Long most) {}

    @GetMapping("/proposals")
    @Requires(Permission.PROPOSAL_VIEW)
    Page list(
            @PathVariable long store,
            @RequestParam(required = false) Proposal.@Nullable State state,
            @RequestParam(required = false) @Nullable String after) {
        var found = tables.list(List.of(store), state, LatestMark.read(after), clock.instant(), PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        return new Page(
                shown,
                sheets.names(store, shown),
                LatestMark.next(found, PAGE, proposal -> new LatestMark(proposal.filedAt(), proposal.id())));
    }

    @PostMapping("/proposals")
    @Requires(Permission.PROPOSAL_FILE)
    ProposalSheet file(@PathVariable long store, @RequestBody Filed filed) {
        var proposal = new NewProposal(
                given("id", filed.id(), "a UUID of the proposal's own, so that it is filed once"),
                store,
                given("change", filed.change(), "an order or a markdown"),
                given("reason", filed.reason(), "why").strip(),
                Objects.requireNonNullElse(filed.evidence(), List.of()),
                Objects.requireNonNullElse(filed.gain(), 0L),
                given("expiresAt", filed.expiresAt(), "until when it may be decided"),
                null);
        return sheets.of(proposals.file(proposal, access.staff()));
    }

    @GetMapping("/proposals/{proposal}")
    @Requires(Permission.PROPOSAL_VIEW)
    ProposalSheet proposal(@PathVariable long store, @PathVariable UUID proposal) {
        return sheets.of(proposals.find(store, proposal));
    }

    @PostMapping("/proposals/{proposal}/approve")
    @Requires(Permission.PROPOSAL_DECIDE)
    ProposalSheet approve(@PathVariable long store, @PathVariable UUID proposal, @RequestBody Approval approval) {
        boolean despiteStock = Boolean.TRUE.equals(approval.despiteStock());
        return sheets.of(proposals.approve(store, proposal, access.staff(), despiteStock));
    }

    @PostMapping("/proposals/{proposal}/change")
    @Requires(Permission.PROPOSAL_DECIDE)
    ProposalSheet revise(@PathVariable long store, @PathVariable UUID proposal, @RequestBody Revision revision) {
        Change change = given("change", revision.change(), "what it should do instead");
        return sheets.of(proposals.revise(store, proposal, change, access.staff()));
    }

    @PostMapping("/proposals/{proposal}/reject")
    @Requires(Permission.PROPOSAL_DECIDE)
    ProposalSheet reject(@PathVariable long store, @PathVariable UUID proposal, @RequestBody Reason given) {
        String reason = given("reason", given.reason(), "why it is turned down").strip();
        return sheets.of(proposals.reject(store, proposal, reason, access.staff()));
    }

    @PostMapping("/proposals/{proposal}/undo")
    @Requires(Permission.PROPOSAL_DECIDE)
    ProposalSheet undo(@PathVariable long store, @PathVariable UUID proposal, @RequestBody Reason given) {
        String reason = given("reason", given.reason(), "why it is taken back").strip();
        return sheets.of(proposals.undo(store, proposal, reason, access.staff()));
    }

    @GetMapping("/standing-limits")
    @Requires(Permission.PROPOSAL_VIEW)
    List<StandingLimit> standingLimits(@PathVariable long store) {
        return limits.of(store);
    }

    @PostMapping("/standing-limits")
    @Requires(Permission.LIMIT_SET)
    List<StandingLimit> setLimit(@PathVariable long store, @RequestBody Limit limit) {
        var kind = given("kind", limit.kind(), List.of(Change.Kind.values()));
        limits.set(store, kind, limit.most(), access.staff().id());
        return limits.of(store);
    }

    private static <T> T given(String field, @Nullable T value, Object wanted) {
        if (value == null) {
            throw Problem.invalid(field, null, wanted);
        }
        return value;
    }
}
