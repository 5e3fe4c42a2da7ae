package aisle.server.inventory;

import aisle.server.catalog.StockChoice;
import aisle.server.sales.DayException;
import aisle.server.sales.DayExceptions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Products that stand below zero: sold before they were booked in, or counted wrong. */
@Component
class NegativeStock implements DayExceptions, StockChoice {

    private final Stock stock;

    NegativeStock(Stock stock) {
        this.stock = stock;
    }

    @Override
    public List<DayException> of(long store) {
        int count = stock.negativeCount(store);
        return count == 0
                ? List.of()
                : List.of(new DayException(
                        "NEGATIVE_STOCK",
                        count,
                        count + (count == 1 ? " product is" : " products are") + " below zero",
                        "/products?stock=NEGATIVE"));
    }

    @Override
    public String name() {
        return "NEGATIVE";
    }

    @Override
    public List<Long> products(long store) {
        return stock.negative(store);
    }
}
