package aisle.core.journal;

import aisle.core.json.JsonWriter;

/** {@code SALE}: goods left the shop and were paid. */
public record Sale(Header header, Receipt receipt, String previous, String hash) implements ReceiptEntry {
    @Override
    public Kind kind() {
        return Kind.SALE;
    }

    @Override
    public void writeContent(JsonWriter out) {
        receipt.write(out, "", "");
    }

    @Override
    public Sale sealed() {
        return withHash(computeHash());
    }

    @Override
    public Sale withHash(String hash) {
        return new Sale(header, receipt, previous, hash);
    }
}
