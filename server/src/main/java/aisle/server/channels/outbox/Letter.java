package aisle.server.channels.outbox;

import aisle.core.price.Product;
import aisle.server.organization.FormulaGuard;
import aisle.server.organization.Store;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A mail to a supplier before it is written down: a plain text, and the same lines as files, CSV as of RFC 4180. */
interface Letter {

    String subject();

    String text();

    List<Attachment> attachments();

    /** A line of CSV: each cell quoted, and none a formula where the file is opened in a spreadsheet. */
    static String row(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> "\"" + FormulaGuard.guarded(cell).replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }

    /** The first of a product's codes, as its supplier knows it; empty when it has none. */
    static String code(Product product) {
        return product.codes().isEmpty() ? "" : product.codes().getFirst();
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
