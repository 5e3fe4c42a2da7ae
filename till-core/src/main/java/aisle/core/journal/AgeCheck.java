package aisle.core.journal;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of ages before restricted goods were sold; never a day of birth.
 *
 * @param age years that the buyer was found to have reached, 0 when that was not asked
 * @param how it was found, null when it was not asked
 * @param seller staff id of who answered for goods that the cashier is too young to sell, 0 for the cashier
 */
public record AgeCheck(int age, @Nullable AgeProof how, long seller) {
    private static final int AGE_MAX = 99;

    /** Reads a check from the members of an object. */
    public static AgeCheck read(Fields fields) {
        AgeCheck check = new AgeCheck(
                (int) fields.optionalNumber("age", 1, AGE_MAX),
                fields.has("how") ? fields.choice("how", AgeProof.values()) : null,
                fields.optionalNumber("seller", 1, Limits.ID_MAX));
        if (check.age > 0 == (check.how == null)) {
            throw fields.refused("how", "" + check.how, "how the age was found, where one was");
        }
        if (check.age == 0 && check.seller == 0) {
            throw fields.refused("age", "missing", "an age or a seller");
        }
        return check;
    }

    void write(JsonWriter out) {
        out.open().optional("age", age);
        if (how != null) {
            out.member("how", how.name());
        }
        out.optional("seller", seller).close();
    }
}
