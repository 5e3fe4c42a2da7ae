package aisle.core;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.journal.JournalEntry;
import aisle.core.journal.Line;
import aisle.core.journal.Refund;
import aisle.core.journal.Sale;
import aisle.core.journal.Sums;
import aisle.core.json.Fields;
import aisle.core.restriction.Circumstances;
import aisle.core.sale.Basket;
import aisle.core.sale.Drafts;
import aisle.core.sale.PricedBasket;
import aisle.core.sale.Pricing;
import aisle.core.sale.RefundRequest;
import aisle.core.sale.Refunds;
import aisle.core.sale.Rules;
import aisle.core.tax.TaxAmount;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What must hold of taxes however they are rounded, whenever they change and whoever owes them; failures name the seed.
 */
class TaxesTest {
    private static final int PRODUCTS = 6;
    private static final int DAY = 20_000;
    private static final String STATE = "\"name\":\"State\",\"ppm\":40000";
    private static final String EXEMPT =
            "{\"day\":20000,\"exemption\":{\"reason\":\"Charity\",\"certificate\":\"C-1\"},";

    @Test
    void byLineALineOwesTheSameTaxInEveryBasket() {
        int otherwise = 0;
        for (long seed = 0; seed < 300; seed++) {
            BasketMaker maker = new BasketMaker(seed);
            String rules = maker.rules(0, PRODUCTS);
            String products = maker.products(PRODUCTS);
            List<String> lines = maker.lines(1 + maker.next(8), PRODUCTS, 4);
            PricedBasket whole = priced(byLine(rules), maker.basket(products, lines));
            long sum = 0;
            for (int i = 0; i < lines.size(); i++) {
                PricedBasket alone = priced(byLine(rules), maker.basket(products, List.of(lines.get(i))));
                assertThat(whole.lines().get(i).taxAmount())
                        .as("seed %d, line %d", seed, i)
                        .isEqualTo(alone.lines().getFirst().taxAmount());
                sum += alone.total();
            }
            assertThat(whole.total()).as("seed %d", seed).isEqualTo(sum);
            otherwise += priced(rules, maker.basket(products, lines)).total() == sum ? 0 : 1;
        }
        assertThat(otherwise).isPositive();
    }

    @Test
    void aDayOwesTheRatesInForceOnItAndNoOther() {
        for (long seed = 0; seed < 100; seed++) {
            BasketMaker maker = new BasketMaker(seed);
            String rules = seed % 2 == 0 ? maker.rules(3, PRODUCTS) : byLine(maker.rules(3, PRODUCTS));
            String basket = maker.basket(maker.products(PRODUCTS), maker.lines(1 + maker.next(6), PRODUCTS, 4));
            long from = DAY - 2 + maker.next(5);
            String changed = rules.replace(STATE, STATE + ",\"changes\":[{\"from\":" + from + ",\"ppm\":55000}]");
            for (long day = DAY - 3; day < DAY + 4; day++) {
                String then = basket.replace("\"day\":20000", "\"day\":" + day);
                String rate = day < from ? rules : rules.replace(STATE, STATE.replace("40000", "55000"));
                assertThat(written(priced(changed, then)))
                        .as("seed %d, day %d", seed, day)
                        .isEqualTo(written(priced(rate, then)));
            }
        }
    }

    @Test
    void anExemptBuyerPaysThePricesAndTheRecordSaysWhy() {
        int forgiven = 0;
        for (long seed = 0; seed < 200; seed++) {
            BasketMaker maker = new BasketMaker(seed);
            String rules = seed % 2 == 0 ? maker.rules(3, PRODUCTS) : byLine(maker.rules(3, PRODUCTS));
            String basket = maker.basket(maker.products(PRODUCTS), maker.lines(1 + maker.next(6), PRODUCTS, 4));
            Pricing pricing = pricing(rules);
            Sale sale = sale(pricing, maker.sale(1, basket.replace("{\"day\":20000,", EXEMPT), 1_000_000));
            Sums.check(sale);
            assertThat(JournalEntry.parse(sale.canonical())).isEqualTo(sale);
            long nets = sale.receipt().lines().stream().mapToLong(Line::net).sum();
            assertThat(sale.receipt().total()).as("seed %d", seed).isEqualTo(nets);
            assertThat(pricing.compare(
                            sale.receipt(),
                            DAY,
                            Circumstances.UNKNOWN,
                            read(basket).products()))
                    .as("seed %d", seed)
                    .isEmpty();
            forgiven += priced(rules, basket).total() > nets ? 1 : 0;
        }
        assertThat(forgiven).isPositive();
    }

    @Test
    void refundsInPartsGiveBackExactlyTheTaxesThatWerePaid() {
        for (long seed = 0; seed < 200; seed++) {
            BasketMaker maker = new BasketMaker(seed);
            Pricing pricing = pricing(byLine(maker.rules(3, PRODUCTS)));
            String basket = maker.basket(maker.products(PRODUCTS), maker.lines(1 + maker.next(6), PRODUCTS, 4));
            String given = seed % 3 == 0 ? basket.replace("{\"day\":20000,", EXEMPT) : basket;
            Sale sale = sale(pricing, maker.sale(1, given, 1_000_000));
            List<Refund> refunds = new ArrayList<>();
            for (Line line : sale.receipt().lines()) {
                Refund refund = new Refunds(sale, refunds)
                        .refund(
                                sale.header(),
                                List.of(new RefundRequest(line.line(), line.quantity())),
                                null,
                                "",
                                "r",
                                0,
                                5,
                                JournalEntry.NO_PREVIOUS);
                Sums.check(refund);
                refunds.add(refund);
            }
            for (TaxAmount tax : sale.receipt().taxes()) {
                long amount = 0;
                long base = 0;
                for (Refund refund : refunds) {
                    for (TaxAmount each : refund.receipt().taxes()) {
                        boolean same =
                                each.tax() == tax.tax() && each.component().equals(tax.component());
                        amount += same ? each.amount() : 0;
                        base += same ? each.base() : 0;
                    }
                }
                assertThat(amount).as("seed %d", seed).isEqualTo(-tax.amount());
                assertThat(base).as("seed %d", seed).isEqualTo(-tax.base());
            }
        }
    }

    private static String byLine(String rules) {
        return rules.substring(0, rules.length() - 1) + ",\"taxRounding\":\"LINE\"}";
    }

    private static Pricing pricing(String rules) {
        return new Pricing(Fields.read(rules, Rules::read));
    }

    private static Basket read(String basket) {
        return Fields.read(basket, Basket::read);
    }

    private static PricedBasket priced(String rules, String basket) {
        return pricing(rules).price(read(basket));
    }

    private static String written(PricedBasket priced) {
        return priced.lines() + " " + priced.taxes() + " " + priced.total();
    }

    private static Sale sale(Pricing pricing, String draft) {
        return Fields.read(draft, new Drafts(pricing)::sale);
    }
}
