package aisle.bench;

import aisle.server.insight.forecast.model.Panel;
import aisle.server.insight.forecast.model.Series;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * A file of daily demand with the columns store, product, date, quantity and promotion (0 or 1). A day that is not in
 * it is missing, not zero.
 */
final class DemandFile {

    private static final String COLUMNS = "store,product,date,quantity,promotion";

    private final Panel panel;

    private DemandFile(Panel panel) {
        this.panel = panel;
    }

    private record Row(String product, int day, float quantity, float promotion) {}

    /** @throws IllegalArgumentException when a column or a value is not as it should be */
    static DemandFile read(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            String header = lines.readLine();
            if (!COLUMNS.equals(header)) {
                throw new IllegalArgumentException(file + " begins with '" + header + "', allowed: " + COLUMNS);
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                rows.add(new Row(
                        cells[0] + "/" + cells[1],
                        (int) LocalDate.parse(cells[2]).toEpochDay(),
                        Float.parseFloat(cells[3]),
                        Float.parseFloat(cells[4])));
            }
        }
        return new DemandFile(panel(rows));
    }

    private static Panel panel(List<Row> rows) {
        int first = rows.stream().mapToInt(Row::day).min().orElseThrow();
        int days = rows.stream().mapToInt(Row::day).max().orElseThrow() - first + 1;
        Map<String, Series> series = new LinkedHashMap<>();
        for (Row row : rows) {
            Series found = series.computeIfAbsent(
                    row.product, key -> new Series(series.size() + 1, 0, missing(days), missing(days), null, null));
            found.sold()[row.day - first] = row.quantity;
            flags(found)[row.day - first] = row.promotion;
        }
        return new Panel(first, days, List.copyOf(series.values()));
    }

    /** The file has a flag for every row, so there is never none. */
    private static float[] flags(Series series) {
        return Objects.requireNonNull(series.promotion());
    }

    private static float[] missing(int days) {
        float[] values = new float[days];
        Arrays.fill(values, Float.NaN);
        return values;
    }

    Panel panel() {
        return panel;
    }

    int days() {
        return panel.days();
    }

    /** The same with up to so many days between two promoted ones promoted as well. */
    Panel withGapsFilled(int gap) {
        return new Panel(
                panel.firstDay(),
                panel.days(),
                panel.series().stream()
                        .map(each -> new Series(
                                each.product(), each.group(), each.sold(), filled(flags(each), gap), null, null))
                        .toList());
    }

    private static float[] filled(float[] promotion, int gap) {
        float[] filled = promotion.clone();
        int last = Integer.MIN_VALUE / 2;
        for (int day = 0; day < filled.length; day++) {
            if (promotion[day] == 1) {
                for (int between = last + 1; day - last <= gap + 1 && between < day; between++) {
                    filled[between] = Float.isNaN(filled[between]) ? Float.NaN : 1;
                }
                last = day;
            }
        }
        return filled;
    }

    /** Days with the flag on which nothing sold, for a million days on which nothing sold. */
    double flaggedUnsold() {
        long flagged = 0;
        long unsold = 0;
        for (Series each : panel.series()) {
            for (int day = 0; day < panel.days(); day++) {
                boolean none = each.sold()[day] == 0;
                unsold += none ? 1 : 0;
                flagged += none && flags(each)[day] == 1 ? 1 : 0;
            }
        }
        return unsold == 0 ? 0 : 1e6 * flagged / unsold;
    }
}
