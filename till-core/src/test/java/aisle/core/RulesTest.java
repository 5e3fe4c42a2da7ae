package aisle.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aisle.core.json.Fields;
import aisle.core.json.JsonParser;
import aisle.core.promotion.Promotion;
import aisle.core.promotion.PromotionKind;
import aisle.core.sale.Rules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rules say to pages of every form, and what they refuse. */
class RulesTest {
    private static final String BARE = """
            {"store":1,"currency":"USD","digits":2,"cashStep":1,"embedded":[],"taxes":[],"promotions":[]}""";

    @Test
    void rulesWithoutRecallsReadAsTheyDidBeforeThereWereAny() {
        assertThat(written(parsed(BARE))).isEqualTo(BARE);
    }

    @Test
    void aPageOfTheFirstFormIsToldThatWhatIsCalledBackIsBlocked() {
        Rules rules = parsed(recalling("{\"id\":1,\"product\":5,\"lot\":\"L1\",\"reason\":\"glass\"}"));
        assertThat(written(rules.inForm(1))).isEqualTo(BARE);
        assertThat(rules.withheld(1).has(5, 1)).isTrue();
        assertThat(rules.withheld(1).has(6, 5)).isFalse();
        assertThat(rules.inForm(Rules.FORM)).isEqualTo(rules);
        assertThat(rules.withheld(Rules.FORM).has(5, 1)).isFalse();
    }

    @Test
    void aPageOfAnOlderFormIsToldThatWhatIsRestrictedIsBlocked() {
        Rules rules =
                parsed(restricting("{\"id\":1,\"name\":\"Beer\",\"products\":[5],\"departments\":[7],\"age\":21}"));
        assertThat(written(rules.inForm(3))).isEqualTo(BARE);
        assertThat(rules.withheld(3).has(5, 1)).isTrue();
        assertThat(rules.withheld(3).has(6, 7)).isTrue();
        assertThat(rules.withheld(3).has(6, 1)).isFalse();
        assertThat(rules.inForm(Rules.FORM)).isEqualTo(rules);
        assertThat(rules.withheld(Rules.FORM).has(5, 7)).isFalse();
    }

    @Test
    void anOlderPageReckonsTaxesAsItAlwaysDidAndTakesNothingBackWithoutAReceipt() {
        String taxed = BARE.replace(
                "\"taxes\":[]",
                "\"taxes\":[{\"id\":1,\"name\":\"T\",\"inclusive\":false,"
                        + "\"components\":[{\"name\":\"State\",\"ppm\":40000}]}]");
        String json = (taxed.substring(0, taxed.length() - 1) + ",\"taxRounding\":\"LINE\",\"unreceiptedMost\":2000}")
                .replace("40000}", "40000,\"changes\":[{\"from\":20100,\"ppm\":50000}]}");
        assertThat(written(parsed(json))).isEqualTo(json);
        assertThat(written(parsed(json).inForm(5))).isEqualTo(taxed);
        assertThat(written(parsed(json).inForm(6))).isEqualTo(json);
        assertThat(refusalOf(() -> parsed(json.replace("20100", "20100,\"ppm\":1},{\"from\":20100")))
                        .field())
                .isEqualTo("taxes[0].components[0].changes");
    }

    @Test
    void aRestrictionThatRestrictsNothingOrHasHoursOfNoDayIsRefused() {
        String beer = "{\"id\":1,\"name\":\"Beer\",\"products\":[5]";
        assertThat(refusalOf(() -> parsed(restricting(beer + "}"))).field()).isEqualTo("restrictions[0].age");
        assertThat(refusalOf(() -> parsed(restricting("{\"id\":1,\"name\":\"Beer\",\"age\":21}")))
                        .field())
                .isEqualTo("restrictions[0].products");
        for (String hours : List.of(
                "\"days\":[],\"from\":0,\"to\":1",
                "\"days\":[8],\"from\":0,\"to\":1",
                "\"days\":[1,1],\"from\":0,\"to\":1")) {
            assertThat(refusalOf(() -> parsed(restricting(beer + ",\"hours\":[{" + hours + "}]}")))
                            .field())
                    .isEqualTo("restrictions[0].hours[0].days");
        }
        assertThat(refusalOf(() -> parsed(restricting(beer + ",\"hours\":[{\"days\":[1],\"from\":60,\"to\":60}]}")))
                        .field())
                .isEqualTo("restrictions[0].hours[0].to");
    }

