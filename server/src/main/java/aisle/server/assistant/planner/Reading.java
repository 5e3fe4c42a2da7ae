package aisle.server.assistant.planner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A question as it was read.
 *
 * @param tongue its language
 * @param concepts what its words mean
 * @param periods days it names, in that order
 * @param unread words that mean nothing by themselves: a product's name, or what is not understood
 * @param beside words that stand next to those and mean something by themselves, which may be of the name as well
 */
record Reading(Tongue tongue, Set<Concept> concepts, List<Period> periods, List<String> unread, List<String> beside) {

    private static final Pattern GREETING = Pattern.compile("^\\s*(?:good )?(?:morning|afternoon|evening)\\s*[!,.]");
    private static final Set<Concept> AHEAD = EnumSet.of(Concept.FORECAST, Concept.EXPIRY, Concept.ORDER);

    /** Keeps its own copies. */
    Reading {
        concepts = Set.copyOf(concepts);
        periods = List.copyOf(periods);
        unread = List.copyOf(unread);
        beside = List.copyOf(beside);
    }

    /**
     * Reads a question.
     *
     * @param page the page's language, for a question that could be either
     * @param today the store's business day
     * @param corrected whether words that are not known are taken for known ones a slip away
     */
    static Reading of(String question, Tongue page, LocalDate today, boolean corrected) {
        String folded = GREETING.matcher(Tongue.folded(question))
                .replaceFirst("")
                .replaceAll("[^\\p{L}\\p{N}/-]+", " ")
                .replaceAll("(?<!\\d)[-/]|[-/](?!\\d)", " ")
                .strip();
        Tongue tongue = tongueOf(folded, page);
        Reading plain = of(tongue, Lexicon.of(tongue).inFull(folded), today);
        return corrected ? of(tongue, corrected(plain, Lexicon.of(tongue).inFull(folded)), today) : plain;
    }

    private static Reading of(Tongue tongue, String text, LocalDate today) {
        Found first = concepts(tongue, text);
        boolean ahead = first.concepts().stream().anyMatch(AHEAD::contains);
        Dates.Found dates = Dates.in(tongue, text, today, ahead);
        Found rest = concepts(tongue, dates.text());
        return new Reading(tongue, rest.concepts(), dates.periods(), rest.unread(), rest.beside());
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
        String full = lexicon.inFull(folded);
        String dated = Dates.in(tongue, full, LocalDate.EPOCH, false).text();
        List<String> words = Tongue.words(full);
        long days = words.size() - Tongue.words(dated).size();
        return days + Tongue.words(dated).stream().filter(lexicon::knows).count();
    }

    /** Only what could not be read may be mistyped. */
    private static String corrected(Reading plain, String text) {
        Lexicon lexicon = Lexicon.of(plain.tongue());
        List<String> words = new ArrayList<>();
        for (String word : text.split(" ")) {
            words.add(
                    plain.unread().contains(word)
                            ? DateWords.of(plain.tongue())
                                    .corrected(word)
                                    .or(() -> lexicon.corrected(word))
                                    .orElse(word)
                            : word);
        }
        return String.join(" ", words);
    }

    private record Found(Set<Concept> concepts, List<String> unread, List<String> beside) {}

    private static Found concepts(Tongue tongue, String text) {
        Lexicon lexicon = Lexicon.of(tongue);
        List<String> said = Tongue.words(text);
        Set<Concept> concepts = EnumSet.noneOf(Concept.class);
        boolean[] named = new boolean[said.size() + 2];
        int at = 0;
        while (at < said.size()) {
            Lexicon.Match match = lexicon.at(said, at);
            boolean name = match == null || match.concepts().contains(Concept.NAME);
            int length = match == null ? 1 : match.length();
            Arrays.fill(named, at + 1, at + 1 + length, name);
            if (match != null) {
                concepts.addAll(match.concepts());
            }
            at += length;
        }
        concepts.removeAll(EnumSet.of(Concept.IGNORE, Concept.NAME));
        List<String> unread = new ArrayList<>();
        List<String> beside = new ArrayList<>();
        for (int word = 0; word < said.size(); word++) {
            if (named[word + 1]) {
                unread.add(said.get(word));
            } else if (named[word] || named[word + 2]) {
                beside.add(said.get(word));
            }
        }
        return new Found(together(concepts), unread, beside);
    }

    /** An average is of each day or of each customer; which, another word says. What all customers spent is sales. */
    private static Set<Concept> together(Set<Concept> concepts) {
        if (concepts.contains(Concept.AVERAGE) && concepts.contains(Concept.PER_DAY)) {
            concepts.remove(Concept.AVERAGE);
        } else if (concepts.contains(Concept.AVERAGE)
                && concepts.contains(Concept.BASKETS)
                && !concepts.contains(Concept.HOW_MANY)) {
            concepts.removeAll(EnumSet.of(Concept.AVERAGE, Concept.BASKETS, Concept.SPEND));
            concepts.add(Concept.AVERAGE_BASKET);
        } else if (concepts.contains(Concept.AVERAGE_BASKET)) {
            concepts.removeAll(EnumSet.of(Concept.AVERAGE, Concept.SPEND));
        } else if (concepts.contains(Concept.SPEND) && concepts.remove(Concept.BASKETS)) {
            concepts.remove(Concept.SPEND);
            concepts.add(Concept.SALES);
        }
        return concepts;
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
