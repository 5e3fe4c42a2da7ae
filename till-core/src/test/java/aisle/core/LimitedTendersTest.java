package aisle.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aisle.core.journal.JournalEntry;
import aisle.core.journal.Line;
import aisle.core.journal.Receipt;
import aisle.core.journal.Refund;
import aisle.core.journal.Sale;
import aisle.core.journal.Sums;
import aisle.core.json.Fields;
import aisle.core.restriction.Circumstances;
import aisle.core.sale.Basket;
import aisle.core.sale.Drafts;
import aisle.core.sale.Pricing;
import aisle.core.sale.RefundRequest;
import aisle.core.sale.Refunds;
import aisle.core.sale.Rules;
import aisle.core.tender.Covered;
import aisle.core.tender.Tender;
import aisle.core.tender.TenderAmount;
import aisle.core.tender.TenderKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold whatever benefits pay for; every failure names its seed. */
class LimitedTendersTest {
    private static final int PRODUCTS = 5;
    private static final List<TenderKind> LIMITED = List.of(TenderKind.SNAP, TenderKind.WIC);

    @Test
    void aLimitedTenderPaysWhatIsEligibleAndNoTaxIsDueOnIt() {
        int partly = 0;
        for (long seed = 0; seed < 500; seed++) {
            Visit visit = new Visit(seed);
            Sale sale = visit.sale();
            Sums.check(sale);
            assertThat(JournalEntry.parse(sale.canonical())).isEqualTo(sale);
            assertThat(visit.pricing.compare(sale.receipt(), 20_000, Circumstances.UNKNOWN, visit.basket.products()))
                    .as("seed %d", seed)
                    .isEmpty();
            for (Tender tender : sale.receipt().tenders()) {
                tender.covers().forEach(each -> {
                    Line line = sale.receipt().lines().get((int) each.line() - 1);
                    assertThat(visit.eligible(line, sale)).contains(tender.kind());
                });
                partly += tender.covers().size();
            }
            assertThat(sale.receipt().total()).as("seed %d", seed).isEqualTo(visit.dueByHand(sale));
        }
        assertThat(partly).isPositive();
    }

    @Test
    void moreThanIsEligibleIsRefused() {
        for (long seed = 0; seed < 200; seed++) {
            Visit visit = new Visit(seed);
            for (TenderAmount limit : visit.limits()) {
                String more =
                        "{\"kind\":\"%s\",\"amount\":%d}".formatted(limit.kind(), visit.eligible(limit.kind()) + 1);
                assertThatThrownBy(() -> visit.sale(more))
                        .as("seed %d", seed)
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("at most what is eligible");
            }
        }
    }

    @Test
    void whatComesBackGoesBackToTheTenderThatPaidForIt() {
        int limitedBack = 0;
        for (long seed = 0; seed < 400; seed++) {
            Visit visit = new Visit(seed);
            Sale sale = visit.sale();
            List<Refund> refunds = new ArrayList<>();
            for (Refunds left = new Refunds(sale, refunds); !left.left().isEmpty(); left = new Refunds(sale, refunds)) {
                TenderKind rest = visit.random.nextBoolean() ? null : TenderKind.CASH;
                Refund refund = left.refund(sale.header(), visit.part(sale, left), rest, "", "back", 0, 5, sale.hash());
                new Refunds(sale, refunds).check(refund);
                Sums.check(refund);
                refunds.add(refund);
            }
            for (TenderKind kind : LIMITED) {
                long back = refunds.stream()
                        .mapToLong(refund -> paid(refund.receipt().tenders(), kind))
                        .sum();
                assertThat(-back)
                        .as("seed %d: %s", seed, kind)
                        .isEqualTo(paid(sale.receipt().tenders(), kind));
                limitedBack += back == 0 ? 0 : 1;
            }
            long total = refunds.stream()
                    .mapToLong(refund -> refund.receipt().total())
                    .sum();
            assertThat(-total).as("seed %d", seed).isEqualTo(sale.receipt().total());
        }
        assertThat(limitedBack).isPositive();
    }

