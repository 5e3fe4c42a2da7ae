package aisle.core.restriction;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import java.util.HashSet;
import java.util.List;

/**
 * Hours of some days of the week, in the store's own time. What goes on past midnight is said as two.
 *
 * @param days 1 for Monday to 7 for Sunday
 * @param from first minute of the day
 * @param to first minute of the day no longer meant, at most 1440
 */
public record Hours(List<Long> days, int from, int to) {
    /** Minutes of a week, from Monday's midnight. */
    public static final int WEEK = 7 * Hours.DAY;

    static final int DAY = 24 * 60;
    private static final int DAYS = 7;

    static Hours read(Fields fields) {
        List<Long> days = fields.numbers("days", DAYS, 1);
        boolean sound = !days.isEmpty() && new HashSet<>(days).size() == days.size();
        for (long day : days) {
            sound &= day <= DAYS;
        }
        if (!sound) {
            throw fields.refused("days", days.toString(), "at least one of 1 (Monday) to 7 (Sunday), each once");
        }
        int from = (int) fields.number("from", 0, DAY - 1);
        return new Hours(days, from, (int) fields.number("to", from + 1, DAY));
    }

    void write(JsonWriter out) {
        out.open().name("days").openArray();
        days.forEach(out::number);
        out.closeArray().member("from", from).member("to", to).close();
    }

    /** Whether a minute of the week is among them. */
    boolean contains(int minute) {
        int ofDay = minute % DAY;
        return from <= ofDay && ofDay < to && days.contains(minute / DAY + 1L);
    }
}
