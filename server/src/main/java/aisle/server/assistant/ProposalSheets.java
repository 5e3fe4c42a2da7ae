package aisle.server.assistant;

import aisle.core.price.Product;
import aisle.server.assistant.ProposalSheet.About;
import aisle.server.assistant.ProposalSheet.Pack;
import aisle.server.catalog.PriceBook;
import aisle.server.catalog.PriceBooks;
import aisle.server.inventory.Stock;
import aisle.server.organization.Staff;
import aisle.server.organization.Stores;
import aisle.server.purchasing.CostLists;
import aisle.server.purchasing.PurchaseOrders;
import aisle.server.purchasing.Suppliers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes beside a proposal what whoever decides wants to know of it now: names, prices, stock, packs. */
@Component
class ProposalSheets {

    private final PriceBooks books;
    private final Stock stock;
    private final PurchaseOrders orders;
    private final Suppliers suppliers;
    private final CostLists costs;
    private final Stores stores;
    private final Staff staff;
    private final Outcomes outcomes;
    private final Clock clock = Clock.systemUTC();

    ProposalSheets(
            PriceBooks books,
            Stock stock,
            PurchaseOrders orders,
            Suppliers suppliers,
            CostLists costs,
            Stores stores,
            Staff staff,
            Outcomes outcomes) {
        this.books = books;
        this.stock = stock;
        this.orders = orders;
        this.suppliers = suppliers;
        this.costs = costs;
        this.stores = stores;
        this.staff = staff;
        this.outcomes = outcomes;
    }

    ProposalSheet of(Proposal proposal) {
        var people = proposal.events().stream()
                .map(Proposal.Event::staff)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        String supplier = proposal.change() instanceof Change.Order order
                ? suppliers.find(order.supplier()).name()
                : null;
        return new ProposalSheet(
                proposal,
                about(proposal),
                staff.names(people),
                supplier,
                outcomes.of(proposal.id()).orElse(null));
    }

    /** The names of all products that some proposals are about. */
    Map<Long, String> names(long store, Collection<Proposal> about) {
        PriceBook book = books.current(store);
        Map<Long, String> names = new TreeMap<>();
        about.stream()
                .flatMap(each -> products(each).stream())
                .forEach(id -> book.product(id).ifPresent(product -> names.put(id, product.name())));
        return names;
    }

    private Map<Long, About> about(Proposal proposal) {
        long store = proposal.store();
        PriceBook book = books.current(store);
        LocalDateTime now = stores.find(store).clockAt(clock.instant());
        LocalDate today = now.toLocalDate();
        Set<Long> products = products(proposal);
        var onHand = stock.onHand(store, products);
        var onOrder = orders.onOrder(store, products);
        var packs = packs(proposal.change(), now);
        Map<Long, About> about = new TreeMap<>();
        for (long id : products) {
            Product product = book.product(id).orElse(null);
            if (product != null) {
                OptionalLong price = product.priceOn(today.toEpochDay(), false);
                about.put(
                        id,
                        new About(
                                product.name(),
                                product.unit(),
                                price.isPresent() ? price.getAsLong() : null,
                                onHand.getOrDefault(id, 0L),
                                onOrder.getOrDefault(id, 0L),
                                packs.get(id)));
            }
        }
        return about;
    }

    /** At what they cost on the day the goods would come. */
    private Map<Long, Pack> packs(Change change, LocalDateTime now) {
        return switch (change) {
            case Change.Order order -> {
                var supplier = suppliers.find(order.supplier());
                var listed =
                        costs.on(supplier.id(), supplier.calendar().next(now).day());
                yield suppliers.packs(order.supplier()).stream()
                        .map(listed::priced)
                        .collect(Collectors.toMap(
                                aisle.server.purchasing.Pack::product, pack -> new Pack(pack.units(), pack.cost())));
            }
            case Change.Markdown markdown -> Map.of();
        };
    }

    private static Set<Long> products(Proposal proposal) {
        return Stream.concat(
                        Execution.quantities(proposal.change()).keySet().stream(),
                        proposal.evidence().stream()
                                .map(NewProposal.Figure::product)
                                .filter(Objects::nonNull))
                .collect(Collectors.toSet());
    }
}
