package aisle.server.catalog;

import aisle.core.tender.TenderKind;
import aisle.server.organization.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads kinds of tender as the office names them; a name that is not among the allowed is refused with them. */
final class TenderNames {

    private TenderNames() {}

    /** Kinds each once, in the order of {@link TenderKind}, whatever order they were named in. */
    static List<TenderKind> all(String field, @Nullable List<String> names, List<TenderKind> allowed) {
        if (names == null) {
            throw Problem.invalid(field, null, allowed);
        }
        Set<TenderKind> kinds = EnumSet.noneOf(TenderKind.class);
        for (int i = 0; i < names.size(); i++) {
            var at = "%s[%d]".formatted(field, i);
            if (!kinds.add(one(at, names.get(i), allowed))) {
                throw Problem.invalid(at, names.get(i), "each kind once");
            }
        }
        return List.copyOf(kinds);
    }

    static TenderKind one(String field, @Nullable String name, List<TenderKind> allowed) {
        return allowed.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(field, name, allowed));
    }
}
