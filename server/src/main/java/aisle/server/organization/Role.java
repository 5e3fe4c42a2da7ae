package aisle.server.organization;

import static aisle.server.organization.Permission.ACCOUNT_VIEW;
import static aisle.server.organization.Permission.ASSISTANT_ASK;
import static aisle.server.organization.Permission.ASSORTMENT_SET;
import static aisle.server.organization.Permission.COST_METHOD_SET;
import static aisle.server.organization.Permission.COUNT_DO;
import static aisle.server.organization.Permission.DRAWER_MOVE;
import static aisle.server.organization.Permission.GOODS_RECEIVE;
import static aisle.server.organization.Permission.INSIGHT_VIEW;
import static aisle.server.organization.Permission.JOB_MANAGE;
import static aisle.server.organization.Permission.LIMIT_SET;
import static aisle.server.organization.Permission.ORDER_WRITE;
import static aisle.server.organization.Permission.PRICE_CHANGE;
import static aisle.server.organization.Permission.PRICE_OVERRIDE;
import static aisle.server.organization.Permission.PRODUCE;
import static aisle.server.organization.Permission.PRODUCT_DECLARE;
import static aisle.server.organization.Permission.PRODUCT_VIEW;
import static aisle.server.organization.Permission.PROPOSAL_FILE;
import static aisle.server.organization.Permission.PROPOSAL_VIEW;
import static aisle.server.organization.Permission.RECALL_CALL;
import static aisle.server.organization.Permission.RECIPE_WRITE;
import static aisle.server.organization.Permission.REFUND;
import static aisle.server.organization.Permission.RESTRICTION_SET;
import static aisle.server.organization.Permission.SALES_VIEW;
import static aisle.server.organization.Permission.SELL;
import static aisle.server.organization.Permission.SHIFT_CLOSE;
import static aisle.server.organization.Permission.STOCK_VIEW;
import static aisle.server.organization.Permission.STORE_OPEN;
import static aisle.server.organization.Permission.TAX_EXEMPT;
import static aisle.server.organization.Permission.TOKEN_ISSUE;
import static aisle.server.organization.Permission.TRANSFER_SEND;
import static aisle.server.organization.Permission.VOID;
import static aisle.server.organization.Permission.WASTE_WRITE;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a member of staff is; the one table of who may what. */
public enum Role {
    /** Sells. */
    CASHIER(EnumSet.of(SELL)),
    /** Sells, refunds, voids, closes shifts, looks things up, counts. */
    SHIFT_LEAD(EnumSet.of(
            SELL,
            REFUND,
            VOID,
            PRICE_OVERRIDE,
            TAX_EXEMPT,
            DRAWER_MOVE,
            SHIFT_CLOSE,
            SALES_VIEW,
            PRODUCT_VIEW,
            ACCOUNT_VIEW,
            PRODUCE,
            COUNT_DO,
            ASSISTANT_ASK)),
    /** Decides what is sold at which price. */
    BUYER(EnumSet.of(
            PRODUCT_VIEW,
            PRODUCT_DECLARE,
            PRICE_CHANGE,
            ASSORTMENT_SET,
            RECALL_CALL,
            RESTRICTION_SET,
            STOCK_VIEW,
            SALES_VIEW,
            INSIGHT_VIEW,
            ORDER_WRITE,
            GOODS_RECEIVE,
            WASTE_WRITE,
            TRANSFER_SEND,
            PRODUCE,
            RECIPE_WRITE,
            COUNT_DO,
            PROPOSAL_VIEW,
            PROPOSAL_FILE,
            ASSISTANT_ASK,
            TOKEN_ISSUE)),
    /** Everything but what is the chain's, in the own stores. */
    MANAGER(EnumSet.complementOf(EnumSet.of(STORE_OPEN, LIMIT_SET, JOB_MANAGE, COST_METHOD_SET))),
    /** Everything, in every store. */
    OWNER(EnumSet.allOf(Permission.class));

    private final Set<Permission> permissions;

    Role(EnumSet<Permission> permissions) {
        this.permissions = Collections.unmodifiableSet(permissions);
    }

    /**
     * What the role may do, in the order of {@link Permission}.
     *
     * @return an unmodifiable set
     */
    public Set<Permission> permissions() {
        return permissions;
    }

    /**
     * Whether the role reaches every store of the chain, also those opened later.
     *
     * @return true for the owner only
     */
    public boolean everyStore() {
        return this == OWNER;
    }
}
