package aisle.server.catalog;

import java.util.List;

/** Products chosen by their stock, which another module knows. A bean of this type is offered in the office's list. */
public interface StockChoice {

    /** The word the list is asked with, such as {@code NEGATIVE}. */
    String name();

    /**
     * The products it chooses.
     *
     * @param store the store whose stock counts
     * @return their ids
     */
    List<Long> products(long store);
}
