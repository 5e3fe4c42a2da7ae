package aisle.core.tender;

import aisle.core.json.Fields;
import aisle.core.money.Limits;

/**
 * What a cashier says of one payment: {@code given} for cash, {@code amount} for all other kinds.
 *
 * @param amount minor units; 0 for cash
 * @param given cash handed over, minor units; 0 when not cash
 * @param reference empty for none
 */
public record Tendered(TenderKind kind, long amount, long given, String reference) {
    /** Reads a payment from the members of an object. */
    public static Tendered read(Fields fields) {
        TenderKind kind = fields.choice("kind", TenderKind.values());
        return new Tendered(
                kind,
                kind.cash() ? 0 : fields.number("amount", 1, Limits.MONEY_MAX),
                kind.cash() ? fields.number("given", 0, Limits.MONEY_MAX) : 0,
                kind.referenced()
                        ? fields.text("reference", 1, Tender.REFERENCE_MAX)
                        : fields.optionalText("reference", Tender.REFERENCE_MAX));
    }
}
