package aisle.core.tender;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;
import java.util.List;

/**
 * One payment of a receipt.
 *
 * @param amount minor units paid; negative in a refund, and for what a sale pays onto a gift card or an account
 * @param given cash handed over, {@code amount + change}; 0 when not cash
 * @param change cash handed back, 0 for none
 * @param reference the terminal's or the gift card's own number, empty for none
 * @param authorization id of the move by which the server took it from a balance, empty for none
 * @param covers the lines that a limited tender pays, by line; empty for all other kinds
 */
public record Tender(
        TenderKind kind,
        long amount,
        long given,
        long change,
        String reference,
        String authorization,
        List<Covered> covers) {
    static final int REFERENCE_MAX = 100;

    /** A tender for which no balance was asked. */
    public Tender(TenderKind kind, long amount, long given, long change, String reference, List<Covered> covers) {
        this(kind, amount, given, change, reference, "", covers);
    }

    /** A tender that pays whatever is due. */
    public Tender(TenderKind kind, long amount, long given, long change, String reference) {
        this(kind, amount, given, change, reference, List.of());
    }

    /** What it pays of a line when it is limited; 0 for none. */
    public long of(long line) {
        long amount = 0;
        for (Covered each : covers) {
            amount += each.line() == line ? each.amount() : 0;
        }
        return amount;
    }

    static String authorization(TenderKind kind, Fields fields) {
        if (!fields.has("authorization")) {
            return "";
        }
        if (!kind.held()) {
            throw fields.refused("authorization", kind.name(), "a tender whose balance the server keeps");
        }
        return fields.uuid("authorization", false);
    }

    /** Reads a tender from the members of an object. */
    public static Tender read(Fields fields) {
        TenderKind kind = fields.choice("kind", TenderKind.values());
        return new Tender(
                kind,
                fields.number("amount", -Limits.MONEY_MAX, Limits.MONEY_MAX),
                fields.optionalNumber("given", 1, Limits.MONEY_MAX),
                fields.optionalNumber("change", 1, Limits.MONEY_MAX),
                fields.optionalText("reference", REFERENCE_MAX),
                authorization(kind, fields),
                fields.has("covers") ? fields.objects("covers", Limits.LINES_MAX, Covered::read) : List.of());
    }

    /** Appends the tender's JSON. */
    public void write(JsonWriter out) {
        out.open()
                .member("kind", kind.name())
                .member("amount", amount)
                .optional("given", given)
                .optional("change", change)
                .optional("reference", reference)
                .optional("authorization", authorization);
        if (!covers.isEmpty()) {
            out.name("covers").openArray();
            covers.forEach(each -> each.write(out));
            out.closeArray();
        }
        out.close();
    }
}
