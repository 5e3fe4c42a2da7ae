package aisle.server.insight.simulator.engine;

/** The figures of one product while a period runs. */
final class Tally {

    private final int opening;
    private int received;
    private int sold;
    private int wasted;
    private int wanted;
    private int missed;
    private long sales;
    private long allowances;
    private long lines;
    private long heldPieceDays;

    Tally(int opening) {
        this.opening = opening;
    }

    void received(int pieces) {
        received += pieces;
        lines++;
    }

    void sold(int pieces, long price, long allowance) {
        sold += pieces;
        sales += pieces * price;
        allowances += pieces * allowance;
    }

    void wasted(int pieces) {
        wasted += pieces;
    }

    void wanted(int pieces) {
        wanted += pieces;
    }

    void missed(int pieces) {
        missed += pieces;
    }

    void heldOvernight(int pieces) {
        heldPieceDays += pieces;
    }

    Outcome.OfProduct close(Good good, int closing) {
        long holding = (heldPieceDays * good.cost() * Costs.HOLDING_PPM_A_DAY + 500_000) / 1_000_000;
        var closed = new Outcome.OfProduct(
                good.id(),
                opening,
                received,
                sold,
                wasted,
                closing,
                wanted,
                missed,
                sales,
                allowances,
                sold * good.cost(),
                wasted * good.cost(),
                holding + lines * Costs.DELIVERY_LINE);
        return closed;
    }
}
