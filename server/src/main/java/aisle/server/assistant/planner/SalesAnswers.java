package aisle.server.assistant.planner;

import static aisle.server.assistant.planner.Concept.*;

import aisle.server.assistant.chat.Said;
import aisle.server.assistant.chat.Said.How;
import aisle.server.assistant.chat.Said.Unit;
import aisle.server.assistant.planner.ProductNames.Named;
import aisle.server.assistant.tools.SalesTools;
import aisle.server.assistant.tools.SalesTools.By;
import aisle.server.assistant.tools.SalesTools.DepartmentSold;
import aisle.server.assistant.tools.SalesTools.End;
import aisle.server.assistant.tools.SalesTools.Sold;
import aisle.server.insight.facts.Facts.Figures;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was sold: of days, weekdays, hours, departments, products. */
final class SalesAnswers {

    private static final int RANKED = 10;
    private static final int RANKED_MAX = 50;
    private static final int WEEK = 7;

    private final Reply reply;
    private final Reading reading;
    private final AskedDays askedDays;

    SalesAnswers(Reply reply, Reading reading, AskedDays askedDays) {
        this.reply = reply;
        this.reading = reading;
        this.askedDays = askedDays;
    }

    private List<Figures> figures(Period period) {
        return reply.ask(SalesTools.Days.class, "sales_of_days", AskedDays.span(period))
                .days();
    }

    How figures() {
        return askedDays.within(period -> {
            List<Figures> days = figures(period);
            if (days.isEmpty()) {
                return askedDays.none(period);
            }
            List<Metric> asked = Metric.of(reading);
            List<String> said = new ArrayList<>();
            for (Metric metric : asked) {
                long value = metric.total(days);
                reply.figure(metric.key(), value, metric.unit());
                said.add(metric.name(reply.tongue()) + ": " + metric.text(reply, value));
            }
            reply.say(
                    String.join("; ", said) + ", " + reply.when(period) + askedDays.sofar(period) + ". ",
                    String.join("; ", said) + ", " + reply.when(period) + askedDays.sofar(period) + ". ");
            if (reading.has(PER_DAY)) {
                perDay(asked.getFirst(), days);
            }
            daysTable(asked, days);
            reply.link("days", null, Map.of(), "Days", "Días");
            return How.ANSWERED;
        });
    }

    private void perDay(Metric metric, List<Figures> days) {
        if (metric == Metric.AVERAGE) {
            return;
        }
        long average = Math.round((double) metric.total(days) / days.size());
        reply.figure(metric.key() + "PerDay", average, metric.unit());
        String text = metric.text(reply, average);
        reply.say(
                "On average " + text + " a day, of " + days.size() + " days with sales. ",
                "De media " + text + " al día, de " + days.size() + " días con ventas. ");
    }

    private void daysTable(List<Metric> asked, List<Figures> days) {
        if (days.size() == 1) {
            return;
        }
        Metric first = asked.getFirst();
        reply.chart(
                first.unit(),
                Unit.DAY,
                days.stream()
                        .map(day -> new Said.Point(day.day().toString(), first.total(List.of(day)), null, null))
                        .toList());
        List<Said.Column> columns = new ArrayList<>(List.of(reply.column("Day", "Día", Unit.DAY)));
        asked.forEach(metric -> columns.add(new Said.Column(metric.name(reply.tongue()), metric.unit())));
        reply.table(
                columns,
                days.stream()
                        .map(day -> {
                            List<@Nullable Object> row =
                                    new ArrayList<>(List.of(day.day().toString()));
                            asked.forEach(metric -> row.add(metric.total(List.of(day))));
                            return row;
                        })
                        .toList());
    }

    /** Two periods beside each other. */
    How compared() {
        return askedDays.two().map(this::compared).orElse(How.CANNOT);
    }

