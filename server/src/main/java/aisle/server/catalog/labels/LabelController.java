package aisle.server.catalog.labels;

import aisle.server.catalog.declarations.UnitPrice;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The labels that a day's prices make necessary: shown, printed, and listed for electronic labels. */
@RestController
@RequestMapping("/api/stores/{store}/labels")
class LabelController {

    private final ShelfLabels labels;
    private final MarkdownStickers stickers;
    private final LabelledStores labelled;
    private final Stores stores;

    LabelController(ShelfLabels labels, MarkdownStickers stickers, LabelledStores labelled, Stores stores) {
        this.labels = labels;
        this.stickers = stickers;
        this.labelled = labelled;
        this.stores = stores;
    }

    /** Labels of a day. */
    record Changed(List<ShelfLabel> labels) {}

    @GetMapping
    @Requires(Permission.PRODUCT_VIEW)
    Changed changed(@PathVariable long store, @RequestParam LocalDate day) {
        return new Changed(labels.changed(store, day));
    }

    /** How many labels of a day each store of a group needs, as far as the caller works in it. */
    record InStores(List<InStore> stores) {}

    /** A store's number of labels. */
    record InStore(long store, String name, int labels) {}

    @GetMapping("/stores")
    @Requires(Permission.PRODUCT_VIEW)
    InStores inStores(@PathVariable long store, @RequestParam LocalDate day, @RequestParam long group) {
        return new InStores(labelled.of(group, day).stream()
                .map(of -> new InStore(
                        of.store().id(), of.store().name(), of.labels().size()))
                .toList());
    }

    /** Sheets of labels, of one store or of a group's. */
    @GetMapping(path = "/sheets", produces = MediaType.APPLICATION_PDF_VALUE)
    @Requires(Permission.PRODUCT_VIEW)
    ResponseEntity<byte[]> sheets(
            @PathVariable long store,
            @RequestParam LocalDate day,
            @RequestParam String format,
            @RequestParam(required = false) @Nullable Long group) {
        byte[] pdf = group == null
                ? LabelSheet.pdf(labels.changed(store, day), format(format), stores.find(store))
                : LabelSheet.pdf(labelled.of(group, day), format(format));
        return file("labels-" + day + ".pdf", MediaType.APPLICATION_PDF, pdf);
    }

    /** Sheets of markdown stickers. */
    @PostMapping(path = "/stickers", produces = MediaType.APPLICATION_PDF_VALUE)
    @Requires(Permission.PRICE_CHANGE)
    ResponseEntity<byte[]> stickers(@PathVariable long store, @RequestBody MarkdownStickers.Wanted wanted) {
        return file("stickers-" + wanted.product() + ".pdf", MediaType.APPLICATION_PDF, stickers.sheets(store, wanted));
    }

    /**
     * The list for electronic labels: CSV, UTF-8, with a head; prices as decimal numbers of the store's currency. Names
     * stand as they are: what reads it is a machine, not a spreadsheet. Of a group, each row begins with its store.
     */
    @GetMapping(path = "/list", produces = "text/csv")
    @Requires(Permission.PRODUCT_VIEW)
    ResponseEntity<byte[]> list(
            @PathVariable long store,
            @RequestParam LocalDate day,
            @RequestParam(required = false) @Nullable Long group) {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(group == null ? LISTED : first("store", LISTED));
            if (group == null) {
                Store place = stores.find(store);
                labels.changed(store, day).forEach(label -> csv.writeRecord(row(label, place, day)));
            } else {
                for (LabelSheet.Of of : labelled.of(group, day)) {
                    String number = Long.toString(of.store().id());
                    of.labels().forEach(label -> csv.writeRecord(first(number, row(label, of.store(), day))));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file(
                "labels-" + day + ".csv",
                MediaType.parseMediaType("text/csv;charset=UTF-8"),
                text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static final String[] LISTED = {
        "code", "name", "unit", "price", "member_price", "currency", "from", "unit_price", "unit_price_by"
    };

    private static String[] first(String value, String[] others) {
        return Stream.concat(Stream.of(value), Arrays.stream(others)).toArray(String[]::new);
    }

    private static String[] row(ShelfLabel label, Store store, LocalDate day) {
        UnitPrice unitPrice = label.unitPrice();
        String code = label.code();
        return new String[] {
            code == null ? "" : code,
            label.name(),
            label.unit().name(),
            decimal(label.price(), store),
            label.memberPrice() == null ? "" : decimal(label.memberPrice(), store),
            store.currency().code(),
            day.toString(),
            unitPrice == null ? "" : unitPrice.decimal(store.currency().digits()),
            unitPrice == null ? "" : unitPrice.by().name()
        };
    }

    private static String decimal(long amount, Store store) {
        return BigDecimal.valueOf(amount, store.currency().digits()).toPlainString();
    }

    private static LabelSheet.Format format(String name) {
        return Arrays.stream(LabelSheet.Format.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "format",
                        name,
                        Arrays.stream(LabelSheet.Format.values())
                                .map(Enum::name)
                                .toList()));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(bytes);
    }
}
