package aisle.core.promotion;

/** A promotion on what its goods come to together, after what units and sets have saved. Given once a basket. */
public non-sealed interface BasketPromotion extends Promotion {
    /** Minor units off goods that come to {@code sum}; 0 when that is too little, never more than {@code sum}. */
    long saving(long sum);
}
