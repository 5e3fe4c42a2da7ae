package aisle.server.assistant.planner;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days in a question and leaves a mark, {@code §}, where each stood. What two people could read differently,
 * such as 3/11, is left as it is and stays unread.
 */
final class Dates {

    private static final Pattern MARK = Pattern.compile("§(\\d+)");

    private final Tongue tongue;
    private final DateWords words;
    private final LocalDate today;
    private final boolean ahead;
    private final List<Period> found = new ArrayList<>();
    private String text;

    private Dates(Tongue tongue, String text, LocalDate today, boolean ahead) {
        this.tongue = tongue;
        this.words = DateWords.of(tongue);
        this.today = today;
        this.ahead = ahead;
        this.text = text;
    }

    /**
     * What was found.
     *
     * @param text without the days
     * @param periods in the order they were named
     */
    record Found(String text, List<Period> periods) {}

    /**
     * Finds days.
     *
     * @param text folded
     * @param today the store's business day
     * @param ahead whether the question is about days to come, for a weekday or a date without a year
     */
    static Found in(Tongue tongue, String text, LocalDate today, boolean ahead) {
        Dates dates = new Dates(tongue, text, today, ahead);
        dates.find();
        List<Period> named = new ArrayList<>();
        Matcher mark = MARK.matcher(dates.text);
        while (mark.find()) {
            named.add(dates.found.get(Integer.parseInt(mark.group(1))));
        }
        return new Found(mark.replaceAll(" "), named);
    }

    private void find() {
        exact();
        relative();
        calendar();
        weekdays();
        ranges();
    }

    private void exact() {
        replace(
                "\\b(\\d{4})-(\\d{2})-(\\d{2})\\b",
                match -> date(number(match, 1), number(match, 2), number(match, 3)));
        String month = words.months();
        String weekday = "(?:(" + words.weekdays() + ") )?";
        if (tongue == Tongue.EN) {
            String year = "(?: (\\d{4}))?\\b";
            replace(
                    "\\b(?:from )?(" + month
                            + ") (\\d{1,2})(?:st|nd|rd|th)? ?(?:to|through|until|-) ?(\\d{1,2})(?:st|nd|rd|th)?" + year,
                    match -> days(match.group(1), number(match, 2), number(match, 3), match.group(4)));
            replace(
                    "\\b(?:from |between )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)? ?(?:to|through|until|and|-) ?(?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?("
                            + month + ")" + year,
                    match -> days(match.group(3), number(match, 1), number(match, 2), match.group(4)));
            replace(
                    "\\b" + weekday + "(?:the )?(" + month + ") (?:the )?(\\d{1,2})(?:st|nd|rd|th)?" + year,
                    match -> dated(match.group(1), match.group(2), number(match, 3), match.group(4)));
            replace(
                    "\\b" + weekday + "(?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(" + month + ")" + year,
                    match -> dated(match.group(1), match.group(3), number(match, 2), match.group(4)));
        } else {
            String year = "(?: (?:de|del) (\\d{4}))?\\b";
            replace(
                    "\\b(?:del?|entre)(?: el)? (\\d{1,2}) (?:al?|y)(?: el)? (\\d{1,2}) de (" + month + ")" + year,
                    match -> days(match.group(3), number(match, 1), number(match, 2), match.group(4)));
            replace(
                    "\\b(?:el )?" + weekday + "(?:dia )?(\\d{1,2}|primero) de (" + month + ")" + year,
                    match -> dated(
                            match.group(1),
                            match.group(3),
                            match.group(2).equals("primero") ? 1 : number(match, 2),
                            match.group(4)));
        }
    }

    private void relative() {
        words.days().forEach((pattern, days) -> replace(pattern, match -> Period.day(today.plusDays(days))));
        replace(words.daysAgo(), match -> Period.day(today.minusDays(count(match.group(1)))));
        replace(words.lastDays(), match -> before(count(match.group(1))));
        replace(words.lastWeeks(), match -> before(7 * count(match.group(1))));
        replace(words.nextDays(), match -> Period.of(today.plusDays(1), today.plusDays(count(match.group(1)))));
    }

    private Period before(int days) {
        return Period.of(today.minusDays(days), today.minusDays(1));
    }

