package aisle.server.organization;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A rule that two records say the same of each subject; one that does not know a subject says nought of it.
 *
 * @param name the rule as a sentence
 * @param of what the subjects are, such as {@code document}
 * @param one what the one record is called, such as {@code stock}
 * @param other what the other is called, such as {@code ledger}
 * @param sums reads both
 */
public record AgreeingSums<K>(String name, String of, String one, String other, Supplier<Sums<K>> sums)
        implements Invariant {

    private static final int SHOWN = 100;

    /** What each of the two says, by subject. */
    public record Sums<K>(Map<K, Long> one, Map<K, Long> other) {
        private long ofOne(K subject) {
            return one.getOrDefault(subject, 0L);
        }

        private long ofOther(K subject) {
            return other.getOrDefault(subject, 0L);
        }
    }

    @Override
    public List<Violation> check() {
        Sums<K> read = sums.get();
        Set<K> subjects = new HashSet<>(read.one().keySet());
        subjects.addAll(read.other().keySet());
        return subjects.stream()
                .filter(subject -> read.ofOne(subject) != read.ofOther(subject))
                .limit(SHOWN)
                .map(subject -> new Violation(
                        of + " " + subject,
                        one + " " + read.ofOne(subject) + ", " + other + " " + read.ofOther(subject)))
                .toList();
    }
}
