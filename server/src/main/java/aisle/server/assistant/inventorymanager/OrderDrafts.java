package aisle.server.assistant.inventorymanager;

import aisle.server.assistant.Backtest;
import aisle.server.assistant.Change;
import aisle.server.assistant.NewProposal;
import aisle.server.assistant.NewProposal.Figure;
import aisle.server.assistant.NewProposal.Unit;
import aisle.server.insight.replenishment.shop.PaperResult;
import aisle.server.insight.replenishment.shop.ShopBacktest;
import aisle.server.insight.replenishment.shop.SuggestedOrder;
import aisle.server.insight.replenishment.shop.SuggestedOrder.Line;
import aisle.server.organization.Store;
import aisle.server.purchasing.Supplier;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes suggested orders as proposals: the figures of the lines that gain most, and how the rule did in the past. */
@Component
class OrderDrafts {

    /** Lines whose figures are written down; a proposal holds two hundred figures at most. */
    private static final int EXPLAINED_MAX = 25;

    static final UUID NO_ID = new UUID(0, 0);

    private final ShopBacktest backtest;
    private final Clock clock = Clock.systemUTC();

    OrderDrafts(ShopBacktest backtest) {
        this.backtest = backtest;
    }

    Draft draft(Store store, Supplier supplier, SuggestedOrder order) {
        LocalDate today = store.dayOf(clock.instant());
        var change = new Change.Order(
                supplier.id(),
                order.lines().stream()
                        .map(line -> new Change.Order.Line(line.product(), line.quantity()))
                        .toList());
        var proposal = new NewProposal(
                NO_ID,
                store.id(),
                change,
                Sentences.in(store).order(supplier.name(), order),
                evidence(order, today),
                order.gain(),
                Sentences.untilTonight(store, clock.instant()),
                null);
        return new Draft("order-" + supplier.id(), supplier.id(), proposal);
    }

    private static List<Figure> evidence(SuggestedOrder order, LocalDate today) {
        List<Figure> figures = new ArrayList<>(List.of(
                new Figure("cost", order.cost(), Unit.MONEY, null),
                new Figure("daysUntilDelivery", ChronoUnit.DAYS.between(today, order.delivers()), Unit.DAYS, null),
                new Figure("daysUntilNext", ChronoUnit.DAYS.between(today, order.nextDelivery()), Unit.DAYS, null)));
        for (Line line : order.lines().stream().limit(EXPLAINED_MAX).toList()) {
            long product = line.product();
            figures.add(new Figure("onHand", line.onHand(), Unit.QUANTITY, product));
            figures.add(new Figure("onOrder", line.onOrder(), Unit.QUANTITY, product));
            figures.add(new Figure("untilDelivery", line.untilDelivery(), Unit.QUANTITY, product));
            figures.add(new Figure("untilNext", line.untilNext(), Unit.QUANTITY, product));
            figures.add(new Figure("soldOutWithout", line.soldOutWithoutPpm(), Unit.SHARE, product));
            figures.add(new Figure("lineGain", line.gain(), Unit.MONEY, product));
        }
        return figures;
    }

    /** The same with how the rule did on this store's last weeks; as it was where the record is too young. */
    Draft tried(Draft draft) {
        if (!(draft.proposal().change() instanceof Change.Order order)) {
            return draft;
        }
        var products = order.lines().stream()
                .map(Change.Order.Line::product)
                .limit(EXPLAINED_MAX)
                .toList();
        return backtest.of(draft.proposal().store(), order.supplier(), products)
                .map(OrderDrafts::result)
                .map(draft::tried)
                .orElse(draft);
    }

    private static Backtest result(PaperResult paper) {
        return new Backtest.Order(
                paper.from(),
                paper.to(),
                paper.rule().profit() - paper.minMax().profit(),
                paper.rule().wasted(),
                paper.minMax().wasted(),
                paper.rule().servedPpm(),
                paper.minMax().servedPpm());
    }
}
