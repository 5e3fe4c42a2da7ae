package aisle.server.assistant.planner;

import aisle.server.assistant.planner.DateWords.Saying;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days in a question and leaves a mark, {@code §}, where each stood. What two people could read differently,
 * such as 3/11, is left as it is and stays unread.
 */
final class Dates {

    private static final Pattern MARK = Pattern.compile("§(\\d+)");
    private static final int MONTHS_SEARCHED = 3;

    private final Tongue tongue;
    private final DateWords words;
    private final LocalDate today;
    private final boolean ahead;
    private final List<Period> found = new ArrayList<>();
    private final Set<Period> byWeekday = new HashSet<>();
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
        before();
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
        replace(Saying.DAYS_AGO, match -> Period.day(today.minusDays(count(match))));
        replace(Saying.LAST_DAYS, match -> last(count(match)));
        replace(Saying.LAST_WEEKS, match -> last(7 * count(match)));
        YearMonth month = YearMonth.from(today);
        replace(
                Saying.LAST_MONTHS,
                match -> Period.of(
                        month.minusMonths(count(match)).atDay(1),
                        month.minusMonths(1).atEndOfMonth()));
        replace(Saying.NEXT_DAYS, match -> Period.of(today.plusDays(1), today.plusDays(count(match))));
        replace(Saying.SAME_DAY, match -> {
            Period base = base(match);
            return base != null && base.oneDay() ? shifted(base, 7) : null;
        });
    }

    private Period last(int days) {
        return Period.of(today.minusDays(days), today.minusDays(1));
    }

    private static Period shifted(Period period, int daysBack) {
        return Period.of(period.from().minusDays(daysBack), period.to().minusDays(daysBack));
    }

    private void calendar() {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        replace(Saying.WEEK_BEFORE_LAST, match -> week(monday.minusWeeks(2)));
        replace(Saying.LAST_WEEKEND, match -> weekend(monday.minusDays(2)));
        replace(Saying.THIS_WEEKEND, match -> weekend(monday.plusDays(5)));
        replace(Saying.WEEKEND, match -> {
            LocalDate saturday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
            boolean now = !saturday.plusDays(1).isBefore(today);
            return now || ahead ? null : weekend(saturday);
        });
        replace(
                Saying.DAY_OF_LAST_WEEK,
                match -> Period.day(
                        monday.minusWeeks(1).with(TemporalAdjusters.nextOrSame(words.weekday(first(match))))));
        replace(Saying.LAST_WEEK, match -> week(monday.minusWeeks(1)));
        replace(Saying.THIS_WEEK, match -> ahead ? Period.of(today, monday.plusDays(6)) : Period.of(monday, today));
        replace(Saying.NEXT_WEEK, match -> week(monday.plusWeeks(1)));
        months();
    }

    private void months() {
        YearMonth month = YearMonth.from(today);
        replace(Saying.LAST_MONTH, match -> month(month.minusMonths(1)));
        replace(Saying.THIS_MONTH, match -> Period.of(month.atDay(1), today));
        replace(Saying.LAST_YEAR, match -> {
            LocalDate first = today.withDayOfYear(1).minusYears(1);
            return Period.of(first, first.with(TemporalAdjusters.lastDayOfYear()));
        });
        replace(Saying.THIS_YEAR, match -> Period.of(today.withDayOfYear(1), today));
        replace(Saying.IN_MONTH, match -> month(nearest(match.group(1), match.group(2))));
        replace(Saying.MONTH_ALONE, match -> month(nearest(match.group(1), match.group(2))));
        replace(Saying.DAY_OF_MONTH, match -> dayOfMonth(match.group(1), number(match, 2)));
    }

    /** The latest such day, or the next when it is about days to come. */
    private @Nullable Period dayOfMonth(@Nullable String weekday, int day) {
        YearMonth month = YearMonth.from(today);
        for (int away = 0; away < MONTHS_SEARCHED; away++) {
            YearMonth other = ahead ? month.plusMonths(away) : month.minusMonths(away);
            if (day >= 1 && other.isValidDay(day)) {
                LocalDate date = other.atDay(day);
                boolean fits = ahead ? !date.isBefore(today) : !date.isAfter(today);
                if (fits) {
                    boolean named = weekday == null || date.getDayOfWeek() == words.weekday(weekday);
                    return named ? Period.day(date) : null;
                }
            }
        }
        return null;
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
        replace(
                Saying.LAST_WEEKDAY,
                match -> Period.day(today.with(TemporalAdjusters.previous(words.weekday(first(match))))));
        replace(
                Saying.NEXT_WEEKDAY,
                match -> Period.day(today.with(TemporalAdjusters.next(words.weekday(first(match))))));
        replace(Saying.PLAIN_WEEKDAY, match -> {
            DayOfWeek day = words.weekday(match.group(1));
            LocalDate meant =
                    today.with(ahead ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day));
            Period period = new Period(meant, meant, meant.equals(today));
            byWeekday.add(period);
            return period;
        });
    }

    private static Period monthOf(YearMonth month) {
        return Period.of(month.atDay(1), month.atEndOfMonth());
    }

    /** Days before those that were named last, such as "last week and the week before". */
    private void before() {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        replace(Saying.DAY_BEFORE, match -> {
            Period base = base(match);
            return base != null && base.oneDay() ? shifted(base, 1) : null;
        });
        replace(Saying.DAYS_BEFORE, match -> {
            Period base = base(match);
            int days = count(match);
            return base == null
                    ? last(days)
                    : Period.of(base.from().minusDays(days), base.from().minusDays(1));
        });
        replace(Saying.WEEK_BEFORE, match -> {
            Period base = base(match);
            if (base != null) {
                return weekBefore(base, match.group());
            }
            return ofWeekend(match.group()) ? weekend(monday.minusDays(2)) : week(monday.minusWeeks(1));
        });
        replace(Saying.ONE_BEFORE, match -> oneBefore(base(match)));
        replace(Saying.MONTH_BEFORE, match -> {
            Period base = base(match);
            YearMonth month = YearMonth.from(base == null ? today : base.from()).minusMonths(1);
            return base == null || base.from().getDayOfMonth() == 1 ? month(month) : null;
        });
    }

    /** The day before a day, the week before a week, the month before a month. */
    private static @Nullable Period oneBefore(@Nullable Period base) {
        if (base == null) {
            return null;
        }
        YearMonth month = YearMonth.from(base.from());
        boolean whole = base.from().equals(month.atDay(1)) && base.to().equals(month.atEndOfMonth());
        if (whole) {
            return monthOf(month.minusMonths(1));
        }
        boolean saturday = base.from().getDayOfWeek() == DayOfWeek.SATURDAY;
        return base.oneDay() ? shifted(base, 1) : weekBefore(base, saturday ? "weekend" : "week");
    }

    private static @Nullable Period weekBefore(Period base, String said) {
        LocalDate monday = base.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        long days = ChronoUnit.DAYS.between(base.from(), base.to()) + 1;
        boolean weekend = base.from().equals(monday.plusDays(5)) && days == 2;
        if (weekend != ofWeekend(said)) {
            return null;
        }
        boolean rolling = days == 7 || weekend;
        if (rolling) {
            return shifted(base, 7);
        }
        return base.from().equals(monday) && days < 7 ? week(monday.minusWeeks(1)) : null;
    }

    private static boolean ofWeekend(String said) {
        return said.contains("weekend") || said.contains("fin de semana");
    }

    /** What was named last before a place in the text. */
    private @Nullable Period base(MatchResult match) {
        Matcher mark = MARK.matcher(text).region(0, match.start());
        Period base = null;
        while (mark.find()) {
            base = found.get(number(mark, 1));
        }
        return base;
    }

    private void ranges() {
        replace(Saying.RANGE, match -> range(found.get(number(match, 1)), found.get(number(match, 2))));
        replace(Saying.SINCE, match -> {
            Period from = found.get(Integer.parseInt(first(match)));
            return from.from().isAfter(today) ? null : Period.of(from.from(), today);
        });
        replace(Saying.WEEK_OF, match -> {
            Period day = found.get(number(match, 1));
            return day.oneDay() ? week(day.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))) : null;
        });
    }

    /** Of two weekdays the first may be of the week before the second's, or the second of the week after. */
    private @Nullable Period range(Period from, Period to) {
        if (!to.to().isBefore(from.from())) {
            return Period.of(from.from(), to.to());
        }
        if (!byWeekday.contains(from) || !byWeekday.contains(to)) {
            return null;
        }
        return ahead
                ? Period.of(from.from(), to.to().plusWeeks(1))
                : Period.of(from.from().minusWeeks(1), to.to());
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

    private int count(MatchResult match) {
        return words.count(first(match));
    }

    /** What a pattern picked out, whichever of its ways of saying it fits. */
    private static String first(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .mapToObj(match::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private void replace(Saying saying, Function<MatchResult, @Nullable Period> read) {
        words.patterns(saying).forEach(pattern -> replace(pattern, read));
    }

    private void replace(String pattern, Function<MatchResult, @Nullable Period> read) {
        replace(Pattern.compile(pattern), read);
    }

    /** What is none after all stays in the text, unread. */
    private void replace(Pattern pattern, Function<MatchResult, @Nullable Period> read) {
        text = pattern.matcher(text).replaceAll(match -> {
            Period period = read.apply(match);
            if (period == null) {
                return Matcher.quoteReplacement(match.group());
            }
            found.add(period);
            return " §" + (found.size() - 1) + " ";
        });
    }
}
