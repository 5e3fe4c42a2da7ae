package aisle.server.catalog.declarations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what cells of a file say of a pack, in our words or in GS1's codes. What cannot be read is null: an allergen or
 * a unit that is not known is never left out in silence.
 */
public final class DeclaredCells {

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9}(?:[.,]\\d{1,6})?)\\s*(\\p{L}[\\p{L}\\d _]*)");
    private static final Pattern NUTRIENT = Pattern.compile("([A-Za-z][A-Za-z-]*)\\s+(.+)");
    private static final int THOUSANDTHS = 3;

    /** UN/CEFACT recommendation 20, as GS1 uses it, and what stands on packs. */
    private static final Map<String, Measure> MEASURES = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** GS1's codes for the commonest allergens, cereals and nuts by their kinds. */
    private static final Map<String, Allergen> ALLERGENS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private static final Map<String, Nutrient> NUTRIENTS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** ISO 3166-1: two letters and three digits of each country. */
    private static final String COUNTRIES =
            "AD020AE784AF004AG028AI660AL008AM051AO024AQ010AR032AS016AT040AU036AW533AX248AZ031BA070BB052BD050BE056"
                    + "BF854BG100BH048BI108BJ204BL652BM060BN096BO068BQ535BR076BS044BT064BV074BW072BY112BZ084CA124CC166CD180"
                    + "CF140CG178CH756CI384CK184CL152CM120CN156CO170CR188CU192CV132CW531CX162CY196CZ203DE276DJ262DK208DM212"
                    + "DO214DZ012EC218EE233EG818EH732ER232ES724ET231FI246FJ242FK238FM583FO234FR250GA266GB826GD308GE268GF254"
                    + "GG831GH288GI292GL304GM270GN324GP312GQ226GR300GS239GT320GU316GW624GY328HK344HM334HN340HR191HT332HU348"
                    + "ID360IE372IL376IM833IN356IO086IQ368IR364IS352IT380JE832JM388JO400JP392KE404KG417KH116KI296KM174KN659"
                    + "KP408KR410KW414KY136KZ398LA418LB422LC662LI438LK144LR430LS426LT440LU442LV428LY434MA504MC492MD498ME499"
                    + "MF663MG450MH584MK807ML466MM104MN496MO446MP580MQ474MR478MS500MT470MU480MV462MW454MX484MY458MZ508NA516"
                    + "NC540NE562NF574NG566NI558NL528NO578NP524NR520NU570NZ554OM512PA591PE604PF258PG598PH608PK586PL616PM666"
                    + "PN612PR630PS275PT620PW585PY600QA634RE638RO642RS688RU643RW646SA682SB090SC690SD729SE752SG702SH654SI705"
                    + "SJ744SK703SL694SM674SN686SO706SR740SS728ST678SV222SX534SY760SZ748TC796TD148TF260TG768TH764TJ762TK772"
                    + "TL626TM795TN788TO776TR792TT780TV798TW158TZ834UA804UG800UM581US840UY858UZ860VA336VC670VE862VG092VI850"
                    + "VN704VU548WF876WS882YE887YT175ZA710ZM894ZW716";

    private static final int COUNTRY_LONG = 5;

    static {
        Arrays.stream(Measure.values()).forEach(each -> MEASURES.put(each.name(), each));
        MEASURES.putAll(Map.of(
                "GRM",
                Measure.G,
                "KGM",
                Measure.KG,
                "ONZ",
                Measure.OZ,
                "LBR",
                Measure.LB,
                "MLT",
                Measure.ML,
                "LTR",
                Measure.L,
                "OZA",
                Measure.FL_OZ,
                "FL OZ",
                Measure.FL_OZ,
                "GLL",
                Measure.GAL));
        MEASURES.putAll(Map.of("H87", Measure.EACH, "EA", Measure.EACH, "PCE", Measure.EACH, "QT", Measure.QT));
        Arrays.stream(Allergen.values()).forEach(each -> ALLERGENS.put(each.name(), each));
        ALLERGENS.putAll(Map.of(
                "AW",
                Allergen.GLUTEN,
                "UW",
                Allergen.GLUTEN,
                "NR",
                Allergen.GLUTEN,
                "GB",
                Allergen.GLUTEN,
                "GO",
                Allergen.GLUTEN,
                "AC",
                Allergen.CRUSTACEANS,
                "AE",
                Allergen.EGGS,
                "AF",
                Allergen.FISH,
                "AP",
                Allergen.PEANUTS,
                "AY",
                Allergen.SOYBEANS));
        ALLERGENS.putAll(Map.of(
                "AM",
                Allergen.MILK,
                "AN",
                Allergen.NUTS,
                "SA",
                Allergen.NUTS,
                "SH",
                Allergen.NUTS,
                "SW",
                Allergen.NUTS,
                "BC",
                Allergen.CELERY,
                "BM",
                Allergen.MUSTARD,
                "AS",
                Allergen.SESAME,
                "AU",
                Allergen.SULPHITES,
                "NL",
                Allergen.LUPIN));
        ALLERGENS.put("UM", Allergen.MOLLUSCS);
        Arrays.stream(Nutrient.values()).forEach(each -> NUTRIENTS.put(each.name(), each));
        NUTRIENTS.putAll(Map.of(
                "ENER-",
                Nutrient.ENERGY,
                "FASAT",
                Nutrient.SATURATES,
                "CHOAVL",
                Nutrient.CARBOHYDRATE,
                "CHO-",
                Nutrient.CARBOHYDRATE,
                "SUGAR-",
                Nutrient.SUGARS,
                "FIBTG",
                Nutrient.FIBRE,
                "PRO-",
                Nutrient.PROTEIN,
                "SALTEQ",
                Nutrient.SALT));
    }

    private DeclaredCells() {}

    /**
     * The net content of a pack.
     *
     * @param said such as {@code 500 g}, {@code 1.5 LTR}
     * @return null where it has no number or an unknown unit
     */
    public static @Nullable Content content(String said) {
        Matcher parts = AMOUNT.matcher(said.strip());
        if (!parts.matches()) {
            return null;
        }
        Measure measure = MEASURES.get(group(parts, 2).strip());
        BigDecimal thousandths = number(group(parts, 1)).movePointRight(THOUSANDTHS);
        boolean whole = thousandths.stripTrailingZeros().scale() <= 0;
        boolean sound =
                thousandths.signum() > 0 && thousandths.compareTo(BigDecimal.valueOf(Declaration.CONTENT_MAX)) <= 0;
        return measure == null || !whole || !sound ? null : new Content(thousandths.longValueExact(), measure);
    }

    /** The units that a content may be in, as whoever writes one is told. */
    public static String measures() {
        return String.join(", ", MEASURES.keySet());
    }

    /**
     * A country.
     *
     * @param said its two letters or three digits by ISO 3166
     * @return its two letters; null where there is none such
     */
    public static @Nullable String country(String said) {
        String code = said.strip().toUpperCase(Locale.ROOT);
        for (int at = 0; at < COUNTRIES.length(); at += COUNTRY_LONG) {
            String letters = COUNTRIES.substring(at, at + 2);
            if (code.equals(letters) || code.equals(COUNTRIES.substring(at + 2, at + COUNTRY_LONG))) {
                return letters;
            }
        }
        return null;
    }

    /**
     * Allergens.
     *
     * @param said names or codes with blanks, commas or semicolons between
     * @return their names; null where one is not known
     */
    public static @Nullable List<String> allergens(String said) {
        Set<Allergen> found = EnumSet.noneOf(Allergen.class);
        for (String word : said.strip().split("[\\s,;]+")) {
            Allergen allergen = ALLERGENS.get(word);
            if (allergen == null) {
                return null;
            }
            found.add(allergen);
        }
        return found.stream().map(Enum::name).toList();
    }

    /** What may stand for an allergen. */
    public static String allergenNames() {
        return String.join(", ", ALLERGENS.keySet());
    }

    /** Whether a code is of a nutrient that a declaration has. */
    public static boolean isNutrient(String code) {
        return NUTRIENTS.containsKey(code);
    }

    /**
     * What 100 g or 100 ml have of nutrients.
     *
     * @param said such as {@code ENERGY 1500 kJ; FAT 10 g; SALT 20 mg}
     * @return kilojoules, and milligrams, by name; null where one of them cannot be
     */
    public static @Nullable Map<String, Long> nutrients(String said) {
        Map<Nutrient, Long> found = new EnumMap<>(Nutrient.class);
        for (String part : said.split(";")) {
            Matcher words = NUTRIENT.matcher(part.strip());
            Nutrient nutrient = words.matches() ? NUTRIENTS.get(group(words, 1)) : null;
            Long amount = nutrient == null ? null : amount(nutrient, group(words, 2));
            if (nutrient == null || amount == null || amount > nutrient.most() || found.put(nutrient, amount) != null) {
                return null;
            }
        }
        return found.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().name(), Map.Entry::getValue));
    }

    private static @Nullable Long amount(Nutrient nutrient, String said) {
        Matcher parts = AMOUNT.matcher(said.strip());
        if (!parts.matches()) {
            return null;
        }
        String unit = group(parts, 2).strip().toUpperCase(Locale.ROOT);
        BigDecimal number = number(group(parts, 1));
        boolean energy = nutrient == Nutrient.ENERGY;
        BigDecimal amount = switch (unit) {
            case "KJO", "KJ" -> energy ? number : null;
            case "GRM", "G" -> energy ? null : number.movePointRight(THOUSANDTHS);
            case "MGM", "MG" -> energy ? null : number;
            default -> null;
        };
        return amount == null
                ? null
                : Long.valueOf(amount.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(',', '.'));
    }

    private static String group(Matcher parts, int number) {
        return Objects.requireNonNull(parts.group(number));
    }
}
