package aisle.server.sales;

import aisle.core.receipt.Paper;
import aisle.core.receipt.Part;
import aisle.core.receipt.PartKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.util.HtmlUtils;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.graphics.Color;
import uk.org.okapibarcode.output.SvgRenderer;

/**
 * A receipt as a page that stands by itself, to keep, to send or to print. Its look is the till's, {@code receipt.css}.
 */
final class PaperPage {
    private static final Set<PartKind> ROWS = EnumSet.of(
            PartKind.LINE, PartKind.DETAIL, PartKind.DISCOUNT, PartKind.TAX, PartKind.TOTAL, PartKind.PAYMENT);
    private static final int BAR_HEIGHT = 56;
    private static final double MODULE = 1.6;
    private static final int QUIET_MODULES = 10;

    private final StringBuilder page = new StringBuilder();
    private boolean table;

    private PaperPage() {}

    /** The page of a receipt. */
    static String of(Paper paper) {
        PaperPage page = new PaperPage();
        String title = HtmlUtils.htmlEscape(paper.title());
        page.page
                .append("<!doctype html>\n<html lang=\"")
                .append(HtmlUtils.htmlEscape(paper.language()))
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(sheet())
                .append("</style>\n</head>\n<body class=\"receipt-page\">\n<article class=\"receipt\" aria-label=\"")
                .append(title)
                .append("\">\n");
        paper.parts().forEach(page::add);
        return page.page.append("</article>\n</body>\n</html>\n").toString();
    }

    private void add(Part part) {
        boolean row = ROWS.contains(part.kind());
        if (row != table) {
            page.append(row ? "<table><tbody>\n" : "</tbody></table>\n");
            table = row;
        }
        String kind = part.kind().name().toLowerCase(Locale.ROOT);
        String text = HtmlUtils.htmlEscape(part.text());
        if (row) {
            page.append("<tr class=\"receipt-%s\"><td>%s</td><td>%s</td></tr>\n"
                    .formatted(kind, text, HtmlUtils.htmlEscape(part.amount())));
            return;
        }
        page.append(
                switch (part.kind()) {
                    case HEADING -> "<h1>" + text + "</h1>\n";
                    case RULE -> "<hr>\n";
                    case CODE ->
                        "<figure class=\"barcode\">" + bars(part.text()) + "<figcaption>" + text
                                + "</figcaption></figure>\n";
                    default -> "<p class=\"receipt-" + kind + "\">" + text + "</p>\n";
                });
    }

    private static String bars(String code) {
        Code128 symbol = new Code128();
        symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
        symbol.setBarHeight(BAR_HEIGHT);
        symbol.setQuietZoneHorizontal(QUIET_MODULES);
        symbol.setContent(code);
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        try {
            new SvgRenderer(svg, MODULE, Color.WHITE, Color.BLACK, false).render(symbol);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return svg.toString(StandardCharsets.UTF_8);
    }

    private static String sheet() {
        try (InputStream sheet = Paper.class.getResourceAsStream("receipt.css")) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
