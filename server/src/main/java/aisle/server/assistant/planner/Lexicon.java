package aisle.server.assistant.planner;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of a language and what they mean; read from its file when it is first asked for. */
final class Lexicon {

    private static final int PHRASE_MAX = 6;
    private static final int CORRECTABLE = 5;
    private static final int STEM_MIN = 4;
    private static final List<String> FORMS = List.of("as", "os", "a", "o");
    private static final List<String> ENDINGS = List.of("ing", "ed");
    private static final Map<Tongue, Lexicon> READ = new EnumMap<>(Tongue.class);

    private static final String SHORT_FORM = "~";

    private final Map<List<String>, Set<Concept>> phrases = new HashMap<>();
    private final Map<String, String> inFull = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    private Lexicon(List<WordFile.Entry> entries) {
        entries.forEach(this::read);
    }

    private void read(WordFile.Entry entry) {
        String meaning = entry.name();
        if (meaning.startsWith(SHORT_FORM)) {
            String full = meaning.substring(SHORT_FORM.length()).strip();
            entry.parts().forEach(each -> inFull.put(each, full));
            return;
        }
        Set<Concept> concepts = EnumSet.noneOf(Concept.class);
        Stream.of(meaning.split(" ")).map(Concept::valueOf).forEach(concepts::add);
        entry.parts().stream().map(Tongue::words).forEach(phrase -> add(phrase, concepts));
    }

    private void add(List<String> phrase, Set<Concept> concepts) {
        if (phrases.put(phrase, concepts) != null) {
            throw new IllegalStateException(phrase + " means two things");
        }
        words.addAll(phrase);
    }

    static synchronized Lexicon of(Tongue tongue) {
        return READ.computeIfAbsent(tongue, asked -> new Lexicon(WordFile.read(asked.file() + ".txt")));
    }

    /** Folded text with short forms, such as "wk", written in full. */
    String inFull(String folded) {
        return Stream.of(folded.split(" "))
                .map(word -> inFull.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    /** A phrase at the beginning of some words. */
    record Match(Set<Concept> concepts, int length) {

        /** Keeps its own copy. */
        Match {
            concepts = Set.copyOf(concepts);
        }
    }

    /** The longest phrase that begins at a word. */
    @Nullable Match at(List<String> said, int start) {
        for (int length = Math.min(PHRASE_MAX, said.size() - start); length > 0; length--) {
            Set<Concept> concepts = phrases.get(said.subList(start, start + length));
            if (concepts != null) {
                return new Match(concepts, length);
            }
        }
        return inflected(said.get(start));
    }

    /** An English verb with an ending of its own, such as "performing" of "perform". */
    private @Nullable Match inflected(String word) {
        return ENDINGS.stream()
                .filter(ending -> word.endsWith(ending) && word.length() - ending.length() >= STEM_MIN)
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .flatMap(stem -> Stream.of(stem, stem + "e"))
                .map(stem -> phrases.get(List.of(stem)))
                .filter(Objects::nonNull)
                .findFirst()
                .map(concepts -> new Match(concepts, 1))
                .orElse(null);
    }

    /** Spanish says "ocupadas" of hours and "ocupado" of a day, "creen" of many and "cree" of one. */
    private Optional<String> ofForm(String word) {
        if (word.endsWith("n") && words.contains(word.substring(0, word.length() - 1))) {
            return Optional.of(word.substring(0, word.length() - 1));
        }
        return FORMS.stream()
                .filter(word::endsWith)
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .flatMap(stem -> FORMS.stream().map(other -> stem + other))
                .filter(words::contains)
                .findFirst();
    }

    boolean knows(String word) {
        return words.contains(word);
    }

    /** The word that one that is not known is a form of, or the one that it differs from by a slip of the hand. */
    Optional<String> corrected(String word) {
        if (word.length() < CORRECTABLE || words.contains(word)) {
            return Optional.empty();
        }
        Optional<String> form = ofForm(word);
        if (form.isPresent()) {
            return form;
        }
        List<String> near = words.stream()
                .filter(known -> known.length() >= CORRECTABLE - 1 && Slip.between(known, word) == 1)
                .toList();
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }
}
