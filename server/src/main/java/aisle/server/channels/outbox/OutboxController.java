package aisle.server.channels.outbox;

import aisle.server.organization.LatestMark;
import aisle.server.organization.Permission;
import aisle.server.organization.Requires;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The office's outbox: what was written to whom, and what became of it. */
@RestController
@RequestMapping("/api/stores/{store}/outbox")
class OutboxController {

    private static final int SHOWN = 200;

    private final Outbox outbox;
    private final MailServer server;

    OutboxController(Outbox outbox, MailServer server) {
        this.outbox = outbox;
        this.server = server;
    }

    /** A mail in a list. */
    record Row(
            UUID id,
            String recipient,
            String subject,
            Mail.State state,
            @Nullable String reason,
            Instant writtenAt) {}

    /**
     * The latest two hundred mails.
     *
     * @param mailServer false when mails are only kept to be read here
     */
    record Listed(boolean mailServer, List<Row> mails) {}

    @GetMapping
    @Requires(Permission.ORDER_WRITE)
    Listed list(@PathVariable long store) {
        var rows = outbox.latest(List.of(store), LatestMark.FIRST, SHOWN).stream()
                .map(OutboxController::row)
                .toList();
        return new Listed(server.configured(), rows);
    }

    static Row row(Mail mail) {
        return new Row(mail.id(), mail.recipient(), mail.subject(), mail.state(), mail.reason(), mail.writtenAt());
    }

    @GetMapping("/{mail}")
    @Requires(Permission.ORDER_WRITE)
    Mail mail(@PathVariable long store, @PathVariable UUID mail) {
        return outbox.find(store, mail);
    }

    @GetMapping("/{mail}/attachments/{place}")
    @Requires(Permission.ORDER_WRITE)
    ResponseEntity<byte[]> attachment(@PathVariable long store, @PathVariable UUID mail, @PathVariable int place) {
        Attachment file = outbox.attachment(store, mail, place);
        String saved =
                ContentDisposition.attachment().filename(file.name()).build().toString();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.media()))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved)
                .body(file.content());
    }

    @PostMapping("/{mail}/retry")
    @Requires(Permission.ORDER_WRITE)
    Mail retry(@PathVariable long store, @PathVariable UUID mail) {
        return outbox.retry(store, mail);
    }
}
