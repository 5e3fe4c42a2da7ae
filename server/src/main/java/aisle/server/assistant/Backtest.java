package aisle.server.assistant;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the rule behind a proposal would have brought on days of this store that are over. Money is minor units. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", defaultImpl = Backtest.Order.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Backtest.Order.class, name = "ORDER"),
    @JsonSubTypes.Type(value = Backtest.Markdown.class, name = "MARKDOWN")
})
public sealed interface Backtest {

    /** The first day. */
    LocalDate from();

    /** The last. */
    LocalDate to();

    /**
     * An order's, beside the plain min-max rule. What was stored before there was another kind is of this one.
     *
     * @param gain more, or less, than by min-max
     * @param wasted at cost, by the rule
     * @param wastedMinMax at cost, by min-max
     * @param servedPpm of what was asked for, parts per million that were there, by the rule
     * @param servedMinMaxPpm the same by min-max
     */
    record Order(
            LocalDate from,
            LocalDate to,
            long gain,
            long wasted,
            long wastedMinMax,
            long servedPpm,
            long servedMinMaxPpm)
            implements Backtest {}

    /**
     * A markdown's, beside leaving the price.
     *
     * @param elasticityPpm what is assumed and not seen: by how many millionths demand rises for each millionth the
     *     price falls
     * @param all of the store's lots together
     * @param product what of it is the proposal's product
     * @param held what markdowns brought that were made in those days; null when none was measured
     */
    record Markdown(
            LocalDate from,
            LocalDate to,
            long elasticityPpm,
            Tried all,
            Tried product,
            @Nullable Held held) implements Backtest {}

    /**
     * Lots on paper.
     *
     * @param lots that came within three days of their end
     * @param marked markdowns that the rule would have advised
     * @param wasted thrown away of the lots, at cost
     * @param saved of that, what would have been sold
     * @param more margin of what would have been sold beside
     * @param givenAway on what was sold anyway
     * @param fromOthers margin that other products would have lost
     * @param gain what it comes to
     */
    record Tried(
            int lots, int marked, long wasted, long saved, long more, long givenAway, long fromOthers, long gain) {}

    /**
     * Markdowns that were made and measured.
     *
     * @param count how many
     * @param promised together
     * @param gain measured together
     * @param low the lower ends together
     * @param high the upper ends together
     */
    record Held(int count, long promised, long gain, long low, long high) {}
}
