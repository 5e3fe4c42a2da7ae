package aisle.server.organization;

/** What a member of staff may do. Which role may what is said once, in {@link Role}. */
public enum Permission {
    /** Ring up and take money. */
    SELL,
    /** Give money back. */
    REFUND,
    /** Take back a line or a sale after payment began. */
    VOID,
    /** Take something off a line at the till, for a reason. */
    PRICE_OVERRIDE,
    /** Sell without tax to whoever shows that they are exempt. */
    TAX_EXEMPT,
    /** Put cash into a drawer or take it out without a sale. */
    DRAWER_MOVE,
    /** Close another cashier's shift; the own one needs no right. */
    SHIFT_CLOSE,
    /** See sales, receipts and the day's figures. */
    SALES_VIEW,
    /** See products and prices. */
    PRODUCT_VIEW,
    /** Say what stands on a product's pack. */
    PRODUCT_DECLARE,
    /** Change prices, and write promotions down. */
    PRICE_CHANGE,
    /** Approve price batches and publish promotions, and take them back. */
    PRICE_APPROVE,
    /** Say which goods a store carries. */
    ASSORTMENT_SET,
    /** Call goods back, so that no till of the chain sells them, and end it. */
    RECALL_CALL,
    /** Restrict goods to an age or to hours, and end it. */
    RESTRICTION_SET,
    /** See gift cards, store credits and house accounts. */
    ACCOUNT_VIEW,
    /** Open and close house accounts, set their limits, and give back what was taken for nothing. */
    ACCOUNT_MANAGE,
    /** See stock and its movements. */
    STOCK_VIEW,
    /** Record or dismiss what was quarantined. */
    QUARANTINE_RESOLVE,
    /** Add, enrol and revoke tills. */
    TILL_ENROL,
    /** Hire staff, change roles, reset passwords and PINs. */
    STAFF_MANAGE,
    /** Read the audit trail. */
    AUDIT_VIEW,
    /** Open another store of the chain. */
    STORE_OPEN,
    /** See the figures of past days and what is made of them. */
    INSIGHT_VIEW,
    /** Keep suppliers, write purchase orders and send them. */
    ORDER_WRITE,
    /** Take goods in. */
    GOODS_RECEIVE,
    /** Approve suppliers' invoices: from then on they are owed. */
    INVOICE_APPROVE,
    /** Choose how a store's goods are costed: on average, or first in, first out. */
    COST_METHOD_SET,
    /** Book out what is thrown away. */
    WASTE_WRITE,
    /** Send goods to another store, and take them back on the way. */
    TRANSFER_SEND,
    /** Make things by recipes, and undo it. */
    PRODUCE,
    /** Write recipes. */
    RECIPE_WRITE,
    /** Begin counts, and count. */
    COUNT_DO,
    /** See what counts found against what was expected, have it counted again, and book it. */
    COUNT_APPROVE,
    /** See what agents and people propose, and what came of it. */
    PROPOSAL_VIEW,
    /** Propose an order or a markdown to whoever decides. */
    PROPOSAL_FILE,
    /** Approve, change, turn down and take back what was proposed. */
    PROPOSAL_DECIDE,
    /** Say what may be carried out without asking. */
    LIMIT_SET,
    /** Train the forecast, and go back to an earlier model. */
    FORECAST_TRAIN,
    /** Ask the assistant; it answers with what the asker may see. */
    ASSISTANT_ASK,
    /** Issue and end tokens with which a program of one's own uses the assistant's tools. */
    TOKEN_ISSUE,
    /** Start agents, answer what they ask, and stop them. */
    AGENT_RUN,
    /** Correct and delete what agents remember. */
    MEMORY_EDIT,
    /** See what is done in the background, start and stop it. */
    JOB_MANAGE,
    /** Write down what the shop holds to, for whoever looks it up. */
    POLICY_WRITE
}
