package aisle.server.ledger;

import aisle.core.tender.TenderKind;
import aisle.server.inventory.CostsSettled;

/** The accounts of the books; their numbers are those of {@code ledger.account}. */
enum Account {
    CASH(1000),
    SAFE(1050),
    CARD(1100),
    HOUSE_ACCOUNTS(1110),
    VOUCHERS(1120),
    BENEFITS(1130),
    SUPPLIER_CLAIMS(1150),
    INVENTORY(1400),
    GOODS_IN_TRANSIT(1410),
    PAYABLE(2000),
    TAX_PAYABLE(2100),
    GIFT_CARDS(2200),
    STORE_CREDITS(2210),
    DEPOSITS(2300),
    GOODS_RECEIVED(2400),
    OPENING_STOCK(3000),
    REVENUE(4000),
    COST_OF_GOODS_SOLD(5000),
    SHRINK(5100),
    PURCHASE_VARIANCE(5200),
    FREIGHT_IN(5210),
    COST_VARIANCE(5300),
    CASH_ROUNDING(6100),
    CASH_OVER_SHORT(6200),
    PAID_OUT(6300),
    DONATIONS(6400);

    private final int number;

    Account(int number) {
        this.number = number;
    }

    /** Where a kind of tender is booked. */
    static Account of(TenderKind kind) {
        return switch (kind) {
            case CASH -> CASH;
            case CARD -> CARD;
            case GIFT_CARD -> GIFT_CARDS;
            case STORE_CREDIT -> STORE_CREDITS;
            case HOUSE_ACCOUNT -> HOUSE_ACCOUNTS;
            case VOUCHER -> VOUCHERS;
            case SNAP, WIC -> BENEFITS;
        };
    }

    /** What goods that left for something cost beside what they were booked at. */
    static Account of(CostsSettled.Part part) {
        return switch (part) {
            case SOLD -> COST_OF_GOODS_SOLD;
            case SHRINK -> SHRINK;
            case DONATED -> DONATIONS;
            case SENT -> COST_VARIANCE;
        };
    }

    int number() {
        return number;
    }
}
