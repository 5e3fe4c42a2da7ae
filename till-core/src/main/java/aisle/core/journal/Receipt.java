package aisle.core.journal;

import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;
import aisle.core.promotion.Coupon;
import aisle.core.tax.TaxAmount;
import aisle.core.tender.Tender;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sale, a refund and a void have in common: what was bought, and how it was paid.
 *
 * @param priceBook version priced with
 * @param currency ISO 4217
 * @param member whether member prices were applied
 * @param customer customer id, 0 for none
 * @param coupons codes of the coupons that were given, each as often as it was
 * @param approvedBy staff id whose PIN allowed it, 0 for none
 * @param ageCheck what was asked before restricted goods were sold, null for nothing
 * @param exemption why no tax on top was taken, null where it was
 * @param taxes one per tax and component, in order of tax, then of component
 * @param total sum of the lines' net and of the exclusive taxes, minor units
 * @param rounding cash rounding, minor units; due is {@code total + rounding}
 */
public record Receipt(
        long priceBook,
        String currency,
        boolean member,
        long customer,
        List<String> coupons,
        long approvedBy,
        @Nullable AgeCheck ageCheck,
        @Nullable Exemption exemption,
        List<Line> lines,
        List<TaxAmount> taxes,
        long total,
        long rounding,
        List<Tender> tenders) {

    /** Tenders of one receipt. */
    public static final int TENDERS_MAX = 100;

    private static final int COUPONS_MAX = 100;
    private static final int TAXES_MAX = 1_000;
    private static final int CURRENCY = 3;
    private static final int REASON_MAX = 500;

    /** A receipt of which no ages were asked, and taxed. */
    public Receipt(
            long priceBook,
            String currency,
            boolean member,
            long customer,
            List<String> coupons,
            long approvedBy,
            List<Line> lines,
            List<TaxAmount> taxes,
            long total,
            long rounding,
            List<Tender> tenders) {
        this(
                priceBook,
                currency,
                member,
                customer,
                coupons,
                approvedBy,
                null,
                null,
                lines,
                taxes,
                total,
                rounding,
                tenders);
    }

    /** What is to be paid, minor units. */
    public long due() {
        return total + rounding;
    }

    /** What a refund or void says of itself beyond the receipt: reads it from where it stands among the members. */
    static String reason(Fields fields) {
        return fields.text("reason", 1, REASON_MAX);
    }

    static Receipt read(Fields fields) {
        return new Receipt(
                fields.number("priceBook", 1, Limits.ID_MAX),
                currency(fields),
                fields.optionalTrue("member"),
                fields.optionalNumber("customer", 1, Limits.ID_MAX),
                coupons(fields),
                fields.optionalNumber("approvedBy", 1, Limits.ID_MAX),
                fields.optionalObject("ageCheck", AgeCheck::read),
                fields.optionalObject("exemption", Exemption::read),
                fields.objects("lines", Limits.LINES_MAX, Line::read),
                fields.objects("taxes", TAXES_MAX, TaxAmount::read),
                fields.number("total", -Limits.MONEY_MAX, Limits.MONEY_MAX),
                fields.number("rounding", -Limits.PRICE_MAX, Limits.PRICE_MAX),
                fields.objects("tenders", TENDERS_MAX, Tender::read));
    }

    void write(JsonWriter out, String refundOf, String reason) {
        out.member("priceBook", priceBook)
                .member("currency", currency)
                .optional("member", member)
                .optional("customer", customer);
        if (!coupons.isEmpty()) {
            out.name("coupons").openArray();
            coupons.forEach(out::text);
            out.closeArray();
        }
        out.optional("refundOf", refundOf).optional("reason", reason).optional("approvedBy", approvedBy);
        if (ageCheck != null) {
            ageCheck.write(out.name("ageCheck"));
        }
        if (exemption != null) {
            exemption.write(out.name("exemption"));
        }
        out.name("lines").openArray();
        for (Line line : lines) {
            line.write(out);
        }
        out.closeArray().name("taxes").openArray();
        for (TaxAmount tax : taxes) {
            tax.write(out);
        }
        out.closeArray()
                .member("total", total)
                .member("rounding", rounding)
                .name("tenders")
                .openArray();
        for (Tender tender : tenders) {
            tender.write(out);
        }
        out.closeArray();
    }

    /** Reads the coupons that were given: at least one, or left out. */
    public static List<String> coupons(Fields fields) {
        if (!fields.has("coupons")) {
            return List.of();
        }
        List<String> coupons = fields.texts("coupons", COUPONS_MAX, Coupon.CODE_MAX);
        if (coupons.isEmpty()) {
            throw fields.refused("coupons", "empty", "at least one coupon, or left out");
        }
        return coupons;
    }

    /** Reads an ISO 4217 code. */
    public static String currency(Fields fields) {
        String code = fields.text("currency", CURRENCY, CURRENCY);
        for (int i = 0; i < CURRENCY; i++) {
            if (code.charAt(i) < 'A' || code.charAt(i) > 'Z') {
                throw fields.refused("currency", code, "three capital letters (ISO 4217)");
            }
        }
        return code;
    }
}
