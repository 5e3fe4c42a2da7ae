package aisle.server.insight.simulator.engine;

/** What a shop writes down of each product and day. */
final class DayBook {

    final int[][] sold;
    final int[][] markedDown;
    final long[][] markdownTakings;
    final int[][] wasted;
    final float[][] onShelf;

    DayBook(int goods, int days) {
        sold = new int[goods][days];
        markedDown = new int[goods][days];
        markdownTakings = new long[goods][days];
        wasted = new int[goods][days];
        onShelf = new float[goods][days];
    }
}
