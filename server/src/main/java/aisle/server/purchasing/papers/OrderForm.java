package aisle.server.purchasing.papers;

/** A file that an order can be attached to a mail as. */
public enum OrderForm {
    /** To be read and printed. */
    PDF("pdf", "application/pdf"),
    /** The lines as a table. */
    CSV("csv", "text/csv; charset=utf-8"),
    /** A message for the supplier's system: UN/EDIFACT ORDERS, D.96A. */
    EDIFACT("edi", "application/EDIFACT");

    private final String ending;
    private final String media;

    OrderForm(String ending, String media) {
        this.ending = ending;
        this.media = media;
    }

    /** What a file of this kind is called after its point. */
    public String ending() {
        return ending;
    }

    /** Its media type. */
    public String media() {
        return media;
    }
}
