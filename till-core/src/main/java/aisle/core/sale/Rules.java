package aisle.core.sale;

import aisle.core.Refusal;
import aisle.core.code.EmbeddedForm;
import aisle.core.journal.Receipt;
import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;
import aisle.core.promotion.Promotion;
import aisle.core.restriction.Restriction;
import aisle.core.tax.Tax;
import aisle.core.tax.TaxRounding;
import aisle.core.tender.TenderKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * A store's rules, as its price book's header carries them.
 *
 * @param currency ISO 4217
 * @param digits decimal digits of the currency's minor unit
 * @param cashStep the smallest coin, minor units
 * @param recalls what must not be sold, whatever its price
 * @param restrictions what is not sold to everybody, by everybody, or at every hour
 * @param tenders what the store takes beside cash and cards
 * @param taxRounding where taxes are rounded
 * @param unreceiptedMost the most that goods without a receipt are taken back for at once, minor units; 0 where the
 *     store takes none back
 */
public record Rules(
        long store,
        String currency,
        int digits,
        long cashStep,
        List<EmbeddedForm> embedded,
        List<Tax> taxes,
        List<Promotion> promotions,
        List<Recall> recalls,
        List<Restriction> restrictions,
        List<TenderKind> tenders,
        TaxRounding taxRounding,
        long unreceiptedMost) {

    /**
     * The form of the rules' JSON that this code writes and reads: 2 has {@code recalls}, 3 the promotions that
     * {@link Promotion#form} says, 4 {@code restrictions}, 5 {@code tenders} and what products are eligible for, 6
     * {@code taxRounding}, rates of taxes that change, and {@code unreceiptedMost}, 7 prices from a minute on. A till
     * may run an older page for days and reads the form it was made with, {@link #inForm}.
     */
    public static final int FORM = 7;

    private static final int RECALLS_FORM = 2;
    private static final int RESTRICTIONS_FORM = 4;
    private static final int TENDERS_FORM = 5;
    private static final int TAXES_FORM = 6;
    private static final int MINUTES_FORM = 7;

    private static final int DIGITS_MAX = 4;
    private static final int FORMS_MAX = 100;
    private static final int TAXES_MAX = 1_000;
    private static final int PROMOTIONS_MAX = 100_000;
    private static final int RECALLS_MAX = 10_000;
    private static final int RESTRICTIONS_MAX = 1_000;
    private static final long STEP_MAX = 1_000_000;

    /** Reads rules from their JSON. */
    public static Rules parse(byte[] json) {
        return Fields.read(json, Rules::read);
    }

    /** Reads rules from the members of an object. */
    public static Rules read(Fields fields) {
        Rules rules = new Rules(
                fields.number("store", 1, Limits.ID_MAX),
                Receipt.currency(fields),
                (int) fields.number("digits", 0, DIGITS_MAX),
                fields.number("cashStep", 1, STEP_MAX),
                fields.objects("embedded", FORMS_MAX, EmbeddedForm::read),
                fields.objects("taxes", TAXES_MAX, Tax::read),
                fields.objects("promotions", PROMOTIONS_MAX, Promotion::read),
                fields.has("recalls") ? fields.objects("recalls", RECALLS_MAX, Recall::read) : List.of(),
                fields.has("restrictions")
                        ? fields.objects("restrictions", RESTRICTIONS_MAX, Restriction::read)
                        : List.of(),
                fields.has("tenders") ? TenderKind.list(fields, "tenders") : List.of(),
                fields.has("taxRounding") ? fields.choice("taxRounding", TaxRounding.values()) : TaxRounding.RECEIPT,
                fields.optionalNumber("unreceiptedMost", 1, Limits.MONEY_MAX));
        once(fields, "taxes", rules.taxes, Tax::id);
        once(fields, "promotions", rules.promotions, Promotion::id);
        once(fields, "recalls", rules.recalls, Recall::id);
        once(fields, "restrictions", rules.restrictions, Restriction::id);
        return rules;
    }

    private static <T> void once(Fields fields, String member, List<T> items, ToLongFunction<T> id) {
        Set<Long> ids = new HashSet<>();
        for (T item : items) {
            if (!ids.add(id.applyAsLong(item))) {
                throw fields.refused(member, "id " + id.applyAsLong(item) + " twice", "each id once");
            }
        }
    }

    /**
     * These rules for a page that reads an older form, without what that form cannot say. What is left out must not
     * make the page sell what it should not: {@link #withheld} names the products that such a page must be told are
     * blocked. A page that cannot read how taxes are rounded, or that a rate changes, reckons as it always did; the
     * sale stands, and the difference is noted beside it.
     *
     * @param form 1 to {@link #FORM}
     */
    public Rules inForm(int form) {
        if (form < 1 || form > FORM) {
            throw Refusal.of("form", form, "1 to " + FORM);
        }
        List<Promotion> said = new ArrayList<>(promotions);
        said.removeIf(promotion -> promotion.form() > form);
        List<Recall> called = form < RECALLS_FORM ? List.of() : recalls;
        List<Restriction> held = form < RESTRICTIONS_FORM ? List.of() : restrictions;
        List<TenderKind> taken = form < TENDERS_FORM ? List.of() : tenders;
        boolean older = form < TAXES_FORM;
        return new Rules(
                store,
                currency,
                digits,
                cashStep,
                embedded,
                older ? taxes.stream().map(Tax::undated).toList() : taxes,
                List.copyOf(said),
                called,
                held,
                taken,
                older ? TaxRounding.RECEIPT : taxRounding,
                older ? 0 : unreceiptedMost);
    }

    /** The products that a page of an older form must not sell, for it cannot read the rule they are sold by. */
    public Withheld withheld(int form) {
        return new Withheld(
                form < RECALLS_FORM ? recalls : List.of(), form < RESTRICTIONS_FORM ? restrictions : List.of());
    }

    /** Appends the rules' JSON. */
    public void write(JsonWriter out) {
        out.open()
                .member("store", store)
                .member("currency", currency)
                .member("digits", digits)
                .member("cashStep", cashStep)
                .name("embedded")
                .openArray();
        embedded.forEach(form -> form.write(out));
        out.closeArray().name("taxes").openArray();
        taxes.forEach(tax -> tax.write(out));
        out.closeArray().name("promotions").openArray();
        promotions.forEach(promotion -> promotion.write(out));
        out.closeArray();
        if (!recalls.isEmpty()) {
            out.name("recalls").openArray();
            recalls.forEach(recall -> recall.write(out));
            out.closeArray();
        }
        if (!restrictions.isEmpty()) {
            out.name("restrictions").openArray();
            restrictions.forEach(restriction -> restriction.write(out));
            out.closeArray();
        }
        if (!tenders.isEmpty()) {
            out.name("tenders").openArray();
            tenders.forEach(kind -> out.text(kind.name()));
            out.closeArray();
        }
        if (taxRounding != TaxRounding.RECEIPT) {
            out.member("taxRounding", taxRounding.name());
        }
        out.optional("unreceiptedMost", unreceiptedMost);
        out.close();
    }

    /** Whether a page of a form reads what a product is eligible for. */
    public static boolean readsEligible(int form) {
        return form >= TENDERS_FORM;
    }

    /** Whether a page of a form reads the minute from which a price holds. */
    public static boolean readsMinutes(int form) {
        return form >= MINUTES_FORM;
    }

    /** The rules' JSON. */
    public byte[] json() {
        JsonWriter out = new JsonWriter();
        write(out);
        return out.bytes();
    }
}
