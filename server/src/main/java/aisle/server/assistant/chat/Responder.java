package aisle.server.assistant.chat;

import aisle.server.assistant.tools.Asker;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who answers: it looks things up with the tools, in the asker's name, and says what it finds. */
public interface Responder {

    /** Who this is. */
    enum Who {
        /** The built-in planner: rules, no language model. */
        BUILT_IN,
        /** A language model. */
        MODEL
    }

    /**
     * Who this is.
     *
     * @return which of them
     */
    Who who();

    /**
     * Whether there is one here.
     *
     * @return false when it would first have to be configured
     */
    default boolean present() {
        return true;
    }

    /**
     * Which one of its kind it is, and where.
     *
     * @return such as {@code gpt-5-mini (api.openai.com)}; null when there is but one of its kind
     */
    default @Nullable String named() {
        return null;
    }

    /**
     * Answers; the last thing said is {@link Said.Done}.
     *
     * @param asker who asks
     * @param question what
     * @param say told each piece as it comes
     */
    void answer(Asker asker, Question question, Consumer<Said> say);
}
