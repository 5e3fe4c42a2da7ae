package aisle.server.assistant.planner;

import static aisle.server.assistant.planner.Concept.*;

import aisle.server.assistant.chat.Said;
import aisle.server.assistant.chat.Said.How;
import aisle.server.assistant.planner.ProductNames.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides what a question is about. A word of it that the topic has no use for makes it one that is not answered. */
final class Topics {

    private static final int CHOICES_MAX = 8;

    private static final Set<Concept> ASKING = EnumSet.of(HOW_MANY, HAVE);
    private static final Set<Concept> RANKED = EnumSet.of(BEST, WORST, AGAINST_VALUE, AGAINST_MARGIN);
    private static final Set<Concept> METRICS =
            EnumSet.of(SALES, SELL, MARGIN, BASKETS, AVERAGE_BASKET, ITEMS, REFUNDS, DISCOUNT);

    private final Reply reply;
    private final Reading reading;
    private final String question;
    private final @Nullable Long chosen;

    Topics(Reply reply, Reading reading, String question, @Nullable Long chosen) {
        this.reply = reply;
        this.reading = reading;
        this.question = question;
        this.chosen = chosen;
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
        if (reading.has(PRICE, COST, EXPIRY, SOLD_OUT, STOCK, FORECAST) || sellsAhead()) {
            return goods(named);
        }
        if (reading.has(METRICS.toArray(Concept[]::new))
                || reading.has(BUSY, QUIET, BEST, WORST, DEPARTMENT, AGAINST_VALUE, AGAINST_MARGIN)) {
            return sales(named);
        }
        return reading.has(HAVE) && named ? goods(true) : How.CANNOT;
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
        if (!allows(Set.of(ORDER, OPEN, FORECAST, SUPPLIER, PRODUCT, STOCK))) {
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
            return named && now() && allows(Set.of(PRICE, COST, SELL, HAVE)) ? product(answers::price) : How.CANNOT;
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
            return named && allows(Set.of(FORECAST, SELL, ITEMS, PER_DAY)) ? forecast(answers) : How.CANNOT;
        }
        return named && now() && allows(Set.of(STOCK, ITEMS, PRODUCT)) ? product(answers::stock) : How.CANNOT;
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
        var answers = new SalesAnswers(reply, reading, question);
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
        boolean ranked = reading.has(BEST, WORST, BUSY, QUIET, AGAINST_MARGIN)
                || (reading.has(AGAINST_VALUE) && reading.has(PRODUCT, DAY, DEPARTMENT));
        if (reading.has(DAY) && ranked) {
            return named || !allowsRanked(Set.of(DAY, BUSY, QUIET, SALES, SELL, BASKETS, MARGIN))
                    ? How.CANNOT
                    : answers.bestDay();
        }
        if (reading.has(DEPARTMENT)) {
            return departments(answers, named);
        }
        if (ranked) {
            return ranking(answers);
        }
        return named ? namedSales(answers) : metrics(answers);
    }

    private How departments(SalesAnswers answers, boolean named) {
        if (!allowsRanked(Set.of(DEPARTMENT, SALES, SELL, PER_DAY, AGAINST_VALUE)) || reading.has(PER_DAY)) {
            return How.CANNOT;
        }
        return named ? answers.department(reading.unread()).orElse(How.CANNOT) : answers.departments();
    }

    /** The only words left unread may be how many are wanted. */
    private How ranking(SalesAnswers answers) {
        boolean goods = reading.has(PRODUCT, SELL, ITEMS);
        boolean ordered = reading.has(BEST, WORST, AGAINST_VALUE, AGAINST_MARGIN);
        return goods && ordered && allowsRanked(Set.of(PRODUCT, SELL, SALES, ITEMS, MARGIN))
                ? answers.ranking()
                : How.CANNOT;
    }

    private How metrics(SalesAnswers answers) {
        Set<Concept> allowed = EnumSet.copyOf(METRICS);
        allowed.addAll(Set.of(PER_DAY, COMPARE, PRODUCT));
        if (!allows(allowed) || (reading.has(PRODUCT) && !reading.has(SELL, ITEMS))) {
            return How.CANNOT;
        }
        return reading.has(COMPARE) ? answers.compared() : answers.figures();
    }

    private How namedSales(SalesAnswers answers) {
        if (!allows(Set.of(SALES, SELL, ITEMS, MARGIN, PRODUCT, PER_DAY, AGAINST_VALUE))) {
            return How.CANNOT;
        }
        if (chosen == null && !reading.has(ITEMS, MARGIN)) {
            var department = answers.department(reading.unread());
            if (department.isPresent()) {
                return department.get();
            }
        }
        return product(answers::product);
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

    /** What is asked is so now, and no day before or after. */
    private boolean now() {
        return reading.periods().stream()
                .allMatch(period -> period.oneDay()
                        && period.from().equals(reply.today())
                        && reading.periods().size() == 1);
    }

    private How product(Function<Named, How> answer) {
        List<Named> found = ProductNames.find(reply, reading.unread(), chosen);
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
