package aisle.server.sales;

import java.util.List;

/** Something of another module that may want a person; each module declares its own as beans. */
public interface DayExceptions {

    /**
     * What wants a person in a store now.
     *
     * @param store the store
     * @return empty when nothing does
     */
    List<DayException> of(long store);
}
