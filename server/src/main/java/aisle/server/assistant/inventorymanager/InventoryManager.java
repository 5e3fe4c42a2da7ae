package aisle.server.assistant.inventorymanager;

import aisle.server.assistant.Backtest;
import aisle.server.assistant.Change;
import aisle.server.assistant.Proposal;
import aisle.server.assistant.Proposals;
import aisle.server.assistant.inventorymanager.Recollection.Recalled;
import aisle.server.assistant.memory.Lessons;
import aisle.server.assistant.run.Workflow;
import aisle.server.insight.facts.Facts;
import aisle.server.insight.forecast.ForecastTraining;
import aisle.server.insight.forecast.Forecasts;
import aisle.server.insight.replenishment.shop.ShopMarkdowns;
import aisle.server.insight.replenishment.shop.ShopReplenishment;
import aisle.server.inventory.Stock;
import aisle.server.organization.Problem;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import aisle.server.purchasing.Supplier;
import aisle.server.purchasing.Suppliers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The inventory optimisation workflow: look at the shop, remember what was decided before and what came of it, bring
 * the forecast up to today, ask a person where the record cannot be right, draft an order for each supplier that takes
 * orders today and a markdown for what expires, try them on the past, file them.
 */
@Component
class InventoryManager implements Workflow {

    static final String LEAVE_OUT = "LEAVE_OUT";
    static final String COUNT_AS_NONE = "COUNT_AS_NONE";

    private static final String LOOK = "look";
    private static final String REMEMBER = "remember";
    private static final String FORECAST = "forecast";
    private static final String ASK = "ask";
    private static final String ORDERS = "orders";
    private static final String MARKDOWNS = "markdowns";
    private static final String BACKTEST = "backtest";
    private static final String FILE = "file";

    private static final String SUPPLIERS = "suppliers";
    private static final String ODD = "odd";
    private static final String WITHOUT = "without";
    private static final String RECALLED = "recalled";
    private static final String PILE = "pile";
    /** Products named in a question; the others are counted. */
    private static final int NAMED_MAX = 20;
    /** Days of sales the forecast and the backtest read. */
    private static final int DAYS_NEEDED = 60;
    /** Proposals looked at, so that none is drafted again. */
    private static final int SHOWN_MAX = 500;

    private final Facts facts;
    private final Stores stores;
    private final Stock stock;
    private final Suppliers suppliers;
    private final Forecasts forecasts;
    private final ForecastTraining training;
    private final ShopReplenishment replenishment;
    private final ShopMarkdowns markdowns;
    private final OrderDrafts orderDrafts;
    private final MarkdownDrafts markdownDrafts;
    private final Proposals proposals;
    private final Recollection recollection;
    private final Clock clock = Clock.systemUTC();

    InventoryManager(
            Facts facts,
            Stores stores,
            Stock stock,
            Suppliers suppliers,
            Forecasts forecasts,
            ForecastTraining training,
            ShopReplenishment replenishment,
            ShopMarkdowns markdowns,
            OrderDrafts orderDrafts,
            MarkdownDrafts markdownDrafts,
            Proposals proposals,
            Recollection recollection) {
        this.facts = facts;
        this.stores = stores;
        this.stock = stock;
        this.suppliers = suppliers;
        this.forecasts = forecasts;
        this.training = training;
        this.replenishment = replenishment;
        this.markdowns = markdowns;
        this.orderDrafts = orderDrafts;
        this.markdownDrafts = markdownDrafts;
        this.proposals = proposals;
        this.recollection = recollection;
    }

    /** Ids, as a run keeps them. */
    record Ids(List<Long> ids) {

        static final Ids NONE = new Ids(List.of());

        Ids {
            ids = List.copyOf(ids);
        }
    }

    @Override
    public String name() {
        return "inventory-manager";
    }

    @Override
    public String agent() {
        return "Inventory manager";
    }

    @Override
    public List<Step> steps() {
        return List.of(
                new Step(LOOK, List.of(REMEMBER), false, this::look),
                new Step(REMEMBER, List.of(FORECAST), false, this::remember),
                new Step(FORECAST, List.of(ASK, ORDERS), false, this::forecast),
                new Step(ASK, List.of(ORDERS), true, this::ask),
                new Step(ORDERS, List.of(ORDERS, MARKDOWNS), false, this::order),
                new Step(MARKDOWNS, List.of(BACKTEST, END), false, this::markDown),
                new Step(BACKTEST, List.of(FILE), false, this::backtest),
                new Step(FILE, List.of(END), false, this::file));
    }

    private Done look(Desk desk) {
        requireFacts(desk.store(), today(desk));
        List<Supplier> due = replenishment.due(desk.store());
        List<Long> negative = stock.negative(desk.store());
        var standing = forecasts.standing(desk.store(), today(desk));
        return Done.then(
                        REMEMBER,
                        Map.of(
                                "day", today(desk).toString(),
                                "suppliers", due.size(),
                                "belowZero", negative.size(),
                                "historyDays", standing.historyDays(),
                                "model", standing.version() == null ? "NONE" : "TRAINED"))
                .keeping(SUPPLIERS, new Ids(due.stream().map(Supplier::id).toList()))
                .keeping(ODD, new Ids(negative));
    }

