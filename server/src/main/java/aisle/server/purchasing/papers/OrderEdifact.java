package aisle.server.purchasing.papers;

import aisle.core.price.Unit;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an order as one interchange with one UN/EDIFACT message, ORDERS of D.96A, with the codes that EANCOM gives it.
 * It is written in ISO 8859-1 (UNOC, syntax 3) as long as its letters suffice, else in UTF-8 (UNOY, syntax 4), and says
 * which. A changed order is the whole order again, with the function 5: it takes the place of the one before.
 */
final class OrderEdifact {

    private static final int PART_MAX = 35;
    private static final int NAME_PARTS = 5;
    private static final int STREET_PARTS = 4;
    private static final int DESCRIPTION_PARTS = 2;
    private static final int GTIN = 14;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("uuMMdd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HHmm");

    private final OrderPaper paper;
    private final LocalDateTime at;
    private final List<String> segments = new ArrayList<>();

    private OrderEdifact(OrderPaper paper) {
        this.paper = paper;
        this.at = paper.store().clockAt(paper.at());
    }

    /** The interchange, in the letters that it names. */
    static byte[] of(OrderPaper paper) {
        var message = new OrderEdifact(paper);
        message.head();
        int lines = 0;
        for (OrderPaper.Line line : paper.lines()) {
            if (line.quantity() > 0) {
                message.line(line, ++lines);
            }
        }
        message.foot(lines);
        return message.interchange();
    }

    private byte[] interchange() {
        String reference = paper.order().number() + "R" + paper.order().revision();
        String body = String.join("'", segments);
        boolean latin = StandardCharsets.ISO_8859_1.newEncoder().canEncode(body);
        Charset charset = latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        // Syntax 4 can repeat elements and names a sign for it; in syntax 3 its place is a blank.
        String signs = latin ? "UNA:+.? '" : "UNA:+.?*'";
        String text = latin ? body : body.replace("*", "?*");
        String sent = at.format(latin ? SHORT_DAY : DAY) + ":" + at.format(MINUTE);
        String test = paper.store().demo() ? "++++++1" : "";
        String begin = "UNB+" + (latin ? "UNOC:3" : "UNOY:4") + "+" + sender() + "+" + recipient() + "+" + sent + "+"
                + reference + test + "'";
        return (signs + begin + text + "'UNZ+1+" + reference + "'").getBytes(charset);
    }

    private String sender() {
        return address(paper.gln(), "STORE-" + paper.store().id());
    }

    private String recipient() {
        return address(paper.to().gln(), "SUPPLIER-" + paper.supplier().id());
    }

    /** A location number, or else a name that both sides have to agree on. */
    private static String address(@Nullable String gln, String otherwise) {
        return gln == null ? otherwise + ":ZZZ" : gln + ":14";
    }

    private void head() {
        var order = paper.order();
        segment("UNH+1+ORDERS:D:96A:UN:EAN008");
        segment("BGM+220+" + order.number() + (order.revision() > 1 ? "+5" : "+9"));
        segment("DTM+137:" + at.format(DAY) + ":102");
        LocalDate wanted = order.expected() == null ? order.deliver() : order.expected();
        if (wanted != null) {
            segment("DTM+2:" + wanted.format(DAY) + ":102");
        }
        var store = paper.store();
        party("BY", paper.gln(), store.id(), store.name(), store.address());
        party(
                "SU",
                paper.to().gln(),
                paper.supplier().id(),
                paper.supplier().name(),
                paper.to().address());
        party("DP", paper.gln(), store.id(), store.name(), store.address());
        segment("CUX+2:" + store.currency().code() + ":9");
    }

    /** By its location number, or else by our own number for it. */
    private void party(String role, @Nullable String gln, long own, String name, List<String> address) {
        String number = gln == null ? own + "::92" : gln + "::9";
        String street = parts(address, STREET_PARTS);
        segment("NAD+" + role + "+" + number + "++" + parts(List.of(name), NAME_PARTS)
                + (street.isEmpty() ? "" : "+" + street));
    }

    private void line(OrderPaper.Line line, int number) {
        String code = line.code();
        String gtin = code != null && code.length() == GTIN ? trade(code) : null;
        segment("LIN+" + number + (gtin == null ? "" : "++" + gtin + ":EN"));
        String article = line.article();
        if (article != null) {
            segment("PIA+" + (gtin == null ? "5" : "1") + "+" + escaped(article) + ":SA");
        } else if (gtin == null && code != null) {
            segment("PIA+5+" + escaped(code) + ":IN");
        }
        List<String> name = cut(line.name());
        for (int from = 0; from < name.size(); from += DESCRIPTION_PARTS) {
            segment("IMD+F++:::" + joined(name.subList(from, Math.min(name.size(), from + DESCRIPTION_PARTS))));
        }
        String unit = unit(line.unit());
        segment("QTY+21:" + quantity(line.quantity()) + ":" + unit);
        segment("QTY+59:" + quantity(line.units()) + ":" + unit);
        segment("MOA+203:" + money(line.amount()));
        segment("PRI+AAA:" + money(line.cost()) + ":::" + quantity(line.units()) + ":" + unit);
    }

    private void foot(int lines) {
        segment("UNS+S");
        segment("MOA+86:" + money(paper.amount()));
        segment("CNT+2:" + lines);
        segment("UNT+" + (segments.size() + 1) + "+1");
    }

    private void segment(String text) {
        segments.add(text);
    }

    /** A GTIN of 13 digits where it has no more, of 8 where it is a short one. */
    private static String trade(String code) {
        String shortest = Gtin.shortest(code);
        return shortest.length() == 12 ? "0" + shortest : shortest;
    }

    private static String unit(Unit unit) {
        return switch (unit) {
            case EACH -> "PCE";
            case KG -> "KGM";
            case LB -> "LBR";
        };
    }

    private static String quantity(long thousandths) {
        return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
    }

    private String money(long amount) {
        return BigDecimal.valueOf(amount, paper.store().currency().digits()).toPlainString();
    }

    /** Texts in as many parts as an element has; what there is no room for is left out. */
    private static String parts(List<String> texts, int most) {
        return joined(
                texts.stream().flatMap(text -> cut(text).stream()).limit(most).toList());
    }

    private static String joined(List<String> parts) {
        return String.join(":", parts.stream().map(OrderEdifact::escaped).toList());
    }

    /** In pieces of at most 35 letters; one that takes two places is not torn apart. */
    private static List<String> cut(String text) {
        String plain = text.strip().replaceAll("\\p{Cntrl}", " ");
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from < plain.length()) {
            int to = Math.min(plain.length(), from + PART_MAX);
            if (to < plain.length() && Character.isHighSurrogate(plain.charAt(to - 1))) {
                to--;
            }
            parts.add(plain.substring(from, to));
            from = to;
        }
        return parts;
    }

    /** With the release sign before what would end an element, a part or the segment. */
    private static String escaped(String text) {
        return text.replaceAll("[?'+:]", "?$0");
    }
}
