package aisle.server.assistant.planner;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a language names days. Each is a pattern over folded text.
 *
 * @param days names of single days, and how many days from today they are
 */
record DateWords(
        Map<String, Integer> monthNames,
        Map<String, DayOfWeek> weekdayNames,
        Map<String, Integer> counts,
        Map<String, Integer> days,
        String daysAgo,
        String lastDays,
        String lastWeeks,
        String lastMonths,
        String nextDays,
        String weekBeforeLast,
        String lastWeekend,
        String weekend,
        String thisWeekend,
        String dayOfLastWeek,
        String lastWeek,
        String thisWeek,
        String nextWeek,
        String lastMonth,
        String thisMonth,
        String lastYear,
        String thisYear,
        String inMonth,
        String monthAlone,
        String dayOfMonth,
        String lastWeekday,
        String nextWeekday,
        String plainWeekday,
        List<String> ranges,
        String since,
        String weekOf,
        String dayBefore,
        String daysBefore,
        String weekBefore,
        String monthBefore,
        String oneBefore,
        String sameDay) {

    private static final int CORRECTABLE = 5;
    private static final List<String> SINGLE_DAYS =
            List.of("yesterday", "today", "tomorrow", "anteayer", "manana", "semana", "pasada");

    private static final DateWords ENGLISH = english();
    private static final DateWords SPANISH = spanish();

    static DateWords of(Tongue tongue) {
        return tongue == Tongue.EN ? ENGLISH : SPANISH;
    }

    String months() {
        return Dates.alternatives(monthNames);
    }

    String weekdays() {
        return Dates.alternatives(weekdayNames);
    }

    int month(String name) {
        return Objects.requireNonNull(monthNames.get(name));
    }

    DayOfWeek weekday(String name) {
        return Objects.requireNonNull(weekdayNames.get(name));
    }

    int count(String said) {
        Integer count = counts.get(said);
        return count == null ? Integer.parseInt(said) : count;
    }

    /** The name of a day or month that a word differs from by a slip of the hand. */
    Optional<String> corrected(String word) {
        if (word.length() < CORRECTABLE || names().anyMatch(word::equals)) {
            return Optional.empty();
        }
        return names().filter(name -> name.length() >= CORRECTABLE && Slip.between(name, word) == 1)
                .findFirst();
    }

    private Stream<String> names() {
        return Stream.of(monthNames.keySet(), weekdayNames.keySet(), SINGLE_DAYS)
                .flatMap(Collection::stream);
    }

    private static DateWords english() {
        var months = months(Tongue.EN);
        months.put("sept", 9);
        var weekdays = weekdays(Tongue.EN);
        weekdays.putAll(Map.of("tues", DayOfWeek.TUESDAY, "thurs", DayOfWeek.THURSDAY));
        var counts = counts("one two three four five six seven eight nine ten eleven twelve thirteen fourteen");
        counts.putAll(Map.of("couple of", 2, "couple", 2, "twenty", 20, "thirty", 30));
        String count = "(\\d{1,3}|" + Dates.alternatives(counts) + ")";
        String day = "(" + Dates.alternatives(weekdays) + ")";
        Map<String, Integer> days = new LinkedHashMap<>();
        days.put("\\b(?:the )?day before yesterday\\b|\\btwo days back\\b", -2);
        days.put("\\b(?:the )?day after tomorrow\\b", 2);
        days.put("\\byesterday\\b|\\b(?:the )?day before today\\b", -1);
        days.put("\\btoday\\b|\\bfor the day\\b", 0);
        days.put("\\btomorrow\\b", 1);
        String past = "(?:the )?(?:these )?(?:last|past) ";
        return new DateWords(
                months,
                weekdays,
                counts,
                days,
                "\\b" + count + " days? ago\\b",
                "\\b" + past + count + "(?: full)? ?(?:days?|d)\\b|\\b(?:the )?" + count + " (?:last|past) days\\b"
                        + "|(?<=days? (?:of|in) the )(?:last|past) " + count
                        + "\\b(?! [a-z]*(?:days?|weeks?|months?)\\b)",
                "\\b" + past + count + "(?: full)? weeks?\\b",
                "\\b" + past + count + "(?: full)? months?\\b",
                "\\b(?:within (?:the )?(?:next |coming )?|(?:in )?(?:the )?(?:next|coming|following) )" + count
                        + " days?\\b|\\b(?:in )?(?:the )?" + count + " (?:coming|following|next) days\\b",
                "\\b(?:the )?week before last\\b",
                "\\b(?:the )?(?:last|past) weekend\\b|\\bweekend just gone\\b",
                "\\bthe weekend\\b",
                "\\b(?:this|the coming|coming|this coming) weekend\\b",
                "\\b" + day + " (?:of |in )?last week\\b|\\blast week (?:s |on )?" + day + "\\b",
                "\\b(?:the )?(?:last|past)(?: full| whole| entire)? week\\b|\\bweek just gone\\b",
                "\\b(?:the week so far|this week|the current week|current week|wtd|for the week|week to date)\\b",
                "\\b(?:the )?(?:next|coming|following) week\\b",
                "\\b(?:the )?(?:last|past)(?: full| whole| entire)? month\\b",
                "\\b(?:this month|the month so far|the current month|current month|mtd|month to date|for the month)\\b",
                "\\b(?:the )?(?:last|past) year\\b",
                "\\b(?:this year|the current year|ytd|year to date|for the year)\\b",
                "\\b(?:in|of|during|for|throughout) (" + Dates.alternatives(months) + ")(?: (\\d{4}))?\\b(?! \\d)",
                "(?<!\\d )\\b(january|february|april|june|july|august|september|october|november|december)(?: (\\d{4}))?\\b"
                        + "(?! \\d)",
                "\\b(?:on )?(?:(" + Dates.alternatives(weekdays) + ") )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)\\b",
                "\\b(?:the )?(?:last|past|previous) " + day + "\\b|\\b" + day + " just gone\\b|\\b" + day
                        + " last\\b(?! (?:week|month|\\d))",
                "\\b(?:the )?(?:next|coming) " + day + "\\b|\\b" + day + " coming\\b",
                "\\b(?:this |this past )?" + day + "\\b",
                List.of(
                        "\\b(?:from|between) +§(\\d+) +(?:to|till|until|up to|through|and|-) +§(\\d+)",
                        "§(\\d+) +(?:to|till|until|up to|through|thru|-) +§(\\d+)"),
                "\\bsince +§(\\d+)|\\bfrom +§(\\d+) +(?:on|onwards|onward|until now|till now|to now)\\b",
                "\\b(?:the )?week (?:of|containing|that contains) +§(\\d+)",
                "\\b(?:the )?(?:day (?:before|prior|earlier)(?: that)?|(?:previous|preceding|prior) day)\\b",
                "\\b(?:the )?(?:(?:previous|preceding|prior) " + count + " days|" + count
                        + " days (?:before(?: that)?|prior|earlier|preceding))\\b",
                "\\b(?:the )?(?:(?:week|weekend) (?:before(?: that)?|prior|earlier)|(?:previous|preceding|prior) "
                        + "(?:week|weekend))\\b",
                "\\b(?:the )?(?:month (?:before(?: that)?|prior|earlier)|(?:previous|preceding|prior) month)\\b",
                "\\b(?:the )?(?:one before(?: that)?|(?:previous|preceding|prior) one)\\b",
                "\\b(?:the )?same (?:week)?day (?:of )?(?:last week|(?:the|a) week (?:ago|earlier|before)|(?:the )?previous"
                        + " week)\\b|\\ba week (?:earlier|before)\\b");
    }

    private static DateWords spanish() {
        var months = months(Tongue.ES);
        months.put("setiembre", 9);
        var weekdays = weekdays(Tongue.ES);
        var counts = counts("un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce");
        counts.put("una", 1);
        counts.put("veinte", 20);
        counts.put("treinta", 30);
        counts.put("quince", 15);
        String count = "(\\d{1,3}|" + Dates.alternatives(counts) + ")";
        String day = "(" + Dates.alternatives(weekdays) + ")";
        String last = "(?:en )?(?:estos |estas )?(?:los |las )?(?:ultimos|ultimas|pasados|pasadas) ";
        return new DateWords(
                months,
                weekdays,
                counts,
                spanishDays(),
                "\\bhace " + count + " dias?\\b",
                "\\b" + last + count + " dias\\b|\\b(?:en )?(?:los )?" + count
                        + " (?:ultimos dias|dias (?:ultimos|pasados))\\b|(?<=dias? (?:de|en|entre) los )ultimos "
                        + count
                        + "\\b(?! [a-z]*(?:dias?|semanas?|mes|meses)\\b)",
                "\\b" + last + count + " semanas\\b|\\b(?:en )?(?:las )?" + count
                        + " (?:ultimas semanas|semanas pasadas)\\b",
                "\\b" + last + count + " meses\\b|\\b(?:en )?(?:los )?" + count + " ultimos meses\\b",
                "\\b(?:en |dentro de )?(?:los )?(?:proximos|siguientes) " + count + " dias\\b|\\b(?:en )?(?:los )?"
                        + count + " (?:proximos dias|dias (?:proximos|siguientes))\\b",
                "\\b(?:la )?semana antepasada\\b|\\b(?:la )?semana (?:anterior a la|antes de la) pasada\\b",
                "\\b(?:el )?(?:fin de semana pasado|pasado fin de semana|ultimo fin de semana)\\b",
                "\\bd?el fin de semana\\b",
                "\\b(?:este|el proximo|proximo) fin de semana\\b|\\bfin de semana que viene\\b",
                "\\b(?:el )?" + day + " (?:de )?(?:la )?semana pasada\\b|\\b(?:la )?semana pasada el " + day + "\\b",
                "\\b(?:la )?(?:semana pasada|pasada semana|ultima semana)(?: completa| entera)?\\b",
                "\\b(?:de |en )?(?:esta semana|lo que va de (?:la |esta )?semana)\\b"
                        + "|\\b(?:en )?(?:la )?semana (?:actual|en curso)\\b"
                        + "|(?<!dias? )(?<!fin )\\bde la semana\\b(?! que| pasada| anterior| previa| del)",
                "\\b(?:la )?(?:proxima semana|semana proxima|semana que viene|semana siguiente|semana entrante)\\b",
                "\\b(?:el )?(?:mes pasado|pasado mes|ultimo mes)(?: completo| entero)?\\b",
                "\\b(?:de |en )?(?:este mes|el mes actual|mes en curso|lo que va del? (?:este )?mes)\\b"
                        + "|\\bdel mes\\b(?! pasado| de| anterior| que)",
                "\\b(?:el )?(?:ano pasado|ultimo ano)\\b",
                "\\b(?:de |en )?(?:este ano|el ano actual|lo que va del? (?:este )?ano)\\b",
                "\\b(?:en|de|durante|para)(?: el mes de)? (" + Dates.alternatives(months)
                        + ")(?: (?:de|del) (\\d{4}))?\\b",
                "\\b(?:mes de )?(" + Dates.alternatives(months) + ")(?: (?:de |del )?(\\d{4}))?\\b",
                "\\b(?:el )?(?:(" + Dates.alternatives(weekdays)
                        + ") )?(?:dia|el) (\\d{1,2})\\b(?! de\\b| por\\b| dias| unidades| productos| mas\\b)",
                "\\b(?:el )?" + day + " pasado\\b|\\b(?:el )?(?:pasado|ultimo) " + day + "\\b|\\bultimo " + day + "\\b",
                "\\b(?:el )?" + day + " (?:que viene|proximo)\\b|\\b(?:el )?proximo " + day + "\\b",
                "(?<!los )\\b(?:el |este )?(?<!los )" + day + "\\b",
                List.of(
                        "\\b(?:entre|desde|del?) +(?:el +)?§(\\d+) +(?:y|hasta|al?)(?: el)? +§(\\d+)",
                        "§(\\d+) +(?:hasta|al?)(?: el)? +§(\\d+)"),
                "\\b(?:desde|a partir de)(?: el)? +§(\\d+)(?: +hasta ahora)?",
                "\\b(?:la )?semana del?(?: el)? +§(\\d+)",
                "\\b(?:el )?dia (?:anterior|previo|antes)\\b",
                "\\b(?:los )?" + count
                        + " (?:dias )?(?:anteriores|previos)(?: dias)?\\b|\\b(?:los )?(?:anteriores|previos) " + count
                        + " dias\\b",
                "\\b(?:la )?(?:semana (?:anterior|previa|antes)|fin de semana anterior)\\b",
                "\\b(?:el )?mes (?:anterior|previo|antes)\\b",
                "\\b(?:la|el|con la|con el) (?:anterior|previa|previo|de antes)\\b",
                "\\b(?:el )?mismo dia de (?:la )?semana (?:pasada|anterior)\\b|\\buna semana antes\\b");
    }

    private static Map<String, Integer> spanishDays() {
        Map<String, Integer> days = new LinkedHashMap<>();
        days.put("\\b(?:antes de ayer|anteayer|antier|ante ayer)\\b", -2);
        days.put("\\bpasado manana\\b", 2);
        days.put("\\b(?:el dia de )?ayer\\b", -1);
        days.put(
                "\\b(?:el dia de )?hoy\\b(?! en dia)|(?<!horas? |franja |momento |parte )\\bdel dia\\b(?! de|\\s*\\d| anterior| previo)",
                0);
        days.put("\\b(?<!esta )(?<!por la )manana\\b", 1);
        return days;
    }

    private static Map<String, Integer> months(Tongue tongue) {
        Map<String, Integer> names = new HashMap<>();
        for (Month month : Month.values()) {
            names.put(Tongue.folded(month.getDisplayName(TextStyle.FULL, tongue.locale())), month.getValue());
            if (tongue == Tongue.EN) {
                names.put(Tongue.folded(month.getDisplayName(TextStyle.SHORT, tongue.locale())), month.getValue());
            }
        }
        return names;
    }

    private static Map<String, DayOfWeek> weekdays(Tongue tongue) {
        Map<String, DayOfWeek> names = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            names.put(Tongue.folded(day.getDisplayName(TextStyle.FULL, tongue.locale())), day);
        }
        return names;
    }

    private static Map<String, Integer> counts(String inOrder) {
        Map<String, Integer> counts = new HashMap<>();
        int count = 0;
        for (String word : inOrder.split(" ")) {
            count++;
            counts.put(word, count);
        }
        return counts;
    }
}
