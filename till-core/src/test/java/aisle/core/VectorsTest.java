package aisle.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aisle.core.browser.Engine;
import aisle.core.json.Fields;
import aisle.core.json.JsonParser;
import aisle.core.json.JsonText;
import aisle.core.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The golden vectors on the JVM; {@code src/test/js} runs the same files on the JavaScript. */
class VectorsTest {
    @Test
    void everyVectorComesOutByteForByte() throws IOException {
        int cases = 0;
        try (var files = Files.list(Path.of("vectors"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                cases += run(file);
            }
        }
        assertThat(cases).isGreaterThan(200);
    }

    private static int run(Path file) throws IOException {
        Fields vectors = Fields.of(JsonParser.parse(Files.readAllBytes(file)));
        Engine engine = new Engine(vectors.value("rules").shown());
        List<JsonValue> cases = vectors.items("cases", 10_000);
        for (JsonValue each : cases) {
            Fields vector = Fields.of(each);
            String name = file + ": " + vector.text("name", 1, 1_000);
            String call = vector.text("call", 1, 100);
            String in = text(vector.value("in"));
            if (vector.has("refused")) {
                Refusal refusal = catchThrowableOfType(Refusal.class, () -> engine.call(call, in));
                Fields refused = Fields.of(vector.value("refused"));
                assertThat(refusal).as(name).isNotNull();
                assertThat(refusal.field()).as(name).isEqualTo(refused.text("field", 0, 1_000));
                assertThat(refusal.allowed()).as(name).isEqualTo(refused.text("allowed", 0, 1_000));
            } else {
                assertThat(engine.call(call, in)).as(name).isEqualTo(text(vector.value("out")));
                if (call.equals("price")) {
                    assertThat(withProductsKnown(engine, vector.value("in")))
                            .as(name + ", products known")
                            .isEqualTo(text(vector.value("out")));
                }
            }
        }
        return cases.size();
    }

    /** A basket priced by products the engine knows comes out as one that brings them. */
    private static String withProductsKnown(Engine engine, JsonValue basket) {
        Fields members = Fields.of(basket);
        engine.call("know", "{\"products\":" + members.value("products").shown() + "}");
        StringBuilder said =
                new StringBuilder("{\"day\":" + members.value("day").shown());
        for (String each : List.of("member", "coupons", "minute", "cashierAge", "ageCheck", "exemption", "lines")) {
            if (members.has(each)) {
                said.append(",\"")
                        .append(each)
                        .append("\":")
                        .append(members.value(each).shown());
            }
        }
        return engine.call("price", said.append('}').toString());
    }

    private static String text(JsonValue value) {
        return value instanceof JsonText(String text) ? text : value.shown();
    }
}
