package aisle.core.code;

import aisle.core.Refusal;

/**
 * One element of a GS1 code.
 *
 * @param ai the application identifier with its digit for decimals
 */
record Element(Identifier identifier, String ai, String value) {

    /** An element whose data are as they must be; throws a refusal of {@code code} naming the identifier. */
    static Element of(String raw, Identifier identifier, String ai, String value) {
        Element element = new Element(identifier, ai, value);
        if (!identifier.fits(value)) {
            throw new Refusal("code", raw, identifier.allowed() + " after (" + ai + ")");
        }
        if (identifier.decimal() && element.decimals() > identifier.decimalsMost()) {
            throw new Refusal("code", raw, "0 to " + identifier.decimalsMost() + " decimals in (" + ai + ")");
        }
        return element;
    }

    int decimals() {
        return identifier.decimal() ? ai.charAt(ai.length() - 1) - '0' : 0;
    }
}
