package aisle.server.catalog.declarations;

import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What stands on a product's pack, and its picture, for the office. */
@RestController
@RequestMapping("/api/stores/{store}/products/{product}")
class DeclarationController {

    private final Declarations declarations;
    private final Pictures pictures;

    DeclarationController(Declarations declarations, Pictures pictures) {
        this.declarations = declarations;
        this.pictures = pictures;
    }

    /**
     * What is known of a pack.
     *
     * @param picture whether there is one
     * @param countries where it may come from, two letters each
     */
    record Pack(Declaration declaration, boolean picture, List<String> countries) {}

    @GetMapping("/declaration")
    @Requires(Permission.PRODUCT_VIEW)
    Pack declaration(@PathVariable long store, @PathVariable long product) {
        return new Pack(declarations.of(product), pictures.has(product), Declaration.COUNTRIES);
    }

    @PutMapping("/declaration")
    @Requires(Permission.PRODUCT_DECLARE)
    Pack declare(@PathVariable long store, @PathVariable long product, @RequestBody Declaration.Sent sent) {
        declarations.declare(store, product, Declaration.of(sent));
        return declaration(store, product);
    }

    @GetMapping("/picture")
    @Requires(Permission.PRODUCT_VIEW)
    ResponseEntity<byte[]> picture(@PathVariable long store, @PathVariable long product) {
        var picture = pictures.of(product).orElseThrow(() -> Problem.notFound("picture", product));
        return ResponseEntity.ok()
                .contentType(picture.type())
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
                .body(picture.bytes());
    }

    @PutMapping("/picture")
    @Requires(Permission.PRODUCT_DECLARE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepPicture(@PathVariable long store, @PathVariable long product, @RequestBody byte[] bytes) {
        pictures.keep(store, product, bytes);
    }

    @DeleteMapping("/picture")
    @Requires(Permission.PRODUCT_DECLARE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dropPicture(@PathVariable long store, @PathVariable long product) {
        pictures.drop(store, product);
    }
}
