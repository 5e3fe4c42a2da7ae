package aisle.core.receipt;

import aisle.core.Refusal;
import aisle.core.json.Fields;
import aisle.core.tender.TenderKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands on a receipt besides what was sold, in one language.
 *
 * @param withoutReceipt after the word for a refund
 * @param exempt of a sale without tax on top
 * @param included before a tax that is inside the prices
 * @param of between a tax and what it was reckoned on
 * @param loaded before a gift card or an account that was paid onto, empty where the language has no word
 * @param months the twelve months, short
 * @param date how {@code {day}}, {@code {month}} and {@code {year}} follow each other
 * @param tenders the word for each kind of tender, empty where the language has none
 */
record Words(
        String title,
        String refund,
        String withoutReceipt,
        String exempt,
        String voided,
        String copy,
        String training,
        String included,
        String of,
        String tare,
        String total,
        String rounding,
        String change,
        String loaded,
        String date,
        List<String> months,
        List<String> tenders) {
    private static final int LONGEST = 60;
    private static final int MONTHS = 12;

    static Words read(Fields fields) {
        return new Words(
                word(fields, "title"),
                word(fields, "refund"),
                word(fields, "withoutReceipt"),
                word(fields, "exempt"),
                word(fields, "void"),
                word(fields, "copy"),
                word(fields, "training"),
                word(fields, "included"),
                word(fields, "of"),
                word(fields, "tare"),
                word(fields, "total"),
                word(fields, "rounding"),
                word(fields, "change"),
                fields.optionalText("loaded", LONGEST),
                word(fields, "date"),
                months(fields),
                fields.object("tender", Words::tenders));
    }

    String tender(TenderKind kind) {
        String word = tenders.get(kind.ordinal());
        if (word.isEmpty()) {
            throw new Refusal("words.tender." + kind, "missing", "the word for it in this language");
        }
        return word;
    }

    /**
     * A day by the calendar, such as {@code Nov 24, 2026}.
     *
     * @param epochDay days since 1970-01-01
     */
    String day(long epochDay) {
        // Counted from 1 March of the year 0, so that a leap day is the last of its year and months follow one pattern.
        long days = epochDay + 719_468;
        long era = Math.floorDiv(days, 146_097);
        long ofEra = days - era * 146_097;
        long year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365;
        long ofYear = ofEra - (365 * year + year / 4 - year / 100);
        int month = (int) ((5 * ofYear + 2) / 153);
        long day = ofYear - (153L * month + 2) / 5 + 1;
        int fromJanuary = (month + 2) % MONTHS;
        long civilYear = year + era * 400 + (fromJanuary < 2 ? 1 : 0);
        return put(
                put(put(date, "{day}", Long.toString(day)), "{month}", months.get(fromJanuary)),
                "{year}",
                Long.toString(civilYear));
    }

    private static String put(String pattern, String name, String value) {
        int at = pattern.indexOf(name);
        return at < 0 ? pattern : pattern.substring(0, at) + value + pattern.substring(at + name.length());
    }

    private static String word(Fields fields, String name) {
        return fields.text(name, 1, LONGEST);
    }

    private static List<String> months(Fields fields) {
        List<String> months = fields.texts("months", MONTHS, LONGEST);
        if (months.size() != MONTHS) {
            throw fields.refused("months", months.size() + " months", "twelve months");
        }
        return months;
    }

    private static List<String> tenders(Fields fields) {
        List<String> words = new ArrayList<>();
        for (TenderKind kind : TenderKind.values()) {
            words.add(fields.optionalText(kind.name(), LONGEST));
        }
        return words;
    }
}
