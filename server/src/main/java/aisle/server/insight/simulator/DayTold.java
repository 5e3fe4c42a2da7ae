package aisle.server.insight.simulator;

import aisle.server.insight.simulator.DemoDay.Bought;
import aisle.server.insight.simulator.DemoDay.Visit;
import aisle.server.insight.simulator.DemoDay.Wasted;
import aisle.server.insight.simulator.engine.Calendar;
import aisle.server.insight.simulator.engine.Witness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes down who bought what on a day, and what was thrown away. */
class DayTold implements Witness {

    private final Calendar calendar;
    private final List<Map<Integer, Bought>> visits = new ArrayList<>();
    private final List<Wasted> wasted = new ArrayList<>();

    DayTold(Calendar calendar) {
        this.calendar = calendar;
    }

    /** Those that bought something, since it was asked last. */
    List<Visit> takeVisits() {
        List<Visit> bought = visits.stream()
                .filter(visit -> !visit.isEmpty())
                .map(visit -> new Visit(List.copyOf(visit.values())))
                .toList();
        visits.clear();
        return bought;
    }

    List<Wasted> takeWasted() {
        List<Wasted> gone = List.copyOf(wasted);
        wasted.clear();
        return gone;
    }

    DemoLot lot(int lastDay) {
        return lastDay == Integer.MAX_VALUE ? DemoLot.NONE : DemoLot.until(calendar.date(lastDay));
    }

    @Override
    public void visit() {
        visits.add(new LinkedHashMap<>());
    }

    /** A visitor may come back to the same shelf. */
    @Override
    public void sold(int good, int pieces, int left) {
        visits.getLast()
                .merge(
                        good,
                        new Bought(good, pieces, left),
                        (before, more) -> new Bought(good, before.pieces() + more.pieces(), more.left()));
    }

    @Override
    public void wasted(int good, int pieces, int lastDay, int left) {
        wasted.add(new Wasted(good, pieces, lot(lastDay), left));
    }
}
