package aisle.server.purchasing.papers;

import aisle.server.organization.Permission;
import aisle.server.organization.Requires;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An order as a paper in the office. */
@RestController
@RequestMapping("/api/stores/{store}/orders/{order}")
class OrderPaperController {

    private final OrderPapers papers;

    OrderPaperController(OrderPapers papers) {
        this.papers = papers;
    }

    /** The order as it now stands, to be read in the browser. */
    @GetMapping(path = "/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Requires(Permission.ORDER_WRITE)
    ResponseEntity<byte[]> pdf(@PathVariable long store, @PathVariable UUID order) {
        OrderPaper paper = papers.now(store, order);
        String shown = ContentDisposition.inline()
                .filename(paper.fileName(OrderForm.PDF))
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, shown)
                .body(paper.pdf());
    }
}
