package aisle.server.catalog;

import aisle.core.Refusal;
import aisle.core.code.Code;
import aisle.core.code.CodeReader;
import java.util.List;
import java.util.regex.Pattern;

/** A code as people write it down, made the one that a product is found by. */
public final class ProductCode {

    /** How many a product may have. */
    public static final int MOST = 20;

    private static final String PLU = "PLU";
    private static final int UPC = 12;
    private static final Pattern SHORTENED = Pattern.compile("\\d+([.,]\\d+)?[eE]\\+?\\d+");
    private static final CodeReader CODES = new CodeReader(List.of(), 0);

    private ProductCode() {}

    /**
     * Reads one.
     *
     * @param written digits of a GTIN or a PLU; a UPC may lack the zeros that spreadsheets take away, and a PLU may
     *     have its word before it
     * @return GTIN-14 digits, or {@code PLU} and a number
     * @throws Refusal of {@code code}, with what would have been right
     */
    public static String read(String written) {
        if (SHORTENED.matcher(written).matches()) {
            throw new Refusal("code", written, "all its digits: a spreadsheet shortened it; make the column text");
        }
        if (CODES.read(whole(written.strip())) instanceof Code.Item item) {
            return item.lookup();
        }
        throw new Refusal("code", written, "a GTIN or a PLU");
    }

    private static String whole(String code) {
        String bare = code.startsWith(PLU) ? code.substring(PLU.length()).strip() : code;
        return bare.length() > 8 && bare.length() < UPC ? "0".repeat(UPC - bare.length()) + bare : bare;
    }
}
