package aisle.server.catalog.declarations;

/**
 * What a nutrition declaration says of 100 g or 100 ml, in its order (Regulation (EU) 1169/2011, annex XV). Energy in
 * kilojoules, all else in milligrams.
 */
enum Nutrient {
    ENERGY(4_000),
    FAT(100_000),
    SATURATES(100_000),
    CARBOHYDRATE(100_000),
    SUGARS(100_000),
    FIBRE(100_000),
    PROTEIN(100_000),
    SALT(100_000);

    private final long most;

    /** @param most what 100 g cannot have more of; pure fat has 3,700 kJ */
    Nutrient(long most) {
        this.most = most;
    }

    long most() {
        return most;
    }
}
