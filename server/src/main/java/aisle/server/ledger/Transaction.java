package aisle.server.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** One balanced transaction of the books, gathered by account. Debits are positive, credits negative, minor units. */
final class Transaction {

    /** Where an amount goes: an account, and for revenue its department (0 elsewhere). */
    record Place(Account account, long department) {}

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::account).thenComparingLong(Place::department);

    final UUID source;
    final long store;
    final String kind;
    final LocalDate day;
    final Instant at;
    private final Map<Place, Long> amounts = new TreeMap<>(ORDER);

    Transaction(UUID source, long store, String kind, LocalDate day, Instant at) {
        this.source = source;
        this.store = store;
        this.kind = kind;
        this.day = day;
        this.at = at;
    }

    Transaction debit(Account account, long amount) {
        return add(new Place(account, 0), amount);
    }

    Transaction credit(Account account, long amount) {
        return add(new Place(account, 0), Math.negateExact(amount));
    }

    Transaction creditRevenue(long department, long amount) {
        return add(new Place(Account.REVENUE, department), Math.negateExact(amount));
    }

    private Transaction add(Place place, long amount) {
        amounts.merge(place, amount, Math::addExact);
        return this;
    }

    /** The amounts that are not nothing. */
    Map<Place, Long> amounts() {
        amounts.values().removeIf(amount -> amount == 0);
        return amounts;
    }
}
