package aisle.core.promotion;

import aisle.core.json.Fields;

/** Every kind of promotion there is. The next kind is one class and one line here. */
public enum PromotionKind {
    PERCENT(PercentOff::read),
    AMOUNT(AmountOff::read),
    N_FOR(SetForPrice::ofOneProduct),
    BUY_X_GET_Y(BuyGet::read),
    MIX(SetForPrice::ofAny);

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
