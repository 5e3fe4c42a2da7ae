package aisle.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.price.PriceRow;
import aisle.core.price.Product;
import aisle.core.price.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What a store asks, of the chain's prices and its own, told minute by minute. */
class DatedPriceTest {

    private static final long STORE = 7;
    private static final int DAYS = 6;
    private static final int STEP = 240;

    @RepeatedTest(200)
    void aStoreAsksItsOwnPriceElseTheChainsAndOfSeveralTheOneThatBeganLast(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<DatedPrice> rows = rows(random);
        Product product = product(DatedPrice.forStore(rows, STORE));
        for (int day = 0; day <= DAYS; day++) {
            for (int minute = 0; minute <= PriceRow.LAST_MINUTE; minute += STEP / 2) {
                assertThat(product.priceAt(day, minute, false))
                        .as("%s on day %d, minute %d", rows, day, minute)
                        .isEqualTo(asked(rows, day, minute));
            }
            assertThat(product.priceOn(day, false)).isEqualTo(asked(rows, day, PriceRow.LAST_MINUTE));
        }
    }

    @Test
    void aPageThatKnowsDaysOnlyTakesAPriceFromTheDayAfterItsMinuteOn() {
        var plain = new DatedPrice(null, 1, null, null, 500, null);
        var morning = new DatedPrice(null, 3, 420, null, 400, null);
        var evening = new DatedPrice(null, 3, 1140, 4, 200, null);
        Product product = product(DatedPrice.byDays(List.of(plain, morning, evening)));
        assertThat(product.prices()).allMatch(row -> row.minute() == 0);
        assertThat(product.priceOn(3, false)).hasValue(500);
        assertThat(product.priceAt(4, 0, false)).hasValue(400);
    }

    /** The rule itself, row by row. */
    private static OptionalLong asked(List<DatedPrice> rows, int day, int minute) {
        List<DatedPrice> holding = rows.stream()
                .filter(row -> row.from() < day || row.from() == day && row.begin() <= minute)
                .filter(row -> row.to() == null || day < row.to())
                .toList();
        return holding.stream()
                .filter(row -> row.store() != null)
                .max(Comparator.comparingInt(DatedPrice::from).thenComparingInt(DatedPrice::begin))
                .or(() -> holding.stream()
                        .filter(row -> row.store() == null)
                        .max(Comparator.comparingInt(DatedPrice::from).thenComparingInt(DatedPrice::begin)))
                .map(row -> OptionalLong.of(row.amount()))
                .orElse(OptionalLong.empty());
    }

    /** Up to four of the chain and four of the store, no two of which begin in the same minute. */
    private static List<DatedPrice> rows(Random random) {
        var rows = new ArrayList<DatedPrice>();
        for (Long store : new Long[] {null, STORE}) {
            int most = random.nextInt(5);
            random.ints(0, DAYS * (24 * 60 / STEP)).distinct().limit(most).forEach(begin -> {
                int day = begin * STEP / (24 * 60);
                int minute = begin * STEP % (24 * 60);
                Integer to = random.nextInt(3) > 0 ? null : Integer.valueOf(day + 1 + random.nextInt(2));
                rows.add(new DatedPrice(store, day, minute == 0 ? null : minute, to, 100 + random.nextInt(3), null));
            });
        }
        return rows;
    }

    private static Product product(List<DatedPrice> rows) {
        List<PriceRow> prices = rows.stream().map(DatedPrice::row).toList();
        return new Product(1, "Bread", 1, 1, Unit.EACH, List.of(), prices, 0, 0, false, List.of());
    }
}
