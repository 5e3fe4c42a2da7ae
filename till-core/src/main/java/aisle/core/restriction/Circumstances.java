package aisle.core.restriction;

import aisle.core.journal.AgeCheck;
import aisle.core.json.Fields;
import aisle.core.price.PriceRow;
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
                minute(fields),
                (int) fields.optionalNumber("cashierAge", 1, Restriction.AGE_MAX),
                fields.optionalObject("ageCheck", AgeCheck::read));
    }

    /** The member {@code minute}, of the week; -1 where it is missing. */
    public static int minute(Fields fields) {
        return (int) fields.numberOr("minute", 0, Hours.WEEK - 1, -1);
    }

    /** The same in another minute of the week. */
    public Circumstances at(int minuteOfWeek) {
        return new Circumstances(minuteOfWeek, cashierAge, ageCheck);
    }

    /** The minute of the day by which prices go: the day's last where it is not known. */
    public int minuteOfDay() {
        return minute < 0 ? PriceRow.LAST_MINUTE : minute % Hours.DAY;
    }

    boolean bought(int age) {
        return age == 0 || ageCheck != null && ageCheck.age() >= age;
    }
}
