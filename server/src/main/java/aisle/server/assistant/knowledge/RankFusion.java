package aisle.server.assistant.knowledge;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one order of several: reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009). Each thing gets 1 /
 * (60 + rank) from every order it stands in. Ranks need no common scale, which BM25 and cosines do not have.
 */
final class RankFusion {

    private static final double K = 60;

    private RankFusion() {}

    /**
     * Fuses orders.
     *
     * @param orders each with the best leading
     * @return everything in them, the best leading; what scores the same stands as in the earlier orders
     */
    static List<String> fuse(List<List<String>> orders) {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (List<String> order : orders) {
            for (int rank = 1; rank <= order.size(); rank++) {
                scores.merge(order.get(rank - 1), 1 / (K + rank), Double::sum);
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
