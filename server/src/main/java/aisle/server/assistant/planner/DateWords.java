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
        String nextDays,
        String weekBeforeLast,
        String lastWeekend,
        String thisWeekend,
        String lastWeek,
        String thisWeek,
        String nextWeek,
        String lastMonth,
        String thisMonth,
        String inMonth,
        String lastWeekday,
        String nextWeekday,
        String plainWeekday,
        List<String> ranges,
        String since) {

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
        String count = "(\\d{1,3}|" + Dates.alternatives(counts) + ")";
        String day = "(" + Dates.alternatives(weekdays) + ")";
        Map<String, Integer> days = new LinkedHashMap<>();
        days.put("\\b(?:the )?day before yesterday\\b", -2);
        days.put("\\b(?:the )?day after tomorrow\\b", 2);
        days.put("\\byesterday\\b", -1);
        days.put("\\btoday\\b", 0);
        days.put("\\btomorrow\\b", 1);
        return new DateWords(
                months,
                weekdays,
                counts,
                days,
                "\\b" + count + " days? ago\\b",
                "\\b(?:the )?(?:last|past|previous) " + count + " days?\\b",
                "\\b(?:the )?(?:last|past|previous) " + count + " weeks?\\b",
                "\\b(?:within (?:the )?(?:next |coming )?|(?:in )?(?:the )?(?:next|coming|following) )" + count
                        + " days?\\b",
                "\\b(?:the )?week before last\\b",
                "\\b(?:the )?(?:last|past|previous) weekend\\b",
                "\\b(?:this|the coming|coming) weekend\\b",
                "\\b(?:the )?(?:last|past|previous) week\\b",
                "\\b(?:this|the current|current) week\\b",
                "\\b(?:the )?(?:next|coming|following) week\\b",
                "\\b(?:the )?(?:last|past|previous) month\\b",
                "\\b(?:this|the current|current) month\\b",
                "\\b(?:in|of|during|for|throughout) (" + Dates.alternatives(months) + ")(?: (\\d{4}))?\\b(?! \\d)",
                "\\b(?:the )?(?:last|past|previous) " + day + "\\b|\\b" + day + " just gone\\b",
                "\\b(?:the )?(?:next|coming) " + day + "\\b|\\b" + day + " coming\\b",
                "\\b(?:this )?" + day + "\\b",
                List.of(
                        "\\b(?:from|between) +§(\\d+) +(?:to|till|until|through|and|-) +§(\\d+)",
                        "§(\\d+) +(?:to|till|until|through|-) +§(\\d+)"),
                "\\bsince +§(\\d+)");
    }

    private static DateWords spanish() {
        var months = months(Tongue.ES);
        months.put("setiembre", 9);
        var weekdays = weekdays(Tongue.ES);
        var counts = counts("un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce");
        counts.put("una", 1);
        counts.put("quince", 15);
        String count = "(\\d{1,3}|" + Dates.alternatives(counts) + ")";
        String day = "(" + Dates.alternatives(weekdays) + ")";
        Map<String, Integer> days = new LinkedHashMap<>();
        days.put("\\b(?:antes de ayer|anteayer|antier)\\b", -2);
        days.put("\\bpasado manana\\b", 2);
        days.put("\\b(?:el dia de )?ayer\\b", -1);
        days.put("\\b(?:el dia de )?hoy\\b", 0);
        days.put("\\b(?<!esta )(?<!por la )manana\\b", 1);
        return new DateWords(
                months,
                weekdays,
                counts,
                days,
                "\\bhace " + count + " dias?\\b",
                "\\b(?:en )?(?:los )?(?:ultimos|pasados) " + count + "(?: dias|(?! semana| mes| ano))\\b",
                "\\b(?:en )?(?:las )?(?:ultimas|pasadas) " + count + " semanas\\b",
                "\\b(?:en )?(?:los )?(?:proximos|siguientes) " + count + " dias\\b",
                "\\b(?:la )?semana antepasada\\b",
                "\\b(?:el )?(?:fin de semana pasado|pasado fin de semana|ultimo fin de semana)\\b",
                "\\b(?:este|el proximo|proximo) fin de semana\\b",
                "\\b(?:la )?(?:semana pasada|pasada semana|ultima semana|semana anterior)\\b",
                "\\b(?:de )?esta semana\\b|\\b(?:la )?semana (?:actual|en curso)\\b",
                "\\b(?:la )?(?:proxima semana|semana proxima|semana que viene|semana siguiente)\\b",
                "\\b(?:el )?(?:mes pasado|pasado mes|ultimo mes|mes anterior)\\b",
                "\\b(?:este mes|el mes actual|mes en curso)\\b",
                "\\b(?:en|de|durante|para)(?: el mes de)? (" + Dates.alternatives(months)
                        + ")(?: (?:de|del) (\\d{4}))?\\b",
                "\\b(?:el )?" + day + " pasado\\b|\\b(?:el )?(?:pasado|ultimo) " + day + "\\b",
                "\\b(?:el )?" + day + " (?:que viene|proximo)\\b|\\b(?:el )?proximo " + day + "\\b",
                "\\b(?:el |este )?" + day + "\\b",
                List.of(
                        "\\b(?:entre|desde|del?) +§(\\d+) +(?:y|hasta|al?)(?: el)? +§(\\d+)",
                        "§(\\d+) +(?:hasta|al?) +§(\\d+)"),
                "\\bdesde +§(\\d+)");
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
