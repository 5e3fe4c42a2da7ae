package aisle.server.catalog;

import aisle.core.tender.TenderKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a product may be paid with, as bits: the first limited kind of tender is bit 0. */
final class Eligible {

    /** The kinds that pay for eligible goods only, in the order of their bits. */
    static final List<TenderKind> LIMITED =
            List.of(TenderKind.values()).stream().filter(TenderKind::limited).toList();

    private Eligible() {}

    static int bits(@Nullable List<TenderKind> kinds) {
        int bits = 0;
        for (int i = 0; kinds != null && i < LIMITED.size(); i++) {
            bits |= kinds.contains(LIMITED.get(i)) ? 1 << i : 0;
        }
        return bits;
    }

    /** Null where there is none, as the log leaves it out. */
    static @Nullable List<TenderKind> kinds(int bits) {
        if (bits == 0) {
            return null;
        }
        var kinds = new ArrayList<TenderKind>();
        for (int i = 0; i < LIMITED.size(); i++) {
            if ((bits & 1 << i) != 0) {
                kinds.add(LIMITED.get(i));
            }
        }
        return List.copyOf(kinds);
    }
}
