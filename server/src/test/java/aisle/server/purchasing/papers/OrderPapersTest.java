package aisle.server.purchasing.papers;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.price.Unit;
import aisle.server.organization.Currency;
import aisle.server.organization.Store;
import aisle.server.purchasing.PurchaseOrder;
import aisle.server.purchasing.Supplier;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a supplier is sent of an order, read back by whoever knows nothing of how it was written. */
class OrderPapersTest {

    private static final Instant AT = Instant.parse("2026-11-28T10:05:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private static Store store(String language, String currency) {
        return new Store(
                3,
                "Corner",
                List.of("12 Oak Street", "Springfield"),
                ZoneOffset.UTC,
                language,
                List.of(),
                new Currency(currency, 2, 1, List.of()),
                false);
    }

    private static OrderPaper paper(Store store, int revision, List<OrderPaper.Line> lines) {
        var supplier = new Supplier(7, "Mill Lane", "o@mill.example", Set.of(DayOfWeek.MONDAY), null, 1, 0, List.of());
        var order = new PurchaseOrder(
                UUID.randomUUID(),
                3,
                12,
                7,
                PurchaseOrder.State.SENT,
                AT,
                AT,
                MONDAY,
                null,
                revision,
                false,
                false,
                null,
                null,
                List.of());
        var to = new Correspondence(List.of("Mill Lane 1"), "4012345000009", Set.of(OrderForm.PDF));
        return new OrderPaper(order, AT, supplier, to, store, null, lines);
    }

