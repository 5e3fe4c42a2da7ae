package aisle.server.assistant.planner;

import static aisle.server.assistant.planner.Concept.*;

import aisle.server.assistant.chat.Said;
import aisle.server.assistant.chat.Said.How;
import aisle.server.assistant.chat.Said.Unit;
import aisle.server.assistant.tools.SalesTools;
import aisle.server.insight.goods.GoodsDay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What was thrown away, and which share of what the store carries was there; of days that are over. */
final class WasteAnswers {

    private final Reply reply;
    private final Reading reading;
    private final AskedDays askedDays;

    WasteAnswers(Reply reply, Reading reading, AskedDays askedDays) {
        this.reply = reply;
        this.reading = reading;
        this.askedDays = askedDays;
    }

    private boolean waste() {
        return reading.has(WASTE);
    }

    private How within(Function<Period, How> answer) {
        return askedDays.within(period -> {
            LocalDate yesterday = reply.today().minusDays(1);
            if (period.from().isAfter(yesterday)) {
                reply.say(
                        "Waste and availability are known of days that are over. ",
                        "La merma y la disponibilidad se conocen de los días que ya terminaron. ");
                return How.NONE;
            }
            return answer.apply(AskedDays.upTo(period, yesterday));
        });
    }

    private List<GoodsDay> days(Period period) {
        return reply.ask(SalesTools.Goods.class, "goods_of_days", AskedDays.span(period))
                .days();
    }

    How figures() {
        return within(period -> {
            List<GoodsDay> days = days(period);
            if (days.isEmpty()) {
                return askedDays.none(period);
            }
            if (waste()) {
                wasted(period, days);
            } else {
                there(period, days);
            }
            table(days);
            reply.link("days", null, Map.of(), "Days", "Días");
            return How.ANSWERED;
        });
    }

    private void wasted(Period period, List<GoodsDay> days) {
        long waste = waste(days);
        reply.figure("waste", waste, Unit.MONEY);
        String when = reply.when(period) + ofDays(period, days) + ". ";
        reply.say(
                "Waste: " + reply.money(waste) + " at cost, " + when,
                "Merma: " + reply.money(waste) + " a coste, " + when);
        if (reading.has(PER_DAY)) {
            long average = Math.round((double) waste / days.size());
            reply.figure("wastePerDay", average, Unit.MONEY);
            String text = reply.money(average);
            reply.say("On average " + text + " a day. ", "De media " + text + " al día. ");
        }
    }

    private void there(Period period, List<GoodsDay> days) {
        long carried = days.stream().mapToLong(GoodsDay::carried).sum();
        long empty = days.stream().mapToLong(GoodsDay::empty).sum();
        long share = availability(days);
        reply.figure("availability", share, Unit.SHARE);
        String when = reply.when(period) + ofDays(period, days) + ". ";
        String percent = reply.share(share);
        if (days.size() == 1) {
            reply.figure("empty", empty, Unit.COUNT);
            String of = reply.count(empty);
            String all = reply.count(carried);
            reply.say(
                    "Availability: " + percent + ", " + when + "Of " + all + " products carried, " + of
                            + " had nothing on hand when the day ended. ",
                    "Disponibilidad: " + percent + ", " + when + "De " + all + " productos en surtido, " + of
                            + " no tenían existencias al terminar el día. ");
        } else {
            reply.say(
                    "Availability: " + percent + " of the products carried were there when a day ended, " + when,
                    "Disponibilidad: el " + percent + " de los productos en surtido estaban al terminar el día, "
                            + when);
        }
    }

    /** Days that are not worked out are said to be missing. */
    private String ofDays(Period period, List<GoodsDay> days) {
        long asked = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
        if (days.size() == asked) {
            return "";
        }
        return reply.tongue()
                .of(
                        " (of " + days.size() + " of these " + asked + " days; no others are known)",
                        " (de " + days.size() + " de esos " + asked + " días; de los demás no hay datos)");
    }

    private static long waste(List<GoodsDay> days) {
        return days.stream().mapToLong(GoodsDay::waste).sum();
    }

