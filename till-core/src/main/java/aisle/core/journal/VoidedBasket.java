package aisle.core.journal;

import aisle.core.json.JsonWriter;

/** {@code VOID}: a basket was given up before it was paid; it has no tenders and moves nothing. */
public record VoidedBasket(Header header, Receipt receipt, String reason, String previous, String hash)
        implements ReceiptEntry {
    @Override
    public Kind kind() {
        return Kind.VOID;
    }

    @Override
    public void writeContent(JsonWriter out) {
        receipt.write(out, "", reason);
    }

    @Override
    public VoidedBasket sealed() {
        return withHash(computeHash());
    }

    @Override
    public VoidedBasket withHash(String hash) {
        return new VoidedBasket(header, receipt, reason, previous, hash);
    }
}
