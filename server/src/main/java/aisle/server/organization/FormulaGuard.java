package aisle.server.organization;

/** Keeps text from being taken for a formula by whoever opens it in a spreadsheet. */
public final class FormulaGuard {

    private static final String BEGINNINGS = "=+-@";
    private static final String GUARD = "'";

    private FormulaGuard() {}

    /** Whether a spreadsheet would take the text for a formula. */
    public static boolean isFormula(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    }

    /**
     * The text as a spreadsheet shows it and nothing else: with an apostrophe before what it would take for a formula.
     */
    public static String guarded(String text) {
        return isFormula(text) ? GUARD + text : text;
    }

    /** The text that {@link #guarded} was given. */
    public static String unguarded(String text) {
        return text.startsWith(GUARD) && isFormula(text.substring(1)) ? text.substring(1) : text;
    }
}
