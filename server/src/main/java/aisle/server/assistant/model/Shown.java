package aisle.server.assistant.model;

import aisle.server.assistant.Change;
import aisle.server.assistant.chat.Said;
import aisle.server.assistant.chat.Said.Unit;
import aisle.server.assistant.knowledge.Knowledge.Found;
import aisle.server.assistant.tools.ProposalTools.Filed;
import aisle.server.assistant.tools.ProposalTools.OpenOrders;
import aisle.server.assistant.tools.ProposalTools.ProposalList;
import aisle.server.assistant.tools.ProposalTools.Supplies;
import aisle.server.assistant.tools.SalesTools.Days;
import aisle.server.assistant.tools.SalesTools.DepartmentsSold;
import aisle.server.assistant.tools.SalesTools.Goods;
import aisle.server.assistant.tools.SalesTools.Hours;
import aisle.server.assistant.tools.SalesTools.ProductSales;
import aisle.server.assistant.tools.SalesTools.Ranked;
import aisle.server.assistant.tools.StockTools.Expected;
import aisle.server.assistant.tools.StockTools.NearExpiry;
import aisle.server.assistant.tools.StockTools.ProductSheet;
import aisle.server.assistant.tools.StockTools.ProductStock;
import aisle.server.assistant.tools.StockTools.SoldOut;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a tool found, as tables, pictures and links: figures of the record beside the model's words. */
final class Shown {

    private final boolean spanish;

    Shown(String language) {
        this.spanish = language.equals("es");
    }

    /** The pieces; none for what is only a step on the way, such as a product's id. */
    List<Said> of(Record found) {
        return switch (found) {
            case Days days -> days(days);
            case Goods goods -> goods(goods);
            case Hours hours ->
                pictured(hours.hours(), Unit.MONEY, Unit.HOUR, each -> point("" + each.hour(), each.sales()));
            case Ranked ranked -> ranked(ranked);
            case DepartmentsSold departments -> departments(departments);
            case ProductSales sales -> productSales(sales);
            case ProductSheet product -> List.of(product(product.product(), product.name()));
            case ProductStock stock -> stock(stock);
            case NearExpiry expiry -> nearExpiry(expiry);
            case SoldOut out -> soldOut(out);
            case Expected expected -> expected(expected);
            case OpenOrders orders -> orders(orders);
            case Supplies supplies -> supplies(supplies);
            case ProposalList proposals -> proposals(proposals);
            case Found knowledge -> knowledge(knowledge);
            case Filed filed ->
                List.of(link("proposals", filed.proposal().id().toString(), "The proposal", "La propuesta"));
            default -> List.of();
        };
    }

    private List<Said> days(Days found) {
        var table = table(
                List.of(
                        column("Day", "Día", Unit.DAY),
                        column("Sales", "Ventas", Unit.MONEY),
                        column("Baskets", "Cestas", Unit.COUNT),
                        column("Margin", "Margen", Unit.MONEY)),
                found.days(),
                day -> row(day.day().toString(), day.sales(), day.baskets(), day.margin()));
        var picture = pictured(
                found.days(), Unit.MONEY, Unit.DAY, day -> point(day.day().toString(), day.sales()));
        return together(picture, table, List.of(link("days", null, "Days", "Días")));
    }

    private List<Said> goods(Goods found) {
        return table(
                List.of(
                        column("Day", "Día", Unit.DAY),
                        column("Waste", "Merma", Unit.MONEY),
                        column("Products carried", "Productos en surtido", Unit.COUNT),
                        column("None left", "Agotados", Unit.COUNT)),
                found.days(),
                day -> row(day.day().toString(), day.waste(), (long) day.carried(), (long) day.empty()));
    }

    private List<Said> ranked(Ranked found) {
        return table(
                List.of(
                        column("Product", "Producto", Unit.TEXT),
                        column("Sold", "Vendido", Unit.QUANTITY),
                        column("Takings", "Ingresos", Unit.MONEY),
                        column("Margin", "Margen", Unit.MONEY)),
                found.products(),
                each -> row(each.name(), each.quantity(), each.takings(), each.margin()));
    }

    private List<Said> departments(DepartmentsSold found) {
        return table(
                List.of(
                        column("Department", "Departamento", Unit.TEXT),
                        column("Takings", "Ingresos", Unit.MONEY),
                        column("Margin", "Margen", Unit.MONEY)),
                found.departments(),
                each -> row(each.name(), each.takings(), each.margin()));
    }

    private List<Said> productSales(ProductSales found) {
        var total = found.total();
        var picture = pictured(
                found.days(), Unit.QUANTITY, Unit.DAY, day -> point(day.day().toString(), day.quantity()));
        var table = table(
                List.of(
                        column("Product", "Producto", Unit.TEXT),
                        column("Sold", "Vendido", Unit.QUANTITY),
                        column("Takings", "Ingresos", Unit.MONEY)),
                List.of(total),
                each -> row(each.name(), each.quantity(), each.takings()));
        return together(picture, table, List.of(product(total.product(), total.name())));
    }

    private List<Said> stock(ProductStock found) {
        var table = table(
                List.of(
                        column("Product", "Producto", Unit.TEXT),
                        column("On hand", "Existencias", Unit.QUANTITY),
                        column("On order", "En pedido", Unit.QUANTITY)),
                List.of(found),
                each -> row(each.name(), each.onHand(), each.onOrder()));
        var lots = table(
                List.of(
                        column("Lot", "Lote", Unit.TEXT),
                        column("Expires", "Caduca", Unit.DAY),
                        column("On hand", "Existencias", Unit.QUANTITY)),
                found.lots().stream().filter(lot -> lot.expires() != null).toList(),
                lot -> row(lot.lot(), Objects.toString(lot.expires()), lot.onHand()));
        return together(table, lots, List.of(product(found.product(), found.name())));
    }

