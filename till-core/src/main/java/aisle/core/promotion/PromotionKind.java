package aisle.core.promotion;

import aisle.core.json.Fields;

/** Every kind of promotion there is. The next kind is one class and one line here. */
public enum PromotionKind {
    PERCENT(PercentOff::read),
    AMOUNT(AmountOff::read),
    FIXED_PRICE(FixedPrice::read),
    N_FOR(SetForPrice::ofOneProduct),
    BUY_X_GET_Y(BuyGet::read),
    CHEAPEST_FREE(CheapestFree::read),
    MIX(SetForPrice::ofAny),
    OTHER_ITEM(OtherItem::read),
    QUANTITY_PRICE(Tiers::ofOneProduct),
    TIERS(Tiers::ofGroup),
    THRESHOLD(Threshold::read);

    private final Reader reader;

    PromotionKind(Reader reader) {
        this.reader = reader;
    }

    Promotion read(Scope scope, Fields terms) {
        return reader.read(scope, terms);
    }

    /** Reads the members that only one kind has. */
    private interface Reader {
        Promotion read(Scope scope, Fields terms);
    }
}
