package aisle.server.assistant.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param text in the asker's words
 * @param language of the page, {@code en} or {@code es}, for a question that could be either
 * @param product the product that was chosen when the answer asked back; null otherwise
 * @param about the question this answers, where the answer before asked back; null otherwise
 * @param before what was said before, the first leading; only a language model reads it
 */
public record Question(
        String text,
        String language,
        @Nullable Long product,
        @Nullable String about,
        List<Before> before) {

    /** Keeps its own copy. */
    public Question {
        before = List.copyOf(before);
    }

    /**
     * Something said before.
     *
     * @param asked by a person
     * @param answered the answer's words
     */
    public record Before(String asked, String answered) {}
}
