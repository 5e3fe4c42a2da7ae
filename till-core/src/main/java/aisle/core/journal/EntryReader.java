package aisle.core.journal;

import aisle.core.json.Fields;
import aisle.core.money.Limits;
import aisle.core.tender.TenderAmount;
import aisle.core.tender.TenderKind;
import java.util.List;

/** Reads entries, member by member in the order of {@code docs/journal.md}. */
final class EntryReader {
    private static final int HASH = 64;

    private EntryReader() {}

    static JournalEntry read(Fields fields) {
        fields.number("form", Header.FORM, Header.FORM);
        String id = fields.uuid("id", true);
        long store = fields.number("store", 1, Limits.ID_MAX);
        long till = fields.number("till", 1, Limits.ID_MAX);
        long number = fields.number("number", 1, Limits.ID_MAX);
        Kind kind = fields.choice("kind", Kind.values());
        Header header = Header.readEntry(fields, id, store, till, number);
        return switch (kind) {
            case SALE -> new Sale(header, Receipt.read(fields), previous(fields), hash(fields, "hash"));
            case REFUND -> refund(fields, header);
            case VOID ->
                new VoidedBasket(
                        header, Receipt.read(fields), Receipt.reason(fields), previous(fields), hash(fields, "hash"));
            case SHIFT_OPEN ->
                new ShiftOpened(
                        header, fields.number("float", 0, Limits.MONEY_MAX), previous(fields), hash(fields, "hash"));
            case DRAWER -> DrawerMoved.read(fields, header).withHash(hash(fields, "hash"));
            case SHIFT_CLOSE ->
                new ShiftClosed(
                        header,
                        amounts(fields, "counted"),
                        amounts(fields, "expected"),
                        previous(fields),
                        hash(fields, "hash"));
        };
    }

    private static Refund refund(Fields fields, Header header) {
        return new Refund(
                header,
                Receipt.read(fields),
                fields.has("refundOf") ? fields.uuid("refundOf", true) : Refund.WITHOUT_RECEIPT,
                Receipt.reason(fields),
                previous(fields),
                hash(fields, "hash"));
    }

    private static List<TenderAmount> amounts(Fields fields, String member) {
        return fields.objects(member, TenderKind.values().length, TenderAmount::read);
    }

    private static String previous(Fields fields) {
        return hash(fields, "previous");
    }

    private static String hash(Fields fields, String member) {
        return fields.hex(member, HASH);
    }
}