    private Done remember(Desk desk) {
        Recalled recalled = recollection.of(desk.store(), agent());
        return Done.then(FORECAST, recollection.found(desk.store(), recalled)).keeping(RECALLED, recalled);
    }

    private static Lessons lessons(Desk desk) {
        return desk.kept(RECALLED, Recalled.class).orElse(Recalled.NOTHING).lessons();
    }

    /** Sales that are not in the copy yet would count as none, and everything as selling worse than it does. */
    private void requireFacts(long store, LocalDate today) {
        List<LocalDate> unwritten = facts.unwritten(store, today.minusDays(DAYS_NEEDED), today.minusDays(1));
        if (!unwritten.isEmpty()) {
            throw Problem.conflict(
                    "facts-unwritten",
                    "The sales of " + unwritten.size() + " days, from " + unwritten.getFirst()
                            + " on, are in the record but not yet in the figures the forecast reads. They are written "
                            + "within minutes of a start; start the inventory manager again then.");
        }
    }

    private Done forecast(Desk desk) {
        Map<String, Object> found = new HashMap<>();
        var standing = forecasts.standing(desk.store(), today(desk));
        LocalDate from = standing.from();
        if (standing.version() == null) {
            found.put("forecast", "RECENT_DAYS");
        } else if (from != null && !from.isBefore(today(desk))) {
            found.put("forecast", "CURRENT");
        } else {
            found.put("forecast", broughtUpToToday(desk));
        }
        List<Long> odd = desk.kept(ODD, Ids.class).orElse(Ids.NONE).ids();
        if (odd.isEmpty()) {
            return Done.then(ORDERS, found);
        }
        return Done.then(ASK, found)
                .asking(new Question(
                        "BELOW_ZERO",
                        List.of(LEAVE_OUT, COUNT_AS_NONE),
                        Map.of(
                                "count",
                                odd.size(),
                                "products",
                                odd.stream().limit(NAMED_MAX).toList())));
    }

    /** Without a sound model the forecast of before holds, as far as it reaches. */
    private String broughtUpToToday(Desk desk) {
        try {
            training.forecastAgain(desk.store());
            return "BROUGHT_UP_TO_DATE";
        } catch (Problem noModel) {
            return "OLD";
        }
    }

    private Done ask(Desk desk) {
        String answer = desk.answer().orElseThrow();
        Ids without = answer.equals(LEAVE_OUT) ? desk.kept(ODD, Ids.class).orElse(Ids.NONE) : Ids.NONE;
        return Done.then(
                        ORDERS,
                        Map.of("answer", answer, "leftOut", without.ids().size()))
                .keeping(WITHOUT, without);
    }

    /** One supplier at a time, so that a run that is cut in a large shop has little to do again. */
    private Done order(Desk desk) {
        List<Long> due = desk.kept(SUPPLIERS, Ids.class).orElse(Ids.NONE).ids();
        if (due.isEmpty()) {
            return Done.then(MARKDOWNS, Map.of("outcome", "NOBODY_DUE"));
        }
        List<Long> rest = due.subList(1, due.size());
        Supplier supplier = suppliers.find(due.getFirst());
        Map<String, Object> found = new HashMap<>(Map.of("supplier", supplier.name(), "id", supplier.id()));
        Draft.Pile pile = pile(desk);
        if (waits(desk, change -> change instanceof Change.Order order && order.supplier() == supplier.id())) {
            found.put("outcome", "WAITS");
        } else {
            pile = pile.with(drafted(desk, supplier, found));
        }
        return Done.then(rest.isEmpty() ? MARKDOWNS : ORDERS, found)
                .keeping(SUPPLIERS, new Ids(rest))
                .keeping(PILE, pile);
    }

    private List<Draft> drafted(Desk desk, Supplier supplier, Map<String, Object> found) {
        Lessons lessons = lessons(desk);
        Set<Long> without =
                new HashSet<>(desk.kept(WITHOUT, Ids.class).orElse(Ids.NONE).ids());
        without.addAll(lessons.leftOut(Change.Kind.ORDER));
        var order = replenishment.suggest(desk.store(), supplier.id(), without);
        found.put("asked", order.asked());
        found.put("lines", order.lines().size());
        found.put("cost", order.cost());
        found.put("outcome", order.lines().isEmpty() ? "NOTHING" : "DRAFTED");
        if (order.lines().isEmpty()) {
            return List.of();
        }
        Store store = stores.find(desk.store());
        var drafts = recollection.applied(lessons, store, orderDrafts.draft(store, supplier, order)).stream()
                .toList();
        found.put("gain", gain(drafts));
        return drafts;
    }

