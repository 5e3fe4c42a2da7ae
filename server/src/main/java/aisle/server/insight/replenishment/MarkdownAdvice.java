package aisle.server.insight.replenishment;

/**
 * A price for a lot near its end, and why.
 *
 * @param product its id
 * @param lastDay the lot's last day of sale, from today
 * @param quantity thousandths of a unit
 * @param cutPpm parts per million of the price; 0 for no markdown
 * @param price a unit, minor units
 * @param reasons the figures behind it
 */
public record MarkdownAdvice(long product, int lastDay, long quantity, long cutPpm, long price, Reasons reasons) {

    /**
     * What the price rests on; expectations until the lot's last day, in units of sale.
     *
     * @param soldWithout of the lot, at the price of today
     * @param wastedWithout of the lot, at the price of today
     * @param sold of the lot, at the price advised
     * @param wasted of the lot, at the price advised
     * @param gain minor units: what is recovered, less what fresh goods and other products lose
     */
    public record Reasons(double soldWithout, double wastedWithout, double sold, double wasted, double gain) {}
}
