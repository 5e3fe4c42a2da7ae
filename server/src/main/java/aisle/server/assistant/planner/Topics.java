package aisle.server.assistant.planner;

import static aisle.server.assistant.planner.Concept.*;

import aisle.server.assistant.chat.Said;
import aisle.server.assistant.chat.Said.How;
import aisle.server.assistant.planner.ProductNames.Meant;
import aisle.server.assistant.planner.ProductNames.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides what a question is about. A word of it that the topic has no use for makes it one that is not answered. */
final class Topics {

    private static final int CHOICES_MAX = 8;

    private static final Set<Concept> ASKING = EnumSet.of(HOW_MANY, HAVE, TOTAL, SUMMARY, MAKE);
    private static final Set<Concept> RANKED = EnumSet.of(BEST, WORST, MOST, LEAST, AGAINST_VALUE, AGAINST_MARGIN);
    private static final Set<Concept> METRICS =
            EnumSet.of(SALES, SELL, MARGIN, BASKETS, AVERAGE_BASKET, ITEMS, REFUNDS, DISCOUNT);

    private final Reply reply;
    private final Reading reading;
    private final String question;
    private final @Nullable Long chosen;
    private final AskedDays askedDays;

    Topics(Reply reply, Reading reading, String question, @Nullable Long chosen) {
        this.reply = reply;
        this.reading = reading;
        this.question = question;
        this.chosen = chosen;
        this.askedDays = new AskedDays(reply, reading, question);
    }

    How answer() {
        boolean named = !reading.unread().isEmpty() || chosen != null;
        if (reading.has(HELP) && !named) {
            Help.can(reply);
            return How.ANSWERED;
        }
        if (reading.has(PROPOSAL)) {
            return named ? How.CANNOT : new ProposalAnswers(reply, reading).proposals();
        }
        if (reading.has(ORDER) || reading.has(SUPPLIER)) {
            return supply(named);
        }
        if (reading.has(WASTE) || (!named && share())) {
            return named ? How.CANNOT : waste();
        }
        if (reading.has(PRICE, COST, EXPIRY, SOLD_OUT, STOCK, AVAILABILITY, FORECAST) || sellsAhead()) {
            return goods(named);
        }
        if (reading.has(METRICS.toArray(Concept[]::new))
                || reading.has(BUSY, QUIET, DEPARTMENT)
                || reading.has(RANKED.toArray(Concept[]::new))) {
            return sales(named);
        }
        if (named && past() && allows(Set.of()) && !reading.has(HAVE)) {
            return namedSales(new SalesAnswers(reply, reading, askedDays));
        }
        return reading.has(HAVE) && named ? goods(true) : loose(named);
    }

    /** Of days that were, only what was sold is known of a product. */
    private boolean past() {
        return reading.periods().size() == 1
                && reading.periods().getFirst().from().isBefore(reply.today());
    }

    /** Words that mean something only where no other says what is asked. */
    private How loose(boolean named) {
        var answers = new SalesAnswers(reply, reading, askedDays);
        if (named || reading.periods().isEmpty() || !allows(Set.of(COMPARE))) {
            return How.CANNOT;
        }
        if (reading.has(COMPARE)) {
            return Metric.of(reading).size() == 1 ? answers.compared() : How.CANNOT;
        }
        if (reading.has(MAKE)) {
            return answers.madeOfWhat();
        }
        return reading.has(SUMMARY, TOTAL) ? answers.figures() : How.CANNOT;
    }

    /** How much of what the store carries was there, or was not, of days that are over. */
    private boolean share() {
        boolean past =
                reading.periods().stream().anyMatch(period -> period.from().isBefore(reply.today()));
        return reading.has(AVAILABILITY)
                || (reading.has(SHARE) && reading.has(STOCK, SOLD_OUT))
                || (reading.has(SOLD_OUT) && past);
    }

    private How waste() {
        var answers = new WasteAnswers(reply, reading, askedDays);
        boolean counted = reading.has(HOW_MANY) && reading.has(WASTE);
        if (counted || !allowsRanked(wasteWords())) {
            return How.CANNOT;
        }
        if (compares()) {
            return reading.has(SOLD_OUT) ? How.CANNOT : answers.compared();
        }
        if (reading.has(DAY) && reading.has(BEST, WORST, MOST, LEAST)) {
            return reading.has(SOLD_OUT) ? How.CANNOT : answers.day();
        }
        boolean several = reading.has(SOLD_OUT)
                && !reading.has(SHARE)
                && reading.periods().stream().anyMatch(period -> !period.oneDay());
        return several || reading.has(BEST, WORST, MOST, LEAST) ? How.CANNOT : answers.figures();
    }

