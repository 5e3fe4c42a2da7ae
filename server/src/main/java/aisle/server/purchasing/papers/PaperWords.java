package aisle.server.purchasing.papers;

import java.util.Locale;
import java.util.Map;

/**
 * The words of an order on paper in one language.
 *
 * @param page with the page's number and how many there are
 */
record PaperWords(
        String order,
        String draft,
        String sent,
        String cancelled,
        String revision,
        String replaces,
        String deliver,
        String to,
        String article,
        String product,
        String packs,
        String of,
        String cost,
        String amount,
        String was,
        String total,
        String page,
        String demo) {

    private static final PaperWords ENGLISH = new PaperWords(
            "Purchase order",
            "Draft, not sent; written on",
            "Sent on",
            "Cancelled",
            "Revision",
            "takes the place of what we sent before",
            "Please deliver on",
            "To",
            "Article / GTIN",
            "Product",
            "Packs",
            "of",
            "Pack cost",
            "Amount",
            "was",
            "Total",
            "Page %d of %d",
            "Demo shop: all of this is made up");

    private static final Map<String, PaperWords> WORDS = Map.of(
            "en",
            ENGLISH,
            "es",
            new PaperWords(
                    "Pedido",
                    "Borrador, sin enviar; escrito el",
                    "Enviado el",
                    "Anulado",
                    "Revisión",
                    "sustituye a lo que enviamos antes",
                    "Entregar el",
                    "Para",
                    "Artículo / GTIN",
                    "Producto",
                    "Cajas",
                    "de",
                    "Coste por caja",
                    "Importe",
                    "antes",
                    "Total",
                    "Página %d de %d",
                    "Tienda de demostración: todo es inventado"));

    /** The words of a language, English where there are none. */
    static PaperWords in(String language) {
        return WORDS.getOrDefault(Locale.forLanguageTag(language).getLanguage(), ENGLISH);
    }
}
