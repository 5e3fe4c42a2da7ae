package aisle.server.assistant.tools;

import aisle.server.assistant.Change;
import aisle.server.assistant.NewProposal;
import aisle.server.assistant.Proposal;
import aisle.server.assistant.Proposals;
import aisle.server.assistant.tools.Tool.Effect;
import aisle.server.organization.Permission;
import aisle.server.purchasing.CostLists;
import aisle.server.purchasing.PurchaseOrder;
import aisle.server.purchasing.PurchaseOrders;
import aisle.server.purchasing.Suppliers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders and proposals: which there are, and filing one. Filing is all that is ever written from here. */
@Component
public class ProposalTools implements Tool.Source {

    private static final int LIST_MAX = 50;
    private static final int OPEN_DAYS = 3;

    private final Proposals proposals;
    private final PurchaseOrders orders;
    private final Suppliers suppliers;
    private final CostLists costs;
    private final Shelf shelf;

    ProposalTools(Proposals proposals, PurchaseOrders orders, Suppliers suppliers, CostLists costs, Shelf shelf) {
        this.proposals = proposals;
        this.orders = orders;
        this.suppliers = suppliers;
        this.costs = costs;
        this.shelf = shelf;
    }

    /** An order; its amount in minor units. */
    public record OpenOrder(
            UUID order,
            long number,
            String supplier,
            PurchaseOrder.State state,
            @Nullable LocalDate expected,
            int lines,
            long amount) {}

    /** Orders not yet come, the latest leading. */
    public record OpenOrders(String currency, List<OpenOrder> orders) {}

    /** A supplier's pack of a product: thousandths in it, minor units it costs, and the fewest packs. */
    public record Supply(
            long supplier,
            String name,
            int leadDays,
            LocalDate nextOrderDay,
            long minimumOrder,
            long packUnits,
            long packCost,
            long minimumPacks) {}

    /** Who sells a product, the lowest cost of a unit leading. */
    public record Supplies(String currency, List<Supply> suppliers) {}

    /** Which proposals. */
    public record Which(
            @Says("only these; all when left out") Proposal.@Nullable State state) {}

    /** A proposal in a list; its gain in minor units. */
    public record Listed(
            UUID proposal,
            Proposal.State state,
            Change.Kind kind,
            String reason,
            long gain,
            String filedBy,
            Instant filedAt,
            Instant expiresAt) {}

    /** Proposals, the latest leading, at most 50. */
    public record ProposalList(String currency, List<Listed> proposals) {}

    /** One proposal. */
    public record OneProposal(
            @Says("its id, from proposals") UUID proposal) {}

    /** A proposal with evidence and history. */
    public record Filed(Proposal proposal) {}

    /** An order to propose. */
    public record WantedOrder(
            @Says("a UUID of its own: filed twice it is one proposal")
            UUID id,

            @Says("a supplier's id, from product_suppliers") long supplier,
            @Says("what, each product once") List<WantedLine> lines,
            @Says("why, in a sentence") String reason,

            @Says("minor units it is expected to bring, 0 when unknown")
            long gain) {}

    /** A product of it. */
    public record WantedLine(
            @Says("a product's id") long product,
            @Says("thousandths of its unit, whole packs") long quantity) {}

    /** A markdown to propose. */
    public record WantedMarkdown(
            @Says("a UUID of its own: filed twice it is one proposal")
            UUID id,

            @Says("a product's id") long product,

            @Says("minor units per unit, below today's price")
            long price,

            @Says("first day it no longer holds, YYYY-MM-DD")
            LocalDate to,

            @Says("why, in a sentence") String reason,

            @Says("minor units it is expected to bring, 0 when unknown")
            long gain) {}