    private static OrderPaper.Line line(int number, String name, @Nullable String article) {
        return new OrderPaper.Line(
                number, name, "00012345678905", article, Unit.EACH, 24_000, 12_000, 1_250, 2_500, null);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void everyLineStandsOnceOnNumberedPagesAndTheTotalOnTheLast() throws IOException {
        var lines = IntStream.rangeClosed(1, 70)
                .mapToObj(i -> line(i, "Tea number " + i + ".", "A-" + (1000 + i)))
                .toList();
        for (Store store : List.of(store("en", "USD"), store("es", "EUR"))) {
            byte[] pdf = paper(store, 1, lines).pdf();
            try (var document = Loader.loadPDF(pdf)) {
                int pages = document.getNumberOfPages();
                assertThat(pages).isBetween(3, 5);
                var last = new PDFTextStripper();
                last.setStartPage(pages);
                boolean english = store.language().equals("en");
                assertThat(last.getText(document))
                        .contains(
                                english
                                        ? "Page %d of %d".formatted(pages, pages)
                                        : "Página %d de %d".formatted(pages, pages))
                        .contains(english ? "1,750.00 USD" : "1.750,00 EUR");
            }
            String text = text(pdf);
            for (int i = 1; i <= lines.size(); i++) {
                assertThat(text).containsOnlyOnce("Tea number " + i + ".").containsOnlyOnce("A-" + (1000 + i));
            }
            assertThat(text).containsOnlyOnce("12 Oak Street").containsOnlyOnce("Mill Lane 1");
        }
    }

    @Test
    void namesInAnyScriptAndWithoutEndArePrinted() throws IOException {
        var changed = new OrderPaper.Line(4, "Jam", "PLU4011", null, Unit.KG, 0, 6_000, 0, 0, 12_000L);
        String text = text(paper(
                        store("en", "USD"),
                        2,
                        List.of(
                                line(1, "\u8336 tea \u03b1\u03b2\u03b3 \u0416\u0438\u0442\u043e \ud83c\udf75", null),
                                line(2, "W".repeat(200), null),
                                line(3, "", null),
                                changed))
                .pdf());
        assertThat(text).contains("\u25a1 tea \u03b1\u03b2\u03b3", "\u0416\u0438\u0442\u043e", "\u2026");
        assertThat(text).contains("Purchase order 12", "Revision 2: takes the place of what we sent before");
        assertThat(text).contains("Monday, November 30, 2026", "was 2", "PLU 4011");
    }

    /** What a supplier's system reads of a message, with nothing of ours but the rules of the syntax. */
    private record Message(List<List<List<String>>> segments, Charset charset) {

        static Message read(byte[] file) {
            String head = new String(file, 0, 30, StandardCharsets.US_ASCII);
            assertThat(head).startsWith("UNA:+.?");
            Charset charset = head.contains("UNOY:4") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
            String text = new String(file, charset);
            List<List<List<String>>> segments = new ArrayList<>();
            List<List<String>> elements = new ArrayList<>(List.of(new ArrayList<>()));
            var part = new StringBuilder();
            for (int i = 9; i < text.length(); i++) {
                char sign = text.charAt(i);
                if (sign == '?') {
                    part.append(text.charAt(++i));
                } else if (sign == ':' || sign == '+' || sign == '\'') {
                    elements.getLast().add(part.toString());
                    part.setLength(0);
                    if (sign == '+') {
                        elements.add(new ArrayList<>());
                    } else if (sign == '\'') {
                        segments.add(elements);
                        elements = new ArrayList<>(List.of(new ArrayList<>()));
                    }
                } else {
                    assertThat(sign).isNotIn('\r', '\n').isNotEqualTo(text.charAt(7) == ' ' ? '\0' : text.charAt(7));
                    part.append(sign);
                }
            }
            assertThat(part.toString()).isEmpty();
            return new Message(segments, charset);
        }

        List<List<List<String>>> all(String tag) {
            return segments.stream()
                    .filter(each -> each.getFirst().getFirst().equals(tag))
                    .toList();
        }

        List<List<String>> only(String tag) {
            assertThat(all(tag)).as(tag).hasSize(1);
            return all(tag).getFirst();
        }
    }

    private static final String SIGNS = "ab '+:?*\u00e9\u00f1";

    private static String name(SplittableRandom random, boolean latin) {
        var name = new StringBuilder("N");
        int length = random.nextInt(201);
        for (int i = 0; i < length; i++) {
            name.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return name + (latin ? "." : "\u8336\ud83c\udf75.");
    }

    @Test
    void aMessageSaysWhatTheOrderSaysWhateverItsLettersAre() {
        var random = new SplittableRandom(6);
        for (int run = 0; run < 200; run++) {
            boolean latin = random.nextInt(4) > 0;
            List<OrderPaper.Line> lines = new ArrayList<>();
            int count = 1 + random.nextInt(5);
            for (int i = 1; i <= count; i++) {
                lines.add(line(i, name(random, latin), random.nextBoolean() ? "A'" + i + "+:?" : null));
            }
            var message = Message.read(
                    paper(store("en", "USD"), 1 + random.nextInt(2), lines).edifact());
            assertThat(message.charset()).isEqualTo(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
            assertEnvelope(message, count);
            List<String> read = namesByLine(message);
            for (int i = 0; i < count; i++) {
                assertThat(read.get(i)).isEqualTo(lines.get(i).name());
            }
            assertThat(message.all("PIA").stream().map(each -> each.get(2).getFirst()))
                    .containsExactlyElementsOf(lines.stream()
                            .filter(line -> line.article() != null)
                            .map(OrderPaper.Line::article)
                            .toList());
        }
    }

    private static void assertEnvelope(Message message, int count) {
        int unh = message.segments().indexOf(message.only("UNH"));
        int unt = message.segments().indexOf(message.only("UNT"));
        assertThat(message.only("UNT").get(1)).containsExactly(Integer.toString(unt - unh + 1));
        assertThat(message.only("UNT").get(2)).isEqualTo(message.only("UNH").get(1));
        assertThat(message.only("UNZ").get(2)).isEqualTo(message.only("UNB").get(5));
        assertThat(message.only("UNB").get(3)).containsExactly("4012345000009", "14");
        assertThat(message.only("CNT").get(1)).containsExactly("2", Integer.toString(count));
        assertThat(message.only("BGM").get(3).getFirst())
                .isEqualTo(message.only("UNB").get(5).getFirst().endsWith("R2") ? "5" : "9");
        assertThat(message.all("DTM").stream().map(each -> each.get(1)))
                .containsExactly(List.of("137", "20261128", "102"), List.of("2", "20261130", "102"));
        assertThat(message.all("NAD").stream().map(each -> each.get(1).getFirst()))
                .containsExactly("BY", "SU", "DP");
        assertThat(message.only("UNS").get(1)).containsExactly("S");
        assertThat(message.all("LIN").stream().map(each -> each.get(3)))
                .hasSize(count)
                .containsOnly(List.of("0012345678905", "EN"));
        assertThat(message.all("QTY").stream().map(each -> each.get(1)))
                .hasSize(2 * count)
                .contains(List.of("21", "24", "PCE"), List.of("59", "12", "PCE"));
        assertThat(message.all("PRI").stream().map(each -> each.get(1)))
                .containsOnly(List.of("AAA", "12.50", "", "", "12", "PCE"));
        assertThat(message.all("MOA").getLast().get(1)).containsExactly("86", "%d.00".formatted(25 * count));
    }

    /** No part is longer than an element may be. */
    private static List<String> namesByLine(Message message) {
        List<String> names = new ArrayList<>();
        for (List<List<String>> segment : message.segments()) {
            String tag = segment.getFirst().getFirst();
            if (tag.equals("LIN")) {
                names.add("");
            }
            if (tag.equals("IMD")) {
                List<String> parts = segment.get(3);
                assertThat(parts.size()).isBetween(4, 5);
                assertThat(parts).allMatch(part -> part.length() <= 35);
                names.set(names.size() - 1, names.getLast() + String.join("", parts.subList(3, parts.size())));
            }
        }
        return names;
    }
}
