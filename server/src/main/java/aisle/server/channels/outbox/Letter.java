package aisle.server.channels.outbox;

import aisle.server.organization.Store;
import java.math.BigDecimal;

/** A mail to a supplier before it is written down: a plain text, and the same lines as CSV (RFC 4180). */
interface Letter {

    String subject();

    String text();

    String attachmentName();

    String csv();

    /** A cell of CSV: quoted, and never a formula where the file is opened in a spreadsheet. */
    static String cell(String text) {
        String harmless = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }

    /** Minor units of a store's currency as a decimal number. */
    static String money(long amount, Store store) {
        return BigDecimal.valueOf(amount, store.currency().digits()).toPlainString();
    }

    /** Thousandths as a decimal number. */
    static String quantity(long thousandths) {
        return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
    }
}
