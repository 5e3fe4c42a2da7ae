package aisle.server.insight.simulator.engine;

/** Told of what happens in a shop, in its order, for whoever keeps books of it. Products are places in the range. */
public interface Witness {

    /** Looks away. */
    Witness NONE = new Witness() {};

    /**
     * In the morning: what was ordered has come, or will not.
     *
     * @param orderedDay when it was ordered
     * @param pieces how many came, 0 when the line fell out
     * @param lastDay the last day they may be sold; {@link Integer#MAX_VALUE} when they do not expire
     */
    default void came(int good, int orderedDay, int pieces, int lastDay) {}

    /** Before the doors open: so many pieces are ordered. */
    default void ordered(int good, int pieces) {}

    /** A visit begins. */
    default void visit() {}

    /**
     * The visitor takes some pieces of one lot.
     *
     * @param left pieces on the shelf after it, of all lots
     */
    default void sold(int good, int pieces, int left) {}

    /**
     * In the evening: what is left of a lot is thrown away.
     *
     * @param lastDay of the lot
     * @param left pieces on the shelf after it, of all lots
     */
    default void wasted(int good, int pieces, int lastDay, int left) {}
}
