package aisle.core;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.journal.Header;
import aisle.core.journal.JournalEntry;
import aisle.core.journal.Line;
import aisle.core.journal.Refund;
import aisle.core.journal.Sale;
import aisle.core.journal.Sums;
import aisle.core.json.Fields;
import aisle.core.json.JsonParser;
import aisle.core.money.Share;
import aisle.core.promotion.Hint;
import aisle.core.restriction.Circumstances;
import aisle.core.sale.Basket;
import aisle.core.sale.Drafts;
import aisle.core.sale.PricedBasket;
import aisle.core.sale.Pricing;
import aisle.core.sale.RefundRequest;
import aisle.core.sale.Refunds;
import aisle.core.sale.Rules;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What must hold whatever is bought; every failure names its seed. */
class PropertiesTest {
    private static final int PRODUCTS = 5;

    @Test
    void theCombinationSavesAsMuchAsTryingThemAll() {
        for (long seed = 0; seed < 400; seed++) {
            BasketMaker maker = new BasketMaker(seed);
            Rules rules = Fields.read(maker.rules(4, PRODUCTS), Rules::read);
            Basket basket =
                    Fields.read(maker.basket(maker.products(PRODUCTS), maker.lines(4, PRODUCTS, 2)), Basket::read);
            assertThat(Set.of(new Pricing(rules).price(basket).saved()))
                    .as("seed %d", seed)
                    .isEqualTo(BruteForce.savings(rules, basket));
        }
    }

