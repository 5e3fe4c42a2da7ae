package aisle.server.sales;

import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The quarantine in the office. */
@RestController
@RequestMapping("/api/stores/{store}/quarantine")
class QuarantineController {

    private static final int REASON_MAX = 500;

    private final QuarantineDesk desk;
    private final QuarantineRecording recording;

    QuarantineController(QuarantineDesk desk, QuarantineRecording recording) {
        this.desk = desk;
        this.recording = recording;
    }

    /** An item opened: what came, what was expected, what was decided. */
    record Quarantined(
            UUID id,
            long till,
            @Nullable Long number,
            @Nullable String kind,
            String reason,
            @Nullable String field,
            @Nullable Long total,
            @Nullable Instant at,
            Instant receivedAt,
            QuarantineDesk.State state,
            String detail,
            String came,
            @Nullable String expected,

            @JsonRawValue
            @Schema(type = "object", nullable = true, description = "the entry recorded under the id")
            @Nullable String same,

            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decision) {}

    /** Why somebody decides as they do. */
    record Decision(@Nullable String reason) {}

    @GetMapping
    @Requires(Permission.SALES_VIEW)
    QuarantineDesk.Page list(
            @PathVariable long store,
            @RequestParam(required = false) QuarantineDesk.@Nullable State state,
            @RequestParam(required = false) @Nullable String after) {
        return desk.page(store, state, after);
    }

    @GetMapping("/{id}")
    @Requires(Permission.SALES_VIEW)
    Quarantined open(@PathVariable long store, @PathVariable UUID id) {
        QuarantineDesk.Item item = desk.find(store, id);
        QuarantineDesk.Row row = item.row();
        return new Quarantined(
                row.id(),
                row.till(),
                row.number(),
                row.kind(),
                row.reason(),
                row.field(),
                row.total(),
                row.at(),
                row.receivedAt(),
                row.state(),
                item.detail(),
                item.body(),
                item.allowed(),
                desk.recordedUnder(store, item.entry()),
                desk.nameOf(item.staff()),
                item.decidedAt(),
                item.decision());
    }

    @PostMapping("/{id}/record")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.QUARANTINE_RESOLVE)
    void record(
            @PathVariable long store, @PathVariable UUID id, @RequestBody(required = false) @Nullable Decision why) {
        String reason = why == null || why.reason() == null || why.reason().isBlank() ? "recorded" : checked(why);
        recording.record(store, id, reason);
    }

    @PostMapping("/{id}/dismiss")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.QUARANTINE_RESOLVE)
    void dismiss(@PathVariable long store, @PathVariable UUID id, @RequestBody Decision why) {
        desk.dismiss(store, id, checked(why));
    }

    private static String checked(Decision why) {
        String reason = why.reason();
        if (reason == null || reason.isBlank() || reason.length() > REASON_MAX) {
            throw Problem.invalid("reason", reason, "1 to " + REASON_MAX + " characters");
        }
        return reason.strip();
    }
}
