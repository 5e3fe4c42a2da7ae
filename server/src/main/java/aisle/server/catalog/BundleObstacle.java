package aisle.server.catalog;

import java.util.Optional;

/**
 * What another module knows that keeps a product from being a bundle. A bean of this type is asked before a product
 * becomes one.
 */
public interface BundleObstacle {

    /**
     * What stands in the way.
     *
     * @param product the product
     * @return a sentence for the person who asked; empty when nothing does
     */
    Optional<String> of(long product);
}
