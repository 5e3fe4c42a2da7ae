package aisle.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aisle.core.json.Fields;
import aisle.core.json.JsonArray;
import aisle.core.json.JsonFlag;
import aisle.core.json.JsonNull;
import aisle.core.json.JsonNumber;
import aisle.core.json.JsonParser;
import aisle.core.json.JsonText;
import aisle.core.json.JsonUnfit;
import aisle.core.json.JsonValue;
import aisle.core.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written is read back the same, and nothing that is sent breaks the parser. */
class JsonTest {
    private static final String CHARACTERS =
            "aZ0 {}[]:,\"\\/\b\f\n\r\t\u0000\u001f\u007f\u0080\u00e9\u07ff\u0800\u20ac\uffff";

    private final Random random = new Random(20_261_125);

    @Test
    void whatIsWrittenIsReadBackFromBytesAndFromText() {
        for (int n = 0; n < 3_000; n++) {
            Object value = value(4);
            JsonWriter out = new JsonWriter();
            write(value, out);
            String text = out.text();
            assertThat(out.bytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
            for (JsonValue read : List.of(JsonParser.parse(text), JsonParser.parse(out.bytes()))) {
                assertThat(same(read, value)).as(text).isTrue();
                assertThat(read.shown()).isEqualTo(text);
            }
        }
    }

    @Test
    void whiteSpaceAndEscapesChangeNothing() {
        for (int n = 0; n < 1_000; n++) {
            Object value = value(3);
            assertThat(same(JsonParser.parse(loosely(value)), value)).isTrue();
        }
    }

    @Test
    void aDocumentCutAnywhereIsRefused() {
        JsonWriter out = new JsonWriter();
        write(Map.of("a", List.of(1L, "\u00e9\n", true, Map.of("b", -12L))), out);
        byte[] whole = out.bytes();
        for (int end = 0; end < whole.length; end++) {
            byte[] cut = Arrays.copyOf(whole, end);
            assertThat(catchThrowableOfType(Refusal.class, () -> JsonParser.parse(cut)))
                    .as("cut at %d", end)
                    .isNotNull();
        }
    }

    @Test
    void whateverTextIsSentIsReadOrRefused() {
        for (int n = 0; n < 50_000; n++) {
            StringBuilder text = new StringBuilder(loosely(value(2)));
            for (int i = random.nextInt(4); i > 0 && !text.isEmpty(); i--) {
                text.setCharAt(random.nextInt(text.length()), (char)
                        (random.nextBoolean() ? random.nextInt(128) : 0xd7f0 + random.nextInt(0x820)));
            }
            try {
                JsonParser.parse(text.toString()).shown();
            } catch (Refusal refusal) {
                assertThat(refusal.allowed()).isNotEmpty();
            }
        }
    }

    @Test
    void depthAndSizeBreakNothing() {
        for (String open : List.of("[", "{\"a\":", "[[{\"a\":[")) {
            assertThat(catchThrowableOfType(Refusal.class, () -> JsonParser.parse(open.repeat(200_000))))
                    .isNotNull();
        }
        assertThat(JsonParser.parse("[".repeat(20) + "]".repeat(20)).shown())
                .isEqualTo("[".repeat(20) + "]".repeat(20));
        assertThat(JsonParser.parse("9".repeat(100_000))).isInstanceOf(JsonUnfit.class);
        assertThat(JsonParser.parse("\"" + "\u00e9".repeat(100_000) + "\"")).isInstanceOf(JsonText.class);
    }

    @Test
    void theEdgesOfWholeNumbers() {
        for (long edge :
                new long[] {0, -1, 999_999_999, 1_000_000_000, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThat(JsonParser.parse(Long.toString(edge))).isEqualTo(new JsonNumber(edge));
        }
        for (String unfit : List.of("-0", "1.0", "1e2", "9223372036854775808", "-9223372036854775809")) {
            assertThat(JsonParser.parse(unfit)).as(unfit).isInstanceOf(JsonUnfit.class);
        }
        for (String broken : List.of("01", "-", "+1", ".5", "1.", "1e", "0x10", "NaN")) {
            assertThat(catchThrowableOfType(Refusal.class, () -> JsonParser.parse(broken)))
                    .as(broken)
                    .isNotNull();
        }
    }

    @Test
    void aMemberSentTwiceIsRefused() {
        Fields fields = Fields.of(JsonParser.parse("{\"a\":1,\"a\":1}"));
        fields.number("a", 0, 9);
        Refusal refusal = catchThrowableOfType(Refusal.class, fields::end);
        assertThat(refusal.field()).isEqualTo("a");
        assertThat(refusal.allowed()).isEqualTo("the member once");
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> random.nextLong() >> random.nextInt(64);
            case 1 -> text();
            case 2 -> random.nextBoolean();
            case 3 -> Nothing.NULL;
            case 4 -> {
                List<Object> items = new ArrayList<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    items.add(value(depth - 1));
                }
                yield items;
            }
            default -> {
                Map<String, Object> members = new LinkedHashMap<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    members.put(text(), value(depth - 1));
                }
                yield members;
            }
        };
    }

    private enum Nothing {
        NULL
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            if (random.nextInt(8) == 0) {
                text.appendCodePoint(0x10000 + random.nextInt(0x100000));
            } else {
                text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
        }
        return text.toString();
    }

    private static void write(Object value, JsonWriter out) {
        switch (value) {
            case Long number -> out.number(number);
            case String text -> out.text(text);
            case Boolean flag -> out.flag(flag);
            case List<?> items -> {
                out.openArray();
                items.forEach(each -> write(each, out));
                out.closeArray();
            }
            case Map<?, ?> members -> {
                out.open();
                members.forEach((name, each) -> write(each, out.name((String) name)));
                out.close();
            }
            default -> out.raw("null");
        }
    }

    /** The value as somebody else might write it: blanks anywhere, every character of a text escaped or not. */
    private String loosely(Object value) {
        return blank()
                + switch (value) {
                    case String text -> quoted(text);
                    case List<?> items ->
                        "[" + String.join(",", items.stream().map(this::loosely).toList()) + blank() + "]";
                    case Map<?, ?> members ->
                        "{"
                                + String.join(
                                        ",",
                                        members.entrySet().stream()
                                                .map(each -> blank() + quoted((String) each.getKey()) + blank() + ":"
                                                        + loosely(each.getValue()))
                                                .toList())
                                + blank() + "}";
                    case Nothing nothing -> "null";
                    default -> value.toString();
                }
                + blank();
    }

    private String blank() {
        return " \n\r\t".substring(0, random.nextInt(3));
    }

    private String quoted(String text) {
        // Half a pair escaped and half not is still the pair to JSON, but cannot be written as UTF-8.
        boolean all = text.chars().anyMatch(c -> Character.isSurrogate((char) c));
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            boolean escaped = all || c < 0x20 || c == '"' || c == '\\' || random.nextBoolean();
            quoted.append(escaped ? "\\u%04X".formatted((int) c) : String.valueOf(c));
        }
        return quoted.append('"').toString();
    }

    private static boolean same(JsonValue read, Object value) {
        return switch (value) {
            case Long number -> read.equals(new JsonNumber(number));
            case String text -> read.equals(new JsonText(text));
            case Boolean flag -> read == (flag ? JsonFlag.TRUE : JsonFlag.FALSE);
            case List<?> items -> {
                List<JsonValue> found = ((JsonArray) read).items();
                boolean same = found.size() == items.size();
                for (int i = 0; same && i < found.size(); i++) {
                    same = same(found.get(i), items.get(i));
                }
                yield same;
            }
            case Map<?, ?> members -> {
                Fields fields = Fields.of(read);
                boolean same = true;
                for (Map.Entry<?, ?> each : members.entrySet()) {
                    same &= same(fields.value((String) each.getKey()), each.getValue());
                }
                fields.end();
                yield same;
            }
            default -> read == JsonNull.NULL;
        };
    }
}
