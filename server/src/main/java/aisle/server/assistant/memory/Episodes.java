package aisle.server.assistant.memory;

import aisle.server.assistant.Change;
import aisle.server.assistant.NewProposal.Figure;
import aisle.server.assistant.Proposal;
import aisle.server.assistant.Proposal.Event;
import aisle.server.assistant.Proposal.Happened;
import aisle.server.assistant.ProposalDecided;
import aisle.server.assistant.Proposals;
import aisle.server.assistant.memory.Episode.Decision;
import aisle.server.organization.Audit;
import aisle.server.organization.Problem;
import aisle.server.organization.StaffMember;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What agents remember. An episode is written in the transaction that decides; what was decided stays in the proposal's
 * own history, whatever becomes of the episode.
 */
@Service
public class Episodes {

    /** The name of the figure that says what a proposal promised before memory lowered it. */
    public static final String BEFORE_MEMORY = "gainBeforeMemory";

    /** How long an episode is kept after its decision: a year and what it is compared with. */
    static final Duration KEPT = Duration.ofDays(400);

    private static final int TEXT_MAX = 500;
    private static final int READ_MAX = 2_000;

    private final EpisodeTables tables;
    private final Proposals proposals;
    private final Audit audit;
    private final boolean guest;
    private final Clock clock = Clock.systemUTC();

    Episodes(EpisodeTables tables, Proposals proposals, Audit audit, @Value("${aisle.guest:false}") boolean guest) {
        this.tables = tables;
        this.proposals = proposals;
        this.audit = audit;
        this.guest = guest;
    }

    /** Remembers what an agent proposed and was decided; what people propose is theirs to remember. */
    @EventListener
    void decided(ProposalDecided decided) {
        Proposal proposal = proposals.find(decided.store(), decided.proposal());
        boolean byAgent = proposal.events().getFirst().staff() == null;
        if (!byAgent) {
            return;
        }
        Episode episode = episode(proposal);
        if (episode.decision() == Decision.TAKEN_BACK) {
            tables.takenBack(episode);
        } else {
            tables.write(episode);
        }
    }

    /**
     * What the next run goes by.
     *
     * @param agent whose memory
     * @param now the moment it is read
     * @return what was decided in the last 180 days and was not set aside by a person, the latest leading
     */
    public List<Episode> counting(long store, String agent, Instant now) {
        return tables.list(store, agent, now.minus(Lessons.LOOKS_BACK), now.plusSeconds(1), READ_MAX).stream()
                .filter(Episode::counts)
                .toList();
    }

    /** A page of all that is remembered and was decided before a moment, the latest leading. */
    List<Episode> list(long store, String agent, Instant before, int most) {
        return tables.list(store, agent, Instant.EPOCH, before, most);
    }

    /**
     * Corrects the reason, or sets an episode aside.
     *
     * @param reason why it was decided so; null for none
     * @param counts false when the next run is not to go by it
     * @throws Problem 404 for what is not remembered, 400 for a reason that is too long
     */
    @Transactional
    public void correct(long store, UUID proposal, @Nullable String reason, boolean counts, StaffMember by) {
        if (reason != null && (reason.isBlank() || reason.length() > TEXT_MAX)) {
            throw Problem.invalid("reason", reason, "1 to " + TEXT_MAX + " characters, or null");
        }
        Episode before = locked(store, proposal);
        tables.correct(proposal, reason, counts, by.id(), now());
        Map<String, Object> detail = new HashMap<>();
        detail.put("reasonBefore", before.reason());
        detail.put("reason", reason);
        detail.put("countsBefore", before.counts());
        detail.put("counts", counts);
        audit.record(store, "episode-corrected", "proposal " + proposal, detail);
    }

    /**
     * Deletes an episode. It does not come back, even when its proposal is taken back later.
     *
     * @throws Problem 404 for what is not remembered
     */
    @Transactional
    public void delete(long store, UUID proposal) {
        Episode episode = locked(store, proposal);
        tables.delete(proposal);
        audit.record(
                store,
                "episode-deleted",
                "proposal " + proposal,
                Map.of("decision", episode.decision(), "decidedAt", episode.decidedAt()));
    }

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT10M")
    void forgetOld() {
        if (!guest) {
            tables.deleteBefore(now().minus(KEPT));
        }
    }

    private Episode locked(long store, UUID proposal) {
        return tables.lock(store, proposal).orElseThrow(() -> Problem.notFound("episode", proposal));
    }

    private Episode episode(Proposal proposal) {
        Change filed = proposals.asFiled(proposal.store(), proposal.id());
        Event last = proposal.events().getLast();
        Decision decision = decision(proposal);
        List<Long> turnedDown = new ArrayList<>(filed.products());
        if (decision == Decision.APPROVED || decision == Decision.CHANGED) {
            turnedDown.removeAll(proposal.change().products());
        }
        return new Episode(
                proposal.id(),
                proposal.store(),
                proposal.filedBy(),
                filed.sort(),
                filed instanceof Change.Order order ? order.supplier() : null,
                filed.products(),
                turnedDown,
                decision,
                last.detail().get("reason"),
                last.staff(),
                last.at(),
                promised(proposal),
                null,
                true,
                null,
                null);
    }

    private static Decision decision(Proposal proposal) {
        return switch (proposal.state()) {
            case REJECTED -> Decision.REJECTED;
            case UNDONE -> Decision.TAKEN_BACK;
            default ->
                proposal.events().stream().anyMatch(event -> event.kind() == Happened.CHANGED)
                        ? Decision.CHANGED
                        : Decision.APPROVED;
        };
    }

    /** Held against what the rule itself expected: a promise that memory lowered would soon look kept. */
    private static long promised(Proposal proposal) {
        return proposal.evidence().stream()
                .filter(figure -> figure.name().equals(BEFORE_MEMORY))
                .mapToLong(Figure::value)
                .findFirst()
                .orElse(proposal.gain());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
