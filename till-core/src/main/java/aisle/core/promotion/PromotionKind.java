package aisle.core.promotion;

import aisle.core.json.Fields;

/** Every kind of promotion there is. The next kind is one class and one line here. */
public enum PromotionKind {
    PERCENT(1, PercentOff::read),
    AMOUNT(1, AmountOff::read),
    FIXED_PRICE(3, FixedPrice::read),
    N_FOR(1, SetForPrice::ofOneProduct),
    BUY_X_GET_Y(1, BuyGet::read),
    CHEAPEST_FREE(3, CheapestFree::read),
    MIX(1, SetForPrice::ofAny),
    OTHER_ITEM(3, OtherItem::read),
    QUANTITY_PRICE(3, Tiers::ofOneProduct),
    TIERS(3, Tiers::ofGroup),
    THRESHOLD(3, Threshold::read);

    /** The form of the rules that has the members beyond those of form 1. */
    static final int RICHER = 3;

    private final int form;
    private final Reader reader;

    /** @param form of the rules, from which on pages know the kind */
    PromotionKind(int form, Reader reader) {
        this.form = form;
        this.reader = reader;
    }

    int form() {
        return form;
    }

    Promotion read(Scope scope, Fields terms) {
        return reader.read(scope, terms);
    }

    /** Reads the members that only one kind has. */
    private interface Reader {
        Promotion read(Scope scope, Fields terms);
    }
}
