package aisle.core.journal;

import aisle.core.json.JsonWriter;
import aisle.core.tender.TenderAmount;
import java.util.List;

/**
 * {@code SHIFT_CLOSE}: the drawer was counted, blind.
 *
 * @param counted what the cashier counted, per kind of tender
 * @param expected what the till reckoned, written after the count was given
 */
public record ShiftClosed(
        Header header, List<TenderAmount> counted, List<TenderAmount> expected, String previous, String hash)
        implements JournalEntry {
    @Override
    public Kind kind() {
        return Kind.SHIFT_CLOSE;
    }

    @Override
    public void writeContent(JsonWriter out) {
        list(out, "counted", counted);
        list(out, "expected", expected);
    }

    @Override
    public ShiftClosed sealed() {
        return withHash(computeHash());
    }

    @Override
    public ShiftClosed withHash(String hash) {
        return new ShiftClosed(header, counted, expected, previous, hash);
    }

    private static void list(JsonWriter out, String name, List<TenderAmount> amounts) {
        out.name(name).openArray();
        for (TenderAmount amount : amounts) {
            amount.write(out);
        }
        out.closeArray();
    }
}
