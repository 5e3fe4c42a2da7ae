package aisle.server.purchasing.invoices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier owes back, as it now stands. Amounts are minor units.
 *
 * @param id the claim's id
 * @param store the store
 * @param supplier who owes it
 * @param subject what it is about, with what it is made of once it is opened
 * @param amount what was claimed
 * @param day business day it was claimed on
 * @param at when it was claimed
 * @param settlements what became of it
 */
public record Claim(
        UUID id,
        long store,
        long supplier,
        Subject subject,
        long amount,
        LocalDate day,
        Instant at,
        List<Settlement> settlements) {

    /** Whether something is still owed. */
    public enum Standing {
        /** The supplier owes some of it. */
        OPEN,
        /** All of it was credited or given up. */
        SETTLED
    }

    /** What a claim is about. */
    public sealed interface Subject {}

    /**
     * An invoice that charged too much.
     *
     * @param number the supplier's own number of it
     * @param day as it is dated
     */
    public record OfInvoice(UUID invoice, String number, LocalDate day, List<Line> lines) implements Subject {}

    /** Goods that went back. */
    public record OfReturn(UUID goodsReturn, GoodsReturn.Reason reason, List<ReturnedLine> lines) implements Subject {}

    /**
     * Goods of one lot that went back.
     *
     * @param quantity thousandths
     * @param cost minor units of all of it
     */
    public record ReturnedLine(long product, @Nullable String lot, long quantity, long cost) {}

    /**
     * A line of the invoice that too much was charged for; quantities are thousandths.
     *
     * @param product what
     * @param charged how much was charged
     * @param came how much of it came
     * @param units in a pack
     * @param cost minor units a pack that were charged
     * @param agreed minor units a pack as ordered
     * @param amount what is claimed of it
     */
    public record Line(long product, long charged, long came, long units, long cost, long agreed, long amount) {}

    /** How a claim ends, or a part of it. */
    public enum Kind {
        /** The supplier gave it back: so much less is to be paid. */
        CREDIT_NOTE,
        /** Nothing more is asked for. */
        GIVEN_UP
    }

    /**
     * What became of a claim, or of a part of it.
     *
     * @param id its own id: the same twice counts once
     * @param kind how it ends
     * @param number the credit note's; null when it was given up
     * @param reason why it was given up; null for a credit note
     * @param amount so much of it
     * @param day business day
     * @param at when
     */
    public record Settlement(
            UUID id,
            Kind kind,
            @Nullable String number,
            @Nullable String reason,
            long amount,
            LocalDate day,
            Instant at) {}

    /** Minor units the supplier still owes. */
    public long open() {
        return amount - settlements.stream().mapToLong(Settlement::amount).reduce(0, Math::addExact);
    }

    Claim with(Subject itsSubject) {
        return new Claim(id, store, supplier, itsSubject, amount, day, at, settlements);
    }

    Claim with(List<Settlement> itsSettlements) {
        return new Claim(id, store, supplier, subject, amount, day, at, itsSettlements);
    }
}
