package aisle.server.organization;

import java.util.List;

/**
 * The money of a store.
 *
 * @param code ISO 4217
 * @param digits digits after the point
 * @param cashStep smallest coin, minor units
 * @param notes bank notes in minor units, ascending: the till offers the next one
 */
public record Currency(String code, int digits, long cashStep, List<Long> notes) {
    /** Keeps its own copy of the notes. */
    public Currency {
        notes = List.copyOf(notes);
    }
}
