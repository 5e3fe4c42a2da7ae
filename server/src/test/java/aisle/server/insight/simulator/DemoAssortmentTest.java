package aisle.server.insight.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.promotion.PromotionKind;
import aisle.server.catalog.NewAssortment;
import aisle.server.catalog.NewAssortment.Product;
import aisle.server.catalog.NewAssortment.Promotion;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoAssortmentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final NewAssortment assortment =
            DemoAssortment.make(5_000, 1, TODAY).assortment();

    @Test
    void theSameSeedGivesTheSameShopAndAnotherGivesAnother() {
        assertThat(DemoAssortment.make(5_000, 1, TODAY).assortment()).isEqualTo(assortment);
        assertThat(DemoAssortment.make(5_000, 2, TODAY).assortment()).isNotEqualTo(assortment);
    }

    @Test
    void thereAreAsManyProductsAsWereAskedFor() {
        for (int products : List.of(100, 1_000, 5_000, 60_000)) {
            var made = DemoAssortment.make(products, 3, TODAY);
            assertThat(made.assortment().products()).hasSize(products);
            assertThat(new HashSet<>(made.assortment().products().stream()
                            .map(Product::name)
                            .toList()))
                    .hasSize(products);
        }
    }

    @Test
    void everyGtinIsValidUsedOnceAndOfNoRealCompany() {
        var codes = assortment.products().stream()
                .flatMap(product -> product.codes().stream())
                .toList();
        assertThat(codes).doesNotHaveDuplicates().hasSizeGreaterThan(4_900);
        var gtins = codes.stream().filter(code -> !code.startsWith("PLU")).toList();
        for (var gtin : gtins) {
            assertThat(gtin).hasSize(14);
            assertThat(sum(gtin) % 10).as(gtin).isZero();
            assertThat(gtin).matches("0952\\d{10}|004\\d{11}|0000002\\d{7}");
        }
        assertThat(gtins).anyMatch(gtin -> gtin.startsWith("0000002")).anyMatch(gtin -> gtin.startsWith("004"));
    }

    @Test
    void everyDepositIsThereAndNothingIsSoldBelowItsCost() {
        var ids = assortment.products().stream().map(Product::id).toList();
        for (var product : assortment.products()) {
            if (product.deposit() != null) {
                assertThat(ids).contains(product.deposit());
            }
            assertThat(product.prices().getFirst().amount()).isPositive().isGreaterThanOrEqualTo(product.cost());
        }
        assertThat(assortment.products()).anyMatch(product -> product.deposit() != null);
    }

    @Test
    void promotionsAreOfEveryKind() {
        assertThat(assortment.promotions()).hasSize(186);
        assertThat(assortment.promotions().stream().map(Promotion::kind).distinct())
                .containsExactlyInAnyOrder(
                        Stream.of(PromotionKind.values()).map(Enum::name).toArray(String[]::new));
        assertThat(assortment.promotions())
                .anyMatch(Promotion::members)
                .anyMatch(promotion -> !promotion.departments().isEmpty())
                .anyMatch(promotion -> promotion.from().isAfter(TODAY));
    }

    @Test
    void somePricesAreMembersAndSomeAreOfTheFuture() {
        var prices = assortment.products().stream()
                .flatMap(product -> product.prices().stream())
                .toList();
        assertThat(prices)
                .anyMatch(NewAssortment.Price::member)
                .anyMatch(price -> price.from().isAfter(TODAY));
    }

    @Test
    void secretsFollowFromTheSeedAndNoTwoShareAPin() {
        assertThat(DemoStaff.of(7)).isEqualTo(DemoStaff.of(7)).isNotEqualTo(DemoStaff.of(8));
        assertThat(DemoStaff.of(7)).extracting(DemoStaff::pin).doesNotHaveDuplicates();
    }

    /** GS1: weights 1 and 3 from the right, the check digit included; a valid code sums to a multiple of ten. */
    private static int sum(String gtin) {
        int sum = 0;
        for (int i = 0; i < gtin.length(); i++) {
            sum += (gtin.charAt(i) - '0') * ((gtin.length() - i) % 2 == 0 ? 3 : 1);
        }
        return sum;
    }
}
