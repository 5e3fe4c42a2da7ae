package aisle.core.sale;

import aisle.core.code.Label;
import aisle.core.journal.Line;
import aisle.core.price.Product;
import aisle.core.promotion.Candidate;
import aisle.core.promotion.Discount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line that has its product and price, before promotions; {@code linkedTo} is the line of a deposit, 0 for none. */
record Item(
        Product product,
        String code,
        long quantity,
        long tare,
        long unitPrice,
        long embeddedPrice,
        long linkedTo,
        long gross,
        @Nullable Off off) {

    /**
     * Whether promotions may touch it: neither a deposit, nor what staff took something off, nor a piece that was
     * marked down. Such a piece bears a GS1 label with a price of its own, which is all that is taken off it.
     */
    boolean promotable() {
        boolean markedDown = embeddedPrice != 0 && !product.unit().weighed() && Label.isOne(code);
        return linkedTo == 0 && off == null && !markedDown;
    }

    Candidate candidate() {
        boolean onePrice = embeddedPrice != 0 && !product.unit().weighed();
        return new Candidate(product, code, quantity, onePrice ? embeddedPrice : unitPrice, gross);
    }

    Line line(int number, List<Discount> discounts, long net, long taxAmount) {
        return new Line(
                number,
                product.id(),
                code,
                product.name(),
                product.department(),
                product.unit(),
                quantity,
                tare,
                unitPrice,
                embeddedPrice,
                linkedTo,
                0,
                gross,
                List.copyOf(discounts),
                net,
                product.tax(),
                taxAmount);
    }
}
