package aisle.server.assistant.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What goods that are named in English are called in Spanish, from {@code es-names.txt}. A word may be two goods: limon
 * is a lime to some and a lemon to others.
 */
final class OtherNames {

    private static final int PHRASE_MAX = 3;

    private final Map<List<String>, List<String>> english = new HashMap<>();

    private OtherNames(List<WordFile.Entry> entries) {
        for (WordFile.Entry entry : entries) {
            entry.parts().stream()
                    .map(Tongue::words)
                    .forEach(said -> english.computeIfAbsent(said, first -> new ArrayList<>())
                            .add(entry.name()));
        }
    }

    /** Read when they are first asked for. */
    private static final class Spanish {
        private static final OtherNames NAMES = new OtherNames(WordFile.read("es-names.txt"));
    }

    /** The words as they were said, and what else they could be called. */
    static List<List<String>> of(List<String> said, Tongue tongue) {
        List<List<String>> names = new ArrayList<>(List.of(said));
        if (tongue == Tongue.ES) {
            Spanish.NAMES.translated(said).stream()
                    .filter(name -> !name.equals(said))
                    .forEach(names::add);
        }
        return names;
    }

    private List<List<String>> translated(List<String> said) {
        if (said.isEmpty()) {
            return List.of(List.of());
        }
        int length = Math.min(PHRASE_MAX, said.size());
        while (length > 1 && !english.containsKey(said.subList(0, length))) {
            length--;
        }
        List<String> first = said.subList(0, length);
        List<String> called = english.getOrDefault(first, first);
        return translated(said.subList(length, said.size())).stream()
                .flatMap(rest -> called.stream()
                        .map(name -> Stream.concat(Tongue.words(name).stream(), rest.stream())
                                .toList()))
                .toList();
    }
}
