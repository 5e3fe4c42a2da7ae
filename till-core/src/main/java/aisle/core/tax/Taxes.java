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
 * Reckons the taxes of a receipt. Every component is rounded half up, once per receipt or for each line: {@code base *
 * ppm / 1,000,000} on top of the price, {@code base * ppm / (1,000,000 + all ppm of the tax)} inside it. Reckoned once
 * per receipt, a tax is then spread over its lines to the exact minor unit.
 */
public final class Taxes {
    private final List<Tax> all;
    private final Map<Long, Tax> byId = new HashMap<>();
    private final TaxRounding rounding;
    /** Whether none is due on top, for the buyer is exempt. */
    private final boolean exempt;

    /** The taxes of a store, with the rates before any change. */
    public Taxes(List<Tax> taxes, TaxRounding rounding) {
        this(taxes, rounding, false);
    }

    private Taxes(List<Tax> taxes, TaxRounding rounding, boolean exempt) {
        this.all = taxes;
        this.rounding = rounding;
        this.exempt = exempt;
        for (Tax tax : taxes) {
            byId.put(tax.id(), tax);
        }
    }

    /** These taxes with the rates of a business day, days since 1970. */
    public Taxes on(long day) {
        return all.stream().noneMatch(Tax::dated)
                ? this
                : new Taxes(all.stream().map(tax -> tax.on(day)).toList(), rounding, exempt);
    }

    /** These taxes for a buyer who owes none on top; a tax inside the prices stays in them. */
    public Taxes exempt() {
        return new Taxes(all, rounding, true);
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
            long[] own = new long[taxes.length];
            for (int i = 0; i < taxes.length; i++) {
                own[i] = taxes[i] == id && (tax.inclusive() || !exempt) ? nets[i] : 0;
            }
            long[] parts = ofLines(tax, own, amounts);
            for (int i = 0; i < parts.length; i++) {
                ofLines[i] += parts[i];
                onTop += tax.inclusive() ? 0 : parts[i];
            }
        }
        return new Reckoned(List.copyOf(amounts), ofLines, onTop);
    }

    /** What a tax comes to on each line's net; its components are added to {@code amounts}. */
    private long[] ofLines(Tax tax, long[] nets, List<TaxAmount> amounts) {
        long whole = Limits.PPM;
        long base = 0;
        for (TaxComponent component : tax.components()) {
            whole += tax.inclusive() ? component.ppm() : 0;
        }
        for (long net : nets) {
            base += net;
        }
        long[] ofLines = new long[nets.length];
        long sum = 0;
        for (TaxComponent component : tax.components()) {
            long amount = 0;
            if (rounding == TaxRounding.RECEIPT) {
                amount = Share.halfUp(base, component.ppm(), whole);
            } else {
                for (int i = 0; i < nets.length; i++) {
                    long part = Share.halfUp(nets[i], component.ppm(), whole);
                    ofLines[i] += part;
                    amount += part;
                }
            }
            amounts.add(new TaxAmount(tax.id(), component.name(), component.ppm(), tax.inclusive(), base, amount));
            sum += amount;
        }
        return rounding == TaxRounding.RECEIPT ? Share.spread(sum, nets) : ofLines;
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
