package aisle.core.tender;

import aisle.core.json.Fields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every kind of tender there is, and how it behaves. The next kind is one line here. */
public enum TenderKind {
    /** Notes and coins: rounded to the smallest coin, gives change. */
    CASH(true, false, false),
    /** A payment card, by the terminal. */
    CARD(false, false, false),
    /** A gift card, named by its number in {@code reference}. */
    GIFT_CARD(false, true, false),
    /** What the shop owes a customer for goods that came back; named by the number of the credit. */
    STORE_CREDIT(false, true, false),
    /** A customer's account that is paid later; named by its number. */
    HOUSE_ACCOUNT(false, true, false),
    /** A voucher of somebody else who pays it later; named by its number. */
    VOUCHER(false, true, false),
    /** Food benefits of the United States by EBT. No tax on what they pay: 7 CFR 272.1(b). */
    SNAP(false, false, true),
    /** Benefits for women, infants and children. No tax on what they pay: 42 U.S.C. 1786(c)(4). */
    WIC(false, false, true);

    private static final int NAME_MAX = 20;

    private final boolean cash;
    private final boolean referenced;
    private final boolean limited;

    TenderKind(boolean cash, boolean referenced, boolean limited) {
        this.cash = cash;
        this.referenced = referenced;
        this.limited = limited;
    }

    /** Whether it is rounded to the smallest coin, may be given in excess and gives change. */
    public boolean cash() {
        return cash;
    }

    /** Whether it must say what it was paid with. */
    public boolean referenced() {
        return referenced;
    }

    /**
     * Whether it pays only for goods that are eligible for it, and their deposits; no tax that comes on top of a price
     * is due on what it pays.
     */
    public boolean limited() {
        return limited;
    }

    /** Whether the server keeps what is on it, under the number in its {@code reference}. */
    public boolean held() {
        return this == GIFT_CARD || this == STORE_CREDIT || this == HOUSE_ACCOUNT;
    }

    /**
     * Whether a customer may pay onto it: in a sale its amount is negative then, for that much more is to be paid by
     * the others.
     */
    public boolean loadable() {
        return this == GIFT_CARD || this == HOUSE_ACCOUNT;
    }

    /** Reads an array of kinds, each once. */
    public static List<TenderKind> list(Fields fields, String member) {
        List<TenderKind> kinds = new ArrayList<>();
        for (String name : fields.texts(member, values().length, NAME_MAX)) {
            TenderKind kind = named(name);
            if (kind == null || kinds.contains(kind)) {
                throw fields.refused(member, name, "kinds of tender, each once");
            }
            kinds.add(kind);
        }
        return List.copyOf(kinds);
    }

    private static @Nullable TenderKind named(String name) {
        for (TenderKind kind : values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return null;
    }
}
