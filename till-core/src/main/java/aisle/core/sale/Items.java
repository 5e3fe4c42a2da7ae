package aisle.core.sale;

import aisle.core.Refusal;
import aisle.core.code.Label;
import aisle.core.money.Limits;
import aisle.core.money.Share;
import aisle.core.price.Product;
import aisle.core.tax.Taxes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Item and price: finds what each line of a basket is and costs, and adds the deposits. */
final class Items {
    private final Basket basket;
    private final Taxes taxes;
    private final Recalls recalls;
    /** Whether the goods come back: what must not be sold may. */
    private final boolean back;

    private final Map<Long, Product> products = new HashMap<>();

    private Items(Basket basket, Taxes taxes, Recalls recalls, boolean back) {
        this.basket = basket;
        this.taxes = taxes;
        this.recalls = recalls;
        this.back = back;
        for (Product product : basket.products()) {
            products.put(product.id(), product);
        }
    }

    static Items sold(Basket basket, Taxes taxes, Recalls recalls) {
        return new Items(basket, taxes, recalls, false);
    }

    static Items comingBack(Basket basket, Taxes taxes, Recalls recalls) {
        return new Items(basket, taxes, recalls, true);
    }

    List<Item> items() {
        List<Item> items = new ArrayList<>();
        long sum = 0;
        for (int i = 0; i < basket.lines().size(); i++) {
            try {
                Item item = item(basket.lines().get(i));
                items.add(item);
                sum += item.gross();
                if (item.product().deposit() != 0) {
                    Item deposit = deposit(item, items.size());
                    items.add(deposit);
                    sum += deposit.gross();
                }
            } catch (Refusal refusal) {
                throw refusal.under("lines[" + i + "]");
            }
            if (sum > Limits.MONEY_MAX || items.size() > Limits.LINES_MAX) {
                throw new Refusal(
                        "lines", items.size() + " lines, " + sum, "1000 lines, " + Limits.MONEY_MAX + " in all");
            }
        }
        return items;
    }

    private Item item(BasketLine line) {
        Product product = sold(line.product());
        if (!back) {
            notExpired(line);
            notRecalled(line);
        }
        long unitPrice = price(product);
        boolean weighed = product.unit().weighed();
        if (!weighed && (line.quantity() % Limits.UNIT != 0 || line.tare() != 0)) {
            throw Refusal.of("quantity", line.quantity(), "whole units (multiples of 1000) without tare");
        }
        if (line.embeddedPrice() == 0) {
            if (line.quantity() == 0) {
                throw new Refusal("quantity", "missing", "a quantity above 0");
            }
            long gross = Share.halfUp(unitPrice * line.quantity(), Limits.UNIT);
            return item(line, product, line.quantity(), unitPrice, gross);
        }
        return item(line, product, embeddedQuantity(line, unitPrice, weighed), unitPrice, line.embeddedPrice());
    }

    private void notExpired(BasketLine line) {
        Long expiry = Label.expiry(line.code());
        if (expiry != null && expiry < basket.day()) {
            throw new Refusal("code", line.code(), "a label that has not expired by day " + basket.day());
        }
    }

    /** A lot that the code does not say is asked for at the till, before the line comes here. */
    private void notRecalled(BasketLine line) {
        Recall recall = recalls.of(line.product(), line.code());
        if (recall != null) {
            throw new Refusal("code", line.code(), "goods that are not called back: " + recall.reason());
        }
    }

    private static Item item(BasketLine line, Product product, long quantity, long unitPrice, long gross) {
        if (gross > Limits.MONEY_MAX) {
            throw Refusal.of("quantity", quantity, "a line of at most " + Limits.MONEY_MAX);
        }
        Off off = line.off() == null ? null : line.off().atMost(gross);
        return new Item(product, line.code(), quantity, line.tare(), unitPrice, line.embeddedPrice(), 0, gross, off);
    }

    /** A label with a price counts as one piece; of weighed goods the weight follows from the price. */
    private static long embeddedQuantity(BasketLine line, long unitPrice, boolean weighed) {
        if (!weighed) {
            if (line.quantity() != 0 && line.quantity() != Limits.UNIT) {
                throw Refusal.of("quantity", line.quantity(), "1000, for a label with a price is one piece");
            }
            return Limits.UNIT;
        }
        if (line.quantity() != 0 || unitPrice == 0) {
            return Math.max(1, line.quantity());
        }
        long quantity = Math.max(1, Share.halfUp(line.embeddedPrice() * Limits.UNIT, unitPrice));
        if (quantity > Limits.QUANTITY_MAX) {
            throw Refusal.of("embeddedPrice", line.embeddedPrice(), "a price of at most 1000000 units");
        }
        return quantity;
    }

    /** One deposit for each unit; a weighed line has one. It takes part in no promotion. */
    private Item deposit(Item of, int line) {
        Product product = products.get(of.product().deposit());
        if (product == null) {
            throw Refusal.of("product", of.product().deposit(), "the deposit's product among products");
        }
        known(product);
        long price = price(product);
        long quantity = of.product().unit().weighed() ? Limits.UNIT : of.quantity();
        String code = product.codes().isEmpty() ? "" : product.codes().getFirst();
        long gross = Share.halfUp(price * quantity, Limits.UNIT);
        return new Item(product, code, quantity, 0, price, 0, line, gross, null);
    }

    private Product sold(long id) {
        Product product = products.get(id);
        if (product == null) {
            throw Refusal.of("product", id, "a product among products");
        }
        if (product.blocked() && !back) {
            throw Refusal.of("product", id, "a product that is not blocked");
        }
        known(product);
        return product;
    }

    private void known(Product product) {
        if (taxes.find(product.tax()) == null) {
            throw Refusal.of("product", product.id(), "a product whose tax " + product.tax() + " is in the rules");
        }
    }

    private long price(Product product) {
        OptionalLong price =
                product.priceAt(basket.day(), basket.circumstances().minuteOfDay(), basket.member());
        if (price.isEmpty()) {
            throw Refusal.of("product", product.id(), "a product with a price on day " + basket.day());
        }
        return price.getAsLong();
    }
}
