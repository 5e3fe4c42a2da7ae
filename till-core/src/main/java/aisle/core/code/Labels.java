package aisle.core.code;

import aisle.core.Refusal;
import aisle.core.money.Limits;
import aisle.core.price.Unit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Understands the elements of one GS1 code together, in the currency of the store. */
final class Labels {

    private static final int THOUSANDTHS = 3;
    private static final int CURRENCY_DIGITS = 3;
    /** What surely fits a long. */
    private static final int DIGITS_MOST = 18;

    private static final Set<Identifier> AMOUNTS = Set.of(Identifier.COUNT, Identifier.KILOGRAMS, Identifier.POUNDS);

    private final String raw;
    private final int digits;
    private final Map<Identifier, Element> elements = new EnumMap<>(Identifier.class);

    /**
     * @param raw as it came, for refusals
     * @param digits of the currency's minor unit
     */
    private Labels(String raw, List<Element> parts, int digits) {
        this.raw = raw;
        this.digits = digits;
        for (Element part : parts) {
            Element other = elements.putIfAbsent(part.identifier(), part);
            if (other != null && !other.equals(part)) {
                throw refused("(" + part.ai() + ") once");
            }
        }
    }

    /**
     * The code of a product with what its label says; throws a refusal of {@code code} when it does not hold together.
     */
    static Code.Labelled read(String raw, List<Element> parts, int digits) {
        return new Labels(raw, parts, digits).code();
    }

    private Code.Labelled code() {
        String gtin = value(Identifier.GTIN);
        if (gtin == null) {
            throw refused("a GTIN, (01)");
        }
        String body = gtin.substring(0, gtin.length() - 1);
        if (Long.parseLong(gtin) == 0 || !gtin.equals(body + CheckDigit.gtin(body))) {
            throw refused("check digit " + CheckDigit.gtin(body) + " of (01)");
        }
        return new Code.Labelled(
                new Code.Gtin(gtin),
                new Label(
                        text(),
                        value(Identifier.LOT),
                        value(Identifier.SERIAL),
                        day(Identifier.EXPIRY),
                        day(Identifier.BEST_BEFORE),
                        day(Identifier.PRODUCED),
                        quantity(),
                        unit(),
                        price()));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        elements.values()
                .forEach(each -> text.append('(').append(each.ai()).append(')').append(each.value()));
        return text.toString();
    }

    private @Nullable String value(Identifier identifier) {
        Element element = elements.get(identifier);
        return element == null ? null : element.value();
    }

    private @Nullable Long day(Identifier identifier) {
        String value = value(identifier);
        return value == null ? null : Days.ofLabel(raw, value);
    }

    private @Nullable Unit unit() {
        if (elements.containsKey(Identifier.KILOGRAMS)) {
            return Unit.KG;
        }
        return elements.containsKey(Identifier.POUNDS) ? Unit.LB : null;
    }

    private long quantity() {
        List<Element> said = elements.values().stream()
                .filter(each -> AMOUNTS.contains(each.identifier()))
                .toList();
        if (said.size() > 1) {
            throw refused("one of (30), (310n) and (320n)");
        }
        if (said.isEmpty()) {
            return 0;
        }
        Element element = said.getFirst();
        long quantity = scaled(element, element.value(), THOUSANDTHS);
        if (quantity == 0 || quantity > Limits.QUANTITY_MAX) {
            throw refused("a quantity above 0 in (" + element.ai() + ")");
        }
        return quantity;
    }

    /** A price needs what it is the price of (General Specifications, 4.14.2: 392n and 393n go with an amount). */
    private long price() {
        Element price = elements.get(Identifier.PRICE);
        Element named = elements.get(Identifier.PRICE_IN_CURRENCY);
        if (price != null && named != null) {
            throw refused("one of (392n) and (393n)");
        }
        Element said = price == null ? named : price;
        if (said == null) {
            return 0;
        }
        String number = said == named ? said.value().substring(CURRENCY_DIGITS) : said.value();
        long amount = scaled(said, number, digits);
        if (amount == 0 || amount > Limits.PRICE_MAX) {
            throw refused("a price above 0 in (" + said.ai() + ")");
        }
        return amount;
    }

    /** The number with so many decimals; decimals beyond must be zeros. */
    private long scaled(Element element, String number, int decimals) {
        int missing = decimals - element.decimals();
        String exact = missing >= 0 ? number + "0".repeat(missing) : cut(element, number, -missing);
        if (exact.length() > DIGITS_MOST && Long.parseLong(exact.substring(0, exact.length() - DIGITS_MOST)) > 0) {
            throw refused("a smaller number in (" + element.ai() + ")");
        }
        return exact.isEmpty() ? 0 : Long.parseLong(exact.substring(Math.max(0, exact.length() - DIGITS_MOST)));
    }

    private String cut(Element element, String number, int beyond) {
        String zeros = "0".repeat(beyond);
        String padded = zeros + number;
        if (!padded.endsWith(zeros)) {
            throw refused("a number without fractions of the smallest unit in (" + element.ai() + ")");
        }
        return padded.substring(0, padded.length() - beyond);
    }

    private Refusal refused(String allowed) {
        return new Refusal("code", raw, allowed);
    }
}
