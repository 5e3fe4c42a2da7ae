package aisle.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aisle.core.code.AccountNumber;
import aisle.core.journal.JournalEntry;
import aisle.core.journal.Refund;
import aisle.core.journal.Sale;
import aisle.core.journal.Sums;
import aisle.core.json.Fields;
import aisle.core.sale.Drafts;
import aisle.core.sale.Pricing;
import aisle.core.sale.RefundRequest;
import aisle.core.sale.Refunds;
import aisle.core.sale.Rules;
import aisle.core.tender.Tender;
import aisle.core.tender.TenderKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Gift cards, store credits and house accounts: paid with, paid onto, and refunded. */
class BalancesTest {
    private static final int PRODUCTS = 12;
    private static final String CARD =
            AccountNumber.of(TenderKind.GIFT_CARD, "1000000001").text();
    private static final String OTHER =
            AccountNumber.of(TenderKind.GIFT_CARD, "1000000002").text();

    @Test
    void whatIsPaidOntoACardIsPaidByTheOthersAndNeverComesBackWithTheGoods() {
        int loaded = 0;
        for (long seed = 0; seed < 400; seed++) {
            Shop shop = new Shop(seed);
            Sale sale = shop.sale();
            Sums.check(sale);
            assertThat(JournalEntry.parse(sale.canonical())).isEqualTo(sale);
            List<Tender> tenders = sale.receipt().tenders();
            long sum = tenders.stream().mapToLong(Tender::amount).sum();
            assertThat(sum).as("seed %d", seed).isEqualTo(sale.receipt().due());
            List<Refund> refunds = new ArrayList<>();
            for (Refunds left = new Refunds(sale, refunds); !left.left().isEmpty(); left = new Refunds(sale, refunds)) {
                Refund refund = left.refund(sale.header(), shop.part(left), null, "", "back", 0, 5, sale.hash());
                new Refunds(sale, refunds).check(refund);
                Sums.check(refund);
                refunds.add(refund);
            }
            for (Tender tender : tenders) {
                boolean cash = tender.kind().cash();
                long back = refunds.stream()
                        .flatMap(refund -> refund.receipt().tenders().stream())
                        .filter(each -> each.kind() == tender.kind()
                                && (cash || each.reference().equals(tender.reference())))
                        .mapToLong(Tender::amount)
                        .sum();
                assertThat(-back)
                        .as("seed %d: to %s %s", seed, tender.kind(), tender.reference())
                        .isBetween(0L, Math.max(0, tender.amount()));
            }
            long onto = Math.max(0, -tenders.getFirst().amount());
            long byOthers = tenders.stream()
                    .filter(tender -> !tender.kind().cash())
                    .mapToLong(tender -> Math.max(0, tender.amount()))
                    .sum();
            long total = sale.receipt().total();
            long back = refunds.stream().mapToLong(r -> r.receipt().due()).sum();
            assertThat(-back)
                    .as("seed %d: the rounding is of what the cash was for", seed)
                    .isEqualTo(byOthers >= total ? total : sale.receipt().due());
            loaded += onto > 0 ? 1 : 0;
        }
        assertThat(loaded).isGreaterThan(100);
    }

    @Test
    void aStoreCreditOfItsOwnNumberTakesAllOfARefund() {
        Shop shop = new Shop(7);
        Sale sale = shop.sale();
        String credit = AccountNumber.of(TenderKind.STORE_CREDIT, "5555555").text();
        Refunds all = new Refunds(sale, List.of());
        Refund refund =
                all.refund(sale.header(), all.left(), TenderKind.STORE_CREDIT, credit, "back", 0, 5, sale.hash());
        assertThat(refund.receipt().tenders())
                .containsExactly(
                        new Tender(TenderKind.STORE_CREDIT, -sale.receipt().total(), 0, 0, credit, List.of()));
    }

    @Test
    void onlyAStoreCreditIsMadeByARefund() {
        Sale sale = new Shop(7).sale();
        Refunds all = new Refunds(sale, List.of());
        assertThatThrownBy(
                        () -> all.refund(sale.header(), all.left(), TenderKind.CASH, CARD, "back", 0, 5, sale.hash()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("store credit");
    }

    @Test
    void oneFigureKeyedWrongFindsNoAccount() {
        Random random = new Random(4);
        for (int n = 0; n < 2_000; n++) {
            String right = AccountNumber.of(TenderKind.GIFT_CARD, Long.toString(100_000 + random.nextInt(900_000_000)))
                    .text();
            assertThat(AccountNumber.parse(right).text()).isEqualTo(right);
            int at = 2 + random.nextInt(right.length() - 2);
            char wrong = (char) ('0' + (right.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            String slip = right.substring(0, at) + wrong + right.substring(at + 1);
            assertThatThrownBy(() -> AccountNumber.parse(slip))
                    .as(slip)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("check digit");
        }
    }

    /** A basket, and payments by gift cards, a card and cash, some of them onto a gift card. */
    private static final class Shop {
        private final BasketMaker maker;
        private final Drafts drafts;

        Shop(long seed) {
            this.maker = new BasketMaker(seed);
            this.drafts = new Drafts(new Pricing(Fields.read(maker.rules(6, PRODUCTS), Rules::read)));
        }

        Sale sale() {
            String basket = maker.basket(maker.products(PRODUCTS), maker.lines(6, PRODUCTS, 4));
            Sale trial = Fields.read(maker.sale(1, basket, 1_000_000), drafts::sale);
            long left = trial.receipt().total();
            StringBuilder tenders = new StringBuilder();
            if (maker.next(2) == 0) {
                long onto = 5L * (1 + maker.next(1_000));
                left += onto;
                tenders.append("{\"kind\":\"GIFT_CARD\",\"amount\":%d,\"reference\":\"%s\"},".formatted(-onto, CARD));
            }
            for (String kind : List.of("\"GIFT_CARD\",\"reference\":\"" + OTHER + "\"", "\"CARD\"")) {
                long some = maker.next((int) Math.min(left, 2_000) + 1);
                if (some > 0 && maker.next(2) == 0) {
                    left -= some;
                    tenders.append("{\"kind\":%s,\"amount\":%d},".formatted(kind, some));
                }
            }
            tenders.append("{\"kind\":\"CASH\",\"given\":1000000}");
            String draft = maker.sale(1, basket, 1_000_000).replace("{\"kind\":\"CASH\",\"given\":1000000}", tenders);
            return Fields.read(draft, drafts::sale);
        }

        List<RefundRequest> part(Refunds left) {
            List<RefundRequest> some = left.left();
            return maker.next(3) == 0 ? some : some.subList(0, 1 + maker.next(some.size()));
        }
    }
}
