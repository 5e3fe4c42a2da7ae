package aisle.core.journal;

import aisle.core.json.JsonWriter;

/**
 * {@code REFUND}: goods of an earlier sale came back; every amount is negative.
 *
 * @param refundOf id of the sale, {@link #WITHOUT_RECEIPT} where nobody knows it
 */
public record Refund(Header header, Receipt receipt, String refundOf, String reason, String previous, String hash)
        implements ReceiptEntry {
    /** Stands in for a sale that nobody knows. */
    public static final String WITHOUT_RECEIPT = "";

    /** Whether it is known which sale the goods are of. */
    public boolean receipted() {
        return !refundOf.equals(WITHOUT_RECEIPT);
    }

    @Override
    public Kind kind() {
        return Kind.REFUND;
    }

    @Override
    public void writeContent(JsonWriter out) {
        receipt.write(out, refundOf, reason);
    }

    @Override
    public Refund sealed() {
        return withHash(computeHash());
    }

    @Override
    public Refund withHash(String hash) {
        return new Refund(header, receipt, refundOf, reason, previous, hash);
    }
}
