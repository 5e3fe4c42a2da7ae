package aisle.core.sale;

import aisle.core.code.EmbeddedForm;
import aisle.core.journal.Receipt;
import aisle.core.json.Fields;
import aisle.core.json.JsonWriter;
import aisle.core.money.Limits;
import aisle.core.promotion.Promotion;
import aisle.core.tax.Tax;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A store's rules, as its price book's header carries them.
 *
 * @param currency ISO 4217
 * @param digits decimal digits of the currency's minor unit
 * @param cashStep the smallest coin, minor units
 */
public record Rules(
        long store,
        String currency,
        int digits,
        long cashStep,
        List<EmbeddedForm> embedded,
        List<Tax> taxes,
        List<Promotion> promotions) {

    private static final int DIGITS_MAX = 4;
    private static final int FORMS_MAX = 100;
    private static final int TAXES_MAX = 1_000;
    private static final int PROMOTIONS_MAX = 100_000;
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
                fields.objects("promotions", PROMOTIONS_MAX, Promotion::read));
        Set<Long> ids = new HashSet<>();
        for (Tax tax : rules.taxes) {
            if (!ids.add(tax.id())) {
                throw fields.refused("taxes", "id " + tax.id() + " twice", "each id once");
            }
        }
        ids.clear();
        for (Promotion promotion : rules.promotions) {
            if (!ids.add(promotion.id())) {
                throw fields.refused("promotions", "id " + promotion.id() + " twice", "each id once");
            }
        }
        return rules;
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
        out.closeArray().close();
    }

    /** The rules' JSON. */
    public byte[] json() {
        JsonWriter out = new JsonWriter();
        write(out);
        return out.bytes();
    }
}
