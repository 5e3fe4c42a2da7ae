package aisle.server.insight.simulator;

import java.time.LocalDate;
import java.util.List;

/**
 * What the engine made of one day, for the record. Products are places in what the shop carries; pieces of what is
 * weighed are pounds.
 *
 * @param date which day
 * @param arrived orders that came in the morning, in part or whole or not at all
 * @param ordered orders that were sent before the doors opened
 * @param visits those that bought something, in their order
 * @param wasted what was thrown away in the evening
 */
record DemoDay(LocalDate date, List<Arrival> arrived, List<Order> ordered, List<Visit> visits, List<Wasted> wasted) {

    /** An order to one supplier; each line is a product and pieces of it. */
    record Order(DemoHouse house, LocalDate sent, List<Line> lines) {}

    record Line(int good, int pieces) {}

    /** What came of an order; lines that fell out are missing. */
    record Arrival(Order order, List<Came> lines) {}

    /**
     * Some pieces of an order's line.
     *
     * @param line from 1
     * @param lot as printed on them
     */
    record Came(int line, int pieces, DemoLot lot) {}

    record Visit(List<Bought> bought) {}

    /**
     * A product in a visitor's basket.
     *
     * @param left pieces on the shelf after it
     */
    record Bought(int good, int pieces, int left) {}

    /**
     * What was left of a lot.
     *
     * @param left pieces on the shelf after it, of other lots
     */
    record Wasted(int good, int pieces, DemoLot lot, int left) {}
}