    private Done markDown(Desk desk) {
        Store store = stores.find(desk.store());
        List<Draft> drafts = new ArrayList<>();
        Lessons lessons = lessons(desk);
        var leftOut = Set.copyOf(lessons.leftOut(Change.Kind.MARKDOWN));
        var holding = holding(desk);
        int waiting = 0;
        for (var markdown : markdowns.suggest(desk.store())) {
            if (holding.contains(markdown.product())) {
                waiting++;
            } else if (!leftOut.contains(markdown.product())) {
                recollection
                        .applied(lessons, store, markdownDrafts.draft(store, markdown))
                        .ifPresent(drafts::add);
            }
        }
        Draft.Pile pile = pile(desk).with(drafts);
        return Done.then(
                        pile.drafts().isEmpty() ? END : BACKTEST,
                        Map.of("drafted", drafts.size(), "waiting", waiting, "gain", gain(drafts)))
                .keeping(PILE, pile);
    }

    private static long gain(List<Draft> drafts) {
        return drafts.stream().mapToLong(draft -> draft.proposal().gain()).sum();
    }

    /** Products whose markdown waits to be decided, or holds. */
    private Set<Long> holding(Desk desk) {
        LocalDate today = today(desk);
        return Stream.concat(
                        proposals.list(desk.store(), Proposal.State.OPEN, SHOWN_MAX).stream(),
                        proposals.list(desk.store(), Proposal.State.CARRIED_OUT, SHOWN_MAX).stream())
                .map(Proposal::change)
                .filter(Change.Markdown.class::isInstance)
                .map(Change.Markdown.class::cast)
                .filter(markdown -> markdown.to().isAfter(today))
                .map(Change.Markdown::product)
                .collect(Collectors.toSet());
    }

    private boolean waits(Desk desk, Predicate<Change> which) {
        return proposals.list(desk.store(), Proposal.State.OPEN, SHOWN_MAX).stream()
                .map(Proposal::change)
                .anyMatch(which);
    }

    private Done backtest(Desk desk) {
        Map<Boolean, List<Draft>> ofOrders = pile(desk).drafts().stream()
                .collect(Collectors.partitioningBy(draft -> draft.proposal().change() instanceof Change.Order));
        var orders = Objects.requireNonNull(ofOrders.get(true)).stream()
                .map(orderDrafts::tried)
                .toList();
        var lower = markdownDrafts.tried(stores.find(desk.store()), Objects.requireNonNull(ofOrders.get(false)));
        long gain = orders.stream()
                .map(draft -> draft.proposal().backtest())
                .mapToLong(tried -> tried instanceof Backtest.Order order ? order.gain() : 0)
                .sum();
        long markdownGain = lower.stream()
                .map(draft -> draft.proposal().backtest())
                .mapToLong(tried -> tried instanceof Backtest.Markdown markdown
                        ? markdown.all().gain()
                        : 0)
                .findFirst()
                .orElse(0);
        List<Draft> all = Stream.concat(orders.stream(), lower.stream()).toList();
        return Done.then(
                        FILE,
                        Map.of(
                                "outcome",
                                lower.isEmpty() ? "ORDERS" : orders.isEmpty() ? "MARKDOWNS" : "BOTH",
                                "tried",
                                tried(orders),
                                "triedMarkdowns",
                                tried(lower),
                                "untried",
                                all.size() - tried(all),
                                "gain",
                                gain,
                                "markdownGain",
                                markdownGain))
                .keeping(PILE, new Draft.Pile(all));
    }

    private static long tried(List<Draft> drafts) {
        return drafts.stream()
                .filter(draft -> draft.proposal().backtest() != null)
                .count();
    }

    /** What the shop would not take any more, since prices or packs changed meanwhile, is counted and let go. */
    private Done file(Desk desk) {
        int filed = 0;
        int carriedOut = 0;
        int late = 0;
        List<String> refused = new ArrayList<>();
        for (Draft draft : pile(desk).drafts()) {
            if (!draft.proposal().expiresAt().isAfter(clock.instant())) {
                late++;
                continue;
            }
            try {
                var proposal = desk.file(draft.key(), draft.proposal());
                filed++;
                carriedOut += proposal.state() == Proposal.State.CARRIED_OUT ? 1 : 0;
            } catch (Problem problem) {
                refused.add(problem.detail());
            }
        }
        return Done.then(
                END,
                Map.of(
                        "planned", pile(desk).drafts().size(),
                        "filed", filed,
                        "carriedOut", carriedOut,
                        "late", late,
                        "refused", refused));
    }

    private static Draft.Pile pile(Desk desk) {
        return desk.kept(PILE, Draft.Pile.class).orElse(Draft.Pile.EMPTY);
    }

    private LocalDate today(Desk desk) {
        return stores.find(desk.store()).dayOf(clock.instant());
    }
}
