package aisle.core.receipt;

import aisle.core.journal.JournalEntry;
import aisle.core.journal.ReceiptEntry;
import aisle.core.json.Fields;
import aisle.core.money.Limits;
import java.util.List;

/**
 * All that a receipt is made from: the entry, and what the entry only names by its number.
 *
 * @param till the till's name
 * @param cashier the cashier's name
 * @param offset seconds that the store's clocks were ahead of UTC when the entry was written
 * @param figures how figures are written
 * @param language of the words, BCP 47
 * @param copy whether the receipt was printed before
 * @param training whether nothing of it is real
 */
record Facts(
        ReceiptEntry entry,
        Letterhead store,
        String till,
        String cashier,
        long offset,
        Figures figures,
        String language,
        Words words,
        boolean copy,
        boolean training) {
    private static final int LINES_MAX = 50;
    private static final int DIGITS_MAX = 4;
    private static final int LANGUAGE_MAX = 35;
    /** The zones of the world are at most 14 hours from UTC; the local times of old a little more. */
    private static final long OFFSET_MAX = 64_800;

    /**
     * The store's own lines.
     *
     * @param name as over the door
     * @param address under the name; a tax number that must be printed stands among them
     * @param footer at the end
     */
    record Letterhead(String name, List<String> address, List<String> footer) {
        static Letterhead read(Fields fields) {
            return new Letterhead(
                    fields.text("name", 1, Limits.NAME_MAX),
                    fields.texts("address", LINES_MAX, Limits.NAME_MAX),
                    fields.texts("footer", LINES_MAX, Limits.NAME_MAX));
        }
    }

    static Facts read(Fields fields) {
        if (!(JournalEntry.parse(fields.value("entry")) instanceof ReceiptEntry entry)) {
            throw fields.refused("entry", "a shift", "a SALE, REFUND or VOID");
        }
        return new Facts(
                entry,
                fields.object("store", Letterhead::read),
                fields.text("till", 1, Limits.NAME_MAX),
                fields.text("cashier", 1, Limits.NAME_MAX),
                fields.number("offset", -OFFSET_MAX, OFFSET_MAX),
                new Figures((int) fields.number("digits", 0, DIGITS_MAX), fields.text("decimal", 1, 1)),
                fields.text("language", 2, LANGUAGE_MAX),
                fields.object("words", Words::read),
                fields.optionalTrue("copy"),
                fields.optionalTrue("training"));
    }
}
