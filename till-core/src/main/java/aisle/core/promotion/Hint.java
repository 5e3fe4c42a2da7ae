package aisle.core.promotion;

import aisle.core.json.JsonWriter;

/**
 * A promotion that is nearly reached: what is missing, and what would be saved beyond what is saved now.
 *
 * @param line whose product there should be more of, from 0 among the lines that were asked about; -1 when any of the
 *     promotion's goods will do
 * @param more units; 0 where money is missing
 * @param spend minor units; 0 where units are missing
 * @param saves minor units
 */
public record Hint(long promotion, String name, int line, long more, long spend, long saves) {
    /** The same, of a line that has another number. */
    public Hint at(int number) {
        return new Hint(promotion, name, number, more, spend, saves);
    }

    /** Appends the hint's JSON. */
    public void write(JsonWriter out) {
        out.open()
                .member("promotion", promotion)
                .member("name", name)
                .optional("line", Math.max(0, line))
                .optional("more", more)
                .optional("spend", spend)
                .member("saves", saves)
                .close();
    }
}
