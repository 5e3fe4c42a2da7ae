package aisle.server.assistant.run;

import aisle.server.assistant.NewProposal;
import aisle.server.assistant.Proposal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an agent does, as a graph of steps. A step may be done more than once when its run is cut before its checkpoint
 * is written, so it only reads, files proposals, and brings up to date what may be brought up to date again.
 */
public interface Workflow {

    /** The step that is none: after it the run is done. */
    String END = "end";

    /** Its name in the database and in addresses, such as {@code inventory-manager}. */
    String name();

    /** The agent's name, as people read it beside what it files. */
    String agent();

    /** The steps; the first is where a run begins. */
    List<Step> steps();

    /**
     * A step.
     *
     * @param name once a workflow
     * @param next the steps that may follow, {@link #END} among them where it may be the last
     * @param asks whether a person is asked before it is done; a workflow has at most one such step, and whoever leads
     *     to it leaves the question with {@link Done#asking}
     * @param work what is done
     */
    record Step(String name, List<String> next, boolean asks, Work work) {

        /** Keeps its own copy. */
        public Step {
            next = List.copyOf(next);
        }
    }

    /** What a step does. */
    @FunctionalInterface
    interface Work {
        /**
         * Does it.
         *
         * @param desk what a step may see and do
         * @return what came of it
         */
        Done at(Desk desk);
    }

    /** What a step may see and do. */
    interface Desk {

        /** The store. */
        long store();

        /**
         * What an earlier step keeps.
         *
         * @param name what it kept it under
         * @param type as what
         */
        <T> Optional<T> kept(String name, Class<T> type);

        /** What a person answered; empty before. */
        Optional<String> answer();

        /**
         * Files a proposal as the run's agent, once a run and key, however often the step is done.
         *
         * @param key what of the run it is, such as the supplier
         * @param proposal its content, the same each time; its id is replaced by one that follows from run and key
         * @return the proposal as it stands
         */
        Proposal file(String key, NewProposal proposal);
    }

    /**
     * What came of a step.
     *
     * @param next the step that follows, one of those the step names
     * @param found figures and names for people, by name
     * @param keeps what later steps need, by name; each must be readable again from JSON
     * @param question what a person is to decide before the next step
     */
    record Done(
            String next,
            Map<String, Object> found,
            Map<String, Object> keeps,
            @Nullable Question question) {

        /** Keeps its own copies. */
        public Done {
            found = Map.copyOf(found);
            keeps = Map.copyOf(keeps);
        }

        /** Goes on to a step. */
        public static Done then(String next, Map<String, Object> found) {
            return new Done(next, found, Map.of(), null);
        }

        /** The same, keeping something more. */
        public Done keeping(String name, Object value) {
            var more = new java.util.HashMap<>(keeps);
            more.put(name, value);
            return new Done(next, found, more, question);
        }

        /** The same, with a question. */
        public Done asking(Question asked) {
            return new Done(next, found, keeps, asked);
        }
    }

    /**
     * What a person is asked.
     *
     * @param kind what it is about, for the words on the screen
     * @param answers what may be answered, each a word of the screen
     * @param about figures and names
     */
    record Question(String kind, List<String> answers, Map<String, Object> about) {

        /** Keeps its own copies. */
        public Question {
            answers = List.copyOf(answers);
            about = Map.copyOf(about);
        }
    }
}
