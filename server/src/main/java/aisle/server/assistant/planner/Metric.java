package aisle.server.assistant.planner;

import aisle.core.price.Unit;
import aisle.server.assistant.chat.Said;
import aisle.server.insight.facts.Facts.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** A figure of days, as docs/metrics.md defines it. */
enum Metric {
    SALES("Sales", "Ventas", Said.Unit.MONEY, Figures::sales),
    MARGIN("Margin", "Margen", Said.Unit.MONEY, Figures::margin),
    BASKETS("Baskets", "Cestas", Said.Unit.COUNT, Figures::baskets),
    /** Sales by baskets, to the minor unit, rounded down as the office's Today page does. */
    AVERAGE("Average basket", "Cesta media", Said.Unit.MONEY, Figures::sales),
    ITEMS("Items", "Artículos", Said.Unit.QUANTITY, Figures::items),
    REFUNDS("Refunds", "Devoluciones", Said.Unit.MONEY, Figures::refunds),
    DISCOUNT("Discount", "Descuentos", Said.Unit.MONEY, Figures::discount);

    private final String english;
    private final String spanish;
    private final Said.Unit unit;
    private final ToLongFunction<Figures> of;

    Metric(String english, String spanish, Said.Unit unit, ToLongFunction<Figures> of) {
        this.english = english;
        this.spanish = spanish;
        this.unit = unit;
        this.of = of;
    }

    /**
     * The figures a question asks for; a word for sales beside another figure's says only what that is of. Where it
     * names none, a summary is sales, margin and baskets, and a total or a comparison is sales.
     */
    static List<Metric> of(Reading reading) {
        List<Metric> asked = new ArrayList<>();
        add(asked, MARGIN, reading.has(Concept.MARGIN));
        add(asked, BASKETS, reading.has(Concept.BASKETS));
        add(asked, AVERAGE, reading.has(Concept.AVERAGE_BASKET));
        add(asked, REFUNDS, reading.has(Concept.REFUNDS));
        add(asked, DISCOUNT, reading.has(Concept.DISCOUNT));
        boolean counted = reading.has(Concept.PRODUCT) && reading.has(Concept.HOW_MANY);
        add(asked, ITEMS, reading.has(Concept.ITEMS) || counted);
        boolean sales = reading.has(Concept.SALES) || (reading.has(Concept.SELL) && asked.isEmpty());
        if (sales) {
            asked.addFirst(SALES);
        }
        if (asked.isEmpty() && reading.has(Concept.TOTAL, Concept.COMPARE)) {
            asked.add(SALES);
        } else if (asked.isEmpty() && reading.has(Concept.SUMMARY)) {
            asked.addAll(List.of(SALES, MARGIN, BASKETS));
        }
        return asked;
    }

    private static void add(List<Metric> asked, Metric metric, boolean when) {
        if (when) {
            asked.add(metric);
        }
    }

    String key() {
        return this == AVERAGE ? "averageBasket" : name().toLowerCase(Locale.ROOT);
    }

    String name(Tongue tongue) {
        return tongue.of(english, spanish);
    }

    Said.Unit unit() {
        return unit;
    }

    long total(List<Figures> days) {
        long total = days.stream().mapToLong(of).sum();
        if (this != AVERAGE) {
            return total;
        }
        long baskets = days.stream().mapToLong(Figures::baskets).sum();
        return baskets == 0 ? 0 : total / baskets;
    }

    String text(Reply reply, long value) {
        return switch (unit) {
            case MONEY -> reply.money(value);
            case QUANTITY -> reply.quantity(value, Unit.EACH);
            default -> reply.count(value);
        };
    }
}
