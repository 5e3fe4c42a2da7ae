package aisle.server.catalog;

import aisle.server.catalog.PriceBookLog.RulesFact;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The whole chain's price book at one version, in memory: columns and, over them, the products that changed since.
 * Immutable; the tills keep theirs the same way.
 *
 * @param version the version
 * @param base all products at this version or an earlier one
 * @param changed the products that changed since {@code base} was read
 * @param rules the rules in force at this version
 */
record ChainBook(long version, ProductColumns base, Map<Long, ProductFact> changed, RulesFact rules) {

    static final int CHANGED_MAX = 2_000;

    @Nullable ProductFact fact(long product) {
        var fact = changed.get(product);
        return fact != null ? fact : base.fact(product);
    }

    /** The book at a later version. */
    ChainBook after(long later, Map<Long, ProductFact> changes, RulesFact laterRules) {
        var all = new HashMap<>(changed);
        all.putAll(changes);
        var book = new ChainBook(later, base, all, laterRules);
        return all.size() > CHANGED_MAX ? book.compacted() : book;
    }

    /** The same book with every product in the columns. */
    ChainBook compacted() {
        if (changed.isEmpty()) {
            return this;
        }
        var waiting = new TreeMap<>(changed);
        var columns = new ProductColumns.Builder();
        for (int row = 0; row < base.size(); row++) {
            long id = base.id(row);
            while (!waiting.isEmpty() && waiting.firstKey() < id) {
                columns.add(waiting.pollFirstEntry().getValue());
            }
            var fact = waiting.remove(id);
            columns.add(fact != null ? fact : base.factAt(row));
        }
        waiting.values().forEach(columns::add);
        return new ChainBook(version, columns.build(), Map.of(), rules);
    }
}
