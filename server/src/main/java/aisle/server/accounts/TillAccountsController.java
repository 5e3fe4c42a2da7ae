package aisle.server.accounts;

import aisle.core.tender.TenderKind;
import aisle.server.organization.Access;
import aisle.server.organization.ForTill;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a till asks of a balance: how much there is, to take from it, and to give back what it took. */
@RestController
@RequestMapping("/api/till/accounts")
class TillAccountsController {

    private final Accounts accounts;
    private final Access access;

    TillAccountsController(Accounts accounts, Access access) {
        this.accounts = accounts;
        this.access = access;
    }

    /**
     * A balance as a till sees it: nothing of whose it is.
     *
     * @param balance minor units; negative is owed
     * @param available what can be paid with it
     */
    record Balance(TenderKind kind, String number, long balance, long available) {
        static Balance of(Account account) {
            return new Balance(account.kind(), account.number(), account.balance(), account.available());
        }
    }

    /**
     * What is to be taken.
     *
     * @param id a new UUID; the same one when the same question is asked again
     * @param amount minor units
     */
    record Taking(@NotNull UUID id, @Positive long amount) {}

    @GetMapping("/{number}")
    @ForTill
    Balance balance(@PathVariable String number) {
        return Balance.of(accounts.find(number));
    }

    @PostMapping("/{number}/moves")
    @ForTill
    Move take(@PathVariable String number, @RequestBody @Valid Taking taking) {
        var till = access.till();
        return accounts.take(taking.id(), number, taking.amount(), till.store(), till.id());
    }

    @PostMapping("/moves/{move}/reversal")
    @ForTill
    Move giveBack(@PathVariable UUID move) {
        var till = access.till();
        return accounts.giveBack(move, till.store(), till.id(), null, null);
    }
}
