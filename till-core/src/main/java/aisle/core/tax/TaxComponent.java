package aisle.core.tax;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;

/** One part of a tax, such as the state's or the county's; {@code ppm} is its rate. */
public record TaxComponent(String name, long ppm) {
    static TaxComponent read(Fields fields) {
        return new TaxComponent(fields.text("name", 1, Limits.NAME_MAX), fields.number("ppm", 0, Limits.PPM));
    }

    void write(JsonWriter out) {
        out.open().member("name", name).member("ppm", ppm).close();
    }
}
