package aisle.core.journal;

import aisle.core.json.JsonWriter;

/**
 * {@code REFUND}: goods of an earlier sale came back; every amount is negative.
 *
 * @param refundOf id of the sale
 */
public record Refund(Header header, Receipt receipt, String refundOf, String reason, String previous, String hash)
        implements ReceiptEntry {
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
