package aisle.core.restriction;

import aisle.core.journal.AgeCheck;
import aisle.core.json.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What restrictions look at besides the goods.
 *
 * @param minute of the week in the store's own time, from Monday's midnight; -1 when it is not known
 * @param cashierAge an age that whoever answers for the sale is known to have reached, 0 for none
 * @param ageCheck what was asked, null for nothing
 */
public record Circumstances(
        int minute, int cashierAge, @Nullable AgeCheck ageCheck) {
    /** Nothing is known: restricted goods are not sold. */
    public static final Circumstances UNKNOWN = new Circumstances(-1, 0, null);

    /** Reads them from the members of a basket. */
    public static Circumstances read(Fields fields) {
        return new Circumstances(
                (int) fields.numberOr("minute", 0, Hours.WEEK - 1, -1),
                (int) fields.optionalNumber("cashierAge", 1, Restriction.AGE_MAX),
                fields.optionalObject("ageCheck", AgeCheck::read));
    }

    boolean bought(int age) {
        return age == 0 || ageCheck != null && ageCheck.age() >= age;
    }
}
