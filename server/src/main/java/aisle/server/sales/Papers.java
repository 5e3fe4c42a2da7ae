package aisle.server.sales;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.receipt.Paper;
import aisle.core.receipt.TextLine;
import aisle.server.organization.Store;
import aisle.server.organization.Stores;
import aisle.server.organization.Till;
import aisle.server.organization.Tills;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Receipts of the record as their tills print them, made by the same core from the same words. */
@Service
class Papers {
    private final Receipts receipts;
    private final Stores stores;
    private final Tills tills;

    Papers(Receipts receipts, Stores stores, Tills tills) {
        this.receipts = receipts;
        this.stores = stores;
        this.tills = tills;
    }

    /**
     * A receipt as its till printed it.
     *
     * @param store the store it must belong to
     * @param key its id or its printed code
     * @param language of its words, BCP 47; null for the store's own
     * @return empty when the store has none
     */
    Optional<Paper> of(long store, String key, @Nullable String language) {
        return receipts.open(store, key).map(opened -> {
            String facts = facts(stores.find(store), opened, language);
            return Fields.read(facts, Paper::of);
        });
    }

    /** The receipt as data. */
    static String data(Paper paper) {
        JsonWriter out = new JsonWriter();
        paper.write(out);
        return out.text();
    }

    /** The receipt as text of so many columns. */
    static String text(Paper paper, int columns) {
        return paper.lines(columns).stream().map(TextLine::text).collect(Collectors.joining("\n", "", "\n"));
    }

    private String facts(Store store, Receipts.Opened opened, @Nullable String asked) {
        String language = asked == null ? store.language() : asked;
        long offset = store.zone().getRules().getOffset(opened.row().at()).getTotalSeconds();
        Till till = tills.find(opened.row().till());
        JsonWriter out =
                new JsonWriter().open().name("entry").raw(opened.body()).name("store");
        out.open().member("name", store.name());
        texts(out.name("address"), store.address());
        texts(out.name("footer"), store.receiptFooter());
        return out.close()
                .member("till", till.name())
                .member("cashier", opened.row().cashierName())
                .member("offset", offset)
                .member("digits", store.currency().digits())
                .member("decimal", decimal(language, store.currency().code()))
                .member("language", language)
                .name("words")
                .raw(words(language))
                .close()
                .text();
    }

    private static void texts(JsonWriter out, List<String> texts) {
        out.openArray();
        texts.stream().filter(text -> !text.isBlank()).forEach(out::text);
        out.closeArray();
    }

    /** Figures as the currency's own country writes them: its code begins with the country's. As the till has it. */
    private static String decimal(String language, String currency) {
        Locale spoken = Locale.forLanguageTag(language);
        Locale written = Locale.of(spoken.getLanguage(), currency.substring(0, 2));
        return String.valueOf(DecimalFormatSymbols.getInstance(written).getDecimalSeparator());
    }

    /** The receipt's words in a language, English where there are none. */
    private static String words(String language) {
        String name = Locale.forLanguageTag(language).getLanguage() + ".json";
        try (InputStream found = Paper.class.getResourceAsStream(name);
                InputStream words = found == null ? Paper.class.getResourceAsStream("en.json") : found) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
