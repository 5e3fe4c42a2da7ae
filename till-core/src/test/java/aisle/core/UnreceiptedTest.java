package aisle.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aisle.core.journal.JournalEntry;
import aisle.core.journal.Refund;
import aisle.core.journal.Sums;
import aisle.core.json.Fields;
import aisle.core.price.Product;
import aisle.core.sale.Basket;
import aisle.core.sale.Difference;
import aisle.core.sale.Drafts;
import aisle.core.sale.Pricing;
import aisle.core.sale.Rules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must hold of goods that come back without a receipt; every failure names its seed. */
class UnreceiptedTest {
    private static final int PRODUCTS = 6;
    private static final int DAY = 20_000;

    @Test
    void nothingIsGainedByBuyingGoodsAndReturningThem() {
        for (long seed = 0; seed < 300; seed++) {
            Return back = new Return(seed);
            Refund refund = back.refund();
            long bought =
                    back.pricing.price(Fields.read(back.basket, Basket::read)).total();
            assertThat(-refund.receipt().total()).as("seed %d", seed).isLessThanOrEqualTo(bought);
        }
    }

    @Test
    void whatATillWroteTheServerPricesAlike() {
        for (long seed = 0; seed < 300; seed++) {
            Return back = new Return(seed);
            Refund refund = back.refund();
            Sums.check(refund);
            assertThat(JournalEntry.parse(refund.canonical())).isEqualTo(refund);
            assertThat(refund.receipted()).isFalse();
            assertThat(back.pricing.compareBack(refund.receipt(), DAY, -1, back.products))
                    .as("seed %d", seed)
                    .isEmpty();
            String dearer = back.json.replaceAll("\"amount\":(\\d+)\\}\\]", "\"amount\":1\\}\\]");
            List<Product> cheaper = Fields.read(dearer, Basket::products);
            assertThat(back.pricing.compareBack(refund.receipt(), DAY, -1, cheaper))
                    .as("seed %d", seed)
                    .isNotEmpty();
        }
    }

    @Test
    void aTillThatGaveMoreThanTheStoreDoesIsFound() {
        for (long seed = 0; seed < 50; seed++) {
            Return back = new Return(seed);
            Refund refund = back.refund();
            long given = -refund.receipt().total();
            Pricing meaner = pricing(back.rules.replace("999999", "" + Math.max(1, given - 1)));
            assertThat(meaner.compareBack(refund.receipt(), DAY, -1, back.products))
                    .as("seed %d", seed)
                    .extracting(Difference::field)
                    .isEqualTo(given > 1 ? List.of("total") : List.of());
        }
    }

    @Test
    void aStoreThatTakesNoneBackRefusesAndSoDoesTheRecord() {
        Return back = new Return(1);
        Refund refund = back.refund();
        String none = back.rules.replace(",\"unreceiptedMost\":999999", "");
        assertThatThrownBy(() -> Fields.read(back.draft, new Drafts(pricing(none))::unreceipted))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("at most 0");
        assertThat(pricing(none).compareBack(refund.receipt(), DAY, -1, back.products))
                .isNotEmpty();
    }

    @Test
    void aLineThatNamesALineOfNoSaleIsRefused() {
        String json = new String(new Return(1).refund().canonical(), StandardCharsets.UTF_8);
        String naming = json.replaceFirst("\"gross\"", "\"refundLine\":1,\"gross\"");
        assertThatThrownBy(() -> Sums.check((Refund) JournalEntry.parse(naming.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refundLine");
    }

    private static Pricing pricing(String rules) {
        return new Pricing(Fields.read(rules, Rules::read));
    }

    /** One random return, and what it is priced by. */
    private static final class Return {
        private final String rules;
        private final Pricing pricing;
        private final String json;
        private final List<Product> products;
        private final String basket;
        private final String draft;

        Return(long seed) {
            BasketMaker maker = new BasketMaker(seed);
            String made = seed % 2 == 0 ? maker.rules(4, PRODUCTS) : maker.rulesOfEveryKind(6, PRODUCTS, true);
            rules = made.substring(0, made.length() - 1) + ",\"unreceiptedMost\":999999}";
            pricing = pricing(rules);
            String plain = maker.products(PRODUCTS);
            json = "{\"products\":" + plain + "}";
            products = Fields.read(json, Basket::products);
            List<String> lines = maker.lines(1 + maker.next(5), PRODUCTS, 4);
            basket = maker.basket(plain, lines);
            draft = "{%s,\"priceBook\":35,\"products\":%s,\"lines\":[%s],\"reason\":\"r\",\"previous\":\"%s\"}"
                    .formatted(maker.stamp(1), plain, String.join(",", lines), "0".repeat(64));
        }

        Refund refund() {
            return Fields.read(draft, new Drafts(pricing)::unreceipted);
        }
    }
}
