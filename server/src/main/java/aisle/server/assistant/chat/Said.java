package aisle.server.assistant.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A piece of an answer, in the order it is said. Figures are as in the record; whoever shows them writes them out. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Said.Step.class, name = "STEP"),
    @JsonSubTypes.Type(value = Said.Text.class, name = "TEXT"),
    @JsonSubTypes.Type(value = Said.Figure.class, name = "FIGURE"),
    @JsonSubTypes.Type(value = Said.Table.class, name = "TABLE"),
    @JsonSubTypes.Type(value = Said.Chart.class, name = "CHART"),
    @JsonSubTypes.Type(value = Said.Link.class, name = "LINK"),
    @JsonSubTypes.Type(value = Said.Choices.class, name = "CHOICES"),
    @JsonSubTypes.Type(value = Said.Notice.class, name = "NOTICE"),
    @JsonSubTypes.Type(value = Said.Waiting.class, name = "WAITING"),
    @JsonSubTypes.Type(value = Said.Done.class, name = "DONE")
})
public sealed interface Said {

    /** What a figure counts. */
    enum Unit {
        /** Minor units of the store's currency. */
        MONEY,
        /** Thousandths of a product's unit. */
        QUANTITY,
        /** Whole numbers. */
        COUNT,
        /** Parts per million of a whole. */
        SHARE,
        /** Words. */
        TEXT,
        /** A day, YYYY-MM-DD. */
        DAY,
        /** An hour of the day. */
        HOUR
    }

    /** How an answer ended. */
    enum How {
        /** With what was asked. */
        ANSWERED,
        /** With a question back. */
        ASKED_BACK,
        /** It was understood, but there is no such figure; the words say why. */
        NONE,
        /** It was not understood. */
        CANNOT,
        /** The asker has no right to it. */
        NOT_ALLOWED,
        /** Something failed on the way. */
        FAILED
    }

    /**
     * A tool was called.
     *
     * @param refused why it did not answer; null when it did
     */
    record Step(
            String tool, Map<String, ?> arguments, @Nullable String refused) implements Said {}

    /** Words, to be added to those before. */
    record Text(String text) implements Said {}

    /**
     * A figure the answer rests on.
     *
     * @param name such as {@code sales}
     * @param product whose it is; null when it is no product's
     */
    record Figure(
            String name, long value, Unit unit, @Nullable Long product) implements Said {}

    /**
     * Rows.
     *
     * @param rows numbers for {@code MONEY}, {@code QUANTITY}, {@code COUNT}, {@code SHARE} and {@code HOUR}, else
     *     text; null for none
     */
    record Table(List<Column> columns, List<List<@Nullable Object>> rows) implements Said {}

    /** A column, named in the answer's language. */
    record Column(String name, Unit unit) {}

    /** Bars, or a line with a band where low and high are given. */
    record Chart(Unit unit, Unit label, List<Point> points) implements Said {}

    /**
     * A point of a chart.
     *
     * @param label as the chart says
     */
    record Point(
            String label,
            long value,
            @Nullable Long low,
            @Nullable Long high) {}

    /**
     * A place in the office.
     *
     * @param room its name
     * @param id what is opened there; null for the room
     * @param search what stands in the address
     */
    record Link(String room, @Nullable String id, Map<String, ?> search, String label) implements Said {}

    /** What to choose from, where the question left it open. */
    record Choices(List<Choice> choices) implements Said {}

    /**
     * A way to go on.
     *
     * @param question to be asked when it is chosen
     * @param product meant by it; null when it is none
     * @param who is to be asked then; null for whoever was asked
     */
    record Choice(String label, String question, @Nullable Long product, Responder.@Nullable Who who) {

        /** A choice for whoever was asked. */
        public Choice(String label, String question, @Nullable Long product) {
            this(label, question, product, null);
        }
    }

    /** Words of Aisle's own on the answer, apart from the answer's. */
    record Notice(String text) implements Said {}

    /** Nothing yet; said now and then, so that one who no longer listens is found out. */
    record Waiting() implements Said {}

    /** The end; nothing follows. */
    record Done(How how) implements Said {}
}