    private How compared(List<Period> periods) {
        Period one = periods.getFirst();
        Period other = periods.getLast();
        List<Figures> first = figures(one);
        List<Figures> second = figures(other);
        if (first.isEmpty() || second.isEmpty()) {
            return askedDays.none(first.isEmpty() ? one : other);
        }
        Metric metric = Metric.of(reading).getFirst();
        long a = metric.total(first);
        long b = metric.total(second);
        reply.figure(metric.key(), a, metric.unit());
        reply.figure(metric.key() + "Before", b, metric.unit());
        reply.figure(metric.key() + "Difference", a - b, metric.unit());
        String name = metric.name(reply.tongue());
        String text = name + ": " + metric.text(reply, a) + " " + reply.when(one) + askedDays.sofar(one) + "; "
                + metric.text(reply, b) + " " + reply.when(other) + askedDays.sofar(other) + ". ";
        reply.say(
                text + "The difference is " + metric.text(reply, a - b) + ". ",
                text + "La diferencia es " + metric.text(reply, a - b) + ". ");
        reply.link("days", null, Map.of(), "Days", "Días");
        return How.ANSWERED;
    }

    /** By baskets when asked for what is busy, else by sales. */
    private Metric ranked() {
        if (reading.has(MARGIN, AGAINST_MARGIN)) {
            return Metric.MARGIN;
        }
        return reading.has(BUSY, QUIET, BASKETS) ? Metric.BASKETS : Metric.SALES;
    }

    private boolean least() {
        return reading.has(WORST, LEAST, QUIET);
    }

    How bestDay() {
        return askedDays.within(period -> {
            List<Figures> days = figures(period);
            if (days.isEmpty()) {
                return askedDays.none(period);
            }
            Metric metric = ranked();
            Comparator<Figures> order = Comparator.comparingLong(day -> metric.total(List.of(day)));
            Figures day = days.stream().max(least() ? order.reversed() : order).orElseThrow();
            long value = metric.total(List.of(day));
            reply.figure("day", day.day().toEpochDay(), Unit.DAY);
            reply.figure(metric.key(), value, metric.unit());
            String by = metric.name(reply.tongue()) + " " + metric.text(reply, value);
            reply.say(
                    "The day with the " + (least() ? "least" : "most") + ": " + reply.day(day.day()) + ", " + by + " ("
                            + reply.when(period) + askedDays.sofar(period) + "). ",
                    "El día con " + (least() ? "menos" : "más") + ": " + reply.day(day.day()) + ", " + by + " ("
                            + reply.when(period) + askedDays.sofar(period) + "). ");
            daysTable(List.of(metric), days);
            reply.link("days", null, Map.of(), "Days", "Días");
            return How.ANSWERED;
        });
    }

    /** When it is busy, without a word that says which part of time is meant. */
    How busyWhen() {
        reply.say("By what?", "¿Por qué parte del tiempo?");
        reply.choices(List.of(
                askedDays.choice("by hour", "por hora"),
                askedDays.choice("by day", "por día"),
                askedDays.choice("by day of the week", "por día de la semana")));
        return How.ASKED_BACK;
    }

    /** Money made is taken or earned. */
    How madeOfWhat() {
        reply.say("Sales or margin?", "¿Ventas o margen?");
        reply.choices(List.of(askedDays.choice("in sales", "en ventas"), askedDays.choice("in margin", "de margen")));
        return How.ASKED_BACK;
    }

    How hours() {
        return askedDays.within(period -> {
            var hours = reply.ask(SalesTools.Hours.class, "sales_by_hour", AskedDays.span(period))
                    .hours();
            if (hours.isEmpty()) {
                return askedDays.none(period);
            }
            boolean byBaskets = ranked() == Metric.BASKETS;
            Comparator<aisle.server.insight.facts.Breakdown.Hour> order =
                    Comparator.comparingLong(hour -> byBaskets ? hour.baskets() : hour.sales());
            var hour = hours.stream().max(least() ? order.reversed() : order).orElseThrow();
            reply.figure("hour", hour.hour(), Unit.HOUR);
            reply.figure("sales", hour.sales(), Unit.MONEY);
            reply.figure("baskets", hour.baskets(), Unit.COUNT);
            String when = reply.when(period) + askedDays.sofar(period);
            String clock = hour.hour() + ":00-" + hour.hour() + ":59";
            String figures = reply.money(hour.sales()) + ", " + reply.count(hour.baskets());
            reply.say(
                    "By " + (byBaskets ? "baskets" : "sales") + ", the hour with the " + (least() ? "least" : "most")
                            + " is " + clock + ": " + figures + " baskets, " + when + ". ",
                    "Por " + (byBaskets ? "cestas" : "ventas") + ", la hora con " + (least() ? "menos" : "más") + " es "
                            + clock + ": " + figures + " cestas, " + when + ". ");
            reply.chart(
                    byBaskets ? Unit.COUNT : Unit.MONEY,
                    Unit.HOUR,
                    hours.stream()
                            .map(each -> new Said.Point(
                                    Integer.toString(each.hour()),
                                    byBaskets ? each.baskets() : each.sales(),
                                    null,
                                    null))
                            .toList());
            return How.ANSWERED;
        });
    }

