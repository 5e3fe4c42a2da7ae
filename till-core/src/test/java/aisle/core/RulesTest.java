package aisle.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aisle.core.sale.Rules;
import java.nio.charset.StandardCharsets;
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
        assertThat(rules.blockedIn(1)).containsExactly(5L);
        assertThat(rules.inForm(Rules.FORM)).isEqualTo(rules);
        assertThat(rules.blockedIn(Rules.FORM)).isEmpty();
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

    private static Rules parsed(String json) {
        return Rules.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String written(Rules rules) {
        return new String(rules.json(), StandardCharsets.UTF_8);
    }

    private static String recalling(String recalls) {
        return BARE.substring(0, BARE.length() - 1) + ",\"recalls\":[" + recalls + "]}";
    }

    private static Refusal refusalOf(Runnable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call::run);
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
