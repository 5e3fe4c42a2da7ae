package aisle.server.insight.simulator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A lot of the demo shop, named after its last day; of what does not expire it has neither.
 *
 * @param name as printed on the goods
 * @param expires the last day it may be sold
 */
record DemoLot(@Nullable String name, @Nullable LocalDate expires) {

    static final DemoLot NONE = new DemoLot(null, null);

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'L'yyMMdd");

    static DemoLot until(LocalDate expires) {
        return new DemoLot(NAME.format(expires), expires);
    }
}
