package aisle.server.purchasing.invoices;

import aisle.server.inventory.LandedCost;
import aisle.server.inventory.LandedCosts;
import aisle.server.purchasing.Difference;
import aisle.server.purchasing.Pack;
import aisle.server.purchasing.invoices.Invoice.Decision;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An invoice beside what was ordered and what came.
 *
 * @param lines each of its lines beside the order's
 * @param left what came with its receipts and is on no line of it: that goes on waiting for an invoice
 */
record Match(List<Line> lines, List<Left> left) {

    /** In what a line differs from the order and from what came. */
    enum Finding {
        /** More is charged than came. */
        MORE_THAN_CAME,
        /** Less is charged than came: the rest goes on waiting for an invoice. */
        LESS_THAN_CAME,
        /** More is charged than was ordered, as when more came and was taken in. */
        MORE_THAN_ORDERED,
        /** Another price is charged than was agreed. */
        OTHER_PRICE
    }

    /**
     * Some of what came that a line of the invoice pays for.
     *
     * @param receipt with which it came
     * @param line the order's line
     * @param quantity thousandths
     * @param cost minor units it was taken in at
     */
    record Part(UUID receipt, int line, long quantity, long cost) {}

    /**
     * A line of the invoice beside the order's and what came of it; quantities are thousandths.
     *
     * @param charged the line as it is entered
     * @param product what
     * @param units in a pack
     * @param agreed minor units a pack as ordered
     * @param ordered how much
     * @param came how much came with the invoice's receipts and was waiting for an invoice
     * @param parts which of that is paid for
     * @param amount minor units that are charged
     * @param freight the line's share of freight and charges, by what the goods paid for are worth, minor units; 0
     *     where none are
     * @param findings in what it differs by more than is tolerated
     * @param said what was said of the line when the goods were taken in
     */
    record Line(
            Invoice.Line charged,
            long product,
            long units,
            long agreed,
            long ordered,
            long came,
            List<Part> parts,
            long amount,
            long freight,
            Set<Finding> findings,
            List<Difference> said) {

        /** Minor units the goods paid for were taken in at. */
        long goods() {
            return parts.stream().mapToLong(Part::cost).reduce(0, Math::addExact);
        }

        /** Minor units that are charged beyond that; below zero when less is. */
        long difference() {
            return amount - goods();
        }

        /** Whether somebody must say what is to be done about it. */
        boolean asks() {
            return findings.contains(Finding.MORE_THAN_CAME) || findings.contains(Finding.OTHER_PRICE);
        }

        /** What was decided, if it was about the difference as it is now. */
        @Nullable Decision decision() {
            Long decided = charged.decided();
            return decided != null && decided == difference() ? charged.decision() : null;
        }

        /** Minor units the supplier owes back. */
        long claimed() {
            return asks() && decision() == Decision.CLAIM ? difference() : 0;
        }

        boolean open() {
            return asks() && decision() == null;
        }

        /**
         * Minor units by which the goods paid for cost more than they were taken in at, or less: another price, unless
         * it is claimed back or undecided. What is charged and did not come is no cost of what did.
         */
        long priceLanded() {
            if (parts.isEmpty() || asks() && decision() != Decision.ACCEPT) {
                return 0;
            }
            long charge = findings.contains(Finding.MORE_THAN_CAME) ? Pack.cost(came, units, charged.cost()) : amount;
            return charge - goods();
        }

        /** Minor units the goods paid for are worth before freight. */
        long worth() {
            return goods() + priceLanded();
        }

        /** Minor units that become a part of what the goods paid for cost. */
        long landed() {
            return priceLanded() + freight;
        }

        Line withFreight(long itsFreight) {
            return new Line(charged, product, units, agreed, ordered, came, parts, amount, itsFreight, findings, said);
        }

        private Stream<LandedCost> landings() {
            long[] amounts = LandedCosts.spread(
                    landed(),
                    parts.stream().map(Part::cost).toList(),
                    parts.stream().map(Part::quantity).toList());
            return IntStream.range(0, amounts.length)
                    .mapToObj(i -> new LandedCost(charged.line(), parts.get(i).receipt(), product, amounts[i]));
        }
    }

    /** What came of a product and is not charged; thousandths. */
    record Left(long product, long quantity) {}

    /** Minor units the goods paid for were taken in at. */
    long goods() {
        return lines.stream().mapToLong(Line::goods).reduce(0, Math::addExact);
    }

    /** Minor units the supplier owes back. */
    long claimed() {
        return lines.stream().mapToLong(Line::claimed).reduce(0, Math::addExact);
    }

    /** Minor units of freight that become a part of what goods cost; the rest is on no goods. */
    long freightLanded() {
        return lines.stream().mapToLong(Line::freight).reduce(0, Math::addExact);
    }

    /** Minor units of other prices that become a part of what goods cost. */
    long priceLanded() {
        return lines.stream().mapToLong(Line::priceLanded).reduce(0, Math::addExact);
    }

    /** Both together, minor units by the invoice's line. */
    Map<Integer, Long> landedByLine() {
        return lines.stream().collect(Collectors.toMap(line -> line.charged().line(), Line::landed));
    }

    /** The same, by line and goods receipt. */
    List<LandedCost> landed() {
        return lines.stream().flatMap(Line::landings).toList();
    }

    /** How many lines nobody has decided about. */
    int open() {
        return (int) lines.stream().filter(Line::open).count();
    }
}
