package aisle.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aisle.core.code.Code;
import aisle.core.code.CodeReader;
import aisle.core.code.Label;
import aisle.core.price.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** GS1 codes: however one is written it says the same, and what GS1's dictionary says of an identifier is so. */
class LabelsTest {

    private static final CodeReader READER = new CodeReader(List.of(), 2);
    private static final char FNC1 = '\u001d';
    private static final String GTIN = "09506000134352";
    private static final String GTIN_WEIGHED = "99506000134355";
    private static final String CHARACTERS =
            "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
    private static final int ROUNDS = 2_000;

    private final Random random = new Random(20_261_126);

    /** An element with its place in a Digital Link: 0 is the query. */
    private record Part(String ai, String value, boolean set, int place) {}

    private static Label label(String raw) {
        return ((Code.Labelled) READER.read(raw)).label();
    }

    private static String refused(String raw) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> READER.read(raw));
        assertThat(refusal).as(raw).isNotNull();
        assertThat(refusal.field()).isEqualTo("code");
        return refusal.allowed();
    }

    @Test
    void whatALabelSaysIsUnderstood() {
        Label label = label("(01)" + GTIN + "(17)261231(15)261224(11)260101(10)AB-12(21)7/8");
        assertThat(READER.read("(01)" + GTIN).toString()).contains(GTIN);
        assertThat(label.lot()).isEqualTo("AB-12");
        assertThat(label.serial()).isEqualTo("7/8");
        assertThat(label.expires()).isEqualTo(LocalDate.of(2026, 12, 31).toEpochDay());
        assertThat(label.bestBefore()).isEqualTo(LocalDate.of(2026, 12, 24).toEpochDay());
        assertThat(label.produced()).isEqualTo(LocalDate.of(2026, 1, 1).toEpochDay());
        assertThat(label.quantity()).isZero();
        assertThat(label.price()).isZero();
    }

    @Test
    void weightCountAndPriceAreScaledExactly() {
        Label kilograms = label("(01)" + GTIN_WEIGHED + "(3103)001250(3922)1299");
        assertThat(kilograms.quantity()).isEqualTo(1_250);
        assertThat(kilograms.unit()).isEqualTo(Unit.KG);
        assertThat(kilograms.price()).isEqualTo(1_299);
        Label pounds = label("(01)" + GTIN_WEIGHED + "(3202)000275(3933)84012990");
        assertThat(pounds.quantity()).isEqualTo(2_750);
        assertThat(pounds.unit()).isEqualTo(Unit.LB);
        assertThat(pounds.price()).isEqualTo(1_299);
        assertThat(label("(01)" + GTIN + "(30)6").quantity()).isEqualTo(6_000);
        assertThat(label("(01)" + GTIN + "(3920)13").price()).isEqualTo(1_300);
        assertThat(refused("(01)" + GTIN + "(3923)12995")).contains("fractions");
        assertThat(refused("(01)" + GTIN + "(3105)001255")).contains("fractions");
        assertThat(refused("(01)" + GTIN + "(3103)000000")).contains("above 0");
        assertThat(refused("(01)" + GTIN + "(30)6(3103)001250")).contains("one of");
        assertThat(refused("(01)" + GTIN + "(3106)001250")).contains("decimals");
        Refusal tooMuch = catchThrowableOfType(
                Refusal.class, () -> new CodeReader(List.of(), 4).read("(01)" + GTIN + "(3920)100000000000500"));
        assertThat(tooMuch).as("digits beyond a long are not dropped").isNotNull();
    }

    /** Scanned with separators, written with parentheses, as a web address: the same label. */
    @Test
    void everyWayOfWritingItSaysTheSame() {
        for (int n = 0; n < ROUNDS; n++) {
            List<Part> parts = parts();
            Code written = READER.read(written(parts));
            assertThat(READER.read("]d2" + scanned(parts))).as(written(parts)).isEqualTo(written);
            assertThat(READER.read(scanned(parts) + FNC1)).isEqualTo(written);
            assertThat(READER.read(link(parts))).as(link(parts)).isEqualTo(written);
            assertThat(READER.read(((Code.Labelled) written).label().text())).isEqualTo(written);
        }
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        if (random.nextBoolean()) {
            parts.add(new Part("10", text(), false, 1));
        }
        if (random.nextBoolean()) {
            parts.add(new Part("21", text(), false, 2));
        }
        for (String ai : List.of("11", "15", "17")) {
            if (random.nextBoolean()) {
                parts.add(new Part(ai, date(), true, 0));
            }
        }
        if (random.nextBoolean()) {
            String ai = (random.nextBoolean() ? "310" : "320") + random.nextInt(4);
            parts.add(new Part(ai, "%06d".formatted(1 + random.nextInt(99_999)), true, 0));
            parts.add(new Part("392" + random.nextInt(3), Integer.toString(1 + random.nextInt(9_999)), false, 0));
        }
        Collections.shuffle(parts, random);
        parts.addFirst(new Part("01", GTIN, true, 0));
        return parts;
    }

    /** Characters that lots are written with; an identifier in parentheses would be read as one. */
    private String text() {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(20);
        while (text.length() < length) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString().replaceAll("\\((\\d{2,4})\\)", "<$1>");
    }

    private String date() {
        LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(10_000));
        return "%02d%02d%02d".formatted(day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth());
    }

    private static String written(List<Part> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append('(').append(part.ai()).append(')').append(part.value()));
        return text.toString();
    }

    private static String scanned(List<Part> parts) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.ai()).append(part.value());
            if (!part.set()) {
                text.append(FNC1);
            }
        }
        return text.toString();
    }

    private static String link(List<Part> parts) {
        StringBuilder link = new StringBuilder("https://id.shop.example/goods/01/" + GTIN);
        for (int place = 1; place <= 2; place++) {
            for (Part part : parts) {
                if (part.place() == place) {
                    link.append('/').append(part.ai()).append('/').append(encoded(part.value()));
                }
            }
        }
        link.append("?linkType=all");
        for (Part part : parts.subList(1, parts.size())) {
            if (part.place() == 0) {
                link.append('&').append(part.ai()).append('=').append(encoded(part.value()));
            }
        }
        return link.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("*", "%2A");
    }

    @Test
    void daysAreTheCalendars() {
        for (LocalDate day = LocalDate.of(1977, 1, 1); day.getYear() < 2077; day = day.plusDays(1)) {
            String said = "%02d%02d%02d".formatted(day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth());
            assertThat(label("(01)" + GTIN + "(17)" + said).expires()).as(said).isEqualTo(day.toEpochDay());
        }
        assertThat(label("(01)" + GTIN + "(17)280200").expires())
                .as("day 00 is the month's last")
                .isEqualTo(LocalDate.of(2028, 2, 29).toEpochDay());
        assertThat(refused("(01)" + GTIN + "(17)270229")).contains("calendar");
        assertThat(refused("(01)" + GTIN + "(17)271301")).contains("calendar");
    }

    @Test
    void whatDoesNotHoldTogetherIsRefused() {
        assertThat(refused("(10)ABC")).isEqualTo("a GTIN, (01)");
        assertThat(refused("(01)09506000134351")).isEqualTo("check digit 2 of (01)");
        assertThat(refused("(01)0950600013435")).isEqualTo("14 digits after (01)");
        assertThat(refused("(01)" + GTIN + "(10)A(10)B")).isEqualTo("(10) once");
        assertThat(refused("(01)" + GTIN + "(10)é")).contains("82 characters");
        assertThat(refused("(01)" + GTIN + "(10)")).contains("1 to 20");
        assertThat(refused("01" + GTIN + "1726")).contains("8 characters");
        assertThat(refused("]C1XY")).contains("application identifier");
        assertThat(refused("https://shop.example/offers")).contains("/01/");
        assertThat(refused("https://id.example/01/" + GTIN + "/21/7/10/A")).contains("in this order");
        assertThat(refused("https://id.example/01/" + GTIN + "/10/%4")).contains("hexadecimal");
    }

    @Test
    void identifiersATillHasNoUseForArePassedOver() {
        assertThat(READER.read("01" + GTIN + "13260101" + "422840" + FNC1 + "10AB" + FNC1 + "7003" + "2612311200"))
                .isEqualTo(READER.read("(01)" + GTIN + "(10)AB"));
        assertThat(READER.read("https://id.example/01/9506000134352/22/2A/10/AB?16=261231&utm=x#top"))
                .isEqualTo(READER.read("(01)" + GTIN + "(10)AB"));
    }

    /** Each identifier of GS1's Barcode Syntax Dictionary ends where the dictionary says it does. */
    @Test
    void lengthsAreThoseOfTheDictionary() throws IOException {
        Pattern entry = Pattern.compile("^(\\d{2,4})(?:-(\\d{4}))?\\s+([*?]*)\\s+(N(\\d+)\\S*)?(\\S*)");
        int set = 0;
        int open = 0;
        for (String line : dictionary()) {
            Matcher found = entry.matcher(line);
            if (!found.find() || found.group(1).equals("01")) {
                continue;
            }
            String ai = found.group(1);
            if (found.group(3).contains("*")) {
                int length = Integer.parseInt(found.group(5));
                String value = ai.matches("1[1-7]") ? "261231" : "1".repeat(length);
                assertThat(READER.read("01" + GTIN + ai + value + "10AB").toString())
                        .as(ai)
                        .contains("(10)AB");
                set++;
            } else if (!List.of("10", "21", "30").contains(ai) && !ai.startsWith("392") && !ai.startsWith("393")) {
                assertThat(READER.read("01" + GTIN + ai + "1234567890123" + FNC1 + "10AB")
                                .toString())
                        .as(ai)
                        .contains("(10)AB");
                open++;
            }
        }
        assertThat(set).isGreaterThan(50);
        assertThat(open).isGreaterThan(80);
    }

    private static List<String> dictionary() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(LabelsTest.class.getResourceAsStream("/gs1-syntax-dictionary.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
