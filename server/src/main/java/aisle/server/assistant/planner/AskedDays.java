package aisle.server.assistant.planner;

import aisle.server.assistant.chat.Said;
import aisle.server.assistant.chat.Said.How;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The days a question is about: it asks for them where none is named, and which where there are two. */
final class AskedDays {

    private static final int WEEK = 7;

    private final Reply reply;
    private final Reading reading;
    private final String question;

    AskedDays(Reply reply, Reading reading, String question) {
        this.reply = reply;
        this.reading = reading;
        this.question = question;
    }

    /** Answers for the one period that is named, up to today; asks for it where there is none. */
    How within(Function<Period, How> answer) {
        if (reading.periods().size() > 1) {
            return How.CANNOT;
        }
        if (reading.periods().isEmpty()) {
            reply.say("Of which days?", "¿De qué días?");
            reply.choices(List.of(
                    choice("today", "hoy"),
                    choice("yesterday", "ayer"),
                    choice("last week", "la semana pasada"),
                    choice("the last 28 days", "los últimos 28 días")));
            return How.ASKED_BACK;
        }
        Period period = reading.periods().getFirst();
        if (period.doubtful()) {
            return doubtful(period.from());
        }
        if (period.from().isAfter(reply.today())) {
            reply.say("Those days are still to come. ", "Esos días aún no han llegado. ");
            return How.NONE;
        }
        return answer.apply(upTo(period, reply.today()));
    }

    /** The two periods that are named; empty where they are not two, the same, or in doubt. */
    Optional<List<Period>> two() {
        List<Period> periods = reading.periods();
        boolean two = periods.size() == 2
                && periods.stream().noneMatch(Period::doubtful)
                && !periods.getFirst().equals(periods.getLast());
        return two ? Optional.of(periods) : Optional.empty();
    }

    static Period upTo(Period period, LocalDate last) {
        return period.to().isAfter(last) ? Period.of(period.from(), last) : period;
    }

    static Map<String, Object> span(Period period) {
        return Map.of("from", period.from(), "to", period.to());
    }

    /** A way to go on: the question with something added. */
    Said.Choice choice(String english, String spanish) {
        String added = reply.tongue().of(english, spanish);
        return new Said.Choice(added, question.replaceAll("[?.!\\s]+$", "") + " " + added, null);
    }

    private How doubtful(LocalDate day) {
        reply.say("Which day do you mean?", "¿Qué día?");
        String names = DateWords.of(reply.tongue()).weekdays();
        reply.choices(List.of(day, day.minusDays(WEEK)).stream()
                .map(each -> new Said.Choice(
                        reply.day(each),
                        Tongue.folded(question).replaceAll("\\b(" + names + ")\\b", each.toString()),
                        null))
                .toList());
        return How.ASKED_BACK;
    }

    How none(Period period) {
        reply.say("There are no figures " + reply.when(period) + ". ", "No hay cifras " + reply.when(period) + ". ");
        return How.NONE;
    }

    /** What is said of days that end with today. */
    String sofar(Period period) {
        return period.to().equals(reply.today()) ? reply.tongue().of(", today so far", ", hoy hasta ahora") : "";
    }
}