    @Test
    void everyKindOfPromotionIsDividedAsWellAsTryingAllWays() {
        int saving = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            BasketMaker maker = new BasketMaker(seed);
            String json = maker.rulesOfEveryKind(5, PRODUCTS, false);
            Rules rules = Fields.read(json, Rules::read);
            Basket basket = Fields.read(
                    maker.basket(maker.products(PRODUCTS), maker.lines(4, PRODUCTS, 2 + (int) seed % 2), json),
                    Basket::read);
            if (pieces(basket) <= 8) {
                long saved = new Pricing(rules).price(basket).saved();
                assertThat(saved).as("seed %d", seed).isIn(BruteForce.savings(rules, basket));
                saving += saved > 0 ? 1 : 0;
            }
        }
        assertThat(saving).isGreaterThan(900);
    }

    /** What stacks and what looks at the sum, reckoned line by line from what the units' promotions left. */
    @Test
    void whatComesOnTopIsReckonedFromWhatTheOthersLeft() {
        int stacked = 0;
        int reached = 0;
        for (long seed = 0; seed < 600; seed++) {
            BasketMaker maker = new BasketMaker(seed);
            Rules rules = Fields.read(maker.rulesOfEveryKind(8, PRODUCTS, true), Rules::read);
            Basket basket =
                    Fields.read(maker.basket(maker.products(PRODUCTS), maker.lines(6, PRODUCTS, 3)), Basket::read);
            PricedBasket priced = new Pricing(rules).price(basket);
            OnTopByHand byHand = new OnTopByHand(rules, basket, priced.lines());
            assertThat(byHand.found()).as("seed %d", seed).isEqualTo(byHand.wanted());
            stacked += byHand.stacked() ? 1 : 0;
            reached += byHand.reached() ? 1 : 0;
        }
        assertThat(stacked).isGreaterThan(200);
        assertThat(reached).isGreaterThan(100);
    }

    @Test
    void aHintIsWorthWhatItSays() {
        int hints = 0;
        for (long seed = 0; seed < 300; seed++) {
            BasketMaker maker = new BasketMaker(seed);
            Pricing pricing = new Pricing(Fields.read(maker.rulesOfEveryKind(8, PRODUCTS, true), Rules::read));
            String products = maker.products(PRODUCTS);
            List<String> lines = maker.lines(4, PRODUCTS, 3);
            Basket basket = Fields.read(maker.basket(products, lines), Basket::read);
            long saved = pricing.price(basket).saved();
            for (Hint hint : pricing.hints(basket)) {
                assertThat(hint.saves()).as("seed %d: %s", seed, hint).isPositive();
                if (hint.more() > 0) {
                    List<String> more = new ArrayList<>(lines);
                    more.add(lines.get(hint.line() - 1)
                            .replaceFirst("quantity\":\\d+", "quantity\":" + hint.more() * 1_000));
                    PricedBasket then = pricing.price(Fields.read(maker.basket(products, more), Basket::read));
                    assertThat(then.saved()).as("seed %d: %s", seed, hint).isEqualTo(saved + hint.saves());
                    hints++;
                }
            }
        }
        assertThat(hints).isGreaterThan(200);
    }

    private static long pieces(Basket basket) {
        return basket.lines().stream()
                .mapToLong(line -> line.product() % 4 == 0 ? 1 : line.quantity() / 1_000)
                .sum();
    }

    @Test
    void theOrderOfTheLinesMakesNoDifferenceAndNothingIsNegative() {
        for (long seed = 0; seed < 300; seed++) {
            BasketMaker maker = new BasketMaker(seed);
            Pricing pricing = new Pricing(Fields.read(maker.rules(8, PRODUCTS), Rules::read));
            String products = maker.products(PRODUCTS);
            List<String> lines = maker.lines(8, PRODUCTS, 4);
            PricedBasket one = pricing.price(Fields.read(maker.basket(products, lines), Basket::read));
            Collections.shuffle(lines, new Random(seed));
            PricedBasket two = pricing.price(Fields.read(maker.basket(products, lines), Basket::read));
            assertThat(two.saved()).as("seed %d", seed).isEqualTo(one.saved());
            assertThat(two.total()).as("seed %d", seed).isEqualTo(one.total());
            for (Line line : one.lines()) {
                assertThat(line.net()).as("seed %d", seed).isBetween(0L, line.gross());
            }
        }
    }

    @Test
    void aSaleIsTheSameToItsOwnRulesAndAnotherToRulesWithoutItsPromotions() {
        int different = 0;
        for (long seed = 0; seed < 100; seed++) {
            BasketMaker maker = new BasketMaker(seed);
            Pricing own = new Pricing(Fields.read(maker.rules(6, PRODUCTS), Rules::read));
            Pricing bare = new Pricing(Fields.read(maker.rules(0, PRODUCTS), Rules::read));
            String json = maker.basket(maker.products(PRODUCTS), maker.lines(4, PRODUCTS, 3));
            Basket basket = Fields.read(json, Basket::read);
            Sale sale = Fields.read(maker.sale(1, json, 1_000_000), new Drafts(own)::sale);
            assertThat(own.compare(sale.receipt(), basket.day(), Circumstances.UNKNOWN, basket.products()))
                    .as("seed %d", seed)
                    .isEmpty();
            boolean saved = own.price(basket).saved() > 0;
            different += saved ? 1 : 0;
            assertThat(bare.compare(sale.receipt(), basket.day(), Circumstances.UNKNOWN, basket.products())
                            .isEmpty())
                    .as("seed %d", seed)
                    .isNotEqualTo(saved);
        }
        assertThat(different).isGreaterThan(50);
    }

    @Test
    void pain7RefundsInPartsAddUpToTheInverseOfTheSaleRoundingIncluded() {
        for (long seed = 0; seed < 300; seed++) {
            BasketMaker maker = new BasketMaker(seed);
            Drafts drafts = new Drafts(new Pricing(Fields.read(maker.rules(6, PRODUCTS), Rules::read)));
            String basket = maker.basket(maker.products(PRODUCTS), maker.lines(6, PRODUCTS, 4));
            Sale sale = Fields.read(maker.sale(1, basket, 1_000_000), drafts::sale);
            Sums.check(sale);
            assertThat(JournalEntry.parse(sale.canonical())).isEqualTo(sale);
            List<Refund> refunds = new ArrayList<>();
            for (Refunds left = new Refunds(sale, refunds); !left.left().isEmpty(); left = new Refunds(sale, refunds)) {
                Refund refund = part(maker, sale, left);
                new Refunds(sale, refunds).check(refund);
                Sums.check(refund);
                assertThat(Math.floorMod(refund.receipt().due(), 5))
                        .as("seed %d: whole coins", seed)
                        .isZero();
                refunds.add(refund);
            }
            for (int i = 0; i < sale.receipt().taxes().size(); i++) {
                var tax = sale.receipt().taxes().get(i);
                assertThat(-refunds.stream()
                                .flatMap(r -> r.receipt().taxes().stream())
                                .filter(t ->
                                        t.tax() == tax.tax() && t.component().equals(tax.component()))
                                .mapToLong(t -> t.amount())
                                .sum())
                        .as("seed %d", seed)
                        .isEqualTo(tax.amount());
            }
            long total = refunds.stream().mapToLong(r -> r.receipt().total()).sum();
            long due = refunds.stream().mapToLong(r -> r.receipt().due()).sum();
            assertThat(-total).as("seed %d", seed).isEqualTo(sale.receipt().total());
            assertThat(-due).as("seed %d", seed).isEqualTo(sale.receipt().due());
        }
    }

    private static Refund part(BasketMaker maker, Sale sale, Refunds left) {
        List<RefundRequest> some = new ArrayList<>();
        for (RefundRequest each : left.left()) {
            boolean weighed =
                    sale.receipt().lines().get((int) each.line() - 1).unit().weighed();
            long step = weighed ? 1 : 1_000;
            long units = each.quantity() / step;
            if (maker.next(2) == 0) {
                some.add(new RefundRequest(each.line(), (1 + maker.next((int) units)) * step));
            }
        }
        if (some.isEmpty()) {
            some.add(left.left().getFirst());
        }
        Header header = sale.header();
        return left.refund(header, some, null, "", "changed mind", 0, 5, sale.hash());
    }

    @Test
    void sharesAddUpAndAreNeverMoreThanOneOff() {
        Random random = new Random(1);
        for (int n = 0; n < 5_000; n++) {
            long[] weights =
                    random.longs(1 + random.nextInt(40), 1, 1_000_000_000L).toArray();
            long total = random.nextLong(1_000_000_000_000L);
            long[] parts = Share.spread(total, weights);
            assertThat(Arrays.stream(parts).sum()).as("round %d", n).isEqualTo(total);
            double whole = Arrays.stream(weights).sum();
            for (int i = 0; i < parts.length; i++) {
                assertThat(parts[i] - total * (weights[i] / whole)).isBetween(-1.1, 1.1);
            }
        }
    }

    @Test
    void theParserThrowsNothingButARefusalWhateverTheBytes() {
        Random random = new Random(2);
        byte[] good =
                "{\"a\":[1,-2,true,null,\"\u00e9\\u00e9\\n\"],\"b\":{\"c\":1.5e3}}".getBytes(StandardCharsets.UTF_8);
        for (int n = 0; n < 50_000; n++) {
            byte[] bytes = good.clone();
            for (int k = 0; k <= n % 4; k++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                JsonParser.parse(bytes);
            } catch (Refusal refusal) {
                assertThat(refusal.allowed()).isNotEmpty();
            }
        }
    }

    @Test
    void theHashIsSha256() throws Exception {
        Random random = new Random(3);
        for (int n = 0; n < 300; n++) {
            byte[] bytes = new byte[n];
            random.nextBytes(bytes);
            String right = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            assertThat(aisle.core.journal.Sha256.hex(bytes)).isEqualTo(right);
        }
    }
}
