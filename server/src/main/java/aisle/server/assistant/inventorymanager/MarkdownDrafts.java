package aisle.server.assistant.inventorymanager;

import aisle.server.assistant.Change;
import aisle.server.assistant.NewProposal;
import aisle.server.assistant.NewProposal.Figure;
import aisle.server.assistant.NewProposal.Unit;
import aisle.server.catalog.PriceBooks;
import aisle.server.insight.replenishment.shop.SuggestedMarkdown;
import aisle.server.organization.Store;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes suggested markdowns as proposals. */
@Component
class MarkdownDrafts {

    private final PriceBooks books;
    private final Clock clock = Clock.systemUTC();

    MarkdownDrafts(PriceBooks books) {
        this.books = books;
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
}
