package aisle.server.inventory;

import aisle.server.catalog.CarriedGoods;
import aisle.server.catalog.StockChoice;
import aisle.server.sales.DayException;
import aisle.server.sales.DayExceptions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Goods on hand that the store does not carry any more: sold through, moved to another store, or thrown away. */
@Component
class SellThrough implements DayExceptions, StockChoice {

    private final Stock stock;
    private final CarriedGoods carried;

    SellThrough(Stock stock, CarriedGoods carried) {
        this.stock = stock;
        this.carried = carried;
    }

    @Override
    public List<DayException> of(long store) {
        int count = products(store).size();
        return count == 0
                ? List.of()
                : List.of(new DayException(
                        "SELL_THROUGH",
                        count,
                        count + (count == 1 ? " product is" : " products are") + " on hand but not carried",
                        "/products?stock=SELL_THROUGH"));
    }

    @Override
    public String name() {
        return "SELL_THROUGH";
    }

    @Override
    public List<Long> products(long store) {
        return stock.onHandOf(store, carried.notCarried(store));
    }
}
