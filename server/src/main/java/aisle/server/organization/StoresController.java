package aisle.server.organization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opening a store of the chain. */
@RestController
@RequestMapping("/api/stores")
class StoresController {
    private static final List<String> LANGUAGES = List.of("en", "es");

    private final Stores stores;

    StoresController(Stores stores) {
        this.stores = stores;
    }

    /** What the store is to be; lines of address and footer as they are printed on its receipts. */
    record Opening(
            @NotNull @Size(min = 1, max = 60) String name,
            @NotNull @Size(max = 4) List<@NotNull @Size(min = 1, max = 60) String> address,
            @NotNull String zone,
            @NotNull String language,
            @NotNull String currency,
            @NotNull @Size(max = 4) List<@NotNull @Size(min = 1, max = 60) String> receiptFooter) {}

    record Opened(long id, String name) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.STORE_OPEN)
    Opened open(@RequestBody @Valid Opening opening) {
        if (!LANGUAGES.contains(opening.language())) {
            throw Problem.invalid("language", opening.language(), LANGUAGES);
        }
        Store store = stores.open(new NewStore(
                opening.name().strip(),
                opening.address(),
                zone(opening.zone()),
                opening.language(),
                opening.currency(),
                opening.receiptFooter()));
        return new Opened(store.id(), store.name());
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw Problem.invalid("zone", name, "a time zone such as America/New_York");
        }
    }
}