    /** Of days that came more often than others the average counts. */
    How weekdays() {
        return askedDays.within(period -> {
            Metric metric = ranked();
            Map<DayOfWeek, List<Figures>> byDay = new EnumMap<>(DayOfWeek.class);
            figures(period)
                    .forEach(day -> byDay.computeIfAbsent(day.day().getDayOfWeek(), first -> new ArrayList<>())
                            .add(day));
            if (byDay.size() < WEEK) {
                reply.say(
                        "Not every weekday is among those days. ", "No están todos los días de la semana entre esos. ");
                return How.NONE;
            }
            Map<DayOfWeek, Long> averages = new EnumMap<>(DayOfWeek.class);
            byDay.forEach((day, all) -> averages.put(day, Math.round((double) metric.total(all) / all.size())));
            Comparator<Map.Entry<DayOfWeek, Long>> order = Map.Entry.comparingByValue();
            var best = averages.entrySet().stream()
                    .max(least() ? order.reversed() : order)
                    .orElseThrow();
            String name =
                    best.getKey().getDisplayName(TextStyle.FULL, reply.tongue().locale());
            String text = metric.name(reply.tongue()) + " " + metric.text(reply, best.getValue());
            reply.figure("weekday", best.getKey().getValue(), Unit.COUNT);
            reply.figure(metric.key() + "PerDay", best.getValue(), metric.unit());
            reply.say(
                    name + ": on average " + text + " a day, the " + (least() ? "least" : "most") + " of all weekdays "
                            + reply.when(period) + ". ",
                    name + ": de media " + text + " al día, el día de la semana con " + (least() ? "menos" : "más")
                            + " " + reply.when(period) + ". ");
            reply.chart(
                    metric.unit(),
                    Unit.TEXT,
                    averages.entrySet().stream()
                            .map(each -> new Said.Point(
                                    each.getKey()
                                            .getDisplayName(
                                                    TextStyle.SHORT,
                                                    reply.tongue().locale()),
                                    each.getValue(),
                                    null,
                                    null))
                            .toList());
            return How.ANSWERED;
        });
    }

    How ranking() {
        List<String> unread = reading.unread();
        int count = unread.isEmpty() ? RANKED : counted(unread);
        if (count == 0) {
            return How.CANNOT;
        }
        return askedDays.within(period -> {
            By by = by();
            var asked = Map.of(
                    "from",
                    period.from(),
                    "to",
                    period.to(),
                    "by",
                    by,
                    "end",
                    least() ? End.LEAST : End.MOST,
                    "count",
                    count);
            var products =
                    reply.ask(SalesTools.Ranked.class, "products_sold", asked).products();
            if (products.isEmpty()) {
                return askedDays.none(period);
            }
            Sold first = products.getFirst();
            reply.figure("product", first.product(), Unit.COUNT, first.product());
            reply.figure("quantity", first.quantity(), Unit.QUANTITY, first.product());
            reply.figure("takings", first.takings(), Unit.MONEY, first.product());
            String english = by == By.QUANTITY ? "quantity" : by == By.TAKINGS ? "takings" : "margin";
            String spanish = by == By.QUANTITY ? "cantidad" : by == By.TAKINGS ? "ingresos" : "margen";
            reply.say(
                    first.name() + " sold " + (least() ? "least" : "most") + " by " + english + ", "
                            + reply.when(period) + askedDays.sofar(period) + ": " + sold(first) + ". ",
                    first.name() + " es lo " + (least() ? "menos" : "más") + " vendido por " + spanish + ", "
                            + reply.when(period) + askedDays.sofar(period) + ": " + sold(first) + ". ");
            soldTable(products);
            return How.ANSWERED;
        });
    }

