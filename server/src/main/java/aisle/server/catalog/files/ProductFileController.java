package aisle.server.catalog.files;

import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files of products in the office: read, described, checked, mended, taken in, undone. */
@RestController
@RequestMapping("/api/stores/{store}/product-files")
class ProductFileController {

    private final FileIntake intake;
    private final KeptFiles kept;
    private final ProductFiles files;

    ProductFileController(FileIntake intake, KeptFiles kept, ProductFiles files) {
        this.intake = intake;
        this.kept = kept;
        this.files = files;
    }

    /** The files of a store. */
    record Listed(List<ProductFile> files) {}

    /** Rows of a file. */
    record Lines(List<ProductFiles.Line> lines) {}

    /**
     * What is said before rows are taken in.
     *
     * @param doubtsMeant whether doubtful prices are meant
     */
    record Approval(@Nullable Boolean doubtsMeant) {}

    /** A row as it was mended. */
    record Mended(@Nullable List<String> cells) {}

    @GetMapping
    @Requires(Permission.PRICE_CHANGE)
    Listed list(@PathVariable long store) {
        return new Listed(kept.of(store));
    }

    /**
     * Reads a file, which is the body; it may be stopped by hanging up, and nothing of it stays. {@code like} names the
     * file whose wrong rows were mended in it.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PRICE_CHANGE)
    ProductFiles.Sheet read(
            @PathVariable long store,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable String charset,
            @RequestParam(required = false) @Nullable Long like,
            @RequestBody InputStreamResource content)
            throws IOException {
        Path body = Files.createTempFile("product-file-", null);
        try {
            Files.copy(content.getInputStream(), body, StandardCopyOption.REPLACE_EXISTING);
            return files.sheet(store, intake.read(store, name, body, charset, like));
        } finally {
            Files.deleteIfExists(body);
        }
    }

    @GetMapping("/{file}")
    @Requires(Permission.PRICE_CHANGE)
    ProductFiles.Sheet sheet(@PathVariable long store, @PathVariable long file) {
        return files.sheet(store, file);
    }

    @PutMapping("/{file}/terms")
    @Requires(Permission.PRICE_CHANGE)
    ProductFiles.Sheet describe(@PathVariable long store, @PathVariable long file, @RequestBody FileTerms terms) {
        files.describe(store, file, terms);
        return files.sheet(store, file);
    }

    @PostMapping("/{file}/check")
    @Requires(Permission.PRICE_CHANGE)
    ProductFiles.Sheet check(@PathVariable long store, @PathVariable long file) {
        files.check(store, file);
        return files.sheet(store, file);
    }

    @PostMapping("/{file}/take")
    @Requires(Permission.PRICE_APPROVE)
    ProductFiles.Sheet take(@PathVariable long store, @PathVariable long file, @RequestBody Approval approval) {
        files.take(store, file, Boolean.TRUE.equals(approval.doubtsMeant()));
        return files.sheet(store, file);
    }

    @PostMapping("/{file}/undo")
    @Requires(Permission.PRICE_APPROVE)
    ProductFiles.Sheet undo(@PathVariable long store, @PathVariable long file) {
        files.undo(store, file);
        return files.sheet(store, file);
    }

    @PostMapping("/{file}/stop")
    @Requires(Permission.PRICE_CHANGE)
    ProductFiles.Sheet stop(@PathVariable long store, @PathVariable long file) {
        files.stop(store, file);
        return files.sheet(store, file);
    }

    @PostMapping("/{file}/discard")
    @Requires(Permission.PRICE_CHANGE)
    ProductFiles.Sheet discard(@PathVariable long store, @PathVariable long file) {
        files.discard(store, file);
        return files.sheet(store, file);
    }

    @GetMapping("/{file}/lines")
    @Requires(Permission.PRICE_CHANGE)
    Lines lines(
            @PathVariable long store,
            @PathVariable long file,
            @RequestParam(defaultValue = "WRONG") String kind,
            @RequestParam(defaultValue = "0") int after) {
        return new Lines(files.lines(store, file, kind, after));
    }

    @PutMapping("/{file}/rows/{row}")
    @Requires(Permission.PRICE_CHANGE)
    ProductFiles.Sheet mend(
            @PathVariable long store, @PathVariable long file, @PathVariable int row, @RequestBody Mended mended) {
        if (mended.cells() == null) {
            throw Problem.invalid("cells", null, "the texts of the row");
        }
        files.mend(store, file, row, mended.cells());
        return files.sheet(store, file);
    }
}
