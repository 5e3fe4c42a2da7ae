package aisle.server.assistant.inventorymanager;

import aisle.server.assistant.Backtest;
import aisle.server.assistant.Change;
import aisle.server.assistant.HeldMarkdowns;
import aisle.server.assistant.HeldMarkdowns.Held;
import aisle.server.assistant.NewProposal;
import aisle.server.assistant.NewProposal.Figure;
import aisle.server.assistant.NewProposal.Unit;
import aisle.server.catalog.PriceBooks;
import aisle.server.insight.replenishment.shop.PaperMarkdowns;
import aisle.server.insight.replenishment.shop.ShopMarkdownBacktest;
import aisle.server.insight.replenishment.shop.SuggestedMarkdown;
import aisle.server.organization.Store;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes suggested markdowns as proposals, with how the rule did in the past. */
@Component
class MarkdownDrafts {

    /** Days back to which earlier markdowns are told: those that are tried, and as many as these look back on. */
    private static final int LOOK_BACK = 84;

    private final PriceBooks books;
    private final ShopMarkdownBacktest backtest;
    private final HeldMarkdowns held;
    private final Clock clock = Clock.systemUTC();

    MarkdownDrafts(PriceBooks books, ShopMarkdownBacktest backtest, HeldMarkdowns held) {
        this.books = books;
        this.backtest = backtest;
        this.held = held;
    }

    Draft draft(Store store, SuggestedMarkdown markdown) {
        LocalDate today = store.dayOf(clock.instant());
        long product = markdown.product();
        String name = books.current(store.id())
                .product(product)
                .map(aisle.core.price.Product::name)
                .orElse("");
        var proposal = new NewProposal(
                OrderDrafts.NO_ID,
                store.id(),
                new Change.Markdown(
                        product, markdown.marked(), markdown.expires().plusDays(1)),
                Sentences.in(store).markdown(name, markdown),
                List.of(
                        new Figure("expiring", markdown.quantity(), Unit.QUANTITY, product),
                        new Figure(
                                "daysLeft", ChronoUnit.DAYS.between(today, markdown.expires()) + 1, Unit.DAYS, product),
                        new Figure("wastedWithout", markdown.wastedWithout(), Unit.QUANTITY, product),
                        new Figure("wastedWith", markdown.wasted(), Unit.QUANTITY, product),
                        new Figure("priceNow", markdown.price(), Unit.MONEY, product)),
                markdown.gain(),
                Sentences.untilTonight(store, clock.instant()),
                null);
        return new Draft("markdown-" + product, 0, proposal);
    }

    /** The same with how the rule did on this store's last weeks; as they were where the record is too young. */
    List<Draft> tried(Store store, List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return drafts;
        }
        LocalDate since = store.dayOf(clock.instant()).minusDays(LOOK_BACK);
        List<Held> made = held.since(store, since);
        var kept = made.stream()
                .map(each -> new ShopMarkdownBacktest.Held(each.product(), each.from(), each.to()))
                .toList();
        return backtest.of(store.id(), kept)
                .map(paper -> drafts.stream()
                        .map(draft -> draft.tried(result(paper, draft, made)))
                        .toList())
                .orElse(drafts);
    }

    private static Backtest result(PaperMarkdowns paper, Draft draft, List<Held> made) {
        long product = draft.proposal().change().products().getFirst();
        return new Backtest.Markdown(
                paper.from(),
                paper.to(),
                paper.elasticityPpm(),
                tried(paper.all()),
                tried(paper.of(product)),
                measured(made));
    }

    private static Backtest.Tried tried(PaperMarkdowns.Sums sums) {
        return new Backtest.Tried(
                sums.lots(),
                sums.marked(),
                sums.wasted(),
                sums.saved(),
                sums.more(),
                sums.givenAway(),
                sums.fromOthers(),
                sums.gain());
    }

    private static Backtest.@Nullable Held measured(List<Held> made) {
        List<Held> known = made.stream().filter(each -> each.gain() != null).toList();
        return known.isEmpty()
                ? null
                : new Backtest.Held(
                        known.size(),
                        known.stream().mapToLong(Held::promised).sum(),
                        known.stream().mapToLong(each -> orNone(each.gain())).sum(),
                        known.stream().mapToLong(each -> orNone(each.low())).sum(),
                        known.stream().mapToLong(each -> orNone(each.high())).sum());
    }

    private static long orNone(@Nullable Long amount) {
        return amount == null ? 0 : amount;
    }
}
