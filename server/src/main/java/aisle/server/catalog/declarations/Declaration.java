package aisle.server.catalog.declarations;

import aisle.server.organization.Problem;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a pack. Whatever is null or empty is not known, or not said.
 *
 * @param comparedBy the measure that the unit price is for, of the same kind as the content's
 * @param origin the country, two letters of ISO 3166
 * @param contains allergens that are in it
 * @param mayContain allergens of which there may be traces
 * @param nutrients of 100 g or 100 ml
 */
record Declaration(
        @Nullable String brand,
        @Nullable Content content,
        @Nullable Measure comparedBy,
        @Nullable String origin,
        @Nullable String ingredients,
        Set<Allergen> contains,
        Set<Allergen> mayContain,
        Map<Nutrient, Long> nutrients) {

    static final Declaration NOTHING = new Declaration(null, null, null, null, null, Set.of(), Set.of(), Map.of());

    static final int BRAND_MAX = 80;
    static final int INGREDIENTS_MAX = 4_000;
    /** A million of any measure, in thousandths. */
    static final long CONTENT_MAX = 1_000_000_000;

    static final List<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
            .sorted()
            .toList();

    /**
     * As it was sent.
     *
     * @param content thousandths of its measure
     */
    record Sent(
            @Nullable String brand,
            @Nullable Long content,
            @Nullable String measure,
            @Nullable String comparedBy,
            @Nullable String origin,
            @Nullable String ingredients,
            @Nullable List<String> contains,
            @Nullable List<String> mayContain,
            @Nullable Map<String, Long> nutrients) {}

    /**
     * Reads what was sent.
     *
     * @throws Problem 400 naming the first field that is wrong
     */
    static Declaration of(Sent sent) {
        Content content = content(sent);
        Measure by = sent.comparedBy() == null ? null : named(Measure.class, "comparedBy", sent.comparedBy());
        if (by != null && content == null) {
            throw Problem.invalid("content", null, "the net content, to reckon a unit price");
        }
        if (by != null && content != null && by.kind() != content.measure().kind()) {
            throw Problem.invalid(
                    "comparedBy",
                    by,
                    Arrays.stream(Measure.values())
                            .filter(each -> each.kind() == content.measure().kind())
                            .toList());
        }
        String origin = sent.origin();
        if (origin != null && !COUNTRIES.contains(origin)) {
            throw Problem.invalid("origin", origin, "a country's two letters by ISO 3166, such as US");
        }
        Set<Allergen> contains = allergens("contains", sent.contains());
        Set<Allergen> traces = allergens("mayContain", sent.mayContain());
        for (Allergen both : traces) {
            if (contains.contains(both)) {
                throw Problem.invalid("mayContain", both, "what is not in it anyway");
            }
        }
        return new Declaration(
                text("brand", sent.brand(), BRAND_MAX),
                content,
                by,
                origin,
                text("ingredients", sent.ingredients(), INGREDIENTS_MAX),
                contains,
                traces,
                nutrients(sent.nutrients()));
    }

    private static @Nullable Content content(Sent sent) {
        Long quantity = sent.content();
        if (quantity == null) {
            return null;
        }
        if (quantity < 1 || quantity > CONTENT_MAX) {
            throw Problem.invalid("content", quantity, "thousandths, 1 to " + CONTENT_MAX);
        }
        if (sent.measure() == null) {
            throw Problem.invalid("measure", null, List.of(Measure.values()));
        }
        return new Content(quantity, named(Measure.class, "measure", sent.measure()));
    }

    private static @Nullable String text(String field, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String said = text.strip();
        if (said.length() > most || said.indexOf('\0') >= 0) {
            throw Problem.invalid(field, said, "at most %d characters".formatted(most));
        }
        return said;
    }

    private static Set<Allergen> allergens(String field, @Nullable List<String> names) {
        Set<Allergen> found = EnumSet.noneOf(Allergen.class);
        if (names != null) {
            names.forEach(name -> found.add(named(Allergen.class, field, name)));
        }
        return found;
    }

    private static Map<Nutrient, Long> nutrients(@Nullable Map<String, Long> sent) {
        Map<Nutrient, Long> found = new EnumMap<>(Nutrient.class);
        if (sent == null) {
            return found;
        }
        sent.forEach((name, amount) -> {
            Nutrient nutrient = named(Nutrient.class, "nutrients", name);
            if (amount < 0 || amount > nutrient.most()) {
                throw Problem.invalid("nutrients." + name, amount, "0 to " + nutrient.most());
            }
            found.put(nutrient, amount);
        });
        requirePart(found, Nutrient.SATURATES, Nutrient.FAT);
        requirePart(found, Nutrient.SUGARS, Nutrient.CARBOHYDRATE);
        return found;
    }

    /** What is a part of another is no more than that: the commonest slip in a declaration that is typed. */
    private static void requirePart(Map<Nutrient, Long> found, Nutrient part, Nutrient whole) {
        Long of = found.get(whole);
        Long amount = found.get(part);
        if (of != null && amount != null && amount > of) {
            throw Problem.invalid("nutrients." + part, amount, "at most " + of + ", all " + whole);
        }
    }

    private static <E extends Enum<E>> E named(Class<E> of, String field, String name) {
        E[] all = of.getEnumConstants();
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(field, name, List.of(all)));
    }
}
