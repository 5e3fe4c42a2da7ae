package aisle.server.organization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tills of a store, as its office sees them. */
@RestController
@RequestMapping("/api/stores/{store}/tills")
class StoreTillsController {
    private final Tills tills;
    private final TillKeys keys;

    StoreTillsController(Tills tills, TillKeys keys) {
        this.tills = tills;
        this.keys = keys;
    }

    record NewTill(@NotNull String name) {}

    record NewMode(@NotNull Till.Mode mode, @Nullable String bagCode) {}

    @GetMapping
    @Requires(Permission.SALES_VIEW)
    List<Till> list(@PathVariable long store) {
        return tills.ofStore(store);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.TILL_ENROL)
    Till add(@PathVariable long store, @RequestBody @Valid NewTill till) {
        return tills.add(store, till.name());
    }

    @PostMapping("/{till}/mode")
    @Requires(Permission.TILL_ENROL)
    Till mode(@PathVariable long store, @PathVariable long till, @RequestBody @Valid NewMode mode) {
        return tills.set(ofStore(store, till), mode.mode(), mode.bagCode());
    }

    @PostMapping("/{till}/code")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.TILL_ENROL)
    TillKeys.Code code(@PathVariable long store, @PathVariable long till) {
        return keys.code(ofStore(store, till));
    }

    @PostMapping("/{till}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.TILL_ENROL)
    void revoke(@PathVariable long store, @PathVariable long till) {
        keys.revoke(ofStore(store, till));
    }

    private long ofStore(long store, long till) {
        if (tills.find(till).store() != store) {
            throw Problem.notFound("till", till);
        }
        return till;
    }
}
