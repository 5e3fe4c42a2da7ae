package aisle.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON object a bench ends with: what was measured, and its reference from the same run. */
final class Figures {

    private final String bench;
    private final Map<String, Number> figures = new LinkedHashMap<>();
    private final Map<String, Number> reference = new LinkedHashMap<>();

    Figures(String bench) {
        this.bench = bench;
    }

    /** Adds a figure; units stand last in its name. */
    Figures figure(String name, double value) {
        figures.put(name, rounded(value));
        return this;
    }

    /** Adds a figure of the reference. */
    Figures reference(String name, double value) {
        reference.put(name, rounded(value));
        return this;
    }

    /** Prints the object as the last line. */
    void print() {
        var machine = new LinkedHashMap<String, Object>();
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put("memory_mb", physicalMemory() / (1 << 20));
        machine.put("java", Runtime.version().toString());
        var whole = new LinkedHashMap<String, Object>();
        whole.put("bench", bench);
        whole.put("figures", figures);
        whole.put("reference", reference);
        whole.put("machine", machine);
        System.out.println(new JsonMapper().writeValueAsString(whole));
    }

    /** The middle of the values; of an even number the lower middle. */
    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2];
    }

    private static Number rounded(double value) {
        if (value == Math.rint(value)) {
            return (long) value;
        }
        return Math.round(value * 1000) / 1000.0;
    }

    private static long physicalMemory() {
        var system = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return system.getTotalMemorySize();
    }
}