    private Set<Concept> wasteWords() {
        return reading.has(WASTE)
                ? Set.of(WASTE, PRODUCT, STOCK, COST, PER_DAY, DAY, COMPARE, SALES)
                : Set.of(AVAILABILITY, SHARE, STOCK, SOLD_OUT, PRODUCT, PER_DAY, DAY, COMPARE, ITEMS);
    }

    private boolean sellsAhead() {
        return reading.has(SELL, ITEMS)
                && reading.periods().size() == 1
                && reading.periods().getFirst().from().isAfter(reply.today());
    }

    private How supply(boolean named) {
        var answers = new ProposalAnswers(reply, reading);
        if (reading.has(SUPPLIER) && (named || !reading.has(ORDER))) {
            return named && allows(Set.of(SUPPLIER, SELL, HAVE, ORDER, PRODUCT)) && now()
                    ? product(answers::suppliers)
                    : How.CANNOT;
        }
        if (!allows(Set.of(ORDER, OPEN, FORECAST, SUPPLIER, PRODUCT, STOCK, ITEMS))) {
            return How.CANNOT;
        }
        if (!named) {
            return answers.openOrders();
        }
        return now() ? product(new GoodsAnswers(reply, reading)::onOrder) : How.CANNOT;
    }

    private How goods(boolean named) {
        var answers = new GoodsAnswers(reply, reading);
        if (reading.has(PRICE, COST)) {
            return named && now() && allows(Set.of(PRICE, COST, SELL, PRODUCT)) ? product(answers::price) : How.CANNOT;
        }
        if (reading.has(EXPIRY)) {
            return expiry(answers, named);
        }
        if (reading.has(SOLD_OUT)) {
            if (!now() || !allows(Set.of(SOLD_OUT, PRODUCT, STOCK, ITEMS))) {
                return How.CANNOT;
            }
            return named ? product(answers::stock) : answers.soldOut();
        }
        if (reading.has(FORECAST) || sellsAhead()) {
            return named && allows(Set.of(FORECAST, SELL, ITEMS, PER_DAY, PRODUCT)) ? forecast(answers) : How.CANNOT;
        }
        return named && now() && allows(Set.of(STOCK, AVAILABILITY, ITEMS, PRODUCT))
                ? product(answers::stock)
                : How.CANNOT;
    }

    private How expiry(GoodsAnswers answers, boolean named) {
        if (!allows(Set.of(EXPIRY, PRODUCT, STOCK, ITEMS, DAY, FORECAST))
                || reading.periods().size() > 1) {
            return How.CANNOT;
        }
        if (named) {
            return reading.periods().isEmpty() ? product(answers::lots) : How.CANNOT;
        }
        return reading.has(DAY) ? How.CANNOT : answers.nearExpiry();
    }

    private How forecast(GoodsAnswers answers) {
        if (reading.periods().size() > 1) {
            return How.CANNOT;
        }
        boolean past = !reading.periods().isEmpty()
                && reading.periods().getFirst().to().isBefore(reply.today());
        return past ? How.CANNOT : product(answers::forecast);
    }

    private How sales(boolean named) {
        var answers = new SalesAnswers(reply, reading, askedDays);
        if (reading.has(HOUR)) {
            return named || !allowsRanked(Set.of(HOUR, BUSY, QUIET, SALES, SELL, BASKETS, DAY))
                    ? How.CANNOT
                    : answers.hours();
        }
        if (reading.has(WEEKDAY)) {
            return named || !allowsRanked(Set.of(WEEKDAY, BUSY, QUIET, SALES, SELL, BASKETS))
                    ? How.CANNOT
                    : answers.weekdays();
        }
        boolean ranked = (reading.has(BEST, WORST, MOST, LEAST, BUSY, QUIET, AGAINST_MARGIN) && !compares())
                || (reading.has(AGAINST_VALUE) && reading.has(PRODUCT, DAY, DEPARTMENT));
        if (reading.has(DAY) && ranked) {
            return named || !allowsRanked(Set.of(DAY, BUSY, QUIET, SALES, SELL, BASKETS, MARGIN))
                    ? How.CANNOT
                    : answers.bestDay();
        }
        if (reading.has(DEPARTMENT)) {
            return departments(answers, named);
        }
        if (reading.has(BUSY, QUIET) && !named && allows(Set.of(BUSY, QUIET, BASKETS))) {
            return answers.busyWhen();
        }
        if (ranked) {
            return ranking(answers);
        }
        return named ? namedSales(answers) : metrics(answers);
    }

