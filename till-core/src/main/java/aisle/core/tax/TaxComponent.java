package aisle.core.tax;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;
import java.util.List;

/**
 * One part of a tax, such as the state's or the county's.
 *
 * @param ppm its rate before the first change
 * @param changes the rates that follow it, by their day; known beforehand, so that a till without a line changes too
 */
public record TaxComponent(String name, long ppm, List<Change> changes) {
    /** More changes than a rate sees in decades; a list that is longer is not read. */
    public static final int CHANGES_MAX = 100;

    /** A rate from a business day on, days since 1970. */
    public record Change(long from, long ppm) {
        static Change read(Fields fields) {
            return new Change(fields.number("from", 0, Limits.DAY_MAX), fields.number("ppm", 0, Limits.PPM));
        }
    }

    static TaxComponent read(Fields fields) {
        TaxComponent component = new TaxComponent(
                fields.text("name", 1, Limits.NAME_MAX),
                fields.number("ppm", 0, Limits.PPM),
                fields.has("changes") ? fields.objects("changes", CHANGES_MAX, Change::read) : List.of());
        for (int i = 1; i < component.changes.size(); i++) {
            long from = component.changes.get(i).from();
            if (from <= component.changes.get(i - 1).from()) {
                throw fields.refused("changes", "day " + from, "each day once, in their order");
            }
        }
        return component;
    }

    /** The component as it stands on a day. */
    TaxComponent on(long day) {
        long rate = ppm;
        for (Change change : changes) {
            rate = change.from() <= day ? change.ppm() : rate;
        }
        return new TaxComponent(name, rate, List.of());
    }

    void write(JsonWriter out) {
        out.open().member("name", name).member("ppm", ppm);
        if (!changes.isEmpty()) {
            out.name("changes").openArray();
            for (Change change : changes) {
                out.open()
                        .member("from", change.from())
                        .member("ppm", change.ppm())
                        .close();
            }
            out.closeArray();
        }
        out.close();
    }
}
