package aisle.server.assistant.tools;

import aisle.server.organization.Permission;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Something that can be asked or proposed.
 *
 * @param <A> its arguments, a record whose components say what they mean
 * @param name such as {@code sales_of_days}
 * @param description what it answers, in which units
 * @param arguments the record
 * @param needs the permission of the office's page that shows the same
 * @param effect what it does to the shop
 * @param work does it; throws {@link aisle.server.organization.Problem} when it cannot
 */
public record Tool<A extends Record>(
        String name,
        String description,
        Class<A> arguments,
        Permission needs,
        Effect effect,
        BiFunction<Asker, A, Record> work) {

    /** What a call does to the shop. */
    public enum Effect {
        /** Nothing. */
        READS,
        /** Files a proposal that somebody else decides. */
        PROPOSES
    }

    /** A part of the shop that brings tools. */
    interface Source {
        List<Tool<?>> tools();
    }

    /**
     * The arguments as a JSON schema.
     *
     * @return an object's schema that allows nothing it does not name
     */
    public Map<String, Object> schema() {
        return ArgumentSchema.of(arguments);
    }
}