    private int counted(List<String> unread) {
        Integer count = unread.size() == 1 ? number(unread.getFirst()) : null;
        return count != null && count <= RANKED_MAX ? count : 0;
    }

    private @Nullable Integer number(String word) {
        return word.matches("\\d{1,2}")
                ? Integer.valueOf(word)
                : DateWords.of(reply.tongue()).number(word).orElse(null);
    }

    private By by() {
        return reading.has(AGAINST_MARGIN, MARGIN)
                ? By.MARGIN
                : reading.has(AGAINST_VALUE, SALES) ? By.TAKINGS : By.QUANTITY;
    }

    private String sold(Sold sold) {
        return reply.quantity(sold.quantity(), sold.unit()) + ", " + reply.money(sold.takings());
    }

    private void soldTable(List<Sold> products) {
        List<Said.Column> columns = List.of(
                reply.column("Product", "Producto", Unit.TEXT),
                reply.column("Sold", "Vendido", Unit.QUANTITY),
                reply.column("Takings", "Ingresos", Unit.MONEY),
                reply.column("Margin", "Margen", Unit.MONEY));
        reply.table(
                columns,
                products.stream()
                        .map(each -> Arrays.<@Nullable Object>asList(
                                each.name(), each.quantity(), each.takings(), each.margin()))
                        .toList());
        Sold first = products.getFirst();
        reply.link("products", Long.toString(first.product()), Map.of(), first.name(), first.name());
    }

    How departments() {
        return askedDays.within(period -> {
            var found = departmentsOf(period);
            if (found.isEmpty()) {
                return askedDays.none(period);
            }
            DepartmentSold first = least() ? found.getLast() : found.getFirst();
            reply.figure("department", first.department(), Unit.COUNT);
            reply.figure("takings", first.takings(), Unit.MONEY);
            reply.say(
                    first.name() + " took " + (least() ? "least" : "most") + ": " + reply.money(first.takings())
                            + " without tax on top, " + reply.when(period) + askedDays.sofar(period) + ". ",
                    first.name() + " ingresó " + (least() ? "menos" : "más") + ": " + reply.money(first.takings())
                            + " sin impuestos añadidos, " + reply.when(period) + askedDays.sofar(period) + ". ");
            reply.table(
                    List.of(
                            reply.column("Department", "Departamento", Unit.TEXT),
                            reply.column("Takings", "Ingresos", Unit.MONEY),
                            reply.column("Margin", "Margen", Unit.MONEY)),
                    found.stream()
                            .map(each -> Arrays.<@Nullable Object>asList(each.name(), each.takings(), each.margin()))
                            .toList());
            return How.ANSWERED;
        });
    }

    private List<DepartmentSold> departmentsOf(Period period) {
        return reply.ask(SalesTools.DepartmentsSold.class, "departments_sold", AskedDays.span(period))
                .departments();
    }

    /**
     * What one department took; empty when no department, or more than one, has these words for its name.
     *
     * @param part whether the words may be a part of the name
     */
    Optional<How> department(List<String> words, boolean part) {
        if (reading.periods().size() != 1 || reading.periods().getFirst().doubtful()) {
            return Optional.empty();
        }
        Period period = reading.periods().getFirst();
        List<DepartmentSold> found = OtherNames.of(words, reply.tongue()).stream()
                .flatMap(name -> departmentsOf(period).stream().filter(each -> named(each.name(), name, part)))
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(department(found.getFirst(), period)) : Optional.empty();
    }