    @Override
    public List<Tool<?>> tools() {
        return List.of(
                new Tool<>(
                        "open_orders",
                        "Purchase orders that goods are waited for of, and drafts not yet sent; amounts in minor units.",
                        StockTools.Nothing.class,
                        Permission.ORDER_WRITE,
                        Effect.READS,
                        this::openOrders),
                new Tool<>(
                        "product_suppliers",
                        "Who sells a product to us, in which packs (thousandths), at which cost (minor units a pack).",
                        StockTools.One.class,
                        Permission.ORDER_WRITE,
                        Effect.READS,
                        this::suppliers),
                new Tool<>(
                        "proposals",
                        "What agents and people propose, and what became of it; expected gain in minor units.",
                        Which.class,
                        Permission.PROPOSAL_VIEW,
                        Effect.READS,
                        this::list),
                new Tool<>(
                        "proposal",
                        "One proposal with its evidence and its history.",
                        OneProposal.class,
                        Permission.PROPOSAL_VIEW,
                        Effect.READS,
                        (asker, asked) -> new Filed(proposals.find(asker.store(), asked.proposal()))),
                new Tool<>(
                        "propose_order",
                        "Files a proposal to order from a supplier. Nothing is ordered until somebody else approves it.",
                        WantedOrder.class,
                        Permission.PROPOSAL_FILE,
                        Effect.PROPOSES,
                        this::proposeOrder),
                new Tool<>(
                        "propose_markdown",
                        "Files a proposal to lower a product's price for some days. Nothing changes until somebody else"
                                + " approves it.",
                        WantedMarkdown.class,
                        Permission.PROPOSAL_FILE,
                        Effect.PROPOSES,
                        this::proposeMarkdown));
    }

    private OpenOrders openOrders(Asker asker, StockTools.Nothing asked) {
        var rows = orders.open(asker.store(), LIST_MAX).stream()
                .map(order -> new OpenOrder(
                        order.id(),
                        order.number(),
                        suppliers.find(order.supplier()).name(),
                        order.state(),
                        order.expected(),
                        order.lines().size(),
                        order.amount()))
                .toList();
        return new OpenOrders(shelf.currency(asker.store()), rows);
    }

    private Supplies suppliers(Asker asker, StockTools.One asked) {
        shelf.product(asker.store(), asked.product());
        LocalDateTime now = shelf.now(asker.store());
        var found = suppliers.packsOf(List.of(asked.product())).stream()
                .map(pack -> {
                    var supplier = suppliers.find(pack.supplier());
                    var delivery = supplier.calendar().next(now);
                    return new Supply(
                            supplier.id(),
                            supplier.name(),
                            supplier.leadDays(),
                            delivery.orderDay(),
                            supplier.minimumOrder(),
                            pack.units(),
                            costs.on(supplier.id(), delivery.day()).priced(pack).cost(),
                            pack.minimum());
                })
                .toList();
        return new Supplies(shelf.currency(asker.store()), found);
    }

    private ProposalList list(Asker asker, Which asked) {
        var rows = proposals.list(asker.store(), asked.state(), LIST_MAX).stream()
                .map(each -> new Listed(
                        each.id(),
                        each.state(),
                        each.change().sort(),
                        each.reason(),
                        each.gain(),
                        each.filedBy(),
                        each.filedAt(),
                        each.expiresAt()))
                .toList();
        return new ProposalList(shelf.currency(asker.store()), rows);
    }

    private Filed proposeOrder(Asker asker, WantedOrder wanted) {
        var lines = wanted.lines().stream()
                .map(line -> new Change.Order.Line(line.product(), line.quantity()))
                .toList();
        return file(asker, wanted.id(), new Change.Order(wanted.supplier(), lines), wanted.reason(), wanted.gain());
    }

    private Filed proposeMarkdown(Asker asker, WantedMarkdown wanted) {
        var markdown = new Change.Markdown(wanted.product(), wanted.price(), wanted.to());
        return file(asker, wanted.id(), markdown, wanted.reason(), wanted.gain());
    }

    /** Filed in the asker's name, so that no standing limit lets it through and somebody else decides. */
    private Filed file(Asker asker, UUID id, Change change, String reason, long gain) {
        var proposal = new NewProposal(
                id,
                asker.store(),
                change,
                reason.strip(),
                List.of(),
                gain,
                shelf.endOf(asker.store(), OPEN_DAYS),
                null);
        return new Filed(proposals.file(proposal, asker.member()));
    }
}
