package aisle.core.sale;

import aisle.core.Refusal;
import aisle.core.code.Code;
import aisle.core.code.CodeReader;
import aisle.core.journal.Line;
import aisle.core.journal.Receipt;
import aisle.core.money.Limits;
import aisle.core.price.Product;
import aisle.core.promotion.Candidate;
import aisle.core.promotion.Discount;
import aisle.core.promotion.Hint;
import aisle.core.promotion.Promotion;
import aisle.core.promotion.Promotions;
import aisle.core.promotion.Scope;
import aisle.core.restriction.Circumstances;
import aisle.core.restriction.Restrictions;
import aisle.core.tax.Taxes;
import aisle.core.tender.Covered;
import aisle.core.tender.Payment;
import aisle.core.tender.Tender;
import aisle.core.tender.TenderAmount;
import aisle.core.tender.TenderKind;
import aisle.core.tender.Tendered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of a sale in their one order: code, item, price, promotion, tax, total, tender. Built once from a store's
 * rules, used by any number of threads. Everything it refuses is a {@link Refusal} naming the field.
 */
public final class Pricing {
    private final Rules rules;
    private final CodeReader codes;
    private final Promotions promotions;
    private final Taxes taxes;
    private final Recalls recalls;
    private final Restrictions restrictions;

    public Pricing(Rules rules) {
        this.rules = rules;
        this.codes = new CodeReader(rules.embedded(), rules.digits());
        this.promotions = new Promotions(rules.promotions());
        this.taxes = new Taxes(rules.taxes(), rules.taxRounding());
        this.recalls = new Recalls(rules.recalls());
        this.restrictions = new Restrictions(rules.restrictions());
    }

    public Rules rules() {
        return rules;
    }

    /** What is not sold to everybody, by everybody, or at every hour. */
    public Restrictions restrictions() {
        return restrictions;
    }

    /** Code: understands what was scanned or keyed. */
    public Code readCode(String raw) {
        String code = raw.trim();
        Promotion promotion = promotions.asking(code);
        if (promotion == null) {
            return codes.read(raw);
        }
        Scope scope = promotion.scope();
        int most = scope.coupon() == null ? 1 : scope.coupon().most();
        return new Code.OfCoupon(code, scope.name(), most, scope.from(), scope.to());
    }

    /** What a little more of a basket's goods would save; hints name lines as the priced basket does. */
    public List<Hint> hints(Basket basket) {
        List<Item> items = Items.sold(basket, taxes, recalls).items();
        List<Candidate> candidates = new ArrayList<>(items.size());
        List<Integer> places = places(items, candidates);
        List<Hint> hints = new ArrayList<>();
        for (Hint hint : promotions.hints(basket.visit(), candidates)) {
            hints.add(hint.line() < 0 ? hint : hint.at(places.get(hint.line()) + 1));
        }
        return hints;
    }