    @Test
    void aFormThatNobodyKnowsIsRefused() {
        assertThat(refusalOf(() -> parsed(BARE).inForm(Rules.FORM + 1)).field()).isEqualTo("form");
        assertThat(refusalOf(() -> parsed(BARE).inForm(0)).field()).isEqualTo("form");
    }

    @Test
    void aRecallWithoutAReasonOrWithALotThatNoLabelCouldSayIsRefused() {
        assertThat(refusalOf(() -> parsed(recalling("{\"id\":1,\"product\":5}")))
                        .field())
                .isEqualTo("recalls[0].reason");
        assertThat(refusalOf(() -> parsed(recalling("{\"id\":1,\"product\":5,\"lot\":\"a b\",\"reason\":\"r\"}")))
                        .field())
                .isEqualTo("recalls[0].lot");
        String once = "{\"id\":1,\"product\":5,\"reason\":\"r\"}";
        assertThat(refusalOf(() -> parsed(recalling(once + "," + once))).field())
                .isEqualTo("recalls");
    }

    @Test
    void anOlderPageIsToldOnlyThePromotionsItCanRead() throws IOException {
        Fields offers = Fields.of(JsonParser.parse(Files.readAllBytes(Path.of("vectors/offers.json"))));
        String json = offers.value("rules").shown();
        Rules rules = parsed(json);
        assertThat(rules.promotions().stream().map(Promotion::kind)).contains(PromotionKind.values());
        assertThat(written(rules)).isEqualTo(json);
        assertThat(rules.inForm(3)).isEqualTo(rules);
        assertThat(rules.inForm(2).promotions().stream().map(Promotion::id)).containsExactly(8L, 15L);
        assertThat(rules.inForm(1).promotions().stream().map(Promotion::id)).containsExactly(8L, 15L);
    }

    @Test
    void aPromotionThatContradictsItselfIsRefused() {
        String fixed = "\"kind\":\"FIXED_PRICE\",\"price\":1";
        assertThat(refused("\"products\":[1],\"everything\":true," + fixed)).isEqualTo("promotions[0].everything");
        assertThat(refused(fixed)).isEqualTo("promotions[0].products");
        assertThat(refused("\"products\":[1],\"stacks\":true,\"kind\":\"CHEAPEST_FREE\",\"count\":3"))
                .isEqualTo("promotions[0].stacks");
        assertThat(refused("\"products\":[1],\"most\":1,\"kind\":\"THRESHOLD\",\"steps\":[{\"spend\":9,\"amount\":1}]"))
                .isEqualTo("promotions[0].most");
        assertThat(refused("\"products\":[1],\"kind\":\"THRESHOLD\",\"steps\":[{\"spend\":9,\"amount\":1,\"ppm\":1}]"))
                .isEqualTo("promotions[0].steps[0].amount");
        assertThat(refused("\"products\":[1],\"kind\":\"TIERS\",\"steps\":[]")).isEqualTo("promotions[0].steps");
        assertThat(
                        refused(
                                "\"products\":[1],\"kind\":\"TIERS\",\"steps\":[{\"count\":2,\"ppm\":9},{\"count\":3,\"ppm\":9}]"))
                .isEqualTo("promotions[0].steps[1]");
    }

    private static String refused(String promotion) {
        String rules = BARE.replace(
                "\"promotions\":[]", "\"promotions\":[{\"id\":1,\"name\":\"P\",\"from\":0," + promotion + "}]");
        return refusalOf(() -> parsed(rules)).field();
    }

    private static Rules parsed(String json) {
        return Rules.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String written(Rules rules) {
        return new String(rules.json(), StandardCharsets.UTF_8);
    }

    private static String recalling(String recalls) {
        return BARE.substring(0, BARE.length() - 1) + ",\"recalls\":[" + recalls + "]}";
    }

    private static String restricting(String restrictions) {
        return BARE.substring(0, BARE.length() - 1) + ",\"restrictions\":[" + restrictions + "]}";
    }

    private static Refusal refusalOf(Runnable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call::run);
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
