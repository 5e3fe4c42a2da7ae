package aisle.server.catalog;

/** A price book was asked for at a version that was never published. */
public final class UnknownPriceBook extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownPriceBook(long version) {
        super("There is no price book of version " + version);
    }
}
