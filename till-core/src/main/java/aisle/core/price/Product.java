package aisle.core.price;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;
import aisle.core.tender.TenderKind;
import java.util.List;
import java.util.OptionalLong;

/**
 * What is sold, as the price book has it.
 *
 * @param codes what it is found by: GTIN-14 digits, or {@code PLU} and a number
 * @param deposit the product whose price is charged with each unit (a bottle's deposit), 0 for none
 * @param tare thousandths taken off a weighed quantity by default, 0 for none
 * @param blocked whether the till must not sell it
 * @param eligible the limited tenders it may be paid with
 */
public record Product(
        long id,
        String name,
        long department,
        long tax,
        Unit unit,
        List<String> codes,
        List<PriceRow> prices,
        long deposit,
        long tare,
        boolean blocked,
        List<TenderKind> eligible) {

    private static final int CODES_MAX = 1_000;
    private static final int CODE_MAX = 14;
    private static final int PRICES_MAX = 1_000;

    /** Reads a product's JSON. */
    public static Product parse(byte[] json) {
        return Fields.read(json, Product::read);
    }

    /** Reads a product from the members of an object. */
    public static Product read(Fields fields) {
        return new Product(
                fields.number("id", 1, Limits.ID_MAX),
                fields.text("name", 1, Limits.NAME_MAX),
                fields.number("department", 1, Limits.ID_MAX),
                fields.number("tax", 1, Limits.ID_MAX),
                fields.choice("unit", Unit.values()),
                fields.texts("codes", CODES_MAX, CODE_MAX),
                fields.objects("prices", PRICES_MAX, PriceRow::read),
                fields.optionalNumber("deposit", 1, Limits.ID_MAX),
                fields.optionalNumber("tare", 1, Limits.QUANTITY_MAX),
                fields.optionalTrue("blocked"),
                fields.has("eligible") ? TenderKind.list(fields, "eligible") : List.of());
    }

    /** Appends the product's JSON. */
    public void write(JsonWriter out) {
        out.open()
                .member("id", id)
                .member("name", name)
                .member("department", department)
                .member("tax", tax)
                .member("unit", unit.name());
        out.name("codes").openArray();
        codes.forEach(out::text);
        out.closeArray().name("prices").openArray();
        prices.forEach(row -> row.write(out));
        out.closeArray().optional("deposit", deposit).optional("tare", tare).optional("blocked", blocked);
        if (!eligible.isEmpty()) {
            out.name("eligible").openArray();
            eligible.forEach(kind -> out.text(kind.name()));
            out.closeArray();
        }
        out.close();
    }

    /** The product's JSON. */
    public byte[] json() {
        JsonWriter out = new JsonWriter();
        write(out);
        return out.bytes();
    }

    /** The price that an epoch day ends with, see {@link #priceAt}. */
    public OptionalLong priceOn(long day, boolean member) {
        return priceAt(day, PriceRow.LAST_MINUTE, member);
    }

    /**
     * The price in force in a minute of an epoch day, in the store's own time: of the rows that hold, the one that
     * began last; for a member the lower of the members' and everybody's. Empty when none holds. Of two rows that began
     * in the same minute the lower wins.
     */
    public OptionalLong priceAt(long day, int minute, boolean member) {
        PriceRow everybodys = null;
        PriceRow members = null;
        for (PriceRow row : prices) {
            if (row.holds(day, minute)) {
                if (!row.member()) {
                    everybodys = later(everybodys, row);
                } else if (member) {
                    members = later(members, row);
                }
            }
        }
        if (everybodys == null && members == null) {
            return OptionalLong.empty();
        }
        long open = everybodys == null ? Long.MAX_VALUE : everybodys.amount();
        long closed = members == null ? Long.MAX_VALUE : members.amount();
        return OptionalLong.of(Math.min(open, closed));
    }

    private static PriceRow later(@org.jspecify.annotations.Nullable PriceRow one, PriceRow other) {
        return one == null || other.outdoes(one) ? other : one;
    }
}
