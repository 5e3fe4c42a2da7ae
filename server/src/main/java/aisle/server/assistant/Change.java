package aisle.server.assistant;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;

/** What a proposal would do. A new kind is added here and in {@link Execution}, nowhere else. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Change.Order.class, name = "ORDER"),
    @JsonSubTypes.Type(value = Change.Markdown.class, name = "MARKDOWN")
})
public sealed interface Change {

    /** What it is called in the database and in a standing limit. */
    enum Kind {
        ORDER,
        MARKDOWN
    }

    /**
     * The kind of this change.
     *
     * @return its kind
     */
    default Kind sort() {
        return switch (this) {
            case Order order -> Kind.ORDER;
            case Markdown markdown -> Kind.MARKDOWN;
        };
    }

    /**
     * The products it is about.
     *
     * @return their ids, each once
     */
    default List<Long> products() {
        return switch (this) {
            case Order order -> order.lines().stream().map(Order.Line::product).toList();
            case Markdown markdown -> List.of(markdown.product());
        };
    }

    /**
     * An order to a supplier.
     *
     * @param supplier who is to deliver
     * @param lines what, each product once
     */
    record Order(long supplier, List<Line> lines) implements Change {

        /** Keeps its own copy of the lines. */
        public Order {
            lines = List.copyOf(lines);
        }

        /**
         * One product of it.
         *
         * @param product product id
         * @param quantity thousandths of the product's unit, whole packs
         */
        public record Line(long product, long quantity) {}
    }

    /**
     * A lower price for a product of which something expires soon.
     *
     * @param product product id
     * @param price minor units per unit, below today's price
     * @param to first day it no longer holds
     */
    record Markdown(long product, long price, LocalDate to) implements Change {}
}
