package aisle.server.assistant.planner;

import aisle.core.price.Unit;
import aisle.server.assistant.tools.StockTools;
import aisle.server.assistant.tools.StockTools.FoundProduct;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Which product some words name. Every word has to stand in its name, give or take a plural or a slip of the hand. */
final class ProductNames {

    private static final int SLIP_FROM = 5;
    private static final int TWO_SLIPS_FROM = 8;

    private ProductNames() {}

    /** A product that is meant. */
    record Named(long product, String name, Unit unit) {}

    /**
     * The products whose names have all the words; those that have them to the letter alone, where there are any. One
     * whose name says nothing more stands for itself.
     *
     * @param chosen the only product it may be; null for any
     */
    static List<Named> find(Reply reply, List<String> words, @Nullable Long chosen) {
        if (chosen != null) {
            var sheet = reply.ask(StockTools.ProductSheet.class, "product", Map.of("product", chosen));
            List<String> name = Tongue.words(Tongue.folded(sheet.name()));
            return has(name, words, ProductNames::alike)
                    ? List.of(new Named(chosen, sheet.name(), sheet.unit()))
                    : List.of();
        }
        String query = String.join(" ", words);
        var found = reply.ask(StockTools.FoundProducts.class, "find_products", Map.of("query", query))
                .products();
        if (words.size() == 1 && words.getFirst().matches("\\d{4,14}")) {
            return found.stream().map(ProductNames::named).toList();
        }
        List<FoundProduct> exact = having(found, words, ProductNames::same);
        List<FoundProduct> best = exact.isEmpty() ? having(found, words, ProductNames::alike) : exact;
        return best.stream()
                .filter(product -> name(product).size() == words.size())
                .map(ProductNames::named)
                .findFirst()
                .map(List::of)
                .orElseGet(() -> best.stream().map(ProductNames::named).toList());
    }

    private static List<FoundProduct> having(
            List<FoundProduct> found, List<String> words, BiPredicate<String, String> match) {
        return found.stream()
                .filter(product -> has(name(product), words, match))
                .toList();
    }

    private static boolean has(List<String> name, List<String> words, BiPredicate<String, String> match) {
        return words.stream().allMatch(word -> name.stream().anyMatch(part -> match.test(part, word)));
    }

    private static List<String> name(FoundProduct product) {
        return Tongue.words(Tongue.folded(product.name()));
    }

    private static Named named(FoundProduct product) {
        return new Named(product.product(), product.name(), product.unit());
    }

    static boolean same(String part, String word) {
        return part.equals(word) || singular(part).equals(singular(word));
    }

    static boolean alike(String part, String word) {
        if (same(part, word)) {
            return true;
        }
        String a = singular(part);
        String b = singular(word);
        int slips = b.length() >= TWO_SLIPS_FROM ? 2 : 1;
        return b.length() >= SLIP_FROM && a.charAt(0) == b.charAt(0) && Slip.between(a, b) <= slips;
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.length() > 4 && word.matches(".*(s|x|ch|sh|o)es")) {
            return word.substring(0, word.length() - 2);
        }
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