    private void calendar() {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        replace(words.weekBeforeLast(), match -> week(monday.minusWeeks(2)));
        replace(words.lastWeekend(), match -> weekend(monday.minusDays(2)));
        replace(words.thisWeekend(), match -> weekend(monday.plusDays(5)));
        replace(words.lastWeek(), match -> week(monday.minusWeeks(1)));
        replace(words.thisWeek(), match -> ahead ? Period.of(today, monday.plusDays(6)) : Period.of(monday, today));
        replace(words.nextWeek(), match -> week(monday.plusWeeks(1)));
        YearMonth month = YearMonth.from(today);
        replace(words.lastMonth(), match -> month(month.minusMonths(1)));
        replace(words.thisMonth(), match -> Period.of(month.atDay(1), today));
        replace(words.inMonth(), match -> month(nearest(match.group(1), match.group(2))));
    }

    private static Period week(LocalDate monday) {
        return Period.of(monday, monday.plusDays(6));
    }

    private static Period weekend(LocalDate saturday) {
        return Period.of(saturday, saturday.plusDays(1));
    }

    private Period month(YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        return Period.of(month.atDay(1), YearMonth.from(today).equals(month) && !ahead ? today : last);
    }

    private YearMonth nearest(String name, @Nullable String year) {
        int month = words.month(name);
        if (year != null) {
            return YearMonth.of(Integer.parseInt(year), month);
        }
        YearMonth now = YearMonth.from(today);
        YearMonth here = YearMonth.of(now.getYear(), month);
        return here.isAfter(now) ? here.minusYears(1) : here;
    }

    private void weekdays() {
        replace(words.lastWeekday(), match -> {
            DayOfWeek day = words.weekday(Objects.requireNonNullElse(match.group(1), match.group(2)));
            return Period.day(today.with(TemporalAdjusters.previous(day)));
        });
        replace(words.nextWeekday(), match -> {
            DayOfWeek day = words.weekday(Objects.requireNonNullElse(match.group(1), match.group(2)));
            return Period.day(today.with(TemporalAdjusters.next(day)));
        });
        replace(words.plainWeekday(), match -> {
            DayOfWeek day = words.weekday(match.group(1));
            LocalDate meant =
                    today.with(ahead ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day));
            return new Period(meant, meant, meant.equals(today));
        });
    }

    private void ranges() {
        for (String range : words.ranges()) {
            replace(range, match -> {
                Period from = found.get(number(match, 1));
                Period to = found.get(number(match, 2));
                return to.to().isBefore(from.from()) ? null : Period.of(from.from(), to.to());
            });
        }
        replace(words.since(), match -> {
            Period from = found.get(number(match, 1));
            return from.from().isAfter(today) ? null : Period.of(from.from(), today);
        });
    }

    private @Nullable Period days(String month, int from, int to, @Nullable String year) {
        Period first = dated(null, month, from, year);
        Period last = dated(null, month, to, year);
        return first == null || last == null || last.to().isBefore(first.from())
                ? null
                : Period.of(first.from(), last.to());
    }

    private @Nullable Period dated(@Nullable String weekday, String month, int day, @Nullable String year) {
        Period period = date(year == null ? today.getYear() : Integer.parseInt(year), words.month(month), day);
        if (period == null) {
            return null;
        }
        LocalDate date = period.from();
        if (year == null && !ahead && date.isAfter(today)) {
            date = date.minusYears(1);
        } else if (year == null && ahead && date.isBefore(today)) {
            date = date.plusYears(1);
        }
        return weekday != null && date.getDayOfWeek() != words.weekday(weekday) ? null : Period.day(date);
    }

    private static @Nullable Period date(int year, int month, int day) {
        try {
            return Period.day(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private int count(String said) {
        return words.count(said);
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    /** What is none after all stays in the text, unread. */
    private void replace(String pattern, Function<MatchResult, @Nullable Period> read) {
        text = Pattern.compile(pattern).matcher(text).replaceAll(match -> {
            Period period = read.apply(match);
            if (period == null) {
                return Matcher.quoteReplacement(match.group());
            }
            found.add(period);
            return " §" + (found.size() - 1) + " ";
        });
    }

    static String alternatives(Map<String, ?> words) {
        return words.keySet().stream().sorted((a, b) -> b.length() - a.length()).collect(Collectors.joining("|"));
    }
}
