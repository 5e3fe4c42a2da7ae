package aisle.server.accounts;

import aisle.core.tender.TenderKind;
import aisle.server.organization.Permission;
import aisle.server.organization.Problem;
import aisle.server.organization.Requires;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The office's accounts: those of the chain, opened in any of its stores. */
@RestController
@RequestMapping("/api/stores/{store}/accounts")
class AccountsController {

    private final AccountsDesk desk;

    AccountsController(AccountsDesk desk) {
        this.desk = desk;
    }

    /**
     * Whose a house account is.
     *
     * @param creditLimit how far below nothing it may go, minor units
     */
    record HouseAccount(@Nullable String name, @Nullable Long creditLimit) {}

    /** Why something is done. */
    record Because(@Nullable String reason) {}

    @GetMapping
    @Requires(Permission.ACCOUNT_VIEW)
    AccountsDesk.Overview overview(
            @PathVariable long store,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable TenderKind kind) {
        if (kind != null && !kind.held()) {
            throw Problem.invalid("kind", kind, Accounts.HELD);
        }
        return desk.overview(query == null || query.isBlank() ? null : query.strip(), kind);
    }

    @GetMapping("/{number}")
    @Requires(Permission.ACCOUNT_VIEW)
    AccountsDesk.Opened open(@PathVariable long store, @PathVariable String number) {
        return desk.open(number);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.ACCOUNT_MANAGE)
    AccountsDesk.Opened openHouseAccount(@PathVariable long store, @RequestBody HouseAccount account) {
        return desk.openHouseAccount(store, account.name(), account.creditLimit());
    }

    @PutMapping("/{number}")
    @Requires(Permission.ACCOUNT_MANAGE)
    AccountsDesk.Opened change(
            @PathVariable long store, @PathVariable String number, @RequestBody HouseAccount account) {
        return desk.change(store, number, account.name(), account.creditLimit());
    }

    @PostMapping("/{number}/close")
    @Requires(Permission.ACCOUNT_MANAGE)
    AccountsDesk.Opened close(@PathVariable long store, @PathVariable String number, @RequestBody Because because) {
        return desk.close(store, number, because.reason());
    }

    @PostMapping("/moves/{move}/release")
    @Requires(Permission.ACCOUNT_MANAGE)
    Move release(@PathVariable long store, @PathVariable UUID move, @RequestBody Because because) {
        return desk.release(store, move, because.reason());
    }
}
