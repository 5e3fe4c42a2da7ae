package aisle.core.tax;

import aisle.core.Refusal;
import aisle.core.money.Limits;
import aisle.core.money.Share;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reckons the taxes of a receipt. Every component is rounded once per receipt, half up, on the sum of its lines' net:
 * {@code base * ppm / 1,000,000} on top of the price, {@code base * ppm / (1,000,000 + all ppm of the tax)} inside it.
 * The tax of a receipt is then spread over its lines to the exact minor unit.
 */
public final class Taxes {
    private final Map<Long, Tax> byId = new HashMap<>();

    public Taxes(List<Tax> taxes) {
        for (Tax tax : taxes) {
            byId.put(tax.id(), tax);
        }
    }

    /** The tax with this id, or null. */
    public @Nullable Tax find(long id) {
        return byId.get(id);
    }

    /**
     * The taxes of one receipt.
     *
     * @param amounts one per tax and component, in order of tax, then of component
     * @param ofLines the tax of each line, minor units
     * @param onTop what comes on top of the lines' net, minor units
     */
    public record Reckoned(List<TaxAmount> amounts, long[] ofLines, long onTop) {}

    /** Reckons lines with these taxes and nets. */
    public Reckoned reckon(long[] taxes, long[] nets) {
        long[] ofLines = new long[taxes.length];
        List<TaxAmount> amounts = new ArrayList<>();
        long onTop = 0;
        for (long id : sortedOnce(taxes)) {
            Tax tax = byId.get(id);
            if (tax == null) {
                throw Refusal.of("tax", id, "a tax of the rules");
            }
            long[] weights = new long[taxes.length];
            long base = 0;
            for (int i = 0; i < taxes.length; i++) {
                weights[i] = taxes[i] == id ? nets[i] : 0;
                base += weights[i];
            }
            long amount = components(tax, base, amounts);
            onTop += tax.inclusive() ? 0 : amount;
            long[] parts = Share.spread(amount, weights);
            for (int i = 0; i < parts.length; i++) {
                ofLines[i] += parts[i];
            }
        }
        return new Reckoned(List.copyOf(amounts), ofLines, onTop);
    }

    private static long components(Tax tax, long base, List<TaxAmount> amounts) {
        long whole = Limits.PPM;
        if (tax.inclusive()) {
            for (TaxComponent component : tax.components()) {
                whole += component.ppm();
            }
        }
        long sum = 0;
        for (TaxComponent component : tax.components()) {
            long amount = Share.halfUp(base, component.ppm(), whole);
            amounts.add(new TaxAmount(tax.id(), component.name(), component.ppm(), tax.inclusive(), base, amount));
            sum += amount;
        }
        return sum;
    }

    private static List<Long> sortedOnce(long[] ids) {
        List<Long> once = new ArrayList<>();
        for (long id : ids) {
            if (!once.contains(id)) {
                once.add(id);
            }
        }
        once.sort(null);
        return once;
    }
}
