package aisle.server.assistant.planner;

import aisle.core.price.Unit;
import aisle.server.assistant.tools.StockTools;
import aisle.server.assistant.tools.StockTools.FoundProduct;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Which product some words name. Every word has to stand in its name, give or take a plural or a slip of the hand. */
final class ProductNames {

    private static final int SLIP_FROM = 5;
    private static final int TWO_SLIPS_FROM = 8;
    private static final List<BiPredicate<String, String>> MATCHES = List.of(ProductNames::same, ProductNames::alike);

    private ProductNames() {}

    /** A product that is meant. */
    record Named(long product, String name, Unit unit) {}

    /**
     * Which products the words may mean.
     *
     * @param exact whether they have the words in their names to the letter, as they were said or in English
     */
    record Meant(List<Named> products, boolean exact) {

        /** Keeps its own copy. */
        Meant {
            products = List.copyOf(products);
        }
    }

    /**
     * The products whose names have all the words: to the letter where there are any, as they were said or as they are
     * called in English. One whose name says nothing more stands for itself. Of several, those that have the words
     * beside them as well.
     *
     * @param beside words that may be of the name
     * @param chosen the only product it may be; null for any
     */
    static Meant find(Reply reply, List<String> words, List<String> beside, @Nullable Long chosen) {
        List<List<String>> names = OtherNames.of(words, reply.tongue());
        if (chosen != null) {
            return new Meant(chosen(reply, names, chosen), true);
        }
        Map<List<String>, List<FoundProduct>> looked = new HashMap<>();
        for (BiPredicate<String, String> match : MATCHES) {
            for (List<List<String>> called : List.of(names.subList(0, 1), names.subList(1, names.size()))) {
                List<FoundProduct> found = called.stream()
                        .flatMap(name ->
                                having(looked.computeIfAbsent(name, each -> look(reply, each)), name, match).stream())
                        .distinct()
                        .toList();
                if (!found.isEmpty()) {
                    List<Named> named = nearest(found, beside).stream()
                            .map(ProductNames::named)
                            .toList();
                    return new Meant(named, match == MATCHES.getFirst());
                }
            }
        }
        return new Meant(List.of(), false);
    }

    private static List<Named> chosen(Reply reply, List<List<String>> names, long chosen) {
        var sheet = reply.ask(StockTools.ProductSheet.class, "product", Map.of("product", chosen));
        List<String> name = Tongue.words(Tongue.folded(sheet.name()));
        return names.stream().anyMatch(said -> has(name, said, ProductNames::alike))
                ? List.of(new Named(chosen, sheet.name(), sheet.unit()))
                : List.of();
    }

    private static List<FoundProduct> look(Reply reply, List<String> words) {
        String query = String.join(" ", words);
        return reply.ask(StockTools.FoundProducts.class, "find_products", Map.of("query", query))
                .products();
    }

    private static List<FoundProduct> having(
            List<FoundProduct> found, List<String> words, BiPredicate<String, String> match) {
        if (words.size() == 1 && words.getFirst().matches("\\d{4,14}")) {
            return found;
        }
        List<FoundProduct> having = found.stream()
                .filter(product -> has(name(product), words, match))
                .toList();
        return having.stream()
                .filter(product -> name(product).size() == words.size())
                .findFirst()
                .map(List::of)
                .orElse(having);
    }

    private static List<FoundProduct> nearest(List<FoundProduct> found, List<String> beside) {
        if (found.size() < 2) {
            return found;
        }
        List<FoundProduct> nearer = found.stream()
                .filter(product ->
                        beside.stream().anyMatch(word -> name(product).stream().anyMatch(part -> same(part, word))))
                .toList();
        return nearer.isEmpty() ? found : nearer;
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
