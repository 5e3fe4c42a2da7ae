package aisle.server.catalog.files;

import aisle.server.catalog.declarations.DeclaredCells;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a catalogue item notification says of one trade item, as far as it is read. */
final class TradeItem {

    /** Which of an item's texts is its description, where it has several: the first that is there. */
    private static final List<String> DESCRIPTIONS =
            List.of("tradeItemDescription", "descriptionShort", "functionalName");

    private static final String HUNDRED = "100";

    String gtin = "";
    final Map<String, String> descriptions = new LinkedHashMap<>();
    final List<String> packs = new ArrayList<>();
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Set<String> contains = new LinkedHashSet<>();
    private final Set<String> traces = new LinkedHashSet<>();
    private final Set<String> markets = new LinkedHashSet<>();
    private final List<String> nutrients = new ArrayList<>();
    private final List<String> storage = new ArrayList<>();
    private String level = "";
    private boolean consumer;
    private String brand = "";
    private String content = "";
    private String origin = "";
    private String lifeDays = "";
    private String allergen = "";
    private String containment = "";
    private String nutrient = "";
    private String amount = "";
    private boolean perHundred;

    /** The columns, with a description in each of some languages. */
    static List<String> headings(List<String> languages) {
        List<String> headings = new ArrayList<>();
        headings.add("GTIN");
        languages.forEach(language -> headings.add("Description (" + language + ")"));
        headings.addAll(List.of(
                "Unit",
                "Brand",
                "Net content",
                "Country of origin",
                "Contains",
                "May contain",
                "Nutrients",
                "Packs",
                "Target market",
                "Shelf life, days",
                "Storage"));
        return headings;
    }

    List<String> cells(List<String> languages) {
        List<String> cells = new ArrayList<>();
        cells.add(gtin);
        languages.forEach(language -> cells.add(descriptions.getOrDefault(language, "")));
        cells.addAll(List.of(
                "EACH",
                brand,
                content,
                origin,
                String.join(" ", contains),
                String.join(" ", traces),
                String.join("; ", nutrients),
                String.join(", ", packs),
                String.join(" ", markets),
                lifeDays,
                String.join(", ", storage)));
        return cells;
    }

    /** Whether people buy it, and not only shops. */
    boolean isSold() {
        return consumer || level.equals("BASE_UNIT_OR_EACH");
    }

    /**
     * Hears what an element says; what is not known is passed over.
     *
     * @param unit of its measure; empty where it has none
     * @param language of its text; empty where it has none
     */
    void said(String parent, String name, String text, String unit, String language) {
        switch (name) {
            case "gtin" -> gtin = parent.equals("tradeItem") ? text : gtin;
            case "tradeItemUnitDescriptorCode" -> level = text;
            case "isTradeItemAConsumerUnit" -> consumer = text.equals("true");
            case "targetMarketCountryCode" -> markets.add(text);
            case "tradeItemDescription", "descriptionShort", "functionalName" -> described(name, text, language);
            case "brandName" -> brand = parent.equals("brandNameInformation") ? text : brand;
            case "netContent" -> content = content.isEmpty() ? (text + " " + unit).strip() : content;
            case "countryCode" -> origin = parent.equals("countryOfOrigin") && origin.isEmpty() ? text : origin;
            case "minimumTradeItemLifespanFromTimeOfProduction" -> lifeDays = text;
            case "minimumTemperature" -> storage.add("from " + text + " " + unit);
            case "maximumTemperature" -> storage.add("to " + text + " " + unit);
            default -> declared(name, text, unit);
        }
    }

    private void described(String name, String text, String language) {
        int rank = DESCRIPTIONS.indexOf(name);
        if (!text.isEmpty() && rank < ranks.getOrDefault(language, DESCRIPTIONS.size())) {
            ranks.put(language, rank);
            descriptions.put(language, text);
        }
    }

    private void declared(String name, String text, String unit) {
        switch (name) {
            case "allergenTypeCode" -> allergen = text;
            case "levelOfContainmentCode" -> containment = text;
            case "allergen" -> {
                if (containment.equals("CONTAINS")) {
                    contains.add(allergen);
                } else if (containment.equals("MAY_CONTAIN")) {
                    traces.add(allergen);
                }
                containment = "";
            }
            case "nutrientBasisQuantity" ->
                perHundred = text.matches(HUNDRED + "(\\.0+)?") && (unit.equals("GRM") || unit.equals("MLT"));
            case "nutrientTypeCode" -> nutrient = text;
            case "quantityContained" -> amount = unit.equals("E14") ? "" : text + " " + unit;
            case "nutrientDetail" -> {
                if (perHundred && !amount.isEmpty() && DeclaredCells.isNutrient(nutrient)) {
                    nutrients.add(nutrient + " " + amount);
                }
                amount = "";
            }
            case "nutrientHeader" -> perHundred = false;
            default -> {
                // One of the many things that a notification may say besides.
            }
        }
    }
}
