package aisle.core.code;

import aisle.core.json.JsonWriter;

/** What was scanned or keyed, understood. */
public sealed interface Code {
    /** Appends the code's JSON (docs/till-core.md). */
    void write(JsonWriter out);

    /** A code that finds a product. */
    sealed interface Item extends Code {
        /** As in a product's {@code codes}: GTIN-14 digits, or {@code PLU} and a number. */
        String lookup();

        /** As in the price book's {@code code} column: a GTIN as its number, a PLU as minus its number. */
        long key();
    }

    /** A GTIN of any length, as its 14 digits. */
    record Gtin(String lookup) implements Item {
        @Override
        public long key() {
            return Long.parseLong(lookup);
        }

        @Override
        public void write(JsonWriter out) {
            begun(out, "GTIN", this).close();
        }
    }

    /** A price look-up number. */
    record Plu(long number) implements Item {
        @Override
        public String lookup() {
            return "PLU" + number;
        }

        @Override
        public long key() {
            return -number;
        }

        @Override
        public void write(JsonWriter out) {
            begun(out, "PLU", this).close();
        }
    }

    /** A label of the store's own that carries its price, minor units. */
    record Priced(Plu item, long price) implements Item {
        @Override
        public String lookup() {
            return item.lookup();
        }

        @Override
        public long key() {
            return item.key();
        }

        @Override
        public void write(JsonWriter out) {
            begun(out, "PRICE", this).member("embeddedPrice", price).close();
        }
    }

    /** A label of the store's own that carries its weight, thousandths. */
    record Weighed(Plu item, long quantity) implements Item {
        @Override
        public String lookup() {
            return item.lookup();
        }

        @Override
        public long key() {
            return item.key();
        }

        @Override
        public void write(JsonWriter out) {
            begun(out, "WEIGHT", this).member("quantity", quantity).close();
        }
    }

    /** A GTIN with what else its label says: lot, dates, weight, price. */
    record Labelled(Gtin item, Label label) implements Item {
        @Override
        public String lookup() {
            return item.lookup();
        }

        @Override
        public long key() {
            return item.key();
        }

        @Override
        public void write(JsonWriter out) {
            begun(out, "LABEL", this);
            label.writeMembers(out);
            out.close();
        }
    }

    /** The code of a receipt. */
    record OfReceipt(ReceiptCode receipt) implements Code {
        @Override
        public void write(JsonWriter out) {
            out.open().member("kind", "RECEIPT");
            receipt.writeMembers(out);
            out.close();
        }
    }

    /** The number of a gift card, a store credit or a house account. */
    record OfAccount(AccountNumber account) implements Code {
        @Override
        public void write(JsonWriter out) {
            out.open()
                    .member("kind", "ACCOUNT")
                    .member("tender", account.kind().name())
                    .member("number", account.text())
                    .close();
        }
    }

    /**
     * The code of a coupon.
     *
     * @param name of the promotion it is for
     * @param most how many times it may be given for one basket
     * @param from first epoch day of the promotion
     * @param to first epoch day it no longer holds
     */
    record OfCoupon(String coupon, String name, int most, long from, long to) implements Code {
        @Override
        public void write(JsonWriter out) {
            out.open()
                    .member("kind", "COUPON")
                    .member("coupon", coupon)
                    .member("name", name)
                    .member("most", most)
                    .member("from", from)
                    .member("to", to)
                    .close();
        }
    }

    private static JsonWriter begun(JsonWriter out, String kind, Item item) {
        return out.open().member("kind", kind).member("lookup", item.lookup()).member("key", item.key());
    }
}