    private How departments(SalesAnswers answers, boolean named) {
        if (!named) {
            boolean ranked = allowsRanked(Set.of(DEPARTMENT, SALES, SELL)) && !reading.has(HOW_MANY);
            return ranked && !reading.has(AGAINST_MARGIN) ? answers.departments() : How.CANNOT;
        }
        return allows(Set.of(DEPARTMENT, SALES, SELL, MARGIN, AGAINST_VALUE))
                ? answers.department(reading.unread(), true).orElse(How.CANNOT)
                : How.CANNOT;
    }

    /** The only words left unread may be how many are wanted. */
    private How ranking(SalesAnswers answers) {
        boolean goods = reading.has(PRODUCT, SELL, ITEMS);
        boolean ordered = reading.has(RANKED.toArray(Concept[]::new));
        return goods && ordered && allowsRanked(Set.of(PRODUCT, SELL, SALES, ITEMS, MARGIN))
                ? answers.ranking()
                : How.CANNOT;
    }

    /** How many refunds there were, or of what was sold, is no figure there is: only what they came to. */
    private How metrics(SalesAnswers answers) {
        Set<Concept> allowed = EnumSet.copyOf(METRICS);
        allowed.addAll(Set.of(PER_DAY, COMPARE, PRODUCT));
        boolean products = reading.has(PRODUCT) && !reading.has(SELL, ITEMS);
        boolean counted = reading.has(HOW_MANY) && !reading.has(SALES, BASKETS, ITEMS, PRODUCT, AVERAGE_BASKET);
        if (compares()) {
            boolean one = Metric.of(reading).size() == 1;
            return one && !products && !counted && allowsRanked(allowed) ? answers.compared() : How.CANNOT;
        }
        boolean average = reading.has(AVERAGE_BASKET) && reading.has(ITEMS, MARGIN, REFUNDS, DISCOUNT, PRODUCT);
        return allows(allowed) && !products && !counted && !average ? answers.figures() : How.CANNOT;
    }

    private How namedSales(SalesAnswers answers) {
        if (compares()) {
            return allowsRanked(Set.of(SALES, SELL, ITEMS, PRODUCT, COMPARE))
                    ? product(answers::productCompared)
                    : How.CANNOT;
        }
        if (!allows(Set.of(SALES, SELL, ITEMS, MARGIN, PRODUCT, AGAINST_VALUE))) {
            return How.CANNOT;
        }
        boolean department = chosen == null && !reading.has(ITEMS, HOW_MANY);
        var whole = department ? answers.department(reading.unread(), false) : Optional.<How>empty();
        if (whole.isPresent()) {
            return whole.get();
        }
        Meant meant = meant();
        var part = department && !meant.exact() ? answers.department(reading.unread(), true) : Optional.<How>empty();
        return part.orElseGet(() -> product(meant.products(), answers::product));
    }

    private boolean allows(Set<Concept> concepts) {
        Set<Concept> allowed = EnumSet.copyOf(ASKING);
        allowed.addAll(concepts);
        return reading.only(allowed);
    }

    private boolean allowsRanked(Set<Concept> concepts) {
        Set<Concept> allowed = EnumSet.copyOf(RANKED);
        allowed.addAll(concepts);
        return allows(allowed);
    }

    /** Of two periods, more or less compares them. */
    private boolean compares() {
        boolean two = reading.periods().size() == 2
                && reading.has(BEST, WORST, MOST, LEAST)
                && !reading.has(PRODUCT, DEPARTMENT, DAY, HOUR, WEEKDAY);
        return two || reading.has(COMPARE);
    }

    /** What is asked is so now, and no day before or after. */
    private boolean now() {
        return reading.periods().stream()
                .allMatch(period -> period.oneDay()
                        && period.from().equals(reply.today())
                        && reading.periods().size() == 1);
    }

    private Meant meant() {
        return ProductNames.find(reply, reading.unread(), reading.beside(), chosen);
    }

    private How product(Function<Named, How> answer) {
        return product(meant().products(), answer);
    }

    private How product(List<Named> found, Function<Named, How> answer) {
        if (found.isEmpty()) {
            return How.CANNOT;
        }
        if (found.size() == 1) {
            return answer.apply(found.getFirst());
        }
        reply.say("Which of these do you mean?", "¿Cuál de estos productos?");
        reply.choices(found.stream()
                .limit(CHOICES_MAX)
                .map(each -> new Said.Choice(each.name(), question, each.product()))
                .toList());
        return How.ASKED_BACK;
    }
}
