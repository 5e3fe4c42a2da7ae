package aisle.server.catalog.declarations;

import java.math.BigDecimal;

/**
 * A measure of what is in a pack. Customary measures by their definitions: the international pound of 1959 (0.45359237
 * kg) and the US gallon of 231 cubic inches.
 */
public enum Measure {
    G(Kind.MASS, "1"),
    KG(Kind.MASS, "1000"),
    OZ(Kind.MASS, "28.349523125"),
    LB(Kind.MASS, "453.59237"),
    ML(Kind.VOLUME, "1"),
    L(Kind.VOLUME, "1000"),
    FL_OZ(Kind.VOLUME, "29.5735295625"),
    QT(Kind.VOLUME, "946.352946"),
    GAL(Kind.VOLUME, "3785.411784"),
    EACH(Kind.COUNT, "1");

    /** What can be compared with each other. */
    enum Kind {
        MASS,
        VOLUME,
        COUNT
    }

    private final Kind kind;
    private final BigDecimal size;

    /** @param size in grams, millilitres or pieces */
    Measure(Kind kind, String size) {
        this.kind = kind;
        this.size = new BigDecimal(size);
    }

    Kind kind() {
        return kind;
    }

    BigDecimal size() {
        return size;
    }
}
