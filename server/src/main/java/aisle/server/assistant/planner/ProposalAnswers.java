package aisle.server.assistant.planner;

import static aisle.server.assistant.planner.Concept.*;

import aisle.server.assistant.Change;
import aisle.server.assistant.Proposal.State;
import aisle.server.assistant.chat.Said;
import aisle.server.assistant.chat.Said.How;
import aisle.server.assistant.planner.ProductNames.Named;
import aisle.server.assistant.tools.ProposalTools;
import aisle.server.assistant.tools.ProposalTools.Listed;
import aisle.server.assistant.tools.ProposalTools.OpenOrder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Purchase orders, who supplies what, and proposals. */
final class ProposalAnswers {

    private static final Set<Concept> OF_PROPOSALS =
            EnumSet.of(PROPOSAL, OPEN, APPROVED, REJECTED, EXPIRED, UNDONE, GAIN, HOW_MANY, HAVE, TOTAL, SUMMARY);

    private final Reply reply;
    private final Reading reading;

    ProposalAnswers(Reply reply, Reading reading) {
        this.reply = reply;
        this.reading = reading;
    }

    How proposals() {
        if (!reading.only(OF_PROPOSALS) || !reading.periods().isEmpty()) {
            return How.CANNOT;
        }
        State state = state();
        Map<String, ?> asked = state == null ? Map.of() : Map.of("state", state);
        var found =
                reply.ask(ProposalTools.ProposalList.class, "proposals", asked).proposals();
        long gain = found.stream().mapToLong(Listed::gain).sum();
        reply.figure("proposals", found.size(), Said.Unit.COUNT);
        reply.figure("gain", gain, Said.Unit.MONEY);
        String count = reply.count(found.size());
        reply.say(
                count + " proposals " + named(state, true) + ", expected to bring " + reply.money(gain) + " together. ",
                count + " propuestas " + named(state, false) + ", con una ganancia esperada de " + reply.money(gain)
                        + " en total. ");
        reply.table(
                List.of(
                        reply.column("What", "Qué", Said.Unit.TEXT),
                        reply.column("Why", "Por qué", Said.Unit.TEXT),
                        reply.column("Expected gain", "Ganancia esperada", Said.Unit.MONEY),
                        reply.column("Filed by", "Presentada por", Said.Unit.TEXT)),
                found.stream()
                        .map(each -> Arrays.<@Nullable Object>asList(
                                kind(each.kind()), each.reason(), each.gain(), each.filedBy()))
                        .toList());
        reply.link("proposals", null, Map.of("state", state == null ? "ALL" : state), "Proposals", "Propuestas");
        return How.ANSWERED;
    }

    private String kind(Change.Kind kind) {
        return switch (kind) {
            case ORDER -> reply.tongue().of("Order", "Pedido");
            case MARKDOWN -> reply.tongue().of("Markdown", "Rebaja");
        };
    }

    private @Nullable State state() {
        if (reading.has(APPROVED)) {
            return State.CARRIED_OUT;
        }
        if (reading.has(REJECTED)) {
            return State.REJECTED;
        }
        if (reading.has(EXPIRED)) {
            return State.EXPIRED;
        }
        if (reading.has(UNDONE)) {
            return State.UNDONE;
        }
        return reading.has(OPEN) ? State.OPEN : null;
    }

    private static String named(@Nullable State state, boolean english) {
        return switch (state) {
            case OPEN -> english ? "wait for a decision" : "esperan una decisión";
            case CARRIED_OUT -> english ? "were approved and carried out" : "se aprobaron y ejecutaron";
            case REJECTED -> english ? "were turned down" : "se rechazaron";
            case EXPIRED -> english ? "expired" : "caducaron";
            case UNDONE -> english ? "were taken back" : "se deshicieron";
            case null ->
                english
                        ? "of every state, the latest fifty at most"
                        : "de todo estado, las últimas cincuenta como mucho";
        };
    }

    How openOrders() {
        boolean past = reading.periods().stream().anyMatch(period -> period.to().isBefore(reply.today()));
        if (reading.periods().size() > 1 || past || reading.has(STOCK)) {
            return How.CANNOT;
        }
        var all = reply.ask(ProposalTools.OpenOrders.class, "open_orders", Map.of())
                .orders();
        List<OpenOrder> orders = reading.periods().isEmpty()
                ? all
                : all.stream()
                        .filter(order -> comes(order, reading.periods().getFirst()))
                        .toList();
        long amount = orders.stream().mapToLong(OpenOrder::amount).sum();
        reply.figure("orders", orders.size(), Said.Unit.COUNT);
        reply.figure("amount", amount, Said.Unit.MONEY);
        String when = reading.periods().isEmpty()
                ? ""
                : reply.tongue().of(" expected ", " esperados ")
                        + reply.when(reading.periods().getFirst());
        reply.say(
                reply.count(orders.size()) + " purchase orders not yet received" + when + ", " + reply.money(amount)
                        + " together. ",
                reply.count(orders.size()) + " pedidos a proveedores sin recibir" + when + ", " + reply.money(amount)
                        + " en total. ");
        reply.table(
                List.of(
                        reply.column("Number", "Número", Said.Unit.COUNT),
                        reply.column("Supplier", "Proveedor", Said.Unit.TEXT),
                        reply.column("Expected", "Se espera", Said.Unit.DAY),
                        reply.column("Amount", "Importe", Said.Unit.MONEY)),
                orders.stream()
                        .map(order -> Arrays.<@Nullable Object>asList(
                                order.number(),
                                order.supplier(),
                                order.expected() == null
                                        ? null
                                        : order.expected().toString(),
                                order.amount()))
                        .toList());
        reply.link("orders", null, Map.of(), "Orders", "Pedidos");
        return How.ANSWERED;
    }

    private static boolean comes(OpenOrder order, Period period) {
        return order.expected() != null && period.reaches(order.expected());
    }

    How suppliers(Named product) {
        var found = reply.ask(ProposalTools.Supplies.class, "product_suppliers", Map.of("product", product.product()))
                .suppliers();
        reply.figure("suppliers", found.size(), Said.Unit.COUNT, product.product());
        if (found.isEmpty()) {
            reply.say("No supplier sells " + product.name() + ". ", "Ningún proveedor vende " + product.name() + ". ");
            return How.ANSWERED;
        }
        var first = found.getFirst();
        reply.figure("supplier", first.supplier(), Said.Unit.COUNT, product.product());
        String pack = reply.quantity(first.packUnits(), product.unit());
        String cost = reply.money(first.packCost());
        reply.say(
                first.name() + " supplies " + product.name() + ", packs of " + pack + " at " + cost + ". ",
                first.name() + " suministra " + product.name() + ", en paquetes de " + pack + " a " + cost + ". ");
        reply.table(
                List.of(
                        reply.column("Supplier", "Proveedor", Said.Unit.TEXT),
                        reply.column("Pack", "Paquete", Said.Unit.QUANTITY),
                        reply.column("Cost of a pack", "Coste del paquete", Said.Unit.MONEY),
                        reply.column("Lead days", "Días de entrega", Said.Unit.COUNT)),
                found.stream()
                        .map(each -> Arrays.<@Nullable Object>asList(
                                each.name(), each.packUnits(), each.packCost(), (long) each.leadDays()))
                        .toList());
        reply.link("suppliers", Long.toString(first.supplier()), Map.of(), first.name(), first.name());
        return How.ANSWERED;
    }
}
