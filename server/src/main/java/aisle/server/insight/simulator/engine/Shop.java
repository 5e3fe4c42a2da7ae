package aisle.server.insight.simulator.engine;

import java.util.List;

/** What a shop knows on a morning: its range, terms, stock, and the record up to yesterday. Asking for more throws. */
public interface Shop {

    /** How long before it the price of a day is known. */
    int PRICES_KNOWN_DAYS = 21;

    int today();

    /** Which date a day is. */
    Calendar calendar();

    List<Good> range();

    List<Supplier> suppliers();

    /** What is on hand, earliest last day first. */
    List<Lot> lots(int good);

    /** What was ordered and is still expected. */
    List<Expected> onOrder(int good);

    /**
     * Minor units a piece on a day before today, today, or one whose promotions are known: {@link #PRICES_KNOWN_DAYS}
     * ahead.
     */
    long price(int good, int day);

    /** What the supplier pays back for a piece sold on such a day, minor units. */
    long allowance(int good, int day);

    /** Pieces sold on a day before today, marked down ones included. */
    int sold(int good, int day);

    /** Of these, pieces sold at a markdown. */
    int soldMarkedDown(int good, int day);

    /** What the marked-down pieces brought, minor units. */
    long markdownTakings(int good, int day);

    /** Of a past day's visits, the share that found the product on the shelf. */
    double onShelf(int good, int day);

    /** Pieces thrown away at the end of a past day. */
    int wasted(int good, int day);

    /** The deliveries of the past, oldest first. */
    List<Delivery> deliveries();

    /**
     * Some pieces of one date.
     *
     * @param lastDay the last day they may be sold; {@link Integer#MAX_VALUE} when they do not expire
     * @param price minor units a piece when marked down, else 0
     */
    record Lot(int pieces, int lastDay, long price) {}

    /** An order on its way. */
    record Expected(int pieces, int orderedDay, int promisedDay) {}

    /** An order that has come. */
    record Delivery(int supplier, int orderedDay, int promisedDay, int day, int ordered, int delivered) {}
}
