package aisle.server.assistant.planner;

import aisle.core.price.Unit;
import aisle.server.assistant.chat.Said;
import aisle.server.assistant.chat.Said.How;
import aisle.server.assistant.planner.ProductNames.Named;
import aisle.server.assistant.tools.StockTools;
import aisle.server.assistant.tools.StockTools.ExpectedDay;
import aisle.server.assistant.tools.StockTools.ProductStock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is on hand, to come, about to expire, expected to be sold, and what it costs. */
final class GoodsAnswers {

    private static final int EXPIRY_DAYS = 3;
    private static final int EXPIRY_DAYS_MAX = 365;
    private static final int FORECAST_DAYS = 7;
    private static final int FORECAST_DAYS_MAX = 30;

    private final Reply reply;
    private final Reading reading;

    GoodsAnswers(Reply reply, Reading reading) {
        this.reply = reply;
        this.reading = reading;
    }

    private ProductStock stockOf(Named product) {
        return reply.ask(ProductStock.class, "product_stock", Map.of("product", product.product()));
    }

    private void productLink(Named product) {
        reply.link("products", Long.toString(product.product()), Map.of(), product.name(), product.name());
    }

    How stock(Named product) {
        ProductStock stock = stockOf(product);
        reply.figure("onHand", stock.onHand(), Said.Unit.QUANTITY, product.product());
        reply.figure("onOrder", stock.onOrder(), Said.Unit.QUANTITY, product.product());
        String onHand = reply.quantity(stock.onHand(), stock.unit());
        String onOrder = reply.quantity(stock.onOrder(), stock.unit());
        reply.say(
                product.name() + ": " + onHand + " on hand, " + onOrder + " on order. ",
                product.name() + ": " + onHand + " en existencias, " + onOrder + " en pedido. ");
        productLink(product);
        return How.ANSWERED;
    }

    How onOrder(Named product) {
        ProductStock stock = stockOf(product);
        reply.figure("onOrder", stock.onOrder(), Said.Unit.QUANTITY, product.product());
        String onOrder = reply.quantity(stock.onOrder(), stock.unit());
        reply.say(product.name() + ": " + onOrder + " on order. ", product.name() + ": " + onOrder + " en pedido. ");
        productLink(product);
        return How.ANSWERED;
    }

    How lots(Named product) {
        ProductStock stock = stockOf(product);
        var dated = stock.lots().stream().filter(lot -> lot.expires() != null).toList();
        if (dated.isEmpty()) {
            reply.figure("lots", 0, Said.Unit.COUNT, product.product());
            reply.say(
                    "No lot of " + product.name() + " on hand has an expiry. ",
                    "Ningún lote de " + product.name() + " en existencias tiene caducidad. ");
            return How.ANSWERED;
        }
        var first = dated.getFirst();
        LocalDate expires = java.util.Objects.requireNonNull(first.expires());
        reply.figure("expires", expires.toEpochDay(), Said.Unit.DAY, product.product());
        reply.figure("onHand", first.onHand(), Said.Unit.QUANTITY, product.product());
        String quantity = reply.quantity(first.onHand(), stock.unit());
        reply.say(
                quantity + " of " + product.name() + " expire first, on " + reply.day(expires) + ". ",
                quantity + " de " + product.name() + " caducan primero, el " + reply.day(expires) + ". ");
        reply.table(
                List.of(
                        reply.column("Lot", "Lote", Said.Unit.TEXT),
                        reply.column("Expires", "Caduca", Said.Unit.DAY),
                        reply.column("On hand", "Existencias", Said.Unit.QUANTITY)),
                dated.stream()
                        .map(lot ->
                                Arrays.<@Nullable Object>asList(lot.lot(), String.valueOf(lot.expires()), lot.onHand()))
                        .toList());
        productLink(product);
        return How.ANSWERED;
    }

    /** Without a day, what the office's page shows: three days ahead. */
    How nearExpiry() {
        LocalDate today = reply.today();
        LocalDate last = reading.periods().isEmpty()
                ? today.plusDays(EXPIRY_DAYS)
                : reading.periods().getFirst().to();
        LocalDate first = reading.periods().isEmpty()
                ? LocalDate.MIN
                : reading.periods().getFirst().from();
        long days = ChronoUnit.DAYS.between(today, last);
        if (days < 0 || days > EXPIRY_DAYS_MAX) {
            return How.CANNOT;
        }
        var all = reply.ask(StockTools.NearExpiry.class, "near_expiry", Map.of("days", days))
                .lots();
        boolean oneDay = first.equals(last);
        var lots = all.stream()
                .filter(lot -> !oneDay || lot.expires().equals(last))
                .toList();
        reply.figure("lots", lots.size(), Said.Unit.COUNT);
        String when = oneDay
                ? reply.tongue().of("on ", "el ") + reply.day(last)
                : reply.tongue().of("by ", "hasta el ") + reply.day(last);
        reply.say(
                reply.count(lots.size()) + " lots with stock expire " + when
                        + (oneDay ? ". " : ", those already past included. "),
                reply.count(lots.size()) + " lotes con existencias caducan " + when
                        + (oneDay ? ". " : ", incluidos los ya vencidos. "));
        reply.table(
                List.of(
                        reply.column("Product", "Producto", Said.Unit.TEXT),
                        reply.column("Lot", "Lote", Said.Unit.TEXT),
                        reply.column("Expires", "Caduca", Said.Unit.DAY),
                        reply.column("On hand", "Existencias", Said.Unit.QUANTITY)),
                lots.stream()
                        .map(lot -> Arrays.<@Nullable Object>asList(
                                lot.name(), lot.lot(), lot.expires().toString(), lot.onHand()))
                        .toList());
        reply.link("expiry", null, Map.of("days", days), "Near expiry", "Por caducar");
        return How.ANSWERED;
    }

