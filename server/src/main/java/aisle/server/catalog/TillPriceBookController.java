package aisle.server.catalog;

import aisle.server.organization.Access;
import aisle.server.organization.ForTill;
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

/** How a till takes its price book: whole, or what changed. */
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
    ResponseEntity<Resource> snapshot(WebRequest request) throws IOException {
        var snapshot = snapshots.of(access.till().store());
        String version = Long.toString(snapshot.version());
        if (request.checkNotModified("\"" + version + "\"")) {
            return ResponseEntity.status(304).build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noCache())
                .eTag("\"" + version + "\"")
                .header("Price-Book", version)
                .body(new FileSystemResource(snapshot.file()));
    }

    @GetMapping("/changes")
    @ForTill
    ResponseEntity<byte[]> changes(@RequestParam long since) {
        byte[] body = changes.since(access.till().store(), since);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
