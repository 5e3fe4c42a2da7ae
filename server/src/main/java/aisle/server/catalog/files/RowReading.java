package aisle.server.catalog.files;

import aisle.core.Refusal;
import aisle.core.price.Unit;
import aisle.server.catalog.Prices;
import aisle.server.catalog.ProductCode;
import aisle.server.catalog.declarations.DeclaredCells;
import aisle.server.organization.FormulaGuard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a row asks for, by the file's terms. Whatever is not understood is a problem of the row, with its field.
 */
final class RowReading {

    private static final int NAME_MAX = 200;
    private static final int BRAND_MAX = 80;

    private final FileTerms terms;
    private final int digits;
    private final Map<String, Long> departments;
    private final Map<String, Long> taxes;
    private final Pattern number;

    /**
     * A reading.
     *
     * @param digits of the currency's minor unit
     * @param departments ids by name, whatever the letters' case
     * @param taxes ids by name, whatever the letters' case
     */
    RowReading(FileTerms terms, int digits, Map<String, Long> departments, Map<String, Long> taxes) {
        this.terms = terms;
        this.digits = digits;
        this.departments = departments;
        this.taxes = taxes;
        String point = Pattern.quote(terms.decimal());
        String group = Pattern.quote(terms.decimal().equals(".") ? "," : ".");
        this.number = Pattern.compile("(\\d+|\\d{1,3}(" + group + "\\d{3})+)?(" + point + "\\d+)?");
    }

    /** What is wrong with a row: the field, what stands there, and what may. */
    record Wrong(FileField field, String value, String allowed) {}

    /**
     * What a row asks for; null where it says nothing.
     *
     * @param codes as products have them
     * @param category the name of one, of the department that it says or of the product's
     * @param cost minor units per unit
     * @param amount the price, minor units per unit
     * @param declared what stands on the pack, by the columns of the declaration
     */
    record Wanted(
            List<String> codes,
            @Nullable String name,
            @Nullable Long department,
            @Nullable String category,
            @Nullable Long tax,
            @Nullable String unit,
            @Nullable Long cost,
            @Nullable Long amount,
            Map<String, Object> declared,
            List<Wrong> wrong) {}

    Wanted read(List<String> cells) {
        List<Wrong> wrong = new ArrayList<>();
        return new Wanted(
                codes(said(FileField.CODE, cells), wrong),
                name(said(FileField.NAME, cells), wrong),
                named(FileField.DEPARTMENT, said(FileField.DEPARTMENT, cells), departments, wrong),
                said(FileField.CATEGORY, cells).isEmpty() ? null : said(FileField.CATEGORY, cells),
                named(FileField.TAX, said(FileField.TAX, cells), taxes, wrong),
                unit(said(FileField.UNIT, cells), wrong),
                money(FileField.COST, said(FileField.COST, cells), wrong),
                money(FileField.PRICE, said(FileField.PRICE, cells), wrong),
                declared(cells, wrong),
                wrong);
    }

    private Map<String, Object> declared(List<String> cells, List<Wrong> wrong) {
        Map<String, Object> found = new HashMap<>();
        brand(said(FileField.BRAND, cells), found, wrong);
        String contents = "a number and its unit, such as 500 g or 1.5 L; units: " + DeclaredCells.measures();
        read(FileField.CONTENT, cells, DeclaredCells::content, contents, wrong, content -> {
            found.put("content", content.quantity());
            found.put("content_unit", content.measure().name());
        });
        String country = "two letters or three digits by ISO 3166";
        read(FileField.ORIGIN, cells, DeclaredCells::country, country, wrong, origin -> found.put("origin", origin));
        String known = DeclaredCells.allergenNames();
        read(FileField.CONTAINS, cells, DeclaredCells::allergens, known, wrong, all -> found.put("contains", all));
        read(FileField.MAY_CONTAIN, cells, DeclaredCells::allergens, known, wrong, all -> {
            // What is in it is no trace besides.
            List<String> traces = new ArrayList<>(all);
            if (found.get("contains") instanceof List<?> contained) {
                traces.removeAll(contained);
            }
            if (!traces.isEmpty()) {
                found.put("may_contain", traces);
            }
        });
        String nutrients = "amounts in 100 g or 100 ml such as ENERGY 1500 kJ; FAT 10 g; SALT 20 mg";
        read(
                FileField.NUTRIENTS,
                cells,
                DeclaredCells::nutrients,
                nutrients,
                wrong,
                all -> found.put("nutrients", all));
        return found;
    }