    How soldOut() {
        var out = reply.ask(StockTools.SoldOut.class, "sold_out", Map.of()).products();
        reply.figure("products", out.size(), Said.Unit.COUNT);
        reply.say(
                "Of the products that sold in the last four weeks, " + reply.count(out.size())
                        + " have nothing on hand. ",
                "De los productos vendidos en las últimas cuatro semanas, " + reply.count(out.size())
                        + " no tienen existencias. ");
        reply.table(
                List.of(
                        reply.column("Product", "Producto", Said.Unit.TEXT),
                        reply.column("On hand", "Existencias", Said.Unit.QUANTITY),
                        reply.column("On order", "En pedido", Said.Unit.QUANTITY)),
                out.stream()
                        .map(each -> Arrays.<@Nullable Object>asList(each.name(), each.onHand(), each.onOrder()))
                        .toList());
        return How.ANSWERED;
    }

    How price(Named product) {
        var sheet = reply.ask(StockTools.ProductSheet.class, "product", Map.of("product", product.product()));
        Long price = sheet.price();
        if (price == null) {
            reply.say(product.name() + " has no price today. ", product.name() + " no tiene precio hoy. ");
            return How.NONE;
        }
        reply.figure("price", price, Said.Unit.MONEY, product.product());
        reply.figure("cost", sheet.cost(), Said.Unit.MONEY, product.product());
        String per = sheet.unit() == Unit.EACH ? "" : "/" + sheet.unit().name().toLowerCase(java.util.Locale.ROOT);
        String costs = reply.money(sheet.cost()) + per;
        reply.say(
                product.name() + " sells at " + reply.money(price) + per + " today and costs us " + costs + ". ",
                product.name() + " se vende hoy a " + reply.money(price) + per + " y nos cuesta " + costs + ". ");
        productLink(product);
        return How.ANSWERED;
    }

    /** Without a day, the week from tomorrow. */
    How forecast(Named product) {
        LocalDate today = reply.today();
        Period asked = reading.periods().isEmpty()
                ? Period.of(today.plusDays(1), today.plusDays(FORECAST_DAYS))
                : reading.periods().getFirst();
        LocalDate from = asked.from().isBefore(today) ? today : asked.from();
        if (asked.doubtful() || asked.to().isAfter(today.plusDays(FORECAST_DAYS_MAX))) {
            return How.CANNOT;
        }
        var days = reply.ask(
                        StockTools.Expected.class,
                        "product_forecast",
                        Map.of("product", product.product(), "from", from, "to", asked.to()))
                .days();
        if (days.isEmpty()) {
            reply.say(
                    "There is no forecast of " + product.name() + " for those days. ",
                    "No hay pronóstico de " + product.name() + " para esos días. ");
            return How.NONE;
        }
        expected(product, Period.of(from, asked.to()), days);
        return How.ANSWERED;
    }

    private void expected(Named product, Period period, List<ExpectedDay> days) {
        long sum = days.stream().mapToLong(ExpectedDay::median).sum();
        reply.figure("forecast", sum, Said.Unit.QUANTITY, product.product());
        String total = reply.quantity(sum, product.unit());
        if (days.size() == 1) {
            ExpectedDay day = days.getFirst();
            String low = reply.quantity(day.low(), product.unit());
            String high = reply.quantity(day.high(), product.unit());
            reply.say(
                    product.name() + ": " + total + " expected " + reply.when(period) + " (the median; between " + low
                            + " and " + high + " in eight of ten such days). ",
                    product.name() + ": se esperan " + total + " " + reply.when(period) + " (la mediana; entre " + low
                            + " y " + high + " en ocho de cada diez días así). ");
        } else {
            reply.say(
                    product.name() + ": " + total + " expected " + reply.when(period)
                            + ", the daily medians added up. ",
                    product.name() + ": se esperan " + total + " " + reply.when(period)
                            + ", la suma de las medianas diarias. ");
        }
        reply.chart(
                Said.Unit.QUANTITY,
                Said.Unit.DAY,
                days.stream()
                        .map(day -> new Said.Point(day.day().toString(), day.median(), day.low(), day.high()))
                        .toList());
        reply.link("forecast", null, Map.of("product", product.product()), "Forecast", "Pronóstico");
    }
}
