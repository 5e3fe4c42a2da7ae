package aisle.server.assistant.planner;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A language questions are asked in. */
enum Tongue {
    EN(Locale.US),
    ES(Locale.forLanguageTag("es-US"));

    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}§]+");

    private final Locale locale;

    Tongue(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** The words of this language. */
    String of(String english, String spanish) {
        return this == EN ? english : spanish;
    }

    /** How the files of its words begin. */
    String file() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Tongue named(String language) {
        return language.startsWith("es") ? ES : EN;
    }

    /** Without capitals and accents. */
    static String folded(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARK.matcher(apart).replaceAll("");
    }

    /** The words of folded text. */
    static List<String> words(String folded) {
        return APART.splitAsStream(folded).filter(word -> !word.isEmpty()).toList();
    }
}
