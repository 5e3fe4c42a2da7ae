package aisle.server.sales;

import aisle.core.json.JsonWriter;
import aisle.server.organization.Access;
import aisle.server.organization.ForTill;
import aisle.server.organization.TillDevice;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where tills send their journals. Reads and writes bytes with the core's JSON: this is the sale's path. */
@RestController
class JournalController {

    private final Intake intake;
    private final Access access;

    JournalController(Intake intake, Access access) {
        this.intake = intake;
        this.access = access;
    }

    @ForTill
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    @PostMapping(path = "/api/till/journal", produces = MediaType.APPLICATION_JSON_VALUE)
    void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TillDevice till = access.till();
        Intake.Taken taken =
                intake.take(till.store(), till.id(), request.getInputStream().readAllBytes());
        byte[] answer = answer(taken.outcomes(), taken.chain());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    private static byte[] answer(List<Outcome> outcomes, ChainHead head) {
        JsonWriter out = new JsonWriter();
        out.open().name("results").openArray();
        for (Outcome outcome : outcomes) {
            out.open();
            if (outcome.id() != null) {
                out.member("id", outcome.id());
            }
            out.member("outcome", outcome.result().name().toLowerCase(Locale.ROOT));
            Outcome.Refusal refusal = outcome.refusal();
            if (refusal != null) {
                out.member("reason", refusal.reason());
                optional(out, "field", refusal.field());
                optional(out, "value", refusal.value());
                optional(out, "allowed", refusal.allowed());
            }
            out.close();
        }
        out.closeArray().name("chain").open();
        out.member("number", head.number()).member("hash", head.hash()).close();
        return out.close().bytes();
    }

    private static void optional(JsonWriter out, String name, @Nullable String value) {
        if (value != null) {
            out.member(name, value);
        }
    }
}
