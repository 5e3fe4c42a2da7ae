package aisle.core.tender;

import aisle.core.Refusal;
import aisle.core.money.Share;
import java.util.ArrayList;
import java.util.List;

/**
 * How far payments cover a total.
 *
 * @param left what is not yet paid when cash is not counted, exact
 * @param cash {@code left} rounded half up to the smallest coin: what cash would have to cover
 * @param missing what is still missing; 0 when paid
 * @param change cash to hand back
 * @param rounding cash rounding; 0 without cash
 * @param tenders the payments as the receipt states them, complete when nothing is short
 */
public record Payment(long left, long cash, long missing, long change, long rounding, List<Tender> tenders) {
    /**
     * Reckons payments; at most one is cash, which covers what the others leave. What is paid onto cards and accounts
     * raises what is left for those that follow.
     *
     * @param covers the lines that each of the payments pays; none where it is not limited
     */
    public static Payment of(long total, List<Tendered> tendered, List<List<Covered>> covers, long cashStep) {
        long left = total;
        int cashAt = -1;
        for (int i = 0; i < tendered.size(); i++) {
            Tendered each = tendered.get(i);
            if (each.kind().cash()) {
                if (cashAt >= 0) {
                    throw new Refusal("tenders[" + i + "].kind", each.kind().name(), "cash once");
                }
                cashAt = i;
            } else if (each.loads() && each.amount() % cashStep != 0) {
                throw Refusal.of("tenders[" + i + "].amount", each.amount(), "whole coins of " + cashStep);
            } else if (each.amount() > left) {
                throw Refusal.of("tenders[" + i + "].amount", each.amount(), "at most what is left to pay, " + left);
            } else {
                left -= each.amount();
            }
        }
        long cash = coins(left, cashStep);
        long given = cashAt < 0 ? 0 : tendered.get(cashAt).given();
        boolean paid = cashAt < 0 ? left == 0 : given >= cash;
        long change = cashAt >= 0 && paid ? given - cash : 0;
        List<Tender> tenders = new ArrayList<>();
        for (int i = 0; i < tendered.size(); i++) {
            Tendered each = tendered.get(i);
            boolean isCash = each.kind().cash();
            tenders.add(new Tender(
                    each.kind(),
                    isCash ? Math.min(given, cash) : each.amount(),
                    isCash ? given : 0,
                    isCash ? change : 0,
                    each.reference(),
                    each.authorization(),
                    covers.get(i)));
        }
        long missing = paid ? 0 : cashAt < 0 ? left : cash - given;
        return new Payment(left, cash, missing, change, cashAt < 0 ? 0 : cash - left, List.copyOf(tenders));
    }

    /** What cash would have to cover beside the cash that was given already; 0 when that is enough. */
    public long cashLeft() {
        long given = 0;
        for (Tender tender : tenders) {
            given += tender.given();
        }
        return Math.max(0, cash - given);
    }

    /** An amount rounded half up to the smallest coin. */
    public static long coins(long amount, long cashStep) {
        return Share.halfUp(amount, cashStep) * cashStep;
    }

    /**
     * Amounts a customer is likely to hand over: for each note the least multiple of it above {@code due}, ascending,
     * each once, at most four.
     */
    public static List<Long> nextNotes(long due, List<Long> notes) {
        List<Long> next = new ArrayList<>();
        for (long note : notes) {
            if (note < 1) {
                throw Refusal.of("notes", note, "notes above 0");
            }
            long amount = (due + note - 1) / note * note;
            if (amount > due && !next.contains(amount)) {
                next.add(amount);
            }
        }
        next.sort(null);
        return List.copyOf(next.subList(0, Math.min(4, next.size())));
    }
}
