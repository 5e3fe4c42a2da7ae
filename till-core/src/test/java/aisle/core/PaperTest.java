package aisle.core;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.core.browser.Engine;
import aisle.core.json.Fields;
import aisle.core.json.JsonParser;
import aisle.core.tender.TenderKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Any receipt in any width: nothing of it is lost, and nothing stands outside the paper. */
class PaperTest {
    private static final int PRODUCTS = 8;

    @Test
    void textHasEveryPartAndKeepsWithinItsColumns() throws IOException {
        BasketMaker maker = new BasketMaker(20_261_127);
        String words = Files.readString(Path.of("src/main/resources/aisle/core/receipt/en.json"));
        for (int n = 1; n <= 200; n++) {
            Engine engine = new Engine(maker.rules(12, PRODUCTS));
            String basket = maker.basket(maker.products(PRODUCTS), maker.lines(1 + maker.next(8), PRODUCTS, 5));
            String facts = """
                    {"entry":%s,"store":{"name":"%s","address":["1 Main Street"],"footer":["%s"]},"till":"Till 2",
                    "cashier":"Ana","offset":0,"digits":2,"decimal":".","language":"en","words":%s}""".formatted(
                            engine.call("sale", maker.sale(n, basket, 1_000_000)), name(maker), name(maker), words);
            int columns = 24 + maker.next(60);
            String text = "{\"columns\":" + columns + ",\"facts\":" + facts + "}";
            holds(
                    columns,
                    Fields.read(
                            "{\"paper\":" + engine.call("paper", facts) + ",\"text\":" + engine.call("paperText", text)
                                    + "}",
                            PaperTest::both));
        }
    }

    /** A kind of tender without a word would be found out by the first customer who pays with it. */
    @Test
    void everyKindOfTenderHasItsWordInEveryLanguage() throws IOException {
        for (String language : List.of("en", "es")) {
            String words = Files.readString(Path.of("src/main/resources/aisle/core/receipt/" + language + ".json"));
            Fields tenders = Fields.of(Fields.of(JsonParser.parse(words.getBytes(StandardCharsets.UTF_8)))
                    .value("tender"));
            for (TenderKind kind : TenderKind.values()) {
                assertThat(tenders.text(kind.name(), 1, 60))
                        .as(language + " " + kind)
                        .isNotBlank();
            }
        }
    }

    private record Row(String kind, String text, String amount) {}

    private record Both(List<Row> parts, List<Row> text) {}

    private static void holds(int columns, Both both) {
        StringBuilder printed = new StringBuilder();
        for (Row row : both.text()) {
            assertThat(width(row.text())).as(row.text()).isLessThanOrEqualTo(columns);
            assertThat(row.text()).isEqualTo(row.text().stripTrailing());
            printed.append(row.kind().equals("RULE") ? "" : row.text());
        }
        StringBuilder meant = new StringBuilder();
        both.parts().forEach(part -> meant.append(part.text()).append(part.amount()));
        assertThat(printed.toString().replace(" ", ""))
                .isEqualTo(meant.toString().replace(" ", ""));
        List<String> amounts = both.parts().stream()
                .map(Row::amount)
                .filter(amount -> !amount.isEmpty())
                .toList();
        assertThat(both.text().stream()
                        .filter(row ->
                                width(row.text()) == columns && !row.kind().equals("RULE"))
                        .map(row -> row.text().substring(row.text().lastIndexOf(' ') + 1))
                        .filter(amounts::contains))
                .as("every amount stands at the right edge")
                .containsAll(amounts);
    }

    private static Both both(Fields fields) {
        return new Both(
                fields.object("paper", paper -> {
                    paper.text("language", 2, 10);
                    paper.text("title", 1, 100);
                    return paper.objects("parts", 1_000, PaperTest::row);
                }),
                fields.objects("text", 1_000, PaperTest::row));
    }

    private static Row row(Fields fields) {
        return new Row(
                fields.text("kind", 1, 20), fields.optionalText("text", 1_000), fields.optionalText("amount", 100));
    }

    /** Columns by counting, apart from the code under test: the names here hold Latin and Chinese only. */
    private static int width(String text) {
        return text.codePoints().map(point -> point >= 0x4e00 ? 2 : 1).sum();
    }

    /** A name of words of any length, some longer than a line. */
    private static String name(BasketMaker maker) {
        StringBuilder name = new StringBuilder("N");
        for (int i = maker.next(6); i > 0; i--) {
            String letter = List.of("a", "é", "茶", "W").get(maker.next(4));
            name.append(letter.repeat(1 + maker.next(i == 3 ? 40 : 9))).append(' ');
        }
        return name.append("z").toString();
    }
}
