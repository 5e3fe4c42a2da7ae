package aisle.core.tender;

import aisle.core.json.Fields;
import aisle.core.money.Limits;

/**
 * What a cashier says of one payment: {@code given} for cash, {@code amount} for all other kinds.
 *
 * @param amount minor units; negative for what is paid onto a gift card or an account; 0 for cash
 * @param given cash handed over, minor units; 0 when not cash
 * @param reference empty for none
 * @param authorization id of the move by which the server took it from a balance, empty for none
 */
public record Tendered(TenderKind kind, long amount, long given, String reference, String authorization) {
    /** A payment that asked no server. */
    public Tendered(TenderKind kind, long amount, long given, String reference) {
        this(kind, amount, given, reference, "");
    }

    /** Whether it is paid onto a gift card or an account, and not from it. */
    public boolean loads() {
        return amount < 0;
    }

    /** Reads a payment from the members of an object. */
    public static Tendered read(Fields fields) {
        TenderKind kind = fields.choice("kind", TenderKind.values());
        return new Tendered(
                kind,
                kind.cash() ? 0 : amount(kind, fields),
                kind.cash() ? fields.number("given", 0, Limits.MONEY_MAX) : 0,
                kind.referenced()
                        ? fields.text("reference", 1, Tender.REFERENCE_MAX)
                        : fields.optionalText("reference", Tender.REFERENCE_MAX),
                Tender.authorization(kind, fields));
    }

    private static long amount(TenderKind kind, Fields fields) {
        long amount = fields.number("amount", kind.loadable() ? -Limits.MONEY_MAX : 1, Limits.MONEY_MAX);
        if (amount == 0) {
            throw fields.refused("amount", "0", "more than nothing, or less");
        }
        return amount;
    }
}
