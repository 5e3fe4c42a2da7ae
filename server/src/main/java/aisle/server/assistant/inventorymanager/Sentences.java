package aisle.server.assistant.inventorymanager;

import aisle.server.insight.replenishment.shop.SuggestedMarkdown;
import aisle.server.insight.replenishment.shop.SuggestedOrder;
import aisle.server.organization.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Why something is proposed, in a sentence of the store's language. Names in it are text and nothing else. */
final class Sentences {

    private static final long LIKELY_PPM = 500_000;
    private static final long PPM_IN_PERCENT = 10_000;
    private static final int NAME_MAX = 120;
    /** However late it is, whoever decides has this long. */
    private static final Duration LEAST = Duration.ofHours(2);

    private final boolean spanish;
    private final DateTimeFormatter day;

    private Sentences(boolean spanish, DateTimeFormatter day) {
        this.spanish = spanish;
        this.day = day;
    }

    static Sentences in(Store store) {
        Locale locale = Locale.forLanguageTag(store.language());
        boolean spanish = locale.getLanguage().equals("es");
        return new Sentences(
                spanish,
                spanish
                        ? DateTimeFormatter.ofPattern("d 'de' MMMM", locale)
                        : DateTimeFormatter.ofPattern("MMMM d", Locale.ENGLISH));
    }

    String order(String supplier, SuggestedOrder order) {
        long out = order.lines().stream()
                .filter(line -> line.soldOutWithoutPpm() > LIKELY_PPM)
                .count();
        String next = format(order.nextDelivery());
        long byLevels =
                order.lines().stream().filter(SuggestedOrder.Line::byLevels).count();
        boolean model = order.basis() == SuggestedOrder.Basis.MODEL;
        if (spanish) {
            return "Pedido a %s de %d productos, que llega el %s. Sin él, %d de ellos se agotarían probablemente antes del %s.%s%s"
                    .formatted(
                            shortened(supplier),
                            order.lines().size(),
                            format(order.delivers()),
                            out,
                            next,
                            byLevels == 0 ? "" : " %d van por los niveles que alguien fijó.".formatted(byLevels),
                            model ? "" : " No hay previsión entrenada: se toman los últimos 28 días.");
        }
        return "Order from %s of %d products, to come on %s. Without it %d of them would probably run out before %s.%s%s"
                .formatted(
                        shortened(supplier),
                        order.lines().size(),
                        format(order.delivers()),
                        out,
                        next,
                        byLevels == 0 ? "" : " %d go by levels that somebody set.".formatted(byLevels),
                        model ? "" : " There is no trained forecast: the last 28 days are taken.");
    }

    String markdown(String product, SuggestedMarkdown markdown) {
        String expires = format(markdown.expires());
        if (spanish) {
            return "%s caduca el %s, y al precio de hoy no se vendería todo.".formatted(shortened(product), expires);
        }
        return "%s expires on %s, and at today's price not all of it would sell."
                .formatted(shortened(product), expires);
    }

    /**
     * Why less is expected, to follow another sentence.
     *
     * @param times how many such were measured
     * @param reachedPpm of what they promised, parts per million that came
     */
    String lessThanPromised(int times, long reachedPpm) {
        long percent = reachedPpm / PPM_IN_PERCENT;
        return (spanish
                        ? " Los últimos %d así trajeron el %d %% de lo prometido; otro tanto se espera de este."
                        : " The last %d such brought %d %% of what was promised; as much is expected of this one.")
                .formatted(times, percent);
    }

    private String format(LocalDate date) {
        return day.format(date);
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(NAME_MAX, name.length()));
    }

    /** The end of the store's business day, after which what the proposal rests on is old. */
    static Instant untilTonight(Store store, Instant now) {
        Instant tonight =
                store.dayOf(now).plusDays(1).atStartOfDay(store.zone()).toInstant();
        Instant least = now.plus(LEAST);
        return (tonight.isAfter(least) ? tonight : least).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    }
}
