package aisle.core.restriction;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;
import aisle.core.promotion.Goods;
import java.util.List;

/**
 * Goods that not everybody may buy, that not everybody may sell, or that are not sold at every hour.
 *
 * @param name as it is shown at the till
 * @param age years that a buyer must have reached, 0 for any
 * @param cashierAge years that whoever sells them must have reached, 0 for any
 * @param hours when they may be sold; empty for always
 */
public record Restriction(long id, String name, Goods goods, int age, int cashierAge, List<Hours> hours) {
    /** The greatest age, in years. */
    public static final int AGE_MAX = 99;

    private static final int HOURS_MAX = 50;

    /** Reads a restriction from the members of an object. */
    public static Restriction read(Fields fields) {
        Restriction restriction = new Restriction(
                fields.number("id", 1, Limits.ID_MAX),
                fields.text("name", 1, Limits.NAME_MAX),
                Goods.read(fields),
                (int) fields.optionalNumber("age", 1, AGE_MAX),
                (int) fields.optionalNumber("cashierAge", 1, AGE_MAX),
                fields.has("hours") ? fields.objects("hours", HOURS_MAX, Hours::read) : List.of());
        if (restriction.age == 0 && restriction.cashierAge == 0 && restriction.hours.isEmpty()) {
            throw fields.refused("age", "missing", "an age, an age of the cashier or hours");
        }
        return restriction;
    }

    /** Appends the restriction's JSON. */
    public void write(JsonWriter out) {
        out.open().member("id", id).member("name", name);
        goods.writeMembers(out);
        out.optional("age", age).optional("cashierAge", cashierAge);
        if (!hours.isEmpty()) {
            out.name("hours").openArray();
            hours.forEach(each -> each.write(out));
            out.closeArray();
        }
        out.close();
    }

    /** Whether the goods may be sold in a minute of the week. */
    boolean open(int minute) {
        return hours.isEmpty() || hours.stream().anyMatch(each -> each.contains(minute));
    }
}
