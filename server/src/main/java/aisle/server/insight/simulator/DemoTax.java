package aisle.server.insight.simulator;

import aisle.server.catalog.NewAssortment.Tax;
import aisle.server.catalog.NewAssortment.Tax.Component;
import java.util.Arrays;
import java.util.List;

/** The taxes of the demo shop; its state and county are as invented as itself. */
enum DemoTax {
    FOOD("Food", List.of(new Component("State", 0))),
    GENERAL("General", List.of(new Component("State", 40_000), new Component("County", 45_000))),
    ALCOHOL(
            "Alcohol",
            List.of(new Component("State", 40_000), new Component("County", 45_000), new Component("Alcohol", 20_000)));

    private final String title;
    private final List<Component> components;

    DemoTax(String title, List<Component> components) {
        this.title = title;
        this.components = components;
    }

    long id() {
        return ordinal() + 1L;
    }

    Tax tax() {
        return new Tax(id(), title, false, components);
    }

    static DemoTax named(String title) {
        return Arrays.stream(values())
                .filter(tax -> tax.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no tax " + title));
    }
}