    /** Of several days together, as docs/metrics.md says; parts per million, rounded down. */
    private static long availability(List<GoodsDay> days) {
        long carried = days.stream().mapToLong(GoodsDay::carried).sum();
        long empty = days.stream().mapToLong(GoodsDay::empty).sum();
        return carried == 0 ? 1_000_000 : 1_000_000 * (carried - empty) / carried;
    }

    private Unit unit() {
        return waste() ? Unit.MONEY : Unit.SHARE;
    }

    private String key() {
        return waste() ? "waste" : "availability";
    }

    private String name() {
        return waste() ? reply.tongue().of("Waste", "Merma") : reply.tongue().of("Availability", "Disponibilidad");
    }

    private String text(long value) {
        return waste() ? reply.money(value) : reply.share(value);
    }

    /** Shares that are nearly the same make no picture. */
    private void table(List<GoodsDay> days) {
        if (days.size() == 1) {
            return;
        }
        ToLongFunction<GoodsDay> of = waste() ? GoodsDay::waste : GoodsDay::availability;
        if (waste()) {
            reply.chart(
                    Unit.MONEY,
                    Unit.DAY,
                    days.stream()
                            .map(day -> new Said.Point(day.day().toString(), day.waste(), null, null))
                            .toList());
        }
        reply.table(
                List.of(reply.column("Day", "Día", Unit.DAY), new Said.Column(name(), unit())),
                days.stream()
                        .map(day -> Arrays.<@Nullable Object>asList(day.day().toString(), of.applyAsLong(day)))
                        .toList());
    }

    /** Two periods beside each other. */
    How compared() {
        return askedDays
                .two()
                .map(periods -> compared(periods.getFirst(), periods.getLast()))
                .orElse(How.CANNOT);
    }

    private How compared(Period one, Period other) {
        LocalDate yesterday = reply.today().minusDays(1);
        if (one.to().isAfter(yesterday) || other.to().isAfter(yesterday)) {
            return How.CANNOT;
        }
        List<GoodsDay> first = days(one);
        List<GoodsDay> second = days(other);
        if (first.isEmpty() || second.isEmpty()) {
            return askedDays.none(first.isEmpty() ? one : other);
        }
        long a = waste() ? waste(first) : availability(first);
        long b = waste() ? waste(second) : availability(second);
        reply.figure(key(), a, unit());
        reply.figure(key() + "Before", b, unit());
        reply.figure(key() + "Difference", a - b, unit());
        String both = name() + ": " + text(a) + " " + reply.when(one) + ofDays(one, first) + "; " + text(b) + " "
                + reply.when(other) + ofDays(other, second) + ". ";
        reply.say(both + "The difference is " + text(a - b) + ". ", both + "La diferencia es de " + text(a - b) + ". ");
        reply.link("days", null, Map.of(), "Days", "Días");
        return How.ANSWERED;
    }

    /** The day with the most waste or the least; with the highest availability or the lowest. */
    How day() {
        return within(period -> {
            List<GoodsDay> days = days(period);
            if (days.isEmpty()) {
                return askedDays.none(period);
            }
            boolean most = waste() ? reading.has(MOST, WORST) : reading.has(MOST, BEST);
            ToLongFunction<GoodsDay> of = waste() ? GoodsDay::waste : GoodsDay::availability;
            Comparator<GoodsDay> order = Comparator.comparingLong(of);
            GoodsDay day = days.stream().max(most ? order : order.reversed()).orElseThrow();
            long value = of.applyAsLong(day);
            reply.figure("day", day.day().toEpochDay(), Unit.DAY);
            reply.figure(key(), value, unit());
            String when = " (" + reply.when(period) + ofDays(period, days) + "). ";
            reply.say(
                    "The day with the " + (most ? "most" : "least") + ": " + reply.day(day.day()) + ", " + name() + " "
                            + text(value) + when,
                    "El día con " + (most ? "más" : "menos") + ": " + reply.day(day.day()) + ", " + name() + " "
                            + text(value) + when);
            table(days);
            reply.link("days", null, Map.of(), "Days", "Días");
            return How.ANSWERED;
        });
    }
}