    private List<Said> nearExpiry(NearExpiry found) {
        var table = table(
                List.of(
                        column("Product", "Producto", Unit.TEXT),
                        column("Lot", "Lote", Unit.TEXT),
                        column("Expires", "Caduca", Unit.DAY),
                        column("On hand", "Existencias", Unit.QUANTITY)),
                found.lots(),
                lot -> row(lot.name(), lot.lot(), lot.expires().toString(), lot.onHand()));
        return together(table, List.of(link("expiry", null, "Near expiry", "Por caducar")));
    }

    private List<Said> soldOut(SoldOut found) {
        return table(
                List.of(
                        column("Product", "Producto", Unit.TEXT),
                        column("On hand", "Existencias", Unit.QUANTITY),
                        column("On order", "En pedido", Unit.QUANTITY)),
                found.products(),
                each -> row(each.name(), each.onHand(), each.onOrder()));
    }

    private List<Said> expected(Expected found) {
        var table = table(
                List.of(
                        column("Day", "Día", Unit.DAY),
                        column("Expected", "Se espera", Unit.QUANTITY),
                        column("At least", "Al menos", Unit.QUANTITY),
                        column("At most", "Como mucho", Unit.QUANTITY)),
                found.days(),
                day -> row(day.day().toString(), day.median(), day.low(), day.high()));
        var picture = pictured(
                found.days(),
                Unit.QUANTITY,
                Unit.DAY,
                day -> new Said.Point(day.day().toString(), day.median(), day.low(), day.high()));
        var link = new Said.Link("forecast", null, Map.of("product", found.product()), words("Forecast", "Pronóstico"));
        return together(picture, table, List.of(link));
    }

    private List<Said> orders(OpenOrders found) {
        var table = table(
                List.of(
                        column("Number", "Número", Unit.COUNT),
                        column("Supplier", "Proveedor", Unit.TEXT),
                        column("Expected", "Se espera", Unit.DAY),
                        column("Amount", "Importe", Unit.MONEY)),
                found.orders(),
                order -> row(
                        order.number(),
                        order.supplier(),
                        order.expected() == null ? null : order.expected().toString(),
                        order.amount()));
        return together(table, List.of(link("orders", null, "Orders", "Pedidos")));
    }

    private List<Said> supplies(Supplies found) {
        return table(
                List.of(
                        column("Supplier", "Proveedor", Unit.TEXT),
                        column("Pack", "Paquete", Unit.QUANTITY),
                        column("Cost of a pack", "Coste del paquete", Unit.MONEY),
                        column("Lead days", "Días de entrega", Unit.COUNT)),
                found.suppliers(),
                each -> row(each.name(), each.packUnits(), each.packCost(), (long) each.leadDays()));
    }

    private List<Said> proposals(ProposalList found) {
        var table = table(
                List.of(
                        column("What", "Qué", Unit.TEXT),
                        column("Why", "Por qué", Unit.TEXT),
                        column("Expected gain", "Ganancia esperada", Unit.MONEY),
                        column("Filed by", "Presentada por", Unit.TEXT)),
                found.proposals(),
                each -> row(kind(each.kind()), each.reason(), each.gain(), each.filedBy()));
        return together(table, List.of(link("proposals", null, "Proposals", "Propuestas")));
    }

    private List<Said> knowledge(Found found) {
        return table(
                List.of(column("Found", "Encontrado", Unit.TEXT), column("Text", "Texto", Unit.TEXT)),
                found.hits(),
                hit -> row(hit.title(), hit.text()));
    }

    private String kind(Change.Kind kind) {
        return switch (kind) {
            case ORDER -> words("Order", "Pedido");
            case MARKDOWN -> words("Markdown", "Rebaja");
        };
    }

    private String words(String inEnglish, String inSpanish) {
        return spanish ? inSpanish : inEnglish;
    }

    private Said.Column column(String inEnglish, String inSpanish, Unit unit) {
        return new Said.Column(words(inEnglish, inSpanish), unit);
    }

    private Said link(String room, @Nullable String id, String inEnglish, String inSpanish) {
        return new Said.Link(room, id, Map.of(), words(inEnglish, inSpanish));
    }

    private static Said product(long id, String name) {
        return new Said.Link("products", Long.toString(id), Map.of(), name);
    }

    private static Said.Point point(String label, long value) {
        return new Said.Point(label, value, null, null);
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    private static <T> List<Said> table(
            List<Said.Column> columns, List<T> found, Function<T, List<@Nullable Object>> row) {
        return found.isEmpty()
                ? List.of()
                : List.of(new Said.Table(columns, found.stream().map(row).toList()));
    }

    /** A picture of one bar shows nothing. */
    private static <T> List<Said> pictured(List<T> found, Unit unit, Unit label, Function<T, Said.Point> point) {
        return found.size() < 2
                ? List.of()
                : List.of(new Said.Chart(unit, label, found.stream().map(point).toList()));
    }

    @SafeVarargs
    private static List<Said> together(List<Said>... pieces) {
        return Stream.of(pieces).flatMap(List::stream).toList();
    }
}
