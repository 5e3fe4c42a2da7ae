package aisle.server.inventory.counts;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which products wait for somebody who has not counted them yet. */
final class Recounts {

    private Recounts() {}

    /**
     * The products that were asked about and have had no new pair of eyes since.
     *
     * @param asked when each product was last asked about
     * @param said every line of the count
     * @return by product, who may not be the one to look: those who had said something before it was asked
     */
    static Map<Long, Set<Long>> waiting(Map<Long, Instant> asked, List<CountLines.Line> said) {
        Map<Long, Set<Long>> waiting = new HashMap<>();
        Map<Long, List<CountLines.Line>> lines = said.stream().collect(Collectors.groupingBy(CountLines.Line::product));
        asked.forEach((product, at) -> {
            List<CountLines.Line> ofProduct = lines.getOrDefault(product, List.of());
            Set<Long> before = ofProduct.stream()
                    .filter(line -> !line.receivedAt().isAfter(at))
                    .map(CountLines.Line::staff)
                    .collect(Collectors.toSet());
            if (ofProduct.stream().allMatch(line -> before.contains(line.staff()))) {
                waiting.put(product, before);
            }
        });
        return waiting;
    }
}
