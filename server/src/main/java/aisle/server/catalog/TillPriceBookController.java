package aisle.server.catalog;

import aisle.core.sale.Rules;
import aisle.server.organization.Access;
import aisle.server.organization.ForTill;
import aisle.server.organization.Problem;
import java.io.IOException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * How a till takes its price book: whole, or what changed; in the form of the rules that its page reads, which is the
 * first where the page does not say, for such a page is from before there was another.
 */
@RestController
@RequestMapping("/api/till/price-book")
class TillPriceBookController {

    private final Access access;
    private final SnapshotShelf snapshots;
    private final PriceBookChanges changes;

    TillPriceBookController(Access access, SnapshotShelf snapshots, PriceBookChanges changes) {
        this.access = access;
        this.snapshots = snapshots;
        this.changes = changes;
    }

    /** The file is already gzipped and is stored as it comes, so no content encoding is claimed. */
    @GetMapping
    @ForTill
    ResponseEntity<Resource> snapshot(@RequestParam(defaultValue = "1") int form, WebRequest request)
            throws IOException {
        var snapshot = snapshots.of(new SnapshotShelf.Reader(access.till().store(), known(form)));
        String version = Long.toString(snapshot.version());
        String tag = "\"%s.%d\"".formatted(version, form);
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noCache())
                .eTag(tag)
                .header("Price-Book", version)
                .body(new FileSystemResource(snapshot.file()));
    }

    @GetMapping("/changes")
    @ForTill
    ResponseEntity<byte[]> changes(@RequestParam long since, @RequestParam(defaultValue = "1") int form) {
        byte[] body = changes.since(access.till().store(), since, known(form));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private static int known(int form) {
        if (form < 1 || form > Rules.FORM) {
            throw Problem.invalid("form", form, "1 to " + Rules.FORM);
        }
        return form;
    }
}