    private static void brand(String said, Map<String, Object> found, List<Wrong> wrong) {
        if (said.length() > BRAND_MAX) {
            wrong.add(new Wrong(FileField.BRAND, said, "at most " + BRAND_MAX + " characters"));
        } else if (!said.isEmpty()) {
            found.put("brand", said);
        }
    }

    private <T> void read(
            FileField field,
            List<String> cells,
            Function<String, @Nullable T> reading,
            String allowed,
            List<Wrong> wrong,
            Consumer<T> taker) {
        String said = said(field, cells);
        if (said.isEmpty()) {
            return;
        }
        T read = reading.apply(said);
        if (read == null) {
            wrong.add(new Wrong(field, said, allowed));
        } else {
            taker.accept(read);
        }
    }

    private String said(FileField field, List<String> cells) {
        FileTerms.Source source = terms.fields().get(field);
        if (source == null) {
            return "";
        }
        if (source.text() != null) {
            return source.text();
        }
        Integer column = source.column();
        String cell = column == null || column >= cells.size() ? "" : cells.get(column);
        // A name keeps the apostrophe before it, which says that it is no formula.
        return field == FileField.NAME ? cell : FormulaGuard.unguarded(cell);
    }

    private static List<String> codes(String said, List<Wrong> wrong) {
        Set<String> found = new LinkedHashSet<>();
        List<String> parts = said.isEmpty() ? List.of() : Arrays.asList(said.split("\\s+"));
        if (parts.isEmpty() || parts.size() > ProductCode.MOST) {
            wrong.add(
                    new Wrong(FileField.CODE, said, "1 to " + ProductCode.MOST + " GTINs or PLUs with blanks between"));
            return List.of();
        }
        for (String part : parts) {
            try {
                found.add(ProductCode.read(part));
            } catch (Refusal refused) {
                wrong.add(new Wrong(FileField.CODE, part, String.valueOf(refused.allowed())));
            }
        }
        return List.copyOf(found);
    }

    private static @Nullable String name(String said, List<Wrong> wrong) {
        if (said.isEmpty()) {
            return null;
        }
        if (FormulaGuard.isFormula(said)) {
            wrong.add(new Wrong(
                    FileField.NAME, said, "a name and not a formula; put an apostrophe before it to keep it"));
            return null;
        }
        String name = FormulaGuard.unguarded(said);
        if (name.length() > NAME_MAX) {
            wrong.add(new Wrong(FileField.NAME, name, "at most " + NAME_MAX + " characters"));
            return null;
        }
        return name;
    }

    private static @Nullable Long named(FileField field, String said, Map<String, Long> known, List<Wrong> wrong) {
        if (said.isEmpty()) {
            return null;
        }
        Long id = known.get(said);
        if (id == null) {
            wrong.add(new Wrong(field, said, String.join(", ", known.keySet())));
        }
        return id;
    }

    private static @Nullable String unit(String said, List<Wrong> wrong) {
        if (said.isEmpty()) {
            return null;
        }
        String unit = said.toUpperCase(Locale.ROOT);
        List<String> known = Arrays.stream(Unit.values()).map(Enum::name).toList();
        if (!known.contains(unit)) {
            wrong.add(new Wrong(FileField.UNIT, said, String.join(", ", known)));
            return null;
        }
        return unit;
    }

    private @Nullable Long money(FileField field, String said, List<Wrong> wrong) {
        if (said.isEmpty()) {
            return null;
        }
        String bare = said.replaceAll("^\\p{Sc}\\s*|\\s*\\p{Sc}$", "");
        if (bare.isEmpty() || !number.matcher(bare).matches()) {
            wrong.add(new Wrong(field, said, "a number such as 4" + terms.decimal() + "99"));
            return null;
        }
        String group = terms.decimal().equals(".") ? "," : ".";
        var amount = new BigDecimal(bare.replace(group, "").replace(terms.decimal(), "."));
        if (field == FileField.PRICE && amount.stripTrailingZeros().scale() > digits) {
            wrong.add(new Wrong(field, said, "at most " + digits + " decimals"));
            return null;
        }
        BigDecimal minor = amount.movePointRight(digits).setScale(0, RoundingMode.HALF_UP);
        long least = field == FileField.PRICE ? 1 : 0;
        if (minor.compareTo(BigDecimal.valueOf(least)) < 0
                || minor.compareTo(BigDecimal.valueOf(Prices.AMOUNT_MAX)) > 0) {
            BigDecimal most = BigDecimal.valueOf(Prices.AMOUNT_MAX, digits);
            wrong.add(new Wrong(
                    field, said, BigDecimal.valueOf(least, digits).toPlainString() + " to " + most.toPlainString()));
            return null;
        }
        return minor.longValueExact();
    }
}
