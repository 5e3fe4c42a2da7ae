package aisle.server.insight.simulator.engine;

/** What a shop writes down of each product and day. */
final class DayBook {

    final int[][] sold;
    final int[][] wasted;
    final float[][] onShelf;
    /** A product that was never marked down has no row, and most are not. */
    private final int[][] markedDown;

    private final long[][] markdownTakings;

    DayBook(int goods, int days) {
        sold = new int[goods][days];
        markedDown = new int[goods][0];
        markdownTakings = new long[goods][0];
        wasted = new int[goods][days];
        onShelf = new float[goods][days];
    }

    void soldMarkedDown(int good, int day, int pieces, long takings) {
        if (markedDown[good].length == 0) {
            markedDown[good] = new int[sold[good].length];
            markdownTakings[good] = new long[sold[good].length];
        }
        markedDown[good][day] += pieces;
        markdownTakings[good][day] += takings;
    }

    int markedDown(int good, int day) {
        return markedDown[good].length == 0 ? 0 : markedDown[good][day];
    }

    long markdownTakings(int good, int day) {
        return markdownTakings[good].length == 0 ? 0 : markdownTakings[good][day];
    }
}
