package aisle.server.assistant.planner;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a language names days; read from its file, such as {@code en-days.txt}, when it is first asked for. */
final class DateWords {

    private static final int CORRECTABLE = 5;
    private static final List<String> SINGLE_DAYS =
            List.of("yesterday", "today", "tomorrow", "anteayer", "manana", "semana", "pasada");
    private static final String DAY = "DAY ";

    private static final Map<Tongue, DateWords> READ = new EnumMap<>(Tongue.class);

    private final Map<String, Integer> counts;
    private final Map<String, Integer> monthNames;
    private final Map<String, DayOfWeek> weekdayNames = new HashMap<>();
    private final Map<Pattern, Integer> days = new LinkedHashMap<>();
    private final Map<Saying, List<Pattern>> sayings = new EnumMap<>(Saying.class);

    /** What may be said of days. */
    enum Saying {
        DAYS_AGO,
        LAST_DAYS,
        LAST_WEEKS,
        LAST_MONTHS,
        NEXT_DAYS,
        WEEK_BEFORE_LAST,
        LAST_WEEKEND,
        WEEKEND,
        THIS_WEEKEND,
        DAY_OF_LAST_WEEK,
        LAST_WEEK,
        THIS_WEEK,
        NEXT_WEEK,
        LAST_MONTH,
        THIS_MONTH,
        LAST_YEAR,
        THIS_YEAR,
        IN_MONTH,
        MONTH_ALONE,
        DAY_OF_MONTH,
        LAST_WEEKDAY,
        NEXT_WEEKDAY,
        PLAIN_WEEKDAY,
        RANGE,
        SINCE,
        WEEK_OF,
        DAY_BEFORE,
        DAYS_BEFORE,
        WEEK_BEFORE,
        MONTH_BEFORE,
        ONE_BEFORE,
        SAME_DAY
    }

    private DateWords(Tongue tongue) {
        Map<String, List<String>> file = WordFile.read(tongue.file() + "-days.txt").stream()
                .collect(Collectors.groupingBy(
                        WordFile.Entry::name,
                        LinkedHashMap::new,
                        Collectors.mapping(WordFile.Entry::text, Collectors.toList())));
        counts = numbers(file, "COUNTS");
        monthNames = numbers(file, "MONTHS");
        numbers(file, "WEEKDAYS").forEach((name, number) -> weekdayNames.put(name, DayOfWeek.of(number)));
        nameMonthsAndDays(tongue);
        file.forEach((name, patterns) -> {
            List<Pattern> read =
                    patterns.stream().map(this::filled).map(Pattern::compile).toList();
            if (name.startsWith(DAY)) {
                read.forEach(pattern -> days.put(pattern, Integer.valueOf(name.substring(DAY.length()))));
            } else {
                sayings.put(Saying.valueOf(name), read);
            }
        });
    }

    static synchronized DateWords of(Tongue tongue) {
        return READ.computeIfAbsent(tongue, DateWords::new);
    }

    /** Takes names with their numbers, such as "sept 9", out of the file; a language may have none. */
    private static Map<String, Integer> numbers(Map<String, List<String>> file, String of) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String line : Objects.requireNonNullElse(file.remove(of), List.<String>of())) {
            for (String name : line.split(",")) {
                String said = name.strip();
                int space = said.lastIndexOf(' ');
                numbers.put(said.substring(0, space), Integer.valueOf(said.substring(space + 1)));
            }
        }
        return numbers;
    }

    private void nameMonthsAndDays(Tongue tongue) {
        for (Month month : Month.values()) {
            monthNames.put(Tongue.folded(month.getDisplayName(TextStyle.FULL, tongue.locale())), month.getValue());
            if (tongue == Tongue.EN) {
                monthNames.put(Tongue.folded(month.getDisplayName(TextStyle.SHORT, tongue.locale())), month.getValue());
            }
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            weekdayNames.put(Tongue.folded(day.getDisplayName(TextStyle.FULL, tongue.locale())), day);
        }
    }

    private String filled(String pattern) {
        return pattern.replace("{count}", "(\\d{1,3}|" + alternatives(counts) + ")")
                .replace("{weekday}", "(" + weekdays() + ")")
                .replace("{weekdays}", weekdays())
                .replace("{months}", months());
    }

    private static String alternatives(Map<String, ?> words) {
        return words.keySet().stream().sorted((a, b) -> b.length() - a.length()).collect(Collectors.joining("|"));
    }

    /** Names of single days, and how many days from today they are. */
    Map<Pattern, Integer> days() {
        return days;
    }

    /** How it is said, each way to be tried in turn. */
    List<Pattern> patterns(Saying saying) {
        return Objects.requireNonNull(sayings.get(saying), saying.name());
    }

    String months() {
        return alternatives(monthNames);
    }

    String weekdays() {
        return alternatives(weekdayNames);
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

    /** The number a word is, where it is one. */
    Optional<Integer> number(String word) {
        return Optional.ofNullable(counts.get(word));
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
}
