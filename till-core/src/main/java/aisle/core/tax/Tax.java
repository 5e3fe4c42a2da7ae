package aisle.core.tax;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;
import java.util.List;

/**
 * A tax a product may carry.
 *
 * @param inclusive whether prices contain it; otherwise it comes on top
 * @param components its parts, at least one
 */
public record Tax(long id, String name, boolean inclusive, List<TaxComponent> components) {
    private static final int COMPONENTS_MAX = 16;

    /** Reads a tax from the members of an object. */
    public static Tax read(Fields fields) {
        Tax tax = new Tax(
                fields.number("id", 1, Limits.ID_MAX),
                fields.text("name", 1, Limits.NAME_MAX),
                fields.flag("inclusive"),
                fields.objects("components", COMPONENTS_MAX, TaxComponent::read));
        if (tax.components.isEmpty()) {
            throw fields.refused("components", "empty", "at least one component");
        }
        return tax;
    }

    /** The tax with the rates of a day. */
    Tax on(long day) {
        return new Tax(
                id,
                name,
                inclusive,
                components.stream().map(component -> component.on(day)).toList());
    }

    /** Whether a rate of it changes with the days. */
    boolean dated() {
        return components.stream().anyMatch(component -> !component.changes().isEmpty());
    }

    /** The tax as a page reads it that knows no dated rates: with those before the first change. */
    public Tax undated() {
        return new Tax(
                id,
                name,
                inclusive,
                components.stream()
                        .map(component -> new TaxComponent(component.name(), component.ppm(), List.of()))
                        .toList());
    }

    /** Appends the tax's JSON. */
    public void write(JsonWriter out) {
        out.open()
                .member("id", id)
                .member("name", name)
                .member("inclusive", inclusive)
                .name("components")
                .openArray();
        components.forEach(component -> component.write(out));
        out.closeArray().close();
    }
}
