package aisle.server.catalog.master;

import aisle.core.Refusal;
import aisle.core.price.Unit;
import aisle.server.catalog.Prices;
import aisle.server.catalog.ProductCode;
import aisle.server.organization.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says that a product is.
 *
 * @param category what of the department it is in
 * @param codes as products have them, each once; none for what is only found by its name
 * @param cost minor units per unit
 * @param deposit the product charged with each piece
 * @param tare thousandths taken off what is weighed
 */
record ProductTerms(
        String name,
        long department,
        @Nullable Long category,
        long tax,
        List<String> codes,
        long cost,
        @Nullable Long deposit,
        @Nullable Long tare) {

    private static final int NAME_MAX = 200;
    /** Ten kilograms or pounds, more than any tray weighs. */
    private static final long TARE_MAX = 10_000;

    /**
     * Reads what was said.
     *
     * @param unit what the product is sold by
     * @throws Problem 400 naming the first field that cannot be what it says
     */
    static ProductTerms of(ProductMasterController.Said said, Unit unit) {
        return new ProductTerms(
                name(said.name()),
                required("department", said.department(), "the id of a department"),
                said.category(),
                required("tax", said.tax(), "the id of a tax"),
                codes(said.codes() == null ? List.of() : said.codes()),
                amount("cost", 0, required("cost", said.cost(), "minor units per unit, 0 while it is not known")),
                deposit(said.deposit(), unit),
                tare(said.tare(), unit));
    }

    /**
     * A first price that was said.
     *
     * @return minor units per unit; null when there is none yet
     */
    static @Nullable Long price(@Nullable Long said) {
        return said == null ? null : Long.valueOf(amount("price", 1, said));
    }

    /** Each by its name, for the audit trail; in which order codes were said says nothing. */
    Map<String, @Nullable Object> facts() {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("name", name);
        facts.put("department", department);
        facts.put("category", category);
        facts.put("tax", tax);
        facts.put("codes", codes.stream().sorted().toList());
        facts.put("cost", cost);
        facts.put("deposit", deposit);
        facts.put("tare", tare);
        return facts;
    }

    private static String name(@Nullable String said) {
        String name = said == null ? "" : said.strip();
        if (name.isEmpty() || name.length() > NAME_MAX) {
            throw Problem.invalid("name", said, "1 to " + NAME_MAX + " characters");
        }
        return name;
    }

    private static List<String> codes(List<String> said) {
        if (said.size() > ProductCode.MOST) {
            throw Problem.invalid("codes", said.size(), "at most " + ProductCode.MOST);
        }
        List<String> found = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            String field = "codes[" + i + "]";
            try {
                String code = ProductCode.read(said.get(i));
                if (found.contains(code)) {
                    throw Problem.invalid(field, said.get(i), "each code once");
                }
                found.add(code);
            } catch (Refusal refused) {
                throw Problem.invalid(field, said.get(i), String.valueOf(refused.allowed()));
            }
        }
        return List.copyOf(found);
    }

    private static long amount(String field, long least, long said) {
        if (said < least || said > Prices.AMOUNT_MAX) {
            throw Problem.invalid(field, said, least + " to " + Prices.AMOUNT_MAX + " minor units");
        }
        return said;
    }

    private static @Nullable Long deposit(@Nullable Long said, Unit unit) {
        if (said != null && unit != Unit.EACH) {
            throw Problem.invalid("deposit", said, "nothing, for it is sold by " + unit);
        }
        return said;
    }

    private static @Nullable Long tare(@Nullable Long said, Unit unit) {
        if (said != null && unit == Unit.EACH) {
            throw Problem.invalid("tare", said, "nothing, for it is not weighed");
        }
        if (said != null && (said < 1 || said > TARE_MAX)) {
            throw Problem.invalid("tare", said, "1 to " + TARE_MAX + " thousandths, or nothing");
        }
        return said;
    }

    private static <T> T required(String field, @Nullable T value, String allowed) {
        if (value == null) {
            throw Problem.invalid(field, null, allowed);
        }
        return value;
    }
}