    /** Where the items stand that promotions may touch; adds what promotions see of them. */
    private static List<Integer> places(List<Item> items, List<Candidate> candidates) {
        List<Integer> places = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).promotable()) {
                candidates.add(items.get(i).candidate());
                places.add(i);
            }
        }
        return places;
    }

    /** Item, price, promotion, tax, total: prices a basket. */
    public PricedBasket price(Basket basket) {
        List<Difference> broken = broken(basket);
        if (!broken.isEmpty()) {
            Difference first = broken.getFirst();
            throw new Refusal(first.field(), first.sold(), first.priced());
        }
        return priced(basket);
    }

    private PricedBasket priced(Basket basket) {
        promotions.know(basket.coupons());
        return priced(basket, Items.sold(basket, taxes, recalls)); // item and price
    }

    /**
     * Prices goods that come back without a receipt: what they would cost now whoever gets the most off, so that
     * nothing is gained by buying and returning. Goods that must not be sold come back all the same.
     *
     * @param minute of the week in the store's own time, -1 when it is not known
     * @param lines what comes back
     * @return what is paid back for them, as positive amounts
     */
    public PricedBasket priceBack(long day, int minute, List<Product> products, List<BasketLine> lines) {
        Circumstances so = new Circumstances(minute, 0, null);
        Basket basket = new Basket(day, true, List.of(), so, null, products, lines);
        return priced(basket, Items.comingBack(basket, taxes, recalls));
    }

    /**
     * Why goods may not come back without a receipt, in the order of their lines; empty where they may. What benefits
     * may have paid for is not paid out: without the receipt nobody knows.
     *
     * @param back what they come back for, as {@link #priceBack} says
     */
    public List<Difference> keptBack(PricedBasket back) {
        List<Difference> found = new ArrayList<>();
        for (int i = 0; i < back.lines().size(); i++) {
            for (TenderKind kind : back.eligible().get(i)) {
                if (rules.tenders().contains(kind)) {
                    found.add(new Difference(
                            "lines[" + i + "].product",
                            "" + back.lines().get(i).product(),
                            "goods that " + kind + " cannot have paid for"));
                    break;
                }
            }
        }
        if (back.total() > rules.unreceiptedMost()) {
            found.add(new Difference("total", "" + back.total(), "at most " + rules.unreceiptedMost()));
        }
        return found;
    }

    private PricedBasket priced(Basket basket, Items found) {
        List<Item> items = found.items();
        List<List<Discount>> discounts = promoted(basket, items); // promotion
        long[] nets = nets(items, discounts);
        Taxes rates = basket.exemption() == null
                ? taxes.on(basket.day())
                : taxes.on(basket.day()).exempt();
        Taxes.Reckoned tax = rates.reckon(taxIds(items), nets); // tax
        List<Line> lines = new ArrayList<>(items.size());
        long total = tax.onTop(); // total
        for (int i = 0; i < nets.length; i++) {
            lines.add(items.get(i).line(i + 1, discounts.get(i), nets[i], tax.ofLines()[i]));
            total += nets[i];
        }
        if (total > Limits.MONEY_MAX) {
            throw Refusal.of("total", total, "at most " + Limits.MONEY_MAX);
        }
        return new PricedBasket(List.copyOf(lines), tax.amounts(), total, eligible(items), rates);
    }

    /** Tender: what payments so far leave of a basket, and what to hand back. */
    public Paid pay(PricedBasket basket, List<Tendered> tendered) {
        Coverage coverage = new Coverage(basket);
        List<List<Covered>> covers = coverage.lay(tendered);
        PricedBasket taxed = coverage.untouched() ? basket : coverage.taxed();
        Payment payment = Payment.of(taxed.total(), tendered, covers, rules.cashStep());
        return new Paid(taxed, payment, limits(basket, tendered, payment.left()));
    }

    /**
     * The most that each limited tender may yet pay: what is eligible, and not more than is left once the tax on it is
     * gone.
     */
    private List<TenderAmount> limits(PricedBasket basket, List<Tendered> tendered, long left) {
        List<TenderAmount> limits = new ArrayList<>();
        for (TenderKind kind : rules.tenders()) {
            if (kind.limited()) {
                Coverage coverage = new Coverage(basket);
                coverage.lay(tendered);
                long before = coverage.taxed().total();
                long most = Math.min(left, coverage.most(kind));
                coverage.lay(kind, most);
                long forgiven = before - coverage.taxed().total();
                limits.add(new TenderAmount(kind, Math.min(most, left - forgiven)));
            }
        }
        return List.copyOf(limits);
    }

    private static List<List<TenderKind>> eligible(List<Item> items) {
        List<List<TenderKind>> eligible = new ArrayList<>(items.size());
        for (Item item : items) {
            Item goods = item.linkedTo() == 0 ? item : items.get((int) item.linkedTo() - 1);
            eligible.add(goods.product().eligible());
        }
        return eligible;
    }

    /**
     * Where a receipt differs from what the rules make of its basket; empty when nowhere. The basket is what the
     * receipt's lines say was bought.
     *
     * @param day the entry's business day
     * @param circumstances in which it was sold; its age check is the receipt's own
     * @param products of the price book's version the receipt names
     */
    public List<Difference> compare(Receipt receipt, long day, Circumstances circumstances, List<Product> products) {
        Basket basket = new Basket(
                day,
                receipt.member(),
                receipt.coupons(),
                circumstances,
                receipt.exemption(),
                products,
                bought(receipt.lines()));
        List<Difference> found = broken(basket);
        try {
            found.addAll(compare(receipt, priced(basket)));
        } catch (Refusal refusal) {
            found.add(new Difference(refusal.field(), refusal.value(), refusal.allowed()));
        }
        return found;
    }

    /**
     * Where a refund without a receipt differs from what the rules make of its goods; empty when nowhere.
     *
     * @param day the entry's business day
     * @param minute of the week in the store's own time, -1 when it is not known
     * @param products of the price book's version the refund names
     */
    public List<Difference> compareBack(Receipt refund, long day, int minute, List<Product> products) {
        List<Line> sold = refund.lines().stream().map(Line::back).toList();
        try {
            PricedBasket back = priceBack(day, minute, products, bought(sold));
            List<Difference> found = new ArrayList<>(Difference.between(refund, back.back()));
            found.addAll(keptBack(back));
            return found;
        } catch (Refusal refusal) {
            return List.of(new Difference(refusal.field(), refusal.value(), refusal.allowed()));
        }
    }

    /** What was put into the basket that became these lines: the deposits come by themselves. */
    private static List<BasketLine> bought(List<Line> lines) {
        List<BasketLine> bought = new ArrayList<>();
        for (Line line : lines) {
            if (line.linkedTo() == 0) {
                bought.add(new BasketLine(
                        line.product(), line.code(), line.quantity(), line.tare(), line.embeddedPrice(), Off.of(line)));
            }
        }
        return bought;
    }

    /** Where a basket breaks a restriction: what was sold, and what would have been allowed. */
    private List<Difference> broken(Basket basket) {
        List<Difference> found = new ArrayList<>();
        if (rules.restrictions().isEmpty()) {
            return found;
        }
        Map<Long, Product> products = new HashMap<>();
        basket.products().forEach(product -> products.put(product.id(), product));
        for (int i = 0; i < basket.lines().size(); i++) {
            Product product = products.get(basket.lines().get(i).product());
            Refusal refusal = product == null ? null : restrictions.refusal(product, basket.circumstances());
            if (refusal != null) {
                Refusal there = refusal.under("lines[" + i + "]");
                found.add(new Difference(there.field(), there.value(), there.allowed()));
            }
        }
        return found;
    }

    private List<Difference> compare(Receipt receipt, PricedBasket basket) {
        List<Tendered> limited = new ArrayList<>();
        List<List<Covered>> sold = new ArrayList<>();
        for (Tender tender : receipt.tenders()) {
            if (tender.kind().limited()) {
                limited.add(new Tendered(tender.kind(), tender.amount(), 0, tender.reference()));
                sold.add(tender.covers());
            }
        }
        if (limited.isEmpty()) {
            return Difference.between(receipt, basket);
        }
        Coverage coverage = new Coverage(basket);
        List<List<Covered>> covers = coverage.lay(limited);
        List<Difference> found = new ArrayList<>(Difference.between(receipt, coverage.taxed()));
        if (!sold.equals(covers)) {
            found.add(new Difference("tenders.covers", sold.toString(), covers.toString()));
        }
        return found;
    }

    private List<List<Discount>> promoted(Basket basket, List<Item> items) {
        List<Candidate> candidates = new ArrayList<>(items.size());
        List<Integer> places = places(items, candidates);
        List<List<Discount>> discounts = new ArrayList<>(items.size());
        for (Item item : items) {
            Off off = item.off();
            discounts.add(off == null ? List.of() : List.of(off.discount()));
        }
        List<List<Discount>> best = promotions.best(basket.visit(), candidates);
        for (int i = 0; i < best.size(); i++) {
            discounts.set(places.get(i), best.get(i));
        }
        return discounts;
    }

    private static long[] nets(List<Item> items, List<List<Discount>> discounts) {
        long[] nets = new long[items.size()];
        for (int i = 0; i < nets.length; i++) {
            nets[i] = items.get(i).gross();
            for (Discount discount : discounts.get(i)) {
                nets[i] -= discount.amount();
            }
        }
        return nets;
    }

    private static long[] taxIds(List<Item> items) {
        long[] ids = new long[items.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = items.get(i).product().tax();
        }
        return ids;
    }
}
