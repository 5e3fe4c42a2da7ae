package aisle.server.assistant.planner;

import aisle.core.price.Unit;
import aisle.server.assistant.chat.Said;
import aisle.server.assistant.tools.Asker;
import aisle.server.assistant.tools.Toolbox;
import aisle.server.organization.Problem;
import aisle.server.organization.Store;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An answer being given: it calls tools, showing each call, and says what it finds in the question's language. */
final class Reply {

    private final Toolbox tools;
    private final Asker asker;
    private final Store store;
    private final Tongue tongue;
    private final Consumer<Said> say;

    Reply(Toolbox tools, Asker asker, Store store, Tongue tongue, Consumer<Said> say) {
        this.tools = tools;
        this.asker = asker;
        this.store = store;
        this.tongue = tongue;
        this.say = say;
    }

    Tongue tongue() {
        return tongue;
    }

    /**
     * Calls a tool in the asker's name.
     *
     * @throws Problem what the tool throws, after it was shown
     */
    <T extends Record> T ask(Class<T> kind, String tool, Map<String, ?> arguments) {
        try {
            T answer = kind.cast(tools.call(asker, tool, arguments));
            say.accept(new Said.Step(tool, arguments, null));
            return answer;
        } catch (Problem refused) {
            say.accept(new Said.Step(tool, arguments, refused.detail()));
            throw refused;
        }
    }

    /** Says a sentence in the question's language. */
    void say(String english, String spanish) {
        say.accept(new Said.Text(tongue.of(english, spanish)));
    }

    void figure(String name, long value, Said.Unit unit) {
        figure(name, value, unit, null);
    }

    void figure(String name, long value, Said.Unit unit, @Nullable Long product) {
        say.accept(new Said.Figure(name, value, unit, product));
    }

    void table(List<Said.Column> columns, List<List<@Nullable Object>> rows) {
        if (!rows.isEmpty()) {
            say.accept(new Said.Table(columns, rows));
        }
    }

    Said.Column column(String english, String spanish, Said.Unit unit) {
        return new Said.Column(tongue.of(english, spanish), unit);
    }

    void chart(Said.Unit unit, Said.Unit label, List<Said.Point> points) {
        if (points.size() > 1) {
            say.accept(new Said.Chart(unit, label, points));
        }
    }

    void link(String room, @Nullable String id, Map<String, ?> search, String english, String spanish) {
        say.accept(new Said.Link(room, id, search, tongue.of(english, spanish)));
    }

    void choices(List<Said.Choice> choices) {
        say.accept(new Said.Choices(choices));
    }

    /** Minor units as money. */
    String money(long minorUnits) {
        var format = NumberFormat.getCurrencyInstance(tongue.locale());
        format.setCurrency(Currency.getInstance(store.currency().code()));
        format.setMinimumFractionDigits(store.currency().digits());
        format.setMaximumFractionDigits(store.currency().digits());
        return format.format(BigDecimal.valueOf(minorUnits, store.currency().digits()));
    }

    /** Thousandths of a unit. */
    String quantity(long thousandths, Unit unit) {
        var format = NumberFormat.getNumberInstance(tongue.locale());
        format.setMaximumFractionDigits(3);
        String number = format.format(BigDecimal.valueOf(thousandths, 3));
        return switch (unit) {
            case EACH -> number;
            case KG -> number + " kg";
            case LB -> number + " lb";
        };
    }

    /** Parts per million as a percentage with one digit, rounded down as the figure itself is. */
    String share(long ppm) {
        var format = NumberFormat.getPercentInstance(tongue.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.DOWN);
        return format.format(BigDecimal.valueOf(ppm, 6));
    }

    String count(long count) {
        return NumberFormat.getIntegerInstance(tongue.locale()).format(count);
    }

    String day(LocalDate day) {
        String pattern = tongue.of("EEE, MMM d, yyyy", "EEE d MMM yyyy");
        return DateTimeFormatter.ofPattern(pattern, tongue.locale()).format(day);
    }

    /** Such as "on Mon, Nov 23, 2026" or "from ... to ...". */
    String when(Period period) {
        if (period.oneDay()) {
            return tongue.of("on ", "el ") + day(period.from());
        }
        return tongue.of("from ", "del ") + day(period.from()) + tongue.of(" to ", " al ") + day(period.to());
    }

    LocalDate today() {
        return store.dayOf(java.time.Instant.now());
    }

    Store store() {
        return store;
    }
}