    @Test
    void aReceiptWhoseBenefitsPayWhatTheyCannotIsRefused() {
        Sale sale = Stream.iterate(0L, seed -> seed + 1)
                .map(seed -> new Visit(seed).sale())
                .filter(each -> each.receipt().tenders().getFirst().kind().limited())
                .findFirst()
                .orElseThrow();
        Sums.check(sale);
        Tender tender = sale.receipt().tenders().getFirst();
        long line = tender.covers().getFirst().line();
        long net = sale.receipt().lines().get((int) line - 1).net();
        assertThatThrownBy(() -> Sums.check(with(sale, tender, List.of(new Covered(line, net + 1)))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Sums.check(with(sale, tender, List.of(new Covered(1_000, tender.amount())))))
                .hasMessageContaining("a line of the receipt");
        assertThatThrownBy(() -> Sums.check(with(sale, tender, List.of()))).isInstanceOf(Refusal.class);
    }

    /** The same sale, its first tender covering other lines. */
    private static Sale with(Sale sale, Tender tender, List<Covered> covers) {
        Receipt receipt = sale.receipt();
        List<Tender> tenders = new ArrayList<>(receipt.tenders());
        tenders.set(0, new Tender(tender.kind(), tender.amount(), 0, 0, tender.reference(), covers));
        return new Sale(
                sale.header(),
                new Receipt(
                        receipt.priceBook(),
                        receipt.currency(),
                        receipt.member(),
                        receipt.customer(),
                        receipt.coupons(),
                        receipt.approvedBy(),
                        receipt.lines(),
                        receipt.taxes(),
                        receipt.total(),
                        receipt.rounding(),
                        tenders),
                sale.previous(),
                sale.hash());
    }

    private static long paid(List<Tender> tenders, TenderKind kind) {
        return tenders.stream()
                .filter(each -> each.kind() == kind)
                .mapToLong(Tender::amount)
                .sum();
    }

    /** A basket of goods some of which benefits may pay, and what they are tendered for. */
    private static final class Visit {
        private final Random random;
        private final BasketMaker maker;
        private final Map<Long, List<TenderKind>> eligible = new TreeMap<>();
        private final String json;
        private final Basket basket;
        private final Pricing pricing;

        Visit(long seed) {
            random = new Random(seed);
            maker = new BasketMaker(seed);
            String rules = maker.rules(4, PRODUCTS);
            pricing = new Pricing(Fields.read(
                    rules.substring(0, rules.length() - 1) + ",\"tenders\":[\"SNAP\",\"WIC\"]}", Rules::read));
            String products = maker.products(PRODUCTS);
            for (long id = 1; id <= PRODUCTS; id++) {
                List<TenderKind> kinds =
                        LIMITED.stream().filter(each -> random.nextBoolean()).toList();
                eligible.put(id, kinds);
                if (!kinds.isEmpty()) {
                    String said = "{\"id\":" + id + ",\"eligible\":[\""
                            + String.join(
                                    "\",\"", kinds.stream().map(Enum::name).toList()) + "\"],";
                    products = products.replace("{\"id\":" + id + ",", said);
                }
            }
            json = maker.basket(products, maker.lines(1 + random.nextInt(5), PRODUCTS, 4));
            basket = Fields.read(json, Basket::read);
        }

        List<TenderAmount> limits() {
            return pricing.pay(pricing.price(basket), List.of()).limits();
        }

        Sale sale() {
            List<String> tenders = new ArrayList<>();
            long left = 0;
            for (TenderAmount limit : limits()) {
                boolean second = !tenders.isEmpty();
                long most = second ? Math.min(limit.amount(), left) : limit.amount();
                long amount = random.nextInt(3) == 0 ? most : most == 0 ? 0 : 1 + random.nextInt((int) most);
                left = onlyEligible(limit.kind());
                if (amount > 0 && random.nextInt(4) > 0) {
                    tenders.add("{\"kind\":\"%s\",\"amount\":%d}".formatted(limit.kind(), amount));
                }
            }
            return sale(tenders.toArray(String[]::new));
        }

        Sale sale(String... tenders) {
            String cash = "{\"kind\":\"CASH\",\"given\":1000000}";
            String all = tenders.length == 0 ? cash : String.join(",", tenders) + "," + cash;
            String draft = maker.sale(1, json, 1_000_000).replace(cash, all);
            return Fields.read(draft, new Drafts(pricing)::sale);
        }

        /** What the kind that comes second may pay at least: what the first may not. */
        private long onlyEligible(TenderKind first) {
            return pricing.price(basket).lines().stream()
                    .filter(line ->
                            !eligible.getOrDefault(line.product(), List.of()).contains(first))
                    .filter(line ->
                            eligible.getOrDefault(line.product(), List.of()).contains(TenderKind.WIC))
                    .mapToLong(Line::net)
                    .sum();
        }

        long eligible(TenderKind kind) {
            return pricing.price(basket).lines().stream()
                    .filter(line ->
                            eligible.getOrDefault(line.product(), List.of()).contains(kind))
                    .mapToLong(Line::net)
                    .sum();
        }

        List<TenderKind> eligible(Line line, Sale sale) {
            Line goods = line.linkedTo() == 0 ? line : sale.receipt().lines().get((int) line.linkedTo() - 1);
            return eligible.getOrDefault(goods.product(), List.of());
        }

        /** The total reckoned another way: each tax's components on what no limited tender paid of its lines. */
        long dueByHand(Sale sale) {
            Map<Long, Long> bases = new TreeMap<>();
            long total = 0;
            for (Line line : sale.receipt().lines()) {
                long free = sale.receipt().tenders().stream()
                        .mapToLong(each -> each.of(line.line()))
                        .sum();
                bases.merge(line.tax(), line.net() - free, Long::sum);
                total += line.net();
            }
            for (var tax : pricing.rules().taxes()) {
                for (var component : tax.components()) {
                    long base = bases.getOrDefault(tax.id(), 0L);
                    total += tax.inclusive() ? 0 : (base * component.ppm() * 2 + 1_000_000) / 2_000_000;
                }
            }
            return total;
        }

        List<RefundRequest> part(Sale sale, Refunds left) {
            List<RefundRequest> some = new ArrayList<>();
            for (RefundRequest each : left.left()) {
                boolean weighed =
                        sale.receipt().lines().get((int) each.line() - 1).unit().weighed();
                long step = weighed ? 1 : 1_000;
                if (some.isEmpty() || random.nextBoolean()) {
                    some.add(new RefundRequest(
                            each.line(), (1 + random.nextInt((int) (each.quantity() / step))) * step));
                }
            }
            return some;
        }
    }
}
