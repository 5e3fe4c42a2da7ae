package aisle.server.insight.simulator;

import aisle.core.code.AccountNumber;
import aisle.core.journal.Sale;
import aisle.core.tender.Tender;
import aisle.core.tender.TenderKind;
import aisle.core.tender.Tendered;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The demo shop's gift cards: some customers buy one with their goods, and whoever got it spends all of it on a later
 * day. Drawn apart from all else, so that a customer more or less changes no other.
 */
final class DemoGiftCards {

    /** Of so many who pay by card one buys a gift card. */
    private static final int ONE_IN = 60;

    private static final long SMALL = 2_500;
    private static final long LARGE = 5_000;

    private final long seed;

    DemoGiftCards(long seed) {
        this.seed = seed;
    }

    /**
     * What a customer puts onto a new card, if anything.
     *
     * @param till only tells cards of one moment apart: what is bought is the same at whichever till
     */
    Optional<Tendered> bought(long till, long at) {
        Random random = new Random(seed ^ at * 31);
        if (random.nextInt(ONE_IN) != 0) {
            return Optional.empty();
        }
        String digits = "%d%03d".formatted(at, till % 1_000);
        long amount = random.nextInt(3) == 0 ? LARGE : SMALL;
        String number = AccountNumber.of(TenderKind.GIFT_CARD, digits).text();
        return Optional.of(new Tendered(TenderKind.GIFT_CARD, -amount, 0, number));
    }

    /**
     * All that is on a card bought earlier, as far as that is no more than what is to be paid.
     *
     * @param earlier sales of earlier days; the one whose card is spent is taken out
     */
    Optional<Tendered> spent(List<Sale> earlier, long total) {
        for (Iterator<Sale> sales = earlier.iterator(); sales.hasNext(); ) {
            for (Tender tender : sales.next().receipt().tenders()) {
                if (tender.amount() < 0 && -tender.amount() <= total) {
                    sales.remove();
                    return Optional.of(new Tendered(TenderKind.GIFT_CARD, -tender.amount(), 0, tender.reference()));
                }
            }
        }
        return Optional.empty();
    }

    static boolean soldWith(Sale sale) {
        return sale.receipt().tenders().stream().anyMatch(tender -> tender.amount() < 0);
    }
}
