package aisle.server.insight.forecast.model;

import java.util.List;

/**
 * Products of one store over the same days.
 *
 * @param firstDay epoch day of every series' first value
 * @param days how many days were sold; plans may reach further
 * @param series one a product
 */
public record Panel(int firstDay, int days, List<Series> series) {

    /** @throws IllegalArgumentException when a series has another number of days */
    public Panel {
        for (Series each : series) {
            if (each.sold().length != days) {
                throw new IllegalArgumentException(
                        "product %d has %d days, the panel %d".formatted(each.product(), each.sold().length, days));
            }
        }
        series = List.copyOf(series);
    }

    /**
     * The panel as it was known before a day began: nothing sold on it or later is in it, only what was planned.
     *
     * @param day days after the first
     * @param ahead days from it of which plans are known
     */
    public Panel asOf(int day, int ahead) {
        return new Panel(
                firstDay,
                day,
                series.stream().map(each -> each.asOf(day, ahead)).toList());
    }

    /** The same without promotions: for what can be said without knowing them. */
    public Panel withoutPromotions() {
        return new Panel(
                firstDay,
                days,
                series.stream()
                        .map(each -> new Series(
                                each.product(), each.group(), each.sold(), null, each.price(), each.onShelf()))
                        .toList());
    }
}
