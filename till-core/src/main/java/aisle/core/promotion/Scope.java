package aisle.core.promotion;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;
import org.jspecify.annotations.Nullable;

/**
 * What every promotion has: who it is, when it holds, whom and what it is for, and how it goes with others.
 *
 * @param from first epoch day
 * @param to first epoch day it no longer holds, {@link Limits#NO_END} for none
 * @param members whether it is for members only
 * @param priority 0 to 9; what is higher takes its units before what is lower is asked, whatever either saves
 * @param stacks whether it comes on top of others, off what they left
 * @param most uses in one basket (of each coupon, where it wants one): sets, or units where each saves by itself; of
 *     each product, where it is for units of one product; 0 for no limit
 * @param coupon what must be given for it, null for nothing
 */
public record Scope(
        long id,
        String name,
        long from,
        long to,
        boolean members,
        Goods goods,
        int priority,
        boolean stacks,
        int most,
        @Nullable Coupon coupon) {

    /** The highest priority. */
    static final int PRIORITY_MAX = 9;

    private static final int MOST = 1_000;

    /** Whether the promotion holds for whoever gives no coupon, on this day. */
    public boolean holds(long day, boolean member) {
        return coupon == null && from <= day && day < to && (member || !members);
    }

    /** Whether the promotion holds for a visit. */
    public boolean holds(Visit visit) {
        boolean inForce = from <= visit.day() && visit.day() < to && (visit.member() || !members);
        return inForce && (coupon == null || visit.given(coupon) > 0);
    }

    /** The form of the rules from which on a page can read it. */
    int form() {
        boolean plain = !goods.everything()
                && goods.exceptProducts().isEmpty()
                && goods.exceptDepartments().isEmpty();
        return plain && priority == 0 && !stacks && most == 0 && coupon == null ? 1 : PromotionKind.RICHER;
    }

    /** How often the promotion may be used in the basket of a visit, {@link Integer#MAX_VALUE} for any number. */
    int uses(Visit visit) {
        if (most == 0) {
            return Integer.MAX_VALUE;
        }
        return coupon == null ? most : most * visit.given(coupon);
    }

    static Promotion promotion(Fields fields) {
        long id = fields.number("id", 1, Limits.ID_MAX);
        String name = fields.text("name", 1, Limits.NAME_MAX);
        PromotionKind kind = fields.choice("kind", PromotionKind.values());
        long from = fields.number("from", 0, Limits.DAY_MAX);
        Scope scope = new Scope(
                id,
                name,
                from,
                fields.numberOr("to", from + 1, Limits.DAY_MAX, Limits.NO_END),
                fields.optionalTrue("members"),
                Goods.read(fields),
                (int) fields.optionalNumber("priority", 1, PRIORITY_MAX),
                fields.optionalTrue("stacks"),
                (int) fields.optionalNumber("most", 1, MOST),
                fields.optionalObject("coupon", Coupon::read));
        Promotion promotion = kind.read(scope, fields);
        if (scope.stacks && promotion instanceof SetPromotion) {
            throw fields.refused("stacks", "true", "left out, for sets do not come on top of others");
        }
        if (scope.most > 0 && promotion instanceof BasketPromotion) {
            throw fields.refused("most", "" + scope.most, "left out, for it is given once a basket");
        }
        return promotion;
    }

    void write(JsonWriter out, Promotion promotion) {
        out.open()
                .member("id", id)
                .member("name", name)
                .member("kind", promotion.kind().name())
                .member("from", from);
        if (to != Limits.NO_END) {
            out.member("to", to);
        }
        out.optional("members", members);
        goods.writeMembers(out);
        out.optional("priority", priority).optional("stacks", stacks).optional("most", most);
        if (coupon != null) {
            coupon.write(out.name("coupon"));
        }
        promotion.writeTerms(out);
        out.close();
    }
}