    private How department(DepartmentSold found, Period period) {
        Long margin = found.margin();
        if (reading.has(MARGIN) && margin == null) {
            return marginUnknown();
        }
        reply.figure("department", found.department(), Unit.COUNT);
        reply.figure("takings", found.takings(), Unit.MONEY);
        String english = "";
        String spanish = "";
        if (margin != null) {
            reply.figure("margin", margin, Unit.MONEY);
            english = ", margin " + reply.money(margin);
            spanish = ", margen " + reply.money(margin);
        }
        String when = reply.when(period) + askedDays.sofar(period) + ". ";
        reply.say(
                found.name() + " took " + reply.money(found.takings()) + " without tax on top" + english + ", " + when,
                found.name() + " ingresó " + reply.money(found.takings()) + " sin impuestos añadidos" + spanish + ", "
                        + when);
        return How.ANSWERED;
    }

    private How marginUnknown() {
        reply.say(
                "Prices here have tax inside, and no margin is known of one product or department. ",
                "Los precios incluyen impuestos y no se conoce el margen de un producto o departamento. ");
        return How.NONE;
    }

    private static boolean named(String name, List<String> words, boolean part) {
        List<String> parts = Tongue.words(Tongue.folded(name));
        return (part || parts.size() == words.size())
                && words.stream().allMatch(word -> parts.stream().anyMatch(each -> ProductNames.same(each, word)));
    }

    How product(Named product) {
        return askedDays.within(period -> {
            var sales = sales(product, period);
            if (sales.traded().isEmpty()) {
                return askedDays.none(period);
            }
            Sold total = sales.total();
            reply.figure("quantity", total.quantity(), Unit.QUANTITY, product.product());
            reply.figure("takings", total.takings(), Unit.MONEY, product.product());
            String english = "";
            String spanish = "";
            Long margin = total.margin();
            if (reading.has(MARGIN)) {
                if (margin == null) {
                    return marginUnknown();
                }
                reply.figure("margin", margin, Unit.MONEY, product.product());
                english = ", margin " + reply.money(margin);
                spanish = ", margen " + reply.money(margin);
            }
            String when = reply.when(period) + askedDays.sofar(period) + ". ";
            reply.say(
                    product.name() + ": " + sold(total) + " without tax on top" + english + ", " + when,
                    product.name() + ": " + sold(total) + " sin impuestos añadidos" + spanish + ", " + when);
            reply.chart(
                    Unit.QUANTITY,
                    Unit.DAY,
                    sales.days().stream()
                            .map(day -> new Said.Point(day.day().toString(), day.quantity(), null, null))
                            .toList());
            reply.link("products", Long.toString(product.product()), Map.of(), product.name(), product.name());
            return How.ANSWERED;
        });
    }

    /** How much of a product was sold in two periods. */
    How productCompared(Named product) {
        return askedDays
                .two()
                .map(periods -> productCompared(product, periods.getFirst(), periods.getLast()))
                .orElse(How.CANNOT);
    }

    private How productCompared(Named product, Period one, Period other) {
        var first = sales(product, one);
        var second = sales(product, other);
        if (first.traded().isEmpty() || second.traded().isEmpty()) {
            return askedDays.none(first.traded().isEmpty() ? one : other);
        }
        long a = first.total().quantity();
        long b = second.total().quantity();
        reply.figure("quantity", a, Unit.QUANTITY, product.product());
        reply.figure("quantityBefore", b, Unit.QUANTITY, product.product());
        reply.figure("quantityDifference", a - b, Unit.QUANTITY, product.product());
        String text = product.name() + ": " + sold(first.total()) + " " + reply.when(one) + askedDays.sofar(one) + "; "
                + sold(second.total()) + " " + reply.when(other) + askedDays.sofar(other) + ". ";
        String difference = reply.quantity(a - b, product.unit());
        reply.say(text + "The difference is " + difference + ". ", text + "La diferencia es de " + difference + ". ");
        reply.link("products", Long.toString(product.product()), Map.of(), product.name(), product.name());
        return How.ANSWERED;
    }

    private SalesTools.ProductSales sales(Named product, Period period) {
        var asked = Map.of("product", product.product(), "from", period.from(), "to", period.to());
        return reply.ask(SalesTools.ProductSales.class, "product_sales", asked);
    }
}
