package aisle.server.assistant.planner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A question as it was read.
 *
 * @param tongue its language
 * @param concepts what its words mean
 * @param periods days it names, in that order
 * @param unread words that mean nothing by themselves: a product's name, or what is not understood
 */
record Reading(Tongue tongue, Set<Concept> concepts, List<Period> periods, List<String> unread) {

    private static final Set<Concept> AHEAD = EnumSet.of(Concept.FORECAST, Concept.EXPIRY, Concept.ORDER);

    /** Keeps its own copies. */
    Reading {
        concepts = Set.copyOf(concepts);
        periods = List.copyOf(periods);
        unread = List.copyOf(unread);
    }

    /**
     * Reads a question.
     *
     * @param page the page's language, for a question that could be either
     * @param today the store's business day
     * @param corrected whether words that are not known are taken for known ones a slip away
     */
    static Reading of(String question, Tongue page, LocalDate today, boolean corrected) {
        String folded = Tongue.folded(question)
                .replaceAll("[^\\p{L}\\p{N}/-]+", " ")
                .replaceAll("(?<!\\d)[-/]|[-/](?!\\d)", " ")
                .strip();
        Tongue tongue = tongueOf(folded, page);
        String text = corrected ? corrected(tongue, folded) : folded;
        Found first = concepts(tongue, text);
        boolean ahead = first.concepts().stream().anyMatch(AHEAD::contains);
        Dates.Found dates = Dates.in(tongue, text, today, ahead);
        Found rest = concepts(tongue, dates.text());
        return new Reading(tongue, rest.concepts(), dates.periods(), rest.unread());
    }

    private static Tongue tongueOf(String folded, Tongue page) {
        long english = known(Tongue.EN, folded);
        long spanish = known(Tongue.ES, folded);
        if (english == spanish) {
            return page;
        }
        return english > spanish ? Tongue.EN : Tongue.ES;
    }

    private static long known(Tongue tongue, String folded) {
        Lexicon lexicon = Lexicon.of(tongue);
        String dated = Dates.in(tongue, folded, LocalDate.EPOCH, false).text();
        List<String> words = Tongue.words(folded);
        long days = words.size() - Tongue.words(dated).size();
        return days + Tongue.words(dated).stream().filter(lexicon::knows).count();
    }

    private static String corrected(Tongue tongue, String folded) {
        Lexicon lexicon = Lexicon.of(tongue);
        List<String> words = new ArrayList<>();
        for (String word : folded.split(" ")) {
            words.add(DateWords.of(tongue)
                    .corrected(word)
                    .or(() -> lexicon.corrected(word))
                    .orElse(word));
        }
        return String.join(" ", words);
    }

    private record Found(Set<Concept> concepts, List<String> unread) {}

    private static Found concepts(Tongue tongue, String text) {
        Lexicon lexicon = Lexicon.of(tongue);
        List<String> said = Tongue.words(text);
        Set<Concept> concepts = EnumSet.noneOf(Concept.class);
        List<String> unread = new ArrayList<>();
        int at = 0;
        while (at < said.size()) {
            Lexicon.Match match = lexicon.at(said, at);
            if (match == null) {
                unread.add(said.get(at));
                at++;
            } else {
                concepts.add(match.concept());
                at += match.length();
            }
        }
        concepts.remove(Concept.IGNORE);
        return new Found(concepts, unread);
    }

    boolean has(Concept... any) {
        for (Concept concept : any) {
            if (concepts.contains(concept)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it says nothing but these. */
    boolean only(Set<Concept> allowed) {
        return allowed.containsAll(concepts);
    }
}
